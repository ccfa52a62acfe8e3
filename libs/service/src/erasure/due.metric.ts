import { addDays, dayOf } from '#libs/deadlines';
import { system } from '#libs/lifecycle';
import { Gauge, type Registry } from 'prom-client';
import type { AgencyParts } from '../agency-parts.js';
import { countDue } from './due.js';
import type { ErasureRights } from './erasure.rights.js';

/** It changes by the day: whoever asks for the figures every few seconds gets what was counted before, in ms. */
const countedAgainAfter = 600_000;
/** For so many days a chain may be due before an operator is told that nobody asks. */
const askedWithin = 14;

export function dueGauge(registry: Registry, count: (due: Gauge<'lain'>) => Promise<void>): void {
  new Gauge({
    name: 'erasures_due',
    help: 'Chains kept beyond their term for which nobody has asked that they be erased, by how long they have been due.',
    labelNames: ['lain'],
    registers: [registry],
    async collect() {
      await count(this);
    },
  });
}

/** Tells how many chains are due, counted when somebody asks for the figures. */
export function tellHowManyAreDue(parts: AgencyParts, rights: ErasureRights): void {
  const { agency, metrics, transactions, casework, logger } = parts;
  let countedAt: number | undefined;
  dueGauge(metrics.registry, async (due) => {
    if (countedAt !== undefined && performance.now() - countedAt < countedAgainAfter) return;
    try {
      const { lately, before } = await transactions.within({ actor: system(agency, '') }, (tx) =>
        countDue(tx, casework, rights, addDays(dayOf(tx.now), -askedWithin)),
      );
      due.set({ lain: 'two-weeks-or-less' }, lately);
      due.set({ lain: 'longer' }, before);
      countedAt = performance.now();
    } catch (error) {
      // The other figures are told all the same.
      logger.warn({ err: error }, 'what is due to be erased could not be counted');
    }
  });
}
