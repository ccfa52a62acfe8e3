import type { AgencyId } from '#libs/contracts';
import { Problem } from '#libs/problems';
import type { Pool, PoolClient } from 'pg';
import { v7 as uuid } from 'uuid';
import {
  assignmentsAt,
  isOf,
  reassigned,
  refused,
  whyNotWhole,
  type Administrator,
  type GivenRole,
  type newAccount,
} from '../procedure/administration.js';
import { changeAccount, type AccountChange, type ChangedBy } from './account-change.js';
import type { AccountDirectory, ListedAccount } from './account-directory.js';
import type { AccountAnswer } from './account.answers.js';
import { AccountStore, assigned, newPassword } from './account.store.js';
import type { Once } from './once.js';
import { easyPassword, hashPassword } from './password.js';
import type { z } from 'zod';

/** Who asks for a change, and how. */
export interface Order extends Administrator {
  readonly key: string;
  readonly requestId: string | null;
  /** The version on which the person worked; whatever it is, where they did not say. */
  readonly expectedVersion: number | undefined;
}

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
    private readonly once: Once,
    private readonly oneTimeHours: number,
  ) {
    this.accounts = new AccountStore(database);
  }

  /** @throws Problem `rule-unmet` (`login-taken`) */
  create(order: Order, { roles, ...given }: z.output<typeof newAccount>): Promise<OneTime> {
    return this.carryOut(order, 'create', [given, roles], async (client) => {
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
    return this.change(order, id, 'assign', [roles], (account) => {
      const after = reassigned(order, account, roles);
      return assigned(after, { before: account.assignments, after });
    });
  }

  /** Closes or opens the account, or takes its second factor away. */
  turn(order: Order, id: string, change: Omit<AccountChange, 'by'>): Promise<Changed> {
    return this.change(order, id, change.action, [], (account) => {
      refuseUnlessWhole(order, account);
      return change;
    });
  }

  /** Gives the account a password for one use, after which the person chooses another one. */
  async resetPassword(order: Order, id: string): Promise<OneTime> {
    return this.carryOut(order, 'reset-password', [id], async (client) => {
      const account = await this.locked(client, order, id);
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
    decide: (account: ListedAccount) => Omit<AccountChange, 'by'>,
  ): Promise<Changed> {
    return this.carryOut(order, action, [id, ...input], async (client) => {
      const change = decide(await this.locked(client, order, id));
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

  /** @throws Problem `not-found` where the account has nothing to do with the agency, or `changed-meanwhile` */
  private async locked(client: PoolClient, { agency, expectedVersion }: Order, id: string): Promise<ListedAccount> {
    const account = await this.directory.find(id, client, true);
    if (account === undefined || !isOf(agency, account)) throw new Problem('not-found');
    if (expectedVersion !== undefined && expectedVersion !== account.version)
      throw new Problem('changed-meanwhile', { values: { current: account.version, expected: expectedVersion } });
    return account;
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

export const changedBy = ({ subject, agency, requestId }: Order): ChangedBy => ({ actor: subject, agency, requestId });

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
