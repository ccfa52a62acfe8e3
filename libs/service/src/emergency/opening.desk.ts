import { asAgency, RecordTable, type Desk, type Effect, type Transaction } from '#libs/casework';
import { emergencyReasons } from '#libs/legal-basis';
import type { KeyRing } from '#libs/keys';
import { isExcluded, may, type At, type RecordCore } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import type { z } from 'zod';
import type { Staff } from '../directory/staff.js';
import type { openingAnswer } from './opening.answers.js';
import { noteOnRecord, openingLifecycleOf, type OpeningInput } from './opening.lifecycle.js';
import type { OpeningAgency, OpeningRights } from './opening.rights.js';
import type { Opening } from './opening.js';

/** Injection token of an agency's desk for openings. */
export const OPENING_DESK = Symbol('desk for openings in an emergency');

export interface OpeningDeskTerms<R extends RecordCore> {
  readonly agency: OpeningAgency;
  readonly rights: OpeningRights;
  readonly keys: KeyRing;
  readonly staff: Staff;
  /** Of the records that may be opened. */
  readonly records: Desk<R>;
  /** Where the numbers of such a record stand, as JSON paths. */
  readonly numbers: readonly `{${string}}`[];
  /** Counts the alarm. */
  readonly onOpened: () => void;
  /** Somebody who must not be told tried it; told outside the transaction, which is refused. */
  readonly onRefused: (record: R, subject: string) => void;
}

/** What casework needs to know about openings in an emergency. */
export function openingDesk<R extends RecordCore>(terms: OpeningDeskTerms<R>): Desk<Opening> {
  const { agency, rights, keys, staff } = terms;
  return {
    kind: 'opening',
    lifecycle: openingLifecycleOf(agency, rights),
    table: new RecordTable<Opening>('emergency_openings', keys),
    reads: { read: rights.sees, identity: rights.sees },
    aside: true,
    lookUp: async (input: OpeningInput, at, tx) => {
      const record = await askedFor(terms, input.number, tx);
      return { record: begun(record, terms, input, at), personal: { words: input.words } };
    },
    effects: { [noteOnRecord]: noting(terms) },
    view: (opening) => viewOf(opening, staff),
  };
}

/**
 * The record of that number, for somebody who may open it. Whoever may not, be it for another region or because they must not be told, is
 * answered as if there were none.
 *
 * @throws Problem `not-found`, or `emergency-not-needed` where they have it already
 */
async function askedFor<R extends RecordCore>(terms: OpeningDeskTerms<R>, number: string, tx: Transaction): Promise<R> {
  const { records, numbers, rights, onRefused } = terms;
  const found = await asAgency(tx, async () => {
    const [record] = await records.table.list(tx.manager, { number: { in: numbers, is: number }, limit: 1 });
    if (record === undefined) return undefined;
    const [row] = await tx.manager.query<{ to: string[] }[]>('SELECT qorgan_opened_to($1) AS to', [record.id]);
    return { ...record, openedTo: row?.to ?? [] };
  });
  if (found === undefined) throw new Problem('not-found', { rule: 'no-such-number' });
  if (!may(rights.opens, found, tx.actor)) {
    if (isExcluded(found, tx.actor)) onRefused(found, tx.actor.subject);
    throw new Problem('not-found', { rule: 'no-such-number' });
  }
  if (may(records.reads.identity, found, tx.actor)) throw new Problem('emergency-not-needed');
  return found;
}

function begun(
  { id: recordId, chainId, unitId, region, excluded, urgency }: RecordCore,
  { rights }: Pick<OpeningDeskTerms<never>, 'rights'>,
  { number, reason, hours }: OpeningInput,
  { now, actor, newId }: At,
): Opening {
  return {
    id: newId(),
    chainId,
    status: 'open',
    version: 1,
    unitId,
    region,
    people: [{ subject: actor.subject, as: 'owner' }],
    excluded,
    urgency,
    marks: [],
    openedAt: now,
    changedAt: now,
    recordId,
    number,
    role: actor.roles.find((role) => Object.hasOwn(rights.opens, role)) ?? 'unknown',
    reason,
    endsAt: new Date(now.getTime() + hours * 3_600_000).toISOString(),
  };
}

/** The access log of the record itself says what was done, by whom; whoever has the record learns at once that it was opened. */
const noting =
  <R extends RecordCore>({ records, onOpened }: OpeningDeskTerms<R>): Effect<Opening> =>
  async (tx, { recordId, chainId, people }, { action, reason, tell }) => {
    tx.audit({ action: `opening.${String(action)}-emergency`, recordId, chainId, reason: String(reason) });
    if (tell !== true) return;
    tx.afterCommit(onOpened);
    const found = await asAgency(tx, () => records.table.findOutline(tx.manager, recordId));
    for (const subject of new Set(found?.record.people.map((person) => person.subject)))
      if (subject !== 'system' && people.every((each) => each.subject !== subject))
        tx.tell({ code: 'case-opened-in-emergency', to: { subject } }, found?.record ?? never());
  };
const never = (): never => {
  throw new Error('a person of no record');
};

function viewOf(opening: Opening, staff: Staff): z.output<typeof openingAnswer> {
  const { id, chainId, status, version, unitId, region, recordId, number, role, reason } = opening;
  const { openedAt, changedAt, endsAt, endedAt, finding, reviewedAt, reviewedBy, people } = opening;
  const named = (subject: string | undefined) =>
    subject === undefined ? null : { subject, name: staff.find(subject)?.name ?? null };
  return {
    ...{ id, chainId, status, version, unitId, region, recordId, number, role, reason, openedAt, changedAt, endsAt },
    openedBy: named(people[0]?.subject),
    reasonSays: emergencyReasons[reason],
    endedAt: endedAt ?? null,
    finding: finding ?? null,
    reviewedAt: reviewedAt ?? null,
    reviewedBy: named(reviewedBy),
  };
}
