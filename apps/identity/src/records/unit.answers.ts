import { letterhead } from '#libs/contracts';
import { listOf, pageOf, textsAnswer } from '#libs/service';
import { z } from 'zod';

/** What the head of the unit's documents says beside its name. */
const letterheadAnswer = letterhead.meta({ id: 'Letterhead' });
const described = { region: z.string(), name: textsAnswer, parent: z.string().nullable() };
const describedAnswer = z.object({ ...described, letterhead: letterheadAnswer.optional() });

/** A unit as an administrator of its agency sees it. */
export const administeredUnit = z
  .object({
    ...{ id: z.string(), kind: z.string(), ...described },
    letterhead: letterheadAnswer.nullable(),
    closedAt: z.string().nullable(),
    /** Open accounts that are assigned to it: while there are any it is not closed. */
    people: z.number(),
    version: z.number(),
    changedAt: z.string(),
  })
  .meta({ id: 'AdministeredUnit' });
export type UnitAnswer = z.output<typeof administeredUnit>;

export const unitsAnswer = pageOf(administeredUnit);
export const unitChangedAnswer = z.object({ unit: administeredUnit });

/** What may be said of a unit: kinds of the agency, regions, and units that it can belong to. */
export const unitChoicesAnswer = z.object({
  kinds: listOf(z.string()),
  /** Whether documents leave the agency, under the letterheads of its units. */
  letterheads: z.boolean(),
  regions: listOf(z.object({ code: z.string(), name: textsAnswer }).meta({ id: 'Region' })),
  parents: listOf(z.object({ id: z.string(), name: textsAnswer, region: z.string() }).meta({ id: 'UnitAbove' })),
});

export const unitChangesAnswer = z.object({
  items: z.array(
    z
      .object({
        ...{ id: z.string(), at: z.date(), version: z.number(), action: z.string() },
        /** Who did it; null where it came with the installation. */
        byName: z.string().nullable(),
        before: describedAnswer.nullable(),
        after: describedAnswer.nullable(),
      })
      .meta({ id: 'UnitChange' }),
  ),
});
