import { call, type Terms } from './call.js';
import type { components, operations } from './described/identity.js';
import { every } from './every.js';
import { asked, at } from './identity.js';
import type { Answer, Parameter } from './service.js';

type Named = components['schemas'];
export type Account = Named['Account'];
export type AssignedRole = Named['AssignedRole'];
export type AccountChange = Named['AccountChange'];
type SignInsPage = Answer<operations['SignInsController_list']>;
export type SignIn = SignInsPage['items'][number];
export type Choices = Answer<operations['AccountsController_choices']>;
export type Preview = Answer<operations['ImportController_preview']>;
export type ImportedAccounts = Answer<operations['ImportController_apply']>;
type Listed = Answer<operations['AccountsController_list']>;
interface Changed {
  readonly account: Account;
}
/** The one time that a password is told. */
export interface OneTime extends Changed {
  readonly oneTimePassword: string;
}

export interface AccountFilter {
  readonly search?: string;
  readonly role?: string;
  readonly unit?: string;
  readonly state?: AccountState;
}
export const accountStates = every<Parameter<operations['AccountsController_list'], 'state'>>()([
  'enabled',
  'disabled',
  'first-password',
]);
export type AccountState = (typeof accountStates)[number];

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly locale: string;
  readonly roles: readonly AssignedRole[];
}
/** What is done to an account and needs no more than its version. */
export type Turn = 'disable' | 'enable' | 'reset-password' | 'reset-second-factor';

/** The accounts of one agency, for its administrators. */
export const accounts = {
  list: (agency: string, filter: AccountFilter & { readonly after?: string }) =>
    call<Listed>(at(agency, `accounts?${asked(filter)}`)),
  file: (agency: string, filter: AccountFilter): string => at(agency, `accounts.csv?${asked(filter)}`),
  choices: (agency: string) => call<Choices>(at(agency, 'choices')),
  one: (agency: string, id: string) => call<Changed>(at(agency, `accounts/${encodeURIComponent(id)}`)),
  changes: (agency: string, id: string) =>
    call<{ readonly items: readonly AccountChange[] }>(at(agency, `accounts/${encodeURIComponent(id)}/changes`)),
  signIns: (agency: string, id: string, after: string | undefined) =>
    call<SignInsPage>(
      at(agency, `accounts/${encodeURIComponent(id)}/sign-ins?${asked({ limit: '10', ...(after && { after }) })}`),
    ),
  create: (agency: string, account: NewAccount, terms: Terms) =>
    call<OneTime>(at(agency, 'accounts'), { method: 'POST', body: account, ...terms }),
  assign: (agency: string, id: string, roles: readonly AssignedRole[], terms: Terms) =>
    call<Changed>(at(agency, `accounts/${encodeURIComponent(id)}/assign`), {
      method: 'POST',
      body: { roles },
      ...terms,
    }),
  /** What a file would do; writes nothing. */
  previewImport: (agency: string, file: string) =>
    call<Preview>(at(agency, 'imports/accounts/preview'), { method: 'POST', body: { file } }),
  import: (
    agency: string,
    body: {
      readonly file: string;
      readonly basis: readonly { readonly login: string; readonly version: number | null }[];
    },
    terms: Terms,
  ) => call<ImportedAccounts>(at(agency, 'imports/accounts'), { method: 'POST', body, ...terms }),
  turn: (agency: string, id: string, turn: Turn, terms: Terms) =>
    call<Changed & Partial<OneTime>>(at(agency, `accounts/${encodeURIComponent(id)}/${turn}`), {
      method: 'POST',
      body: {},
      ...terms,
    }),
};
