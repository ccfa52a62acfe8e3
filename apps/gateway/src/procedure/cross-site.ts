/** Methods that change nothing (RFC 9110, 9.2.1). */
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export const isSafe = (method: string): boolean => safeMethods.has(method);

/** What a browser says about where a request comes from. Other programs say nothing. */
export interface Provenance {
  readonly origin?: string | undefined;
  /** Fetch Metadata: `sec-fetch-site`. */
  readonly fetchSite?: string | undefined;
}

/** Whether a request may come from one of our own pages: whatever the browser says about it must say so. */
export function mayComeFromOurPages({ origin, fetchSite }: Provenance, publicOrigin: string): boolean {
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return false;
  return origin === undefined || origin === publicOrigin;
}

/** Content types that a form of another site can send without being asked first (Fetch, "CORS-safelisted request-header"). */
const formTypes = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(;|$)/i;

export const isFormType = (contentType: string | undefined): boolean =>
  contentType !== undefined && formTypes.test(contentType);
