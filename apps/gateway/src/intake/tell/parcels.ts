import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/**
 * The secrets under which files are brought for a message. Each is given out by this gateway alone, after a proof of work or from a small bucket: whoever makes
 * one up has none.
 */
export class Parcels {
  constructor(private readonly key: Uint8Array) {}

  begin(): { readonly id: string; readonly signed: string } {
    const id = randomUUID();
    return { id, signed: `${id}.${this.mark(id)}` };
  }

  /** The secret that a page of ours carries; undefined where it carries none. */
  read(signed: string): string | undefined {
    const [id = '', mark = ''] = signed.split('.');
    const [given, expected] = [Buffer.from(mark), Buffer.from(this.mark(id))];
    return z.uuid().safeParse(id).success && given.length === expected.length && timingSafeEqual(given, expected)
      ? id
      : undefined;
  }

  private mark(id: string): string {
    return createHmac('sha256', this.key).update(`parcel ${id}`).digest('base64url').slice(0, 22);
  }
}
