import { call, Refusal, speak } from './call.js';

export interface Assignment {
  readonly agency: string;
  readonly role: string;
  readonly units: readonly string[];
  readonly region: string;
}

/** Who is signed in (`GET /auth/session`). */
export interface Session {
  readonly account: { readonly id: string; readonly name: string; readonly locale: string };
  readonly assignments: readonly Assignment[];
  readonly csrfToken: string;
  readonly expiresAt: string;
  readonly idleSeconds: number;
}

/** The session, or `undefined` where nobody is signed in. */
export async function session(): Promise<Session | undefined> {
  try {
    const found = await call<Session>('/auth/session');
    speak({ csrfToken: found.csrfToken });
    return found;
  } catch (error) {
    if (error instanceof Refusal && error.problem.status === 401) return undefined;
    throw error;
  }
}

/** Goes to the sign-in page and comes back to where the person was. */
export function signIn(language: string): void {
  const here = `${location.pathname}${location.search}`;
  location.assign(`/auth/sign-in?lang=${language}&return_to=${encodeURIComponent(here)}`);
}

export async function signOut(): Promise<void> {
  const { continue: next } = await call<{ continue: string }>('/auth/sign-out', { method: 'POST', body: {} });
  location.assign(next);
}
