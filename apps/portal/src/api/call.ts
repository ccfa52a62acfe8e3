/** A refusal as the services send it (RFC 9457), in the language of the request. */
export interface ProblemBody {
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly code: string;
  readonly requestId: string;
  readonly unmet?: readonly { readonly code: string; readonly says: string }[];
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
  /** What may be done instead; for `changed-meanwhile`, what was done to the record since. */
  readonly allowed?: readonly unknown[];
}

/** Thrown for every answer that is not a success. */
export class Refusal extends Error {
  constructor(readonly problem: ProblemBody) {
    super(problem.code);
    this.name = 'Refusal';
  }

  /** Evidence is shown only after a recent second factor. */
  get stepUp(): boolean {
    return this.problem.code === 'step-up-required';
  }

  /** There is no such thing, or it is not for this person: the service does not say which. */
  get isNowhere(): boolean {
    return this.problem.code === 'not-found';
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

export interface Ask extends Terms {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Under which a command is sent. */
export interface Terms {
  /** The version of the record on which the person worked. */
  readonly version?: number | undefined;
  /** For a command: the same key has one effect, so that it can be sent again. */
  readonly key?: string;
}

/** Somebody else is signed in in this browser by now: what the page holds is not theirs, and nothing of it is sent as them. */
export class SomebodyElse extends Error {
  constructor() {
    super('somebody-else');
    this.name = 'SomebodyElse';
  }
}

/** What a page has to hear of its session, whichever request finds it out. */
interface Watch {
  readonly nobody: () => void;
  readonly somebodyElse: () => void;
}

let csrfToken = '';
let language = 'kk';
let account: string | undefined;
let watch: Watch | undefined;

export const watchSession = (by: Watch): void => {
  watch = by;
};

/** In which language refusals are asked for. */
export const speak = (as: { readonly language: string }): void => {
  language = as.language;
};

/**
 * Takes the token of a session, which every command carries, if it is of the person whose page this is. A page belongs to whoever opened it: the old
 * token is refused under another session, so that no command leaves before this was asked.
 *
 * @throws SomebodyElse
 */
export function belongTo(session: { readonly account: { readonly id: string }; readonly csrfToken: string }): void {
  if (account !== undefined && account !== session.account.id) {
    watch?.somebodyElse();
    throw new SomebodyElse();
  }
  account = session.account.id;
  csrfToken = session.csrfToken;
}

/** Whose page this is. */
export const accountOfPage = (): string => account ?? '';

/** Differs from session to session. */
export const tokenOfSession = (): string => csrfToken;

/** What every command carries. */
export const carried = (): Readonly<Record<string, string>> => ({
  accept: 'application/json',
  'accept-language': language,
  'x-csrf-token': csrfToken,
});

/** A command that takes longer than this is asked about again. */
const patienceMs = 30_000;

/**
 * Sends a request with what every request carries, and gives its answer if it is a success. Whoever confirmed in another tab that it is them has a
 * new session here too: its token is asked for, and the request sent once more.
 *
 * @throws Refusal, Unreached or SomebodyElse
 */
export async function reach(request: Request): Promise<Response> {
  if (request.method === 'GET') return send(request);
  const again = request.clone();
  try {
    return await send(request);
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.code !== 'csrf-refused') throw error;
    const session = await send(new Request('/auth/session'));
    belongTo((await session.json()) as Parameters<typeof belongTo>[0]);
    // The same key as before: what was refused had no effect.
    again.headers.set('idempotency-key', request.headers.get('idempotency-key') ?? '');
    return send(again);
  }
}

async function send(request: Request): Promise<Response> {
  const { headers } = request;
  const { 'x-csrf-token': token = '', ...always } = carried();
  for (const [name, value] of Object.entries(always)) headers.set(name, value);
  if (request.method !== 'GET') {
    headers.set('x-csrf-token', token);
    if (!headers.has('idempotency-key')) headers.set('idempotency-key', crypto.randomUUID());
  }
  const answer = await fetch(request, {
    credentials: 'same-origin',
    signal: AbortSignal.any([request.signal, AbortSignal.timeout(patienceMs)]),
  }).catch((error: unknown) => {
    throw new Unreached(error);
  });
  if (answer.ok) return answer;
  const problem = (await answer.json().catch(() => undefined)) as ProblemBody | undefined;
  if (problem?.code === 'sign-in-required' && new URL(request.url).pathname !== '/auth/session') watch?.nobody();
  throw new Refusal(
    problem ?? {
      title: '',
      detail: '',
      status: answer.status,
      code: 'unavailable',
      requestId: answer.headers.get('x-request-id') ?? '',
    },
  );
}

/** Asks a service by its address; whoever knows the route better takes `serviceOf`. @throws Refusal or Unreached */
export async function call<T>(path: string, ask: Ask = {}): Promise<T> {
  const { method = 'GET', body, version, key, headers } = ask;
  const request = new Request(path, {
    method,
    headers: {
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(version === undefined ? {} : { 'if-match': `"${String(version)}"` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = await reach(request);
  return (await answer.json().catch(() => undefined)) as T;
}

/** Sends a file of moderate size at once, as it is; larger ones go in pieces (`parts/sending`). @throws Refusal or Unreached */
export async function sendFile(path: string, file: File): Promise<void> {
  const headers = {
    'content-type': 'application/octet-stream',
    'x-file-name': encodeURIComponent(file.name),
    ...(file.type === '' ? {} : { 'x-file-type': file.type }),
  };
  await reach(new Request(path, { method: 'POST', headers, body: file }));
}
