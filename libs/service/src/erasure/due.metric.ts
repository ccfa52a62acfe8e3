import { system } from '#libs/lifecycle';
import { Gauge } from 'prom-client';
import type { AgencyParts } from '../agency-parts.js';
import { countDue } from './due.js';
import type { ErasureRights } from './erasure.rights.js';

/** It changes by the day: whoever asks for the figures every few seconds gets what was counted before, in ms. */
const countedAgainAfter = 600_000;

/** Tells how many chains are due, counted when somebody asks for the figures. */
export function tellHowManyAreDue(parts: AgencyParts, rights: ErasureRights): void {
  const { agency, metrics, transactions, casework, logger } = parts;
  let countedAt: number | undefined;
  const due = new Gauge({
    name: 'erasures_due',
    help: 'Chains kept beyond their term for which nobody has asked that they be erased.',
    registers: [metrics.registry],
    collect: async () => {
      if (countedAt !== undefined && performance.now() - countedAt < countedAgainAfter) return;
      try {
        due.set(await transactions.within({ actor: system(agency, '') }, (tx) => countDue(tx, casework, rights)));
        countedAt = performance.now();
      } catch (error) {
        // The other figures are told all the same.
        logger.warn({ err: error }, 'what is due to be erased could not be counted');
      }
    },
  });
}
