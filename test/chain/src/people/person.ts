import { createHash } from 'node:crypto';
import { signIn, SignInFailed, type SignedIn } from '#libs/testing';
import type { Account } from './accounts.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { patienceMs, persist } from './persistence.js';

/** A refusal by its codes alone: what was sent and what the answer says beyond them is nobody's business here. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly rule: string | undefined,
    request: string,
  ) {
    super(`${request} → ${status} ${code}${rule === undefined ? '' : `/${rule}`}`);
  }
}

/** What was asked for, or nothing where it is not there, or not yet. @throws Refused for whatever else */
export async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return undefined;
    throw error;
  }
}

export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

interface Problem {
  readonly code?: string;
  readonly rule?: string;
  readonly errors?: readonly { readonly pointer: string }[];
}

const hidden = (path: string): string => path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…').replace(/\?.*/, '');

/** A command that was answered with success: its effect is promised. */
export interface Acknowledged {
  readonly path: string;
  readonly key: string;
  readonly subject: string;
}

export interface PersonTerms {
  readonly onAcknowledged?: (command: Acknowledged) => void;
  /** Told by which rule something was refused that is sent again later. */
  readonly onPutOff?: (rule: string) => void;
  /** For how long, in ms, signing in anew is tried when it helps nothing: where clocks are put wrong on purpose. Once by default. */
  readonly unknownForMs?: number;
}

/** Somebody with an account, at the gateway: signs in once and works by HTTP as the portal would. */
export class Person {
  private session: Promise<SignedIn> | undefined;

  constructor(
    readonly account: Account,
    private readonly gateway: string,
    private readonly password: string,
    private readonly terms: PersonTerms = {},
  ) {}

  get id(): string {
    return this.account.id;
  }

  /** @throws Refused */
  async get<T>(path: string): Promise<T> {
    return this.answerOf<T>(`GET ${path}`, await this.ask('GET', path));
  }

  /** The status alone: for what must not be there. */
  async statusOf(path: string): Promise<number> {
    const response = await this.ask('GET', path);
    await response.arrayBuffer();
    return response.status;
  }

  /** A command; the same key has one effect however often it must be sent. @throws Refused */
  async post<T>(path: string, key: string, body: object = {}): Promise<T> {
    const response = await this.ask('POST', path, body, { 'idempotency-key': key });
    const answer = await this.answerOf<T>(`POST ${path}`, response);
    this.terms.onAcknowledged?.({ path, key, subject: this.id });
    return answer;
  }

  /** Sends a file as it is. @throws Refused */
  async send<T>(path: string, key: string, { name, type, bytes }: SentFile): Promise<T> {
    const headers = {
      'idempotency-key': key,
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
      'x-file-type': type,
      'x-file-sha256': createHash('sha256').update(bytes).digest('hex'),
    };
    return this.answerOf<T>(`POST ${path}`, await this.ask('POST', path, bytes, headers));
  }

  /** Fetches bytes. @throws Refused */
  async fetch(path: string): Promise<Buffer> {
    const response = await this.ask('GET', path);
    if (!response.ok) return this.answerOf(`GET ${path}`, response);
    return Buffer.from(await response.arrayBuffer());
  }

  private async ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const end = performance.now() + (this.terms.unknownForMs ?? 0);
    for (let pause = 0; ; pause = Math.min(pause * 2 + 100, 2_000)) {
      const signedIn = (this.session ??= this.signIn().catch((error: unknown) => this.notIn(error)));
      const session = await signedIn;
      const init = {
        method,
        redirect: 'manual',
        headers: { ...headersOf(session, body), ...headers },
        ...bodyOf(body),
      } as const;
      const response = await persist(
        (signal) => fetch(new URL(path, this.gateway), { ...init, signal }),
        patienceMs,
        (text) => this.terms.onPutOff?.(problemIn(text).rule ?? ''),
      );
      if (response.status !== 401 || (pause > 0 && performance.now() > end)) return response;
      await response.arrayBuffer();
      // The session has ended; or somebody's clock is wrong, and will be put right.
      await sleep(pause);
      if (this.session === signedIn) this.session = undefined;
    }
  }

  /** Whoever could not sign in tries again the next time. */
  private notIn(error: unknown): never {
    this.session = undefined;
    throw error;
  }

  private async signIn(): Promise<SignedIn> {
    const end = performance.now() + patienceMs;
    for (let pause = 100; ; pause = Math.min(pause * 2, 5_000)) {
      try {
        return await signIn(this.gateway, this.account.login, this.password);
      } catch (error) {
        const isPassing = !(error instanceof SignInFailed) || error.status >= 500 || error.status === 429;
        if (!isPassing || performance.now() + pause > end)
          throw new Error(`${this.account.login} could not sign in: ${String(error)}`);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  private async answerOf<T>(request: string, response: Response): Promise<T> {
    const text = await response.text();
    if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as T;
    const { code = 'no-problem-body', rule, errors = [] } = problemIn(text);
    const places = errors.map(({ pointer }) => pointer).join(' ');
    throw new Refused(response.status, code, rule ?? (places === '' ? undefined : places), hidden(request));
  }
}

const headersOf = ({ cookie, csrfToken }: SignedIn, body: unknown): Record<string, string> => ({
  cookie,
  'x-csrf-token': csrfToken,
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
});

const bodyOf = (body: unknown): { body?: string | Buffer } =>
  body === undefined ? {} : { body: Buffer.isBuffer(body) ? body : JSON.stringify(body) };

function problemIn(text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return {};
  }
}
