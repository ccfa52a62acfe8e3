import type { Pool, PoolClient } from 'pg';
import { v7 as uuid } from 'uuid';
import { loginsIn, planOf, type ImportTerms, type Planned } from '../procedure/account-import.js';
import type { Administrator } from '../procedure/administration.js';
import type { Row, Wrong } from '../procedure/table.js';
import { changeAccount } from './account-change.js';
import type { AccountDirectory } from './account-directory.js';
import { AccountStore, assigned, disabling, enabling } from './account.store.js';
import type { Imported, PreviewAnswer } from './import.answers.js';
import { changedSince, refuseWrongNow, toldWrong } from './import-refusals.js';
import type { Once } from './once.js';
import { changedBy, type Order } from './order.js';
import { easyPassword, hashPassword, inTurn } from './password.js';
import { holdUnits, type UnitDirectory } from './unit-directory.js';

/** The state on which a person decided: of each login the version that they saw, null where there was none. */
export type Basis = readonly { readonly login: string; readonly version: number | null }[];

interface Prepared {
  readonly password: string;
  readonly hash: string;
}

export interface ImportAsked {
  /** The file as it came: the same key with another file is another command. */
  readonly file: string;
  readonly rows: readonly Row[];
  /** What is wrong with the file itself. */
  readonly wrong: readonly Wrong[];
  readonly basis: Basis;
}

/** Accounts out of a file: looked at first, then written all or none. */
export class AccountImport {
  private readonly accounts: AccountStore;

  constructor(
    database: Pool,
    private readonly directory: AccountDirectory,
    private readonly units: UnitDirectory,
    private readonly once: Once,
    private readonly oneTimeHours: number,
  ) {
    this.accounts = new AccountStore(database);
  }

  /** What the file would do. Nothing is written. */
  async preview(rows: readonly Row[], wrong: readonly Wrong[], by: Administrator): Promise<PreviewAnswer> {
    const terms: ImportTerms = { by, units: await this.units.of(by.agency) };
    const plan = planOf(rows, await this.directory.byLogins(loginsIn(rows)), terms);
    return {
      rows: plan.planned.map(({ lines, login, name, effect, roles, turn, known }) => ({
        ...{ lines: [...lines], login, name, effect, turn: turn ?? null, version: known?.version ?? null },
        roles: roles.map((role) => ({ ...role, units: [...role.units] })),
      })),
      wrong: toldWrong([...wrong, ...plan.wrong]),
    };
  }

  /** Writes all of it or nothing. @throws Problem `rule-unmet`: `import-wrong`, or `import-changed` with the lines that changed since the preview */
  async apply(order: Order, { file, rows, wrong, basis }: ImportAsked): Promise<Imported> {
    const { agency } = order;
    const terms: ImportTerms = { by: order, units: await this.units.of(agency) };
    const before = planOf(rows, await this.directory.byLogins(loginsIn(rows)), terms);
    // Before the transaction: hashing takes its time, and holds nobody's account meanwhile.
    const passwords = await hashed(before.planned.filter(({ effect }) => effect === 'make').map(({ login }) => login));
    const asked = {
      actor: order.subject,
      key: order.key,
      action: 'account.import',
      input: [agency, file, basis],
    };
    return this.once.carryOut(asked, async (client) => {
      await holdUnits(client, agency, 'as they are');
      const known = await this.directory.byLogins(loginsIn(rows), client, true);
      const plan = planOf(rows, known, { by: order, units: await this.units.of(agency, client) });
      refuseChanged(rows, known, basis);
      refuseWrongNow([...wrong, ...plan.wrong]);
      const made: Imported['made'] = [];
      const until = new Date(Date.now() + this.oneTimeHours * 3_600_000);
      for (const each of plan.planned) {
        const prepared = passwords.get(each.login);
        if (each.effect === 'change') await change(client, order, each);
        if (each.effect !== 'make' || prepared === undefined) continue;
        await this.make(client, order, each, prepared, until);
        made.push({ login: each.login, name: each.name, oneTimePassword: prepared.password });
      }
      const count = (effect: Planned['effect']): number => plan.planned.filter((each) => each.effect === effect).length;
      return { made, until: until.toISOString(), changed: count('change'), unchanged: count('unchanged') };
    });
  }

  private async make(
    client: PoolClient,
    order: Order,
    { login, name, locale, assignments, lines }: Planned,
    { hash }: Prepared,
    oneTimeUntil: Date,
  ): Promise<void> {
    const account = { id: uuid(), login, name, locale, assignments, passwordHash: hash, oneTimeUntil };
    // Somebody took the login between the look and this.
    if (!(await this.accounts.create(account, changedBy(order), client))) throw changedSince(lines);
  }
}

async function change(client: PoolClient, order: Order, { known, assignments, turn }: Planned): Promise<void> {
  if (known === undefined) return;
  const by = changedBy(order);
  const [before, after] = [known.assignments, assignments];
  if (before !== after) await changeAccount(client, { id: known.id }, { ...assigned(after, { before, after }), by });
  if (turn !== undefined)
    await changeAccount(client, { id: known.id }, { ...(turn === 'disable' ? disabling : enabling), by });
}

async function hashed(logins: readonly string[]): Promise<ReadonlyMap<string, Prepared>> {
  const made = new Map<string, Prepared>();
  for (const login of logins) {
    const password = easyPassword();
    made.set(login, { password, hash: await inTurn(() => hashPassword(password)) });
  }
  return made;
}

function refuseChanged(
  rows: readonly Row[],
  known: ReadonlyMap<string, { readonly version: number }>,
  basis: Basis,
): void {
  const seen = new Map(basis.map(({ login, version }) => [login, version]));
  const lines = rows.filter((row) => {
    const [login = ''] = loginsIn([row]);
    return (known.get(login)?.version ?? null) !== seen.get(login);
  });
  if (lines.length > 0) throw changedSince(lines.map(({ line }) => line));
}
