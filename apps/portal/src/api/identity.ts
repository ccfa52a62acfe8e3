/** An address of what administrators look after at one agency. */
export const at = (agency: string, rest: string): string =>
  `/api/identity/agencies/${encodeURIComponent(agency)}/${rest}`;

/** What is looked for, as it stands in an address. */
export const asked = (filter: object): string =>
  new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)])).toString();
