import { belongTo, call, reach, Refusal } from './call.js';

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
  /** When it ends at the latest, by this machine's clock. */
  readonly endsAt: number;
  /** After so many seconds without a request it ends earlier. */
  readonly idleSeconds: number;
}

/** The session, or `null` where nobody is signed in. @throws SomebodyElse where it is not of the person whose page this is */
export async function session(): Promise<Session | null> {
  try {
    const answer = await reach(new Request('/auth/session'));
    const { expiresAt, ...found } = (await answer.json()) as Omit<Session, 'endsAt'> & { readonly expiresAt: string };
    belongTo(found);
    // The clocks of school computers are wrong: what counts is how much is left.
    const there = Date.parse(answer.headers.get('date') ?? '') || Date.now();
    return { ...found, endsAt: Date.now() + Date.parse(expiresAt) - there };
  } catch (error) {
    if (error instanceof Refusal && error.problem.status === 401) return null;
    throw error;
  }
}

/** Goes to the sign-in page and comes back to where the person was. */
export function signIn(language: string): void {
  location.assign(signInAddress(language));
}

/** The same person confirms with their second factor that it is them, and comes back to where they were, in a new session. */
export function stepUp(language: string): void {
  location.assign(`${signInAddress(language)}&acr=mfa`);
}

/** The same person looks after passkeys, app and recovery codes, and comes back to where they were. */
export function mySignIn(language: string): void {
  location.assign(`${signInAddress(language)}&manage=sign-in`);
}

const signInAddress = (language: string, back = `${location.pathname}${location.search}`): string =>
  `/auth/sign-in?lang=${language}&return_to=${encodeURIComponent(back)}`;

/** The sign-in for a window beside this one: it comes back to a page that closes itself. */
export const signInBeside = (language: string): string => signInAddress(language, '/portal/signed-in');

/** Ends the session; gives the address at which it is ended at the provider too. */
export async function endSession(): Promise<string> {
  return (await call<{ continue: string }>('/auth/sign-out', { method: 'POST', body: {} })).continue;
}

let signingOut = false;

/** Whether the person is leaving: what finds the session ended meanwhile must not lead elsewhere. */
export const isSigningOut = (): boolean => signingOut;

export async function signOut(): Promise<void> {
  signingOut = true;
  try {
    location.assign(await endSession());
  } catch (error) {
    signingOut = false;
    throw error;
  }
}
