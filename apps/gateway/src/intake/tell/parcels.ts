import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Generations } from '#libs/keys';

/**
 * The secrets under which files are brought for a message. Each is given out by this gateway alone, after a proof of work or from a small bucket: whoever makes
 * one up has none.
 */
export class Parcels {
  constructor(private readonly keys: Generations<Uint8Array>) {}

  begin(): { readonly id: string; readonly signed: string } {
    const id = randomUUID();
    return { id, signed: `${id}.${markBy(this.keys.current.is, id)}` };
  }

  /** The secret that a page of ours carries; undefined where it carries none. */
  read(signed: string): string | undefined {
    const [id = '', mark = ''] = signed.split('.');
    const given = Buffer.from(mark);
    const isOurs = this.keys.all.some((key) => {
      const expected = Buffer.from(markBy(key, id));
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
    return isOurs && z.uuid().safeParse(id).success ? id : undefined;
  }
}

const markBy = (key: Uint8Array, id: string): string =>
  createHmac('sha256', key).update(`parcel ${id}`).digest('base64url').slice(0, 22);
