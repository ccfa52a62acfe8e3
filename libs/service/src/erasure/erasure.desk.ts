import { asAgency, RecordTable, type Casework, type Desk } from '#libs/casework';
import { erasureGrounds } from '#libs/legal-basis';
import type { KeyRing } from '#libs/keys';
import { may, type At, type RecordCore } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import type { z } from 'zod';
import type { erasureAnswer } from './erasure.answers.js';
import type { Erasure } from './erasure.js';
import { destroy, erasureLifecycleOf, type Asked } from './erasure.lifecycle.js';
import type { ErasingAgency, ErasureRights } from './erasure.rights.js';
import { keptUntil, standingOf } from './chain-standing.js';

/** Injection token of an agency's desk for erasures. */
export const ERASURE_DESK = Symbol('desk for erasures');
export const erasureKind = 'erasure';

export interface ErasureDeskTerms {
  readonly agency: ErasingAgency;
  readonly rights: ErasureRights;
  readonly keys: KeyRing;
  readonly casework: Casework;
}

/** Whoever asks sees what they asked for, and who decides sees every one. */
export const erasureReads = ({ asks, decides }: ErasureRights): Desk<Erasure>['reads'] => ({
  read: { ...asks, ...decides },
  identity: {},
});

/** What casework needs to know about erasures. */
export function erasureDesk({ agency, rights, keys, casework }: ErasureDeskTerms): Desk<Erasure> {
  return {
    kind: erasureKind,
    lifecycle: erasureLifecycleOf(agency, rights),
    table: new RecordTable<Erasure>('erasures', keys),
    reads: erasureReads(rights),
    aside: true,
    lookUp: async (input: Asked, at, tx) => {
      const { kind, record, chain } = await asAgency(tx, async () => {
        const found = await casework.records.lock(tx.manager, input.recordId);
        // Whoever may not ask is answered as if there were no such record.
        if (found === undefined || found.desk.aside === true || !may(rights.asks, found.record, tx.actor))
          throw new Problem('not-found');
        const { desk, record } = found;
        return { kind: desk.kind, record, chain: await casework.records.standings(tx.manager, record.chainId) };
      });
      if (record.erased !== undefined) throw new Problem('erased');
      return { record: begun(kind, record, keptUntil(chain, rights), input, at) };
    },
    supplies: {
      ask: (tx, { id, chainId }) => asAgency(tx, () => standingOf(tx, casework, rights, chainId, id)),
      carryOut: (tx, { id, chainId }) => asAgency(tx, () => standingOf(tx, casework, rights, chainId, id)),
    },
    effects: {
      [destroy]: async (tx, { id, chainId }) => {
        await tx.manager.query('SELECT qorgan_erase($1)', [id]);
        for (const { kind, record } of await asAgency(tx, () => casework.records.standings(tx.manager, chainId))) {
          tx.audit({ action: `${kind}.erase`, recordId: record.id, chainId });
          tx.touch({ kind, id: record.id });
        }
      },
    },
    view,
  };
}

/** An erasure that is asked for by a record. */
export function begun(
  of: string,
  record: RecordCore,
  kept: string,
  { ground }: Asked,
  { now, actor, newId }: At,
): Erasure {
  const { id: recordId, chainId, unitId, region, excluded } = record;
  return {
    ...{ id: newId(), chainId, status: 'asked', version: 1, unitId, region, excluded, urgency: 'standard', marks: [] },
    people: [{ subject: actor.subject, as: 'owner' }],
    ...{ openedAt: now, changedAt: now, recordId, of, ground, keptUntil: kept },
    number: numberOf(record),
  };
}

/** What people know a record by: its number; where it has none, the end of its id, which they are shown in its place. */
export const numberOf = (record: RecordCore): string =>
  (record as { number?: string | null }).number ?? endOf(record.id);
const endOf = (id: string): string => id.slice(-8).toUpperCase();

function view(erasure: Erasure): z.output<typeof erasureAnswer> {
  const { id, chainId, status, version, unitId, region, recordId, of, ground, openedAt, changedAt } = erasure;
  return {
    ...{ id, chainId, status, version, unitId, region, recordId, of, ground, openedAt, changedAt },
    ...{ keptUntil: erasure.keptUntil, number: erasure.number ?? endOf(recordId) },
    groundSays: erasureGrounds[ground].says,
    heldFor: status === 'held' ? (erasure.held?.for ?? null) : null,
    refusedBecause: erasure.refusedBecause ?? null,
    decidedAt: erasure.decidedAt ?? null,
    records: erasure.records ?? null,
  };
}
