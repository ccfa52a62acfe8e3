import { Problem } from '#libs/problems';

/** A part of an item's plain bytes; `to` is exclusive. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

interface Held {
  readonly size: number;
  readonly sha256: string;
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** An item never changes, therefore its hash is its strong validator (RFC 9110, 8.8.3). */
export const entityTagOf = ({ sha256 }: Pick<Held, 'sha256'>): string => `"${sha256}"`;

/**
 * The one part that a request asks for (RFC 9110, 14.2); undefined when it asks for all of it, in a form that is not
 * understood, for several parts at once, or for a part of another item (`If-Range`).
 *
 * @throws Problem `range-not-satisfiable`
 */
export function rangeAskedFor(headers: Headers, item: Held): ByteRange | undefined {
  const { range, 'if-range': condition } = headers;
  if (typeof range !== 'string' || (condition !== undefined && condition !== entityTagOf(item))) return undefined;
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/i.exec(range.trim()) ?? [];
  if (first === '' && last === '') return undefined;
  const { size } = item;
  if (first === '') return satisfiable({ from: Math.max(0, size - Number(last)), to: size }, size);
  if (last !== '' && Number(last) < Number(first)) return undefined;
  return satisfiable({ from: Number(first), to: last === '' ? size : Math.min(size, Number(last) + 1) }, size);
}

function satisfiable(range: ByteRange, size: number): ByteRange {
  if (range.from >= size) throw new Problem('range-not-satisfiable', { values: { size } });
  return range;
}
