import { Readable } from 'node:stream';
import { Problem, type ProblemDetails } from '#libs/problems';
import { tooLarge } from './storage-problems.js';
import type { Expectation } from './sealing.js';
import type { SealedItem } from './sealing.js';
import type { Vault } from './vault.js';

type Headers = Readonly<Record<string, string | string[] | undefined>>;
type ParserDone = (error: Error | null, body?: unknown) => void;

interface RawRequest {
  readonly headers: Headers;
  readonly body: unknown;
}

/** The part of a Fastify instance that is needed here. */
interface TakesUploads {
  addContentTypeParser(
    type: string,
    parser: (request: RawRequest, payload: NodeJS.ReadableStream, done: ParserDone) => void,
  ): unknown;
  addHook(
    name: 'onSend',
    hook: (request: RawRequest, reply: { header(name: string, value: string): unknown }) => Promise<void>,
  ): unknown;
}

/** Lets files through as raw streams: whole ones as `application/octet-stream`, pieces as tus sends them; a length declared beyond the limit is refused unread. */
export function registerRawUploads(fastify: TakesUploads, limit: number): void {
  fastify.addContentTypeParser('application/octet-stream', (request, payload, done) => {
    if (Number(request.headers['content-length'] ?? 0) > limit) done(tooLarge(limit));
    else done(null, payload);
  });
  // Pieces of a resumable upload; how many bytes they may bring, the upload knows.
  fastify.addContentTypeParser('application/offset+octet-stream', (_request, payload, done) => {
    done(null, payload);
  });
  // What was refused half-way is not read to its end, which may never come.
  fastify.addHook('onSend', async ({ body }, reply) => {
    if (body instanceof Readable && !body.readableEnded) reply.header('connection', 'close');
  });
}

export interface Upload {
  readonly item: SealedItem;
  /** As the sender calls it. It may name a child: it is kept only sealed. */
  readonly declaredName: string | undefined;
}

/**
 * Takes the body of an upload into the vault and keeps it together with its record, as `Vault.keep` says. Headers: `content-length`, `x-file-sha256` (hexadecimal), `x-file-type` (media type),
 * `x-file-name` (percent-encoded UTF-8); all but the first may be missing.
 *
 * @throws Problem `unsupported-media-type`, `input-invalid`, and what `Vault.keep` throws
 */
export async function receiveUpload<T>(
  vault: Vault,
  request: RawRequest,
  limit: number,
  record: (upload: Upload, seal: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const { bytes, expectation, name } = uploadOf(request);
  return vault.keep(bytes, { ...expectation, limit }, (item, seal) => record({ item, declaredName: name }, seal));
}

/** The body of an upload as it comes, and what its headers say of it. @throws Problem `unsupported-media-type`, `input-invalid` */
export function uploadOf({ headers, body }: RawRequest): {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly expectation: Expectation;
  readonly name: string | undefined;
} {
  const declared = declaredBy(headers);
  if (!(body instanceof Readable)) throw new Problem('unsupported-media-type');
  // The request is not destroyed on a refusal: its connection must still carry the answer.
  return { ...declared, bytes: whole(body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) };
}

function declaredBy(headers: Headers): { expectation: Expectation; name: string | undefined } {
  const sha256 = one(headers, 'x-file-sha256')?.toLowerCase();
  const length = one(headers, 'content-length');
  const type = one(headers, 'x-file-type');
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/.test(sha256)) throw invalid('x-file-sha256', 'not-a-sha256');
  if (length === '0') throw invalid('content-length', 'file-empty');
  return {
    expectation: {
      ...(length === undefined ? {} : { declaredSize: Number(length) }),
      ...(sha256 === undefined ? {} : { declaredSha256: sha256 }),
      ...(type === undefined ? {} : { declaredType: type }),
    },
    name: nameIn(one(headers, 'x-file-name')),
  };
}

function nameIn(encoded: string | undefined): string | undefined {
  if (encoded === undefined) return undefined;
  try {
    return visibleName(decodeURIComponent(encoded));
  } catch {
    throw invalid('x-file-name', 'not-percent-encoded');
  }
}

/** The last part of the name, without what could steer a terminal, a path or the direction of text. */
export function visibleName(name: string): string | undefined {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const visible = last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 255)
    .replace(/\p{Cs}/gu, '');
  return visible === '' ? undefined : visible;
}

/** A connection that ends early is a file that is not whole. */
async function* whole(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch {
    throw new Problem('hash-mismatch', { rule: 'upload-cut-short' });
  }
}

function one(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

const invalid = (header: string, code: string): Problem =>
  new Problem('input-invalid', { errors: [{ pointer: `/headers/${header}`, code }] } satisfies ProblemDetails);
