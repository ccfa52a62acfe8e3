import type { PoolClient } from 'pg';
import type { AgencyId } from '#libs/contracts';
import { Problem } from '#libs/problems';
import { elsewhere } from '../procedure/administration.js';
import {
  countingConfirmations,
  dueFor,
  peopleNeeded,
  refusedReview,
  standsSince,
  whyNotConfirm,
  whyNotWithdraw,
  type Reviewer,
} from '../procedure/access-review.js';
import { givenBy } from '../procedure/given-roles.js';
import type { AccessDirectory, AccessFilter, DecisionRow, ReviewedAccess } from './access-directory.js';
import type { AccessAnswer } from './access-review.answers.js';
import { changeAccount, noteDecision, type AccountChange } from './account-change.js';
import { rolesAt } from './account-administration.js';
import type { AccountDirectory } from './account-directory.js';
import { assigned, disabling } from './account.store.js';
import { heldAccount } from './held-account.js';
import type { Once } from './once.js';
import { changedBy, type Order } from './order.js';

export type ReviewOrder = Order & Reviewer;
interface Decided {
  readonly access: AccessAnswer;
}

/** Access is looked at again: somebody else than who has it confirms it or takes it away, once each, audited, in one transaction. */
export class AccessReview {
  constructor(
    private readonly accounts: AccountDirectory,
    private readonly accesses: AccessDirectory,
    private readonly once: Once,
  ) {}

  /** The access of people at the agency, with who gave it. */
  async list(by: Reviewer, filter: AccessFilter, now = new Date()): Promise<AccessAnswer[]> {
    const rows = await this.accesses.list(by.agency, filter, now);
    const decisions = decisionsById(await this.accesses.rolesDecisions(rows.map(({ id }) => id)));
    return rows.map((each) => accessSeenBy(by, each, decisions.get(each.id) ?? [], now));
  }

  /** It stays as it is; nobody's session ends. @throws Problem `rule-unmet` */
  confirm(order: ReviewOrder, id: string): Promise<Decided> {
    return this.decide(order, 'confirm-access', id, async (access, client, now) => {
      const why = whyNotConfirm(order, access, now);
      if (why !== undefined) throw refusedReview(why);
      // What was confirmed: whoever reads it later need not work it out.
      const detail = { after: access.assignments };
      await noteDecision(client, access, { action: 'confirm-access', detail, by: changedBy(order) });
    });
  }

  /** Takes every role at the agency; where the person has no other, the account is closed. Sessions end. @throws Problem `rule-unmet` */
  withdraw(order: ReviewOrder, id: string): Promise<Decided> {
    return this.decide(order, 'withdraw-access', id, async (access, client) => {
      const why = whyNotWithdraw(order, access);
      if (why !== undefined) throw refusedReview(why);
      await changeAccount(client, { id }, { ...withdrawal(order.agency, access), by: changedBy(order) });
    });
  }

  private decide(
    order: ReviewOrder,
    action: string,
    id: string,
    work: (access: ReviewedAccess, client: PoolClient, now: Date) => Promise<void>,
  ): Promise<Decided> {
    const { subject: actor, key, agency } = order;
    return this.once.carryOut({ actor, key, action: `account.${action}`, input: [agency, id] }, async (client) => {
      const now = new Date();
      await heldAccount(this.accounts, client, order, id);
      const before = await this.found(client, order, id, now);
      await work(before, client, now);
      // Whoever has no role here any more is not found here: the answer tells of them as they were, without a role.
      const after = (await this.accesses.find(agency, id, now, client)) ?? withoutRoles(agency, before);
      return { access: accessSeenBy(order, after, await this.accesses.rolesDecisions([id], client), now) };
    });
  }

  private async found(client: PoolClient, { agency }: Order, id: string, now: Date): Promise<ReviewedAccess> {
    const access = await this.accesses.find(agency, id, now, client);
    if (access === undefined) throw new Problem('not-found');
    return access;
  }
}

function withdrawal(agency: AgencyId, access: ReviewedAccess): Omit<AccountChange, 'by'> {
  const [before, after] = [access.assignments, elsewhere(agency, access)];
  const action = 'withdraw-access';
  return after.length === 0
    ? { ...disabling, action, detail: { before } }
    : { ...assigned(after, { before, after }), action };
}

const withoutRoles = (agency: AgencyId, access: ReviewedAccess): ReviewedAccess => ({
  ...access,
  assignments: elsewhere(agency, access),
  version: access.version + 1,
});

function decisionsById(rows: readonly DecisionRow[]): ReadonlyMap<string, readonly DecisionRow[]> {
  const byId = new Map<string, DecisionRow[]>();
  for (const row of rows) {
    const known = byId.get(row.accountId);
    if (known === undefined) byId.set(row.accountId, [row]);
    else known.push(row);
  }
  return byId;
}

/** Access as somebody at this agency may see it: nothing of what the person is elsewhere. */
function accessSeenBy(
  by: Reviewer,
  access: ReviewedAccess,
  decisions: readonly DecisionRow[],
  now: Date,
): AccessAnswer {
  const { id, login, name, assignments, hasSecondFactor, version } = access;
  const here = assignments.filter(({ agency }) => agency === by.agency);
  const may = [
    ...(whyNotConfirm(by, access, now) === undefined ? (['confirm'] as const) : []),
    ...(by.administers && whyNotWithdraw(by, access) === undefined ? (['withdraw'] as const) : []),
  ];
  return {
    ...{ id, login, name, hasSecondFactor, version, may },
    roles: here.map((role) => {
      const given = givenBy(role, decisions);
      const [shown] = rolesAt(by.agency, [role]);
      return {
        ...(shown ?? { role: role.role, units: role.units, region: role.region }),
        since: given?.at.toISOString() ?? null,
        givenBy: given === undefined ? null : given.actor === null ? 'operator' : 'administrator',
        givenByName: given?.agency === by.agency ? given.byName : null,
      };
    }),
    own: id === by.subject,
    servesElsewhere: here.length < assignments.length,
    disabledAt: access.disabledAt?.toISOString() ?? null,
    lastSignInAt: access.lastSignInAt?.toISOString() ?? null,
    signInsNotedSince: access.notedSince.toISOString(),
    standsSince: standsSince(by.agency, access).toISOString(),
    peopleNeeded: peopleNeeded(by.agency, access),
    peopleConfirmed: countingConfirmations(access, now).length,
    due: [...dueFor(by.agency, access, now)],
  };
}
