import { listOf, pageOf, textsAnswer } from '#libs/service';
import { z } from 'zod';

const described = { region: z.string(), name: textsAnswer, parent: z.string().nullable() };

/** A unit as an administrator of its agency sees it. */
export const administeredUnit = z
  .object({
    ...{ id: z.string(), kind: z.string(), ...described },
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
        before: z.object(described).nullable(),
        after: z.object(described).nullable(),
      })
      .meta({ id: 'UnitChange' }),
  ),
});
