import { call, type Terms } from './call.js';
import type { components, operations } from './described/identity.js';
import { every } from './every.js';
import { asked, at } from './identity.js';
import type { Answer, Parameter } from './service.js';

export type Unit = components['schemas']['AdministeredUnit'];
export type Letterhead = components['schemas']['Letterhead'];
export type UnitChange = components['schemas']['UnitChange'];
export type UnitChoices = Answer<operations['UnitsController_choices']>;
export type UnitPreview = Answer<operations['UnitImportController_preview']>;
export type ImportedUnits = Answer<operations['UnitImportController_apply']>;
type Listed = Answer<operations['UnitsController_list']>;
interface Changed {
  readonly unit: Unit;
}

export const unitStates = every<Parameter<operations['UnitsController_list'], 'state'>>()(['open', 'closed']);
export interface UnitFilter {
  readonly search?: string;
  readonly region?: string;
  readonly kind?: string;
  readonly state?: (typeof unitStates)[number];
}

/** What somebody says of a unit; its kind is said once. */
export interface GivenUnit {
  readonly region: string;
  readonly name: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly parent: string | null;
  /** Whoever does not speak of it leaves it as it is. */
  readonly letterhead?: Letterhead | null;
}

const one = (agency: string, id: string, rest = ''): string => at(agency, `units/${encodeURIComponent(id)}${rest}`);

/** The units of one agency, for its administrators. */
export const units = {
  list: (agency: string, filter: UnitFilter & { readonly after?: string }) =>
    call<Listed>(at(agency, `units?${asked(filter)}`)),
  file: (agency: string, filter: UnitFilter): string => at(agency, `units.csv?${asked(filter)}`),
  choices: (agency: string) => call<UnitChoices>(at(agency, 'unit-choices')),
  one: (agency: string, id: string) => call<Changed>(one(agency, id)),
  changes: (agency: string, id: string) => call<{ readonly items: readonly UnitChange[] }>(one(agency, id, '/changes')),
  create: (agency: string, body: GivenUnit & { readonly kind: string }, terms: Terms) =>
    call<Changed>(at(agency, 'units'), { method: 'POST', body, ...terms }),
  change: (agency: string, id: string, body: GivenUnit, terms: Terms) =>
    call<Changed>(one(agency, id, '/change'), { method: 'POST', body, ...terms }),
  turn: (agency: string, id: string, turn: 'close' | 'reopen', terms: Terms) =>
    call<Changed>(one(agency, id, `/${turn}`), { method: 'POST', body: {}, ...terms }),
  /** What a file would do; writes nothing. */
  previewImport: (agency: string, file: string) =>
    call<UnitPreview>(at(agency, 'imports/units/preview'), { method: 'POST', body: { file } }),
  import: (
    agency: string,
    body: { readonly file: string; readonly basis: readonly { readonly id: string; readonly version: number }[] },
    terms: Terms,
  ) => call<ImportedUnits>(at(agency, 'imports/units'), { method: 'POST', body, ...terms }),
};
