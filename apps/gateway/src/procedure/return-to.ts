/** Where somebody goes after signing in: a path of this very place, else the front page. Never another site (open redirect). */
export function localPath(wanted: unknown, publicOrigin: string): string {
  if (typeof wanted !== 'string' || wanted.length > 2000) return '/';
  // Browsers read `\` as `/`, drop control characters, and take `//` for another host.
  if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e\u00a1-\uffff]*$/.test(wanted)) return '/';
  const url = new URL(wanted, publicOrigin);
  if (url.origin !== publicOrigin || /^\/(auth|oidc)(\/|$)/.test(url.pathname)) return '/';
  return url.pathname + url.search + url.hash;
}
