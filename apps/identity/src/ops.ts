import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { scopesDifferAnywhere } from '#libs/lifecycle';
import { locales } from '#libs/problems';
import { scopesDifferSays } from './procedure/administration.js';
import { canonicalLogin, loginPattern, longestPassword, shortestPassword } from './procedure/credentials.js';
import type { AccountRow } from './records/account.row.js';
import type { AccountStore } from './records/account.store.js';
import { hashPassword } from './records/password.js';

export { easyPassword } from './records/password.js';

/** An operator's command cannot be carried out; the message is for the operator. */
export class CommandRefused extends Error {}

const assignment = z.object({
  agency: z.string(),
  role: z.string(),
  units: z.array(z.uuid()),
  region: z.string().regex(/^KZ-\d\d$/),
  kinds: z.array(z.string()).optional(),
});

const assignmentList = z.array(assignment).refine((all) => !scopesDifferAnywhere(all), scopesDifferSays);

const newAccount = z.object({
  login: z.string().transform(canonicalLogin).pipe(z.string().regex(loginPattern)),
  name: z.string().trim().min(1).max(200),
  locale: z.enum(locales),
  assignments: assignmentList,
});

const newPassword = z
  .string()
  .min(shortestPassword, `a password has at least ${String(shortestPassword)} characters`)
  .max(longestPassword);

/**
 * What operators do with accounts (`npm run ops -- accounts …`). Every change ends the account's open sessions, since the
 * gateway asks for the account's version.
 */
export class AccountCommands {
  constructor(private readonly accounts: AccountStore) {}

  /** A password with a time is good for one sign-in until then. @returns the account's id */
  async create(account: unknown, password: string, oneTimeUntil?: Date): Promise<string> {
    const wanted = checked(newAccount, account);
    const id = uuid();
    const made = await this.accounts.create({
      ...wanted,
      id,
      passwordHash: await hashPassword(checked(newPassword, password)),
      oneTimeUntil,
    });
    if (!made) throw new CommandRefused(`the login ${wanted.login} is taken`);
    return id;
  }

  async disable(login: string): Promise<void> {
    found(login, await this.accounts.disable(login));
  }

  async enable(login: string): Promise<void> {
    found(login, await this.accounts.enable(login));
  }

  async resetPassword(login: string, password: string, oneTimeUntil?: Date): Promise<void> {
    const hash = await hashPassword(checked(newPassword, password));
    found(login, await this.accounts.resetPassword(login, hash, oneTimeUntil));
  }

  async resetSecondFactor(login: string): Promise<void> {
    found(login, await this.accounts.resetSecondFactor(login));
  }

  async assign(login: string, assignments: unknown): Promise<void> {
    found(login, await this.accounts.assign(login, checked(assignmentList, assignments)));
  }

  /** As one of the people who confirm access in a review: an agency may have too few of them for an administrator's. */
  async confirmAccess(login: string, agency: string): Promise<void> {
    if (!(await this.accounts.confirmAccess(login, agency)))
      throw new CommandRefused(`${login} has no access at ${agency} that could be confirmed`);
  }

  list(): Promise<Pick<AccountRow, 'id' | 'login' | 'assignments' | 'disabledAt'>[]> {
    return this.accounts.list();
  }
}

function checked<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (!result.success)
    throw new CommandRefused(result.error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; '));
  return result.data;
}

function found(login: string, known: boolean): void {
  if (!known) throw new CommandRefused(`there is no account ${login}`);
}
