/** Administrators at the API, as the gateway vouches for them. */
import { randomUUID } from 'node:crypto';
import { Tokens } from '../../../test/access/callers.js';
import { AccountCommands } from '../src/ops.js';
import { AccountStore } from '../src/records/account.store.js';
import { policeUnit, runningIdentity, school } from './identity.js';

export const givenPassword = 'a password from a file';
export const investigator = { role: 'investigator', units: [policeUnit], region: 'KZ-75' };

const unitsAt: Readonly<Record<string, readonly string[]>> = { police: [policeUnit], school: [school] };
export const assignment = (agency: string, role: string) => ({
  agency,
  role,
  units: [...(unitsAt[agency] ?? [])],
  region: 'KZ-75',
});

const people = {
  administrator: [assignment('police', 'administrator')],
  auditor: [assignment('police', 'auditor')],
  officer: [assignment('police', 'duty-officer')],
  both: [assignment('police', 'investigator'), assignment('oversight', 'prosecutor')],
  prosecutor: [assignment('oversight', 'prosecutor')],
};

interface Account {
  readonly id: string;
  readonly login: string;
  readonly roles: readonly object[];
  readonly version: number;
  readonly disabledAt: string | null;
  readonly oneTimeUntil: string | null;
  readonly hasSecondFactor: boolean;
}
interface Body {
  readonly account: Account;
  readonly items: readonly (Account & Readonly<Record<string, unknown>>)[];
  readonly next: string | null;
  readonly oneTimePassword: string;
}

interface Asked {
  readonly as?: string;
  readonly role?: string;
  readonly agency?: string;
  /** The agency in the address, where it is another one. */
  readonly at?: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly version?: number;
  readonly language?: string;
}

/** A running identity service with people of the police and of oversight. */
export async function administered() {
  const identity = await runningIdentity({ THROTTLE_ADDRESS_FAILURES: '1000' });
  const commands = new AccountCommands(new AccountStore(identity.database()));
  const tokens = new Tokens(identity.gatewayKeysFile);
  const ids: Record<string, string> = {};
  for (const [login, assignments] of Object.entries(people))
    ids[login] = await commands.create({ login, name: `Demo ${login}`, locale: 'en', assignments }, givenPassword);

  async function ask(method: string, path: string, asked: Asked = {}) {
    const { as = 'administrator', role = 'administrator', agency = 'police', body, version } = asked;
    const who = { subject: ids[as] ?? '', agency, roles: [role], units: [], region: 'KZ-75' };
    const answer = await fetch(`${identity.url}/api/identity/agencies/${asked.at ?? agency}/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await tokens.of(who, { audience: 'identity' })}`,
        'accept-language': asked.language ?? 'en',
        ...(method === 'GET'
          ? {}
          : { 'content-type': 'application/json', 'idempotency-key': asked.key ?? randomUUID() }),
        ...(version === undefined ? {} : { 'if-match': `"${String(version)}"` }),
      },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    });
    const text = await answer.text();
    const isJson = (answer.headers.get('content-type') ?? '').includes('json');
    return { status: answer.status, text, body: (isJson ? JSON.parse(text) : {}) as Body };
  }

  return {
    ...identity,
    ids,
    idOf: (login: string): string => ids[login] ?? '',
    ask,
    get: (path: string, asked?: Asked) => ask('GET', path, asked),
    post: (path: string, asked?: Asked) => ask('POST', path, asked),
    /** As if everything about the account had been so many days ago. */
    aged: async (id: string, days: number): Promise<void> => {
      const then = `now() - make_interval(days => $2) - interval '1 minute'`;
      await identity.admin.query(`UPDATE account_changes SET at = ${then} WHERE account_id = $1`, [id, days]);
      await identity.admin.query(
        `UPDATE accounts SET created_at = ${then}, sign_ins_noted_since = ${then} WHERE id = $1`,
        [id, days],
      );
    },
    countOf: async (table: 'accounts' | 'account_changes' | 'units' | 'unit_changes'): Promise<number> =>
      Number((await identity.admin.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n),
    versionOf: async (id: string): Promise<number> => {
      const { rows } = await identity.admin.query<{ version: number }>('SELECT version FROM accounts WHERE id = $1', [
        id,
      ]);
      return rows[0]?.version ?? Number.NaN;
    },
  };
}
