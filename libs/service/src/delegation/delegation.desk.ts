import { asAgency, RecordTable, type Desk, type Transaction } from '#libs/casework';
import { zone } from '#libs/deadlines';
import type { KeyRing } from '#libs/keys';
import { absenceReasons } from '#libs/legal-basis';
import type { Actor, At } from '#libs/lifecycle';
import { DateTime } from 'luxon';
import type { z } from 'zod';
import type { Staff } from '../directory/staff.js';
import type { delegationAnswer } from './delegation.answers.js';
import { peopleOf, type Delegation, type WithColleagues } from './delegation.js';
import { delegationLifecycleOf, type Naming } from './delegation.lifecycle.js';
import { delegationRights, type DelegatingAgency } from './delegation.rights.js';

/** Injection token of an agency's desk for delegations. */
export const DELEGATION_DESK = Symbol('desk for delegations');

/** What casework needs to know about delegations. */
export function delegationDesk(agency: DelegatingAgency, keys: KeyRing, staff: Staff): Desk<Delegation> {
  const { sees } = delegationRights[agency];
  return {
    kind: 'delegation',
    lifecycle: delegationLifecycleOf(agency),
    table: new RecordTable<Delegation>('delegations', keys),
    reads: { read: sees, identity: {} },
    aside: true,
    create: (input: Naming, at) => ({ record: begun(input, at) }),
    supplies: { name: (tx, record) => colleaguesOf(tx, staff, record) },
    view: (delegation) => viewOf(delegation, staff),
  };
}

function begun({ deputy, absent, role, unitId, from, until, reason }: Naming, { now, actor, newId }: At): Delegation {
  const id = newId();
  const who = { absent: absent ?? actor.subject, deputy };
  const first = DateTime.fromISO(from, { zone }).startOf('day');
  return {
    ...{ id, chainId: id, status: 'named', version: 1, unitId, region: actor.region, excluded: [], marks: [] },
    ...{ urgency: 'standard', people: peopleOf(who), openedAt: now, changedAt: now },
    ...{ ...who, role, namedBy: actor.subject, reason, from, until },
    startsAt: (first.toMillis() < now.getTime() ? DateTime.fromJSDate(now) : first).toUTC().toISO() ?? '',
    endsAt: DateTime.fromISO(until, { zone }).plus({ days: 1 }).startOf('day').toUTC().toISO() ?? '',
  };
}

/**
 * Whether both work there, and what else is named for these days. One delegation after the other: two that were named at the same moment could make
 * a chain together.
 */
async function colleaguesOf(tx: Transaction, staff: Staff, record: Delegation): Promise<WithColleagues> {
  const { absent, deputy, startsAt, endsAt } = record;
  await tx.manager.query(`SELECT pg_advisory_xact_lock(hashtext('delegations'))`);
  const beside = await asAgency(tx, () =>
    tx.manager.query<WithColleagues['beside']>(
      `SELECT absent, deputy, particulars->>'role' AS role, unit_id AS "unitId" FROM delegations
        WHERE status = 'named' AND (absent = ANY ($1::uuid[]) OR deputy = ANY ($1::uuid[]))
          AND (particulars->>'startsAt')::timestamptz < $3::timestamptz AND (particulars->>'endsAt')::timestamptz > $2::timestamptz`,
      [[absent, deputy], startsAt, endsAt],
    ),
  );
  return { deputyWorksHere: worksIn(staff, deputy, record), absentWorksHere: worksIn(staff, absent, record), beside };
}

/** Whether somebody works in the unit of a delegation in its role; before anybody said who works here, nobody can be held against it. */
export const worksIn = (staff: Staff, person: string, { unitId, role }: Pick<Delegation, 'unitId' | 'role'>): boolean =>
  !staff.isKnown || (unitId !== null && staff.of(unitId, [role]).some(({ subject }) => subject === person));

function viewOf(delegation: Delegation, staff: Staff): z.output<typeof delegationAnswer> {
  const { id, status, version, unitId, role, reason, from, until, startsAt, endsAt, changedAt } = delegation;
  const { absent, deputy, namedBy, endedAt, withdrawnBy } = delegation;
  const named = (subject: string) => ({ subject, name: staff.find(subject)?.name ?? null });
  return {
    ...{ id, status, version, unitId, role, reason, from, until, startsAt, endsAt, changedAt },
    ...{ absent: named(absent), deputy: named(deputy), namedBy: named(namedBy) },
    reasonSays: absenceReasons[reason],
    endedAt: endedAt ?? null,
    withdrawnBy: withdrawnBy === undefined ? null : named(withdrawnBy),
  };
}

/** Whom somebody may name, or name a deputy for: who has one of their roles in one of their units, and where they answer for it, everybody there. */
export function delegableFor(staff: Staff, agency: DelegatingAgency, { roles, units }: Actor) {
  const { head, names } = delegationRights[agency];
  const wanted = Object.keys(names).filter((role) => roles.includes(head) || roles.some((own) => own === role));
  return units.flatMap((unitId) =>
    wanted.flatMap((role) => staff.of(unitId, [role]).map(({ subject, name }) => ({ subject, name, role, unitId }))),
  );
}
