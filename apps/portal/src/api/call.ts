/** A refusal as the services send it (RFC 9457), in the language of the request. */
export interface ProblemBody {
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly code: string;
  readonly requestId: string;
  readonly unmet?: readonly { readonly code: string; readonly says: string }[];
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

/** Thrown for every answer that is not a success. */
export class Refusal extends Error {
  constructor(readonly problem: ProblemBody) {
    super(problem.code);
    this.name = 'Refusal';
  }

  get changedMeanwhile(): boolean {
    return this.problem.code === 'changed-meanwhile';
  }
}

/** Nothing came back: the line is down, or the answer took too long. What was asked may have been done: ask again with the same key. */
export class Unreached extends Error {
  constructor(cause: unknown) {
    super('unreached', { cause });
    this.name = 'Unreached';
  }
}

export interface Ask {
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  /** The version of the record on which the person worked. */
  readonly version?: number;
  /** For a command: the same key has one effect, so that it can be sent again. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly patience?: number;
}

let csrfToken = '';
let language = 'kk';

/** What every request carries: the session's token and the language of refusals. */
export const speak = (as: { readonly csrfToken?: string; readonly language?: string }): void => {
  csrfToken = as.csrfToken ?? csrfToken;
  language = as.language ?? language;
};

const isBytes = (body: unknown): body is Blob => body instanceof Blob;

/** Asks a service. @throws Refusal or Unreached */
export async function call<T>(
  path: string,
  { method = 'GET', body, version, key, headers, patience }: Ask = {},
): Promise<T> {
  const answer = await fetch(path, {
    method,
    credentials: 'same-origin',
    signal: AbortSignal.timeout(patience ?? 30_000),
    headers: {
      accept: 'application/json',
      'accept-language': language,
      ...(method === 'POST' ? { 'x-csrf-token': csrfToken, 'idempotency-key': key ?? crypto.randomUUID() } : {}),
      ...(body === undefined || isBytes(body) ? {} : { 'content-type': 'application/json' }),
      ...(version === undefined ? {} : { 'if-match': `"${String(version)}"` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isBytes(body) ? body : JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw new Unreached(error);
  });
  const content = (await answer.json().catch(() => undefined)) as T | ProblemBody | undefined;
  if (answer.ok) return content as T;
  throw new Refusal(
    (content as ProblemBody | undefined) ?? {
      title: '',
      detail: '',
      status: answer.status,
      code: 'unavailable',
      requestId: answer.headers.get('x-request-id') ?? '',
    },
  );
}
