import { accessShown, type AccessDecisionsFilter, type AccessFilter } from '../api/access.js';
import { accountStates, type AccountFilter } from '../api/accounts.js';
import { unitStates, type UnitFilter } from '../api/units.js';
import { oneOf, placeIn, present } from '../shell/search.js';

const textIn = (value: unknown, longest: number): string | undefined => {
  // The router reads figures in an address as a number.
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text !== '' && text.length <= longest ? text : undefined;
};

/** What an address of the list of accounts looks for. */
export const accountsIn = (search: Readonly<Record<string, unknown>>): AccountFilter & { readonly after?: string } =>
  present({
    search: textIn(search['search'], 100),
    role: textIn(search['role'], 60),
    unit: textIn(search['unit'], 40),
    state: oneOf(accountStates, search['state']),
    after: placeIn(search),
  });

/** What an address of the access review looks for. */
export const accessIn = (search: Readonly<Record<string, unknown>>): AccessFilter & { readonly after?: string } =>
  present({
    search: textIn(search['search'], 100),
    role: textIn(search['role'], 60),
    unit: textIn(search['unit'], 40),
    show: oneOf(accessShown, search['show']),
    after: placeIn(search),
  });

/** What an address of the decisions looks for; the place at which a page of them begins is a number, which the router reads as one. */
export const decisionsIn = ({
  search,
  after,
}: Readonly<Record<string, unknown>>): AccessDecisionsFilter & { readonly after?: string } =>
  present({ search: textIn(search, 100), after: textIn(after, 20) });

/** What an address of the list of units looks for. */
export const unitsIn = (search: Readonly<Record<string, unknown>>): UnitFilter & { readonly after?: string } =>
  present({
    search: textIn(search['search'], 100),
    region: textIn(search['region'], 10),
    kind: textIn(search['kind'], 60),
    state: oneOf(unitStates, search['state']),
    after: placeIn(search),
  });

/** The year whose days an address shows. */
export const yearIn = ({ year }: Readonly<Record<string, unknown>>): { readonly year?: number } =>
  typeof year === 'number' && Number.isInteger(year) && year >= 2020 && year <= 2100 ? { year } : {};
