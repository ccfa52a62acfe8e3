import { z } from 'zod';
import { contract } from '../contract.js';
import { narrative } from '../sealed-parts.js';
import { region } from '../vocabulary.js';

/** How ready a case is for the prosecutor, check by check: codes and counts, and nothing of what they are about. */
export const readinessChanged = contract({
  type: 'chain.police.readiness.changed.v1',
  from: 'police',
  to: ['oversight'],
  says: {
    en: 'The readiness of the case changed',
    ru: 'Изменилась готовность дела',
    kk: 'Істің дайындығы өзгерді',
  },
  open: z.object({
    region,
    checks: z.array(
      z.object({
        check: z.string(),
        state: z.enum(['met', 'not-met', 'not-applicable', 'overridden']),
        blocking: z.boolean(),
        /** Provision code of the register. */
        basis: z.string(),
        missing: z.number().int().nonnegative(),
      }),
    ),
  }),
});

/** The head of unit overrode a check, or somebody said that it does not apply; the prosecutor alone reads why. */
export const readinessDecided = contract({
  type: 'chain.police.readiness.decided.v1',
  from: 'police',
  to: ['oversight'],
  says: {
    en: 'A readiness check was decided by hand',
    ru: 'По условию готовности принято решение',
    kk: 'Дайындық шарты бойынша шешім қабылданды',
  },
  open: z.object({
    region,
    decisionId: z.uuid(),
    check: z.string(),
    kind: z.enum(['override', 'not-applicable']),
    /** How many things were missing when it was decided. */
    missing: z.number().int().nonnegative(),
  }),
  sealed: { oversight: z.object({ reason: narrative }) },
});
