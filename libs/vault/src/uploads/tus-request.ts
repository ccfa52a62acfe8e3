import { DataStore, Server, Upload, type Locker } from '@tus/server';
import { Readable } from 'node:stream';
import { Problem, type ProblemDetails } from '#libs/problems';

/** What a request may do with uploads: the protocol's verbs, without its habits of giving back and removing. */
export interface TusTerms {
  /** Address of the uploads of a record: an upload's own is below it. */
  readonly path: string;
  readonly locker: Locker;
  create(upload: { readonly size: number; readonly metadata: Readonly<Record<string, string | null>> }): Promise<Found>;
  find(id: string): Promise<Found>;
  write(id: string, bytes: AsyncIterable<Uint8Array>): Promise<number>;
  cancel(id: string): Promise<void>;
  /** All of it is here. Answers with headers that tell what became of it. */
  finish(id: string): Promise<Readonly<Record<string, string>>>;
}

export interface Found {
  readonly id: string;
  readonly size: number;
  readonly offset: number;
  readonly metadata: Readonly<Record<string, string>>;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

/** The store of one request: it was authorised for one record, and sees nothing else. */
class RequestStore extends DataStore {
  override extensions = ['creation', 'expiration', 'termination'];
  private lifetimeMs = 0;

  constructor(private readonly terms: TusTerms) {
    super();
  }

  override async create(upload: Upload): Promise<Upload> {
    const found = await this.terms.create({ size: upload.size ?? 0, metadata: upload.metadata ?? {} });
    // The answer names this id; with a repeated key it is that of the upload that was begun before.
    return Object.assign(upload, this.known(found));
  }

  override async getUpload(id: string): Promise<Upload> {
    return new Upload(this.known(await this.terms.find(id)));
  }

  override write(bytes: Readable, id: string): Promise<number> {
    return this.terms.write(id, bytes);
  }

  override remove(id: string): Promise<void> {
    return this.terms.cancel(id);
  }

  override getExpiration(): number {
    return this.lifetimeMs;
  }

  private known({ id, size, offset, metadata, createdAt, expiresAt }: Found): ConstructorParameters<typeof Upload>[0] {
    this.lifetimeMs = expiresAt.getTime() - createdAt.getTime();
    return { id, size, offset, metadata: { ...metadata }, creation_date: createdAt.toISOString() };
  }
}

/** Answers one request of the protocol tus 1.0.0. @throws Problem for every refusal */
export async function answerTus(asked: Asked, terms: TusTerms): Promise<Response> {
  let cause: unknown;
  const server = new Server({
    path: terms.path,
    datastore: new RequestStore(terms),
    locker: terms.locker,
    relativeLocation: true,
    // Nobody else's pages talk to us: without this every answer would allow every origin.
    allowedOrigins: [],
    lockDrainTimeout: 200,
    generateUrl: (_request, { path, id }) => `${path}/${id}`,
    onUploadFinish: async (_request, { id }) => ({ headers: await terms.finish(id) }),
    onResponseError: (_request, error) => {
      cause = error;
      // Its answer is not used, but it would try to write our refusal as if it were one of its own.
      return error instanceof Problem ? { status_code: error.status, body: '' } : undefined;
    },
  });
  const answer = await server.handleWeb(webRequest(asked));
  if (answer.status >= 400) throw cause instanceof Problem ? cause : problemOf(answer.status, cause);
  return answer;
}

function webRequest({ method, url, headers, body }: Asked): Request {
  const given = new Headers();
  for (const [name, value] of Object.entries(headers)) if (typeof value === 'string') given.set(name, value);
  // The method is the one that was authorised: a header must not turn it into another.
  given.delete('x-http-method-override');
  const stream = body instanceof Readable && method === 'PATCH' ? Readable.toWeb(body) : null;
  const init: RequestInit = { method, headers: given, body: (stream as RequestInit['body']) ?? null, duplex: 'half' };
  return new Request(new URL(url, 'http://uploads'), init);
}

const about = (header: string, code: string): ProblemDetails => ({ errors: [{ pointer: `/headers/${header}`, code }] });

function problemOf(status: number, cause: unknown): Problem {
  switch (status) {
    case 404:
      return new Problem('not-found');
    case 409:
      return new Problem('upload-elsewhere');
    case 410:
      return new Problem('upload-gone');
    case 412:
      return new Problem('input-invalid', about('tus-resumable', 'not-1.0.0'));
    case 413:
      return new Problem('hash-mismatch', { rule: 'size-differs' });
    default:
      return status < 500 || status === 501
        ? new Problem('input-invalid', about('upload-offset', 'not-understood'))
        : new Problem('unavailable', {
            rule: cause instanceof Error ? 'upload-cut-short' : 'storage-failed',
            retryAfter: 2,
          });
  }
}
