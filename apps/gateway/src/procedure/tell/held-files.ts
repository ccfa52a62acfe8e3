import { z } from 'zod';
import { fileLimits } from './limits.js';

const held = z.object({ id: z.uuid(), name: z.string().max(255), size: z.number().int().min(0) });

/** A file that the police hold for a message until it is sent, as the page knows it. */
export type HeldFile = z.output<typeof held>;

/** What a page of ours says of files that were brought; what is no such thing was never brought. */
export const heldIn = (typed: readonly string[]): HeldFile[] =>
  typed.flatMap((text) => held.safeParse(asJson(text)).data ?? []).slice(0, fileLimits.most);

export const heldAs = ({ id, name, size }: HeldFile): string => JSON.stringify({ id, name, size });

/** Bytes that one more file may have: none where there are enough. */
export function roomFor(files: readonly HeldFile[]): number {
  const { most, largest, together } = fileLimits;
  const taken = files.reduce((sum, { size }) => sum + size, 0);
  return files.length >= most ? 0 : Math.max(0, Math.min(largest, together - taken));
}

/** The last part of a file's name, without what could steer the direction of text. */
export function nameOf(typed: string): string {
  const last = typed.split(/[/\\]/).at(-1) ?? '';
  // Cut first: a cut may leave half of a sign behind.
  return last
    .slice(0, 255)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
