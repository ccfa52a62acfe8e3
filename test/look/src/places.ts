/** One place for all pages of a kind: what names a record is taken out of its address, and what only chooses among a list. */
export function placeOf(address: string): string {
  const url = new URL(address, 'http://portal');
  const path = url.pathname
    .split('/')
    .map((part) => (/\d/.test(part) ? ':id' : part))
    .join('/');
  const kept = ['tab', 'show'].flatMap((key) => url.searchParams.getAll(key).map((value) => `${key}=${value}`));
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`;
}

/** A name for its pictures. */
export const pictureOf = (account: string, place: string): string =>
  `${account}${place.replace(/^\/portal/, '').replaceAll(/[^\w-]+/g, '-')}`;
