import { listOf, textsAnswer } from '#libs/service';
import { z } from 'zod';
import { assignedRole } from './account.answers.js';

/** What is wrong at a place of a file. */
const wrongAnswer = z
  .object({
    ...{ line: z.number(), column: z.string().nullable(), code: z.string(), says: textsAnswer },
    /** What may stand there instead; of units the ids. */
    allowed: listOf(z.string()),
  })
  .meta({ id: 'ImportWrong' });
export type WrongAnswer = z.output<typeof wrongAnswer>;

/** What a file would do, account by account, and what is wrong in it: nothing of it is written yet. */
export const previewAnswer = z.object({
  rows: listOf(
    z
      .object({
        lines: listOf(z.number()),
        ...{ login: z.string(), name: z.string(), roles: listOf(assignedRole) },
        effect: z.enum(['make', 'change', 'unchanged']),
        /** Whether the account would be closed or opened. */
        turn: z.enum(['disable', 'enable']).nullable(),
        /** Of the account as it is; goes back with what is applied. */
        version: z.number().nullable(),
      })
      .meta({ id: 'ImportRow' }),
  ),
  wrong: listOf(wrongAnswer),
});
export type PreviewAnswer = z.output<typeof previewAnswer>;

/** What was written; the only time that the passwords are told. */
export const importedAnswer = z.object({
  made: z.array(
    z.object({ login: z.string(), name: z.string(), oneTimePassword: z.string() }).meta({ id: 'ImportedAccount' }),
  ),
  until: z.string(),
  changed: z.number(),
  unchanged: z.number(),
});
export type Imported = z.output<typeof importedAnswer>;

/** What a file of units would do, line by line. */
export const unitPreviewAnswer = z.object({
  rows: listOf(
    z
      .object({
        ...{ line: z.number(), kind: z.string(), region: z.string(), name: textsAnswer },
        effect: z.enum(['make', 'change', 'unchanged']),
        /** The unit that is there, and its version, which goes back with what is applied; null of a new one. */
        ...{ id: z.string().nullable(), version: z.number().nullable() },
      })
      .meta({ id: 'ImportUnitRow' }),
  ),
  wrong: listOf(wrongAnswer),
});
export type UnitPreviewAnswer = z.output<typeof unitPreviewAnswer>;
export const unitsImportedAnswer = z.object({ made: z.number(), changed: z.number(), unchanged: z.number() });
export type UnitsImported = z.output<typeof unitsImportedAnswer>;
