import type { Readable } from 'node:stream';
import { entityTagOf, rangeAskedFor, type ByteRange } from './byte-range.js';
import type { VaultItem } from './items.store.js';
import type { Vault } from './vault.js';
import type { ShownItem } from './withheld.js';

/** The part of a Fastify reply that is needed here. */
interface Reply {
  status(code: number): unknown;
  header(name: string, value: string | number): unknown;
  send(bytes: Readable): unknown;
}

interface Request {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * The part of an item that a request asks for. To be called before the reading is recorded: what cannot be given is
 * not read.
 *
 * @throws Problem `range-not-satisfiable`, with the item's size in the answer (RFC 9110, 15.5.17)
 */
export function rangeOf(request: Request, reply: Pick<Reply, 'header'>, item: VaultItem): ByteRange | undefined {
  try {
    return rangeAskedFor(request.headers, item);
  } catch (error) {
    reply.header('content-range', `bytes */${String(item.size)}`);
    throw error;
  }
}

/**
 * Answers with the plain bytes of an item, or a part of them. Always as a download of no particular type: what a file is
 * told to be by its bytes or its sender is never acted upon by a browser. What is withheld cannot come here.
 */
export async function giveOut(
  vault: Vault,
  reply: Reply,
  item: ShownItem,
  { range, name = item.itemId }: { readonly range: ByteRange | undefined; readonly name?: string },
): Promise<void> {
  const { from, to } = range ?? { from: 0, to: item.size };
  const bytes = await vault.open(item, range);
  if (range !== undefined) {
    reply.status(206);
    reply.header('content-range', `bytes ${String(from)}-${String(to - 1)}/${String(item.size)}`);
  }
  reply.header('content-type', 'application/octet-stream');
  reply.header('content-length', to - from);
  reply.header('content-disposition', `attachment; filename*=UTF-8''${encodedName(name)}`);
  reply.header('x-content-type-options', 'nosniff');
  reply.header('cache-control', 'no-store');
  reply.header('accept-ranges', 'bytes');
  reply.header('etag', entityTagOf(item));
  reply.header('x-file-type', item.mediaType);
  reply.header('x-file-sha256', item.sha256);
  await reply.send(bytes);
}

/** RFC 8187, 3.2.1: what encodeURIComponent leaves and that grammar does not allow. */
const encodedName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
