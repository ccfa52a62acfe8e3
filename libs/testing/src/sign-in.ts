/** One person's way through the gateway, by plain HTTP, as a browser would take it. */
export interface SignedIn {
  /** The Cookie header of the session. */
  readonly cookie: string;
  readonly csrfToken: string;
  /** Asks the gateway as this person; a body that is no string or bytes is sent as JSON. */
  request(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

/** Signing in did not succeed; `status` is the answer's that ended it, `path` where that was. */
export class SignInFailed extends Error {
  constructor(
    readonly status: number,
    readonly page: string,
    readonly path = '',
  ) {
    super(`sign-in ended with status ${String(status)}`);
    this.name = 'SignInFailed';
  }
}

/** Keeps cookies by name and path, as far as this system uses them. */
export class CookieJar {
  private readonly cookies = new Map<string, { name: string; value: string; path: string }>();

  keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const name = pair.slice(0, pair.indexOf('='));
      const value = pair.slice(pair.indexOf('=') + 1);
      const of = (attribute: string): string | undefined =>
        attributes.find((one) => one.toLowerCase().startsWith(`${attribute}=`))?.slice(attribute.length + 1);
      const path = of('path') ?? '/';
      const expires = of('expires');
      if (of('max-age') === '0' || (expires !== undefined && Date.parse(expires) <= Date.now()))
        this.cookies.delete(`${name} ${path}`);
      else this.cookies.set(`${name} ${path}`, { name, value, path });
    }
  }

  /** The Cookie header for a path. */
  header(path: string): string {
    return [...this.cookies.values()]
      .filter(
        (cookie) =>
          path === cookie.path || path.startsWith(cookie.path.endsWith('/') ? cookie.path : `${cookie.path}/`),
      )
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }
}

/** Fetches without following redirects, with the jar's cookies. */
export async function fetchWith(jar: CookieJar, url: URL, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, {
    ...init,
    redirect: 'manual',
    headers: { ...(init.headers as Record<string, string>), cookie: jar.header(url.pathname) },
  });
  jar.keep(response);
  return response;
}

/** Follows redirects until a page is shown. @returns the page's address, its answer and every address on the way */
export async function follow(
  jar: CookieJar,
  start: URL,
  init?: RequestInit,
): Promise<{ url: URL; response: Response; way: URL[] }> {
  let url = start;
  let response = await fetchWith(jar, url, init);
  const way = [url];
  while (response.status >= 300 && response.status < 400 && way.length < 12) {
    await response.arrayBuffer();
    url = new URL(response.headers.get('location') ?? '/', url);
    way.push(url);
    response = await fetchWith(jar, url);
  }
  return { url, response, way };
}

/** Opens the sign-in page. @returns its address and its form's */
export async function openSignIn(
  jar: CookieJar,
  gateway: string,
  returnTo = '/',
  acr?: 'mfa',
): Promise<{ url: URL; action: URL }> {
  const asked = new URLSearchParams({ return_to: returnTo, ...(acr === undefined ? {} : { acr }) }).toString();
  const { url, response } = await follow(jar, new URL(`/auth/sign-in?${asked}`, gateway));
  const page = await response.text();
  const action = formOn(page, url);
  if (response.status !== 200 || action === undefined) throw new SignInFailed(response.status, page, url.pathname);
  return { url, action };
}

/** Where the first form on a page leads. */
export function formOn(page: string, url: URL): URL | undefined {
  const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
  return action === undefined ? undefined : new URL(action.replaceAll('&amp;', '&'), url);
}

/** What the browser sends with a filled-in form. */
export const sent = (fields: Readonly<Record<string, string>>, origin: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
  body: new URLSearchParams(fields).toString(),
});

/** What the browser sends with the form of login and password. */
export const filledIn = (login: string, password: string, origin: string): RequestInit =>
  sent({ login, password }, origin);

/**
 * Signs a person in through the gateway: the redirects, the form, the cookies.
 *
 * @param gateway the public address
 * @param code of the second factor, given where one is asked for
 * @throws SignInFailed
 */
export async function signIn(gateway: string, login: string, password: string, code?: string): Promise<SignedIn> {
  const jar = new CookieJar();
  const { origin } = new URL(gateway);
  const { action } = await openSignIn(jar, gateway);
  let { url, response } = await follow(jar, action, filledIn(login, password, origin));
  let page = await response.text();
  const form = formOn(page, url);
  if (code !== undefined && form?.pathname.endsWith('/second-factor') === true) {
    ({ url, response } = await follow(jar, form, sent({ code }, origin)));
    page = await response.text();
  }
  if (url.pathname !== '/') throw new SignInFailed(response.status, page, url.pathname);
  const session = await fetchWith(jar, new URL('/auth/session', gateway));
  if (session.status !== 200) throw new SignInFailed(session.status, await session.text());
  const { csrfToken } = (await session.json()) as { csrfToken: string };
  const cookie = jar.header('/');
  return {
    cookie,
    csrfToken,
    request: (method, path, body, headers = {}) =>
      ask(new URL(path, gateway), method, body, { cookie, 'x-csrf-token': csrfToken, ...headers }),
  };
}

function ask(url: URL, method: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Response> {
  const init: RequestInit & { duplex?: 'half' } = { method, redirect: 'manual', headers: { ...headers } };
  if (body === undefined) return fetch(url, init);
  if (typeof body === 'string' || body instanceof Uint8Array) return fetch(url, { ...init, body });
  if (body instanceof ReadableStream) return fetch(url, { ...init, body, duplex: 'half' });
  return fetch(url, {
    ...init,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}
