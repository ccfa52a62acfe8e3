import type { AgencyId } from '#libs/contracts';
import { Problem } from '#libs/problems';
import type { Pool, PoolClient } from 'pg';
import { v7 as uuid } from 'uuid';
import {
  assignmentsAt,
  reassigned,
  refused,
  refuseScopes,
  whyNotWhole,
  wrongIn,
  type GivenRole,
  type newAccount,
} from '../procedure/administration.js';
import { changeAccount, type AccountChange } from './account-change.js';
import type { AccountDirectory, ListedAccount } from './account-directory.js';
import type { AccountAnswer } from './account.answers.js';
import { AccountStore, assigned, newPassword } from './account.store.js';
import type { Once } from './once.js';
import { heldAccount } from './held-account.js';
import { changedBy, type Order } from './order.js';
import { easyPassword, hashPassword } from './password.js';
import { holdUnits, type UnitDirectory } from './unit-directory.js';
import type { z } from 'zod';

interface Changed {
  readonly account: AccountAnswer;
}
interface OneTime extends Changed {
  readonly oneTimePassword: string;
}

/** What an administrator does with the accounts of their own agency: each once, audited, in one transaction. */
export class AccountAdministration {
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

  /** @throws Problem `rule-unmet` (`login-taken`), `input-invalid` */
  create(order: Order, { roles, ...given }: z.output<typeof newAccount>): Promise<OneTime> {
    return this.carryOut(order, 'create', [given, roles], async (client) => {
      await this.refuseWrong(client, order, roles);
      const id = uuid();
      const password = easyPassword();
      const account = {
        ...given,
        id,
        assignments: assignmentsAt(order.agency, roles),
        passwordHash: await hashPassword(password),
        oneTimeUntil: this.oneTimeUntil(),
      };
      if (!(await this.accounts.create(account, changedBy(order), client))) throw refused('login-taken');
      return { account: await this.answer(client, order, id), oneTimePassword: password };
    });
  }

  /** Gives the account these roles at the administrator's agency. */
  assign(order: Order, id: string, roles: readonly GivenRole[]): Promise<Changed> {
    return this.change(order, id, 'assign', [roles], async (account, client) => {
      await this.refuseWrong(client, order, roles, account);
      const after = reassigned(order, account, roles);
      return assigned(after, { before: account.assignments, after });
    });
  }

  /** Closes or opens the account, or takes its second factor away. */
  turn(order: Order, id: string, change: Omit<AccountChange, 'by'>): Promise<Changed> {
    return this.change(order, id, change.action, [], async (account, client) => {
      refuseUnlessWhole(order, account);
      if (change.action === 'enable') await this.refuseClosedUnits(client, order, account);
      return change;
    });
  }

  /** Gives the account a password for one use, after which the person chooses another one. */
  async resetPassword(order: Order, id: string): Promise<OneTime> {
    return this.carryOut(order, 'reset-password', [id], async (client) => {
      const account = await heldAccount(this.directory, client, order, id);
      refuseUnlessWhole(order, account);
      const password = easyPassword();
      const change = newPassword(await hashPassword(password), this.oneTimeUntil());
      await changeAccount(client, { id }, { ...change, by: changedBy(order) });
      return { account: await this.answer(client, order, id), oneTimePassword: password };
    });
  }

  private change(
    order: Order,
    id: string,
    action: string,
    input: readonly unknown[],
    decide: (account: ListedAccount, client: PoolClient) => Promise<Omit<AccountChange, 'by'>>,
  ): Promise<Changed> {
    return this.carryOut(order, action, [id, ...input], async (client) => {
      const change = await decide(await heldAccount(this.directory, client, order, id), client);
      await changeAccount(client, { id }, { ...change, by: changedBy(order) });
      return { account: await this.answer(client, order, id) };
    });
  }

  private carryOut<T>(
    { subject, agency, key }: Order,
    action: string,
    input: readonly unknown[],
    work: (client: PoolClient) => Promise<T>,
  ): Promise<T> {
    return this.once.carryOut({ actor: subject, key, action: `account.${action}`, input: [agency, ...input] }, work);
  }

  /** Roles and units must be of the agency, in one scope, and units open, but for those that the person has. */
  private async refuseWrong(
    client: PoolClient,
    { agency }: Order,
    roles: readonly GivenRole[],
    account?: ListedAccount,
  ): Promise<void> {
    await holdUnits(client, agency, 'as they are');
    const held = new Set(account?.assignments.flatMap(({ units }) => units));
    const units = (await this.units.of(agency, client)).filter(({ id, closed }) => !closed || held.has(id));
    const errors = wrongIn(agency, roles, new Set(units.map(({ id }) => id)));
    if (errors.length > 0) throw new Problem('input-invalid', { errors });
    refuseScopes(roles);
  }

  /** A unit was closed because nobody worked there any more: nobody comes back to it unseen. */
  private async refuseClosedUnits(client: PoolClient, { agency }: Order, account: ListedAccount): Promise<void> {
    await holdUnits(client, agency, 'as they are');
    const closed = new Set((await this.units.of(agency, client)).flatMap(({ id, closed }) => (closed ? [id] : [])));
    if (account.assignments.some(({ units }) => units.some((id) => closed.has(id)))) throw refused('closed-unit');
  }

  private async answer(client: PoolClient, order: Order, id: string): Promise<AccountAnswer> {
    const account = await this.directory.find(id, client);
    if (account === undefined) throw new Problem('not-found');
    return seenBy(order, account);
  }

  private oneTimeUntil(): Date {
    return new Date(Date.now() + this.oneTimeHours * 3_600_000);
  }
}

function refuseUnlessWhole(order: Order, account: ListedAccount): void {
  const why = whyNotWhole(order, account);
  if (why !== undefined) throw refused(why);
}

/** An account as somebody at this agency may see it. */
export function seenBy(
  { subject, agency }: { subject: string; agency: AgencyId },
  account: ListedAccount,
): AccountAnswer {
  const { id, login, name, locale, assignments, disabledAt, oneTimeUntil, hasSecondFactor, version, changedAt } =
    account;
  return {
    ...{ id, login, name, locale, hasSecondFactor, version },
    roles: rolesAt(agency, assignments),
    servesElsewhere: assignments.some((each) => each.agency !== agency),
    own: id === subject,
    disabledAt: disabledAt?.toISOString() ?? null,
    oneTimeUntil: oneTimeUntil?.toISOString() ?? null,
    changedAt: changedAt.toISOString(),
  };
}

export const rolesAt = (agency: AgencyId, assignments: ListedAccount['assignments']): AccountAnswer['roles'] =>
  assignments.flatMap(({ agency: at, kinds, ...role }) =>
    at === agency ? [{ ...role, ...(kinds === undefined ? {} : { kinds }) }] : [],
  );
