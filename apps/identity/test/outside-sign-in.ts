/** What the tests of signing in by a provider outside start from: a browser at identity, and a ministry that vouches for people. */
import { TOTP } from 'otpauth';
import { begin, CookieJar, enter, fetchWith, follow, redeem, runningIdentity, type Begun } from './identity.js';
import { startMinistry } from '../../../tools/outside/src/index.js';
import { freePort } from '#libs/embedded';

export interface Place {
  readonly url: URL;
  readonly status: number;
  readonly page: string;
}

const english = { ui_locales: 'en' };

export async function runningBeside(more: Readonly<Record<string, string>> = {}) {
  const port = await freePort();
  const ministry = await startMinistry(`http://127.0.0.1:${String(port)}`);
  const identity = await runningIdentity({
    ...{ PORT: String(port), ISSUER_URL: `http://127.0.0.1:${String(port)}/oidc`, THROTTLE_ADDRESS_FAILURES: '1000' },
    ...ministry.settings,
    ...more,
  });
  const url = `http://127.0.0.1:${String(port)}`;

  /** Follows redirects, and the page that goes on by itself. */
  const go = async (begun: Begun, at: URL, init?: RequestInit): Promise<Place> => {
    const { url: to, response } = await follow(begun.jar, at, init);
    const page = await response.text();
    const onward = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    return onward === undefined ? { url: to, status: response.status, page } : go(begun, new URL(onward, to));
  };
  const send = (begun: Begun, at: URL, fields: Record<string, string> = {}): Promise<Place> =>
    go(begun, at, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url },
      body: new URLSearchParams(fields).toString(),
    });
  const opened = (changed: Record<string, string> = english): Promise<Begun> => begin(url, new CookieJar(), changed);
  const at = ({ action }: Begun, path: string): URL => new URL(`${action.pathname}${path}?lang=en`, action);
  /** "My sign-in" of somebody who has no second factor yet. */
  const mine = async (login: string): Promise<{ begun: Begun; place: Place }> => {
    const begun = await opened({ ...english, manage: 'sign-in' });
    const { page, back, response } = await enter(begun, login);
    return { begun, place: { page, url: back, status: response.status } };
  };
  /** Connects an account there to one here. */
  const linked = async (login: string, subject: string): Promise<Place> => {
    ministry.enters(subject);
    const { begun } = await mine(login);
    return go(begun, at(begun, '/mine/outside'));
  };
  return {
    ...{ identity, ministry, url, go, send, opened, at, mine, linked },
    rows: async (sql: string) => (await identity.admin.query<Record<string, unknown>>(sql)).rows,
    /** As an administrator does. @returns the one-time password */
    reset: async (login: string): Promise<string> => {
      const { AccountStore } = await import('../src/records/account.store.js');
      const { hashPassword } = await import('../src/records/password.js');
      const [oneTime, until] = ['one-time of the administrator', new Date(Date.now() + 3_600_000)];
      await new AccountStore(identity.admin).resetPassword(login, await hashPassword(oneTime), until);
      return oneTime;
    },
    /** Signs in there, as far as it goes. */
    signIn: async (subject: string, { by, asked = english }: { by?: string; asked?: Record<string, string> } = {}) => {
      ministry.enters(subject, by);
      const begun = await opened(asked);
      return { begun, place: await go(begun, at(begun, '/outside')) };
    },
    /** Goes there and stops before coming back. @returns the address at which the browser would */
    away: async (begun: Begun, path = '/outside'): Promise<URL> => {
      let next = at(begun, path);
      for (let step = 0; step < 6 && next.pathname !== '/oidc/outside/callback'; step += 1) {
        const response = await fetchWith(begun.jar, next);
        await response.arrayBuffer();
        next = new URL(response.headers.get('location') ?? '/', next);
      }
      return next;
    },
    claimsAt: async (begun: Begun, { url: back }: Place): Promise<Record<string, unknown>> => {
      const answer = await redeem(url, back.searchParams.get('code') ?? '', begun.verifier);
      const { id_token: token = '..' } = (await answer.json()) as { id_token?: string };
      return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString() || '{}') as Record<
        string,
        unknown
      >;
    },
    /** Sets an app up at "My sign-in". @returns what shows its codes, each once */
    withApp: async (login: string): Promise<() => string> => {
      const { begun } = await mine(login);
      const { page } = await send(begun, at(begun, '/mine/app/begin'));
      const secret = (/class="key">([^<]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '');
      let step = -2;
      const code = (): string => new TOTP({ secret }).generate({ timestamp: Date.now() + ++step * 30_000 });
      await send(begun, at(begun, '/mine/app'), { code: code() });
      return code;
    },
    stop: async () => {
      await identity.stop();
      await ministry.stop();
    },
  };
}
