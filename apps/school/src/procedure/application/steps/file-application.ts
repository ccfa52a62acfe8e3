import { applicationFiled, applicationWithdrawn, recordNumber, resource, withdrawalReason } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { WithFiles } from '../../steps/supplied.js';
import {
  factsStated,
  languageSaid,
  mannerSaid,
  resourceNamed,
  resourcesWhole,
  schoolIsMine,
} from '../application.rules.js';
import { personalOf, reached, type Application } from '../application.js';
import { isEmpty } from '../content.js';
import { applicationSummaryOf } from '../summary.js';
import { withoutNames } from '../without-names.js';

export interface FilingSupplies extends WithFiles {
  /** From the sequence of the agency; gaps are possible. */
  readonly sequence: number;
}

/** The application goes to the expert group: the facts, the resources and the screenshots, and no child. */
export const fileApplication = moveOf<Application>()({
  input: z.strictObject({}),
  unseals: true,
  // The resource first: without it everything else is in vain.
  requires: [schoolIsMine, resourceNamed, resourcesWhole, factsStated, mannerSaid, languageSaid],
  does: (record, _input, { now, supplied }) => {
    const { content } = personalOf(record);
    const { files, sequence } = supplied as FilingSupplies;
    const summary = applicationSummaryOf(content, now);
    const number = recordNumber('B', now, sequence);
    const { kinds, platforms, ageBand, source, language } = summary;
    const resources = (content.resources ?? []).filter((row) => !isEmpty(row));
    return {
      change: {
        ...{ number, summary, filedAt: now.toISOString() },
        // From now on the school has it, and its head may see that it exists.
        unitId: record.schoolId,
        files: record.files.map((file) => ({ ...file, sent: true })),
        ...reached(record, 'filed', now.toISOString()),
      },
      facts: [
        applicationFiled.school.of({
          open: {
            ...{ applicationId: record.id, number, source, ageBand, resourceCount: resources.length },
            region: content.childRegion ?? record.schoolRegion,
            language: language ?? 'kk',
            kinds: [...kinds],
            platforms: [...platforms],
            excludedSubjects: [...record.excluded],
          },
          sealed: {
            'expert-bureau': {
              statement: withoutNames(content.statement ?? '', content.child),
              resources: resources.map((row) => resource.parse(whole(row))),
              files: [...files],
            },
          },
        }),
      ],
    };
  },
});

/** Without what stayed empty. */
const whole = (row: object): object => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));

/** The applicant takes it back before the expert group has decided. */
export const withdraw = moveOf<Application>()({
  input: z.strictObject({ reasonCode: withdrawalReason }),
  does: (record, { reasonCode }, { now }) => ({
    change: reached(record, 'withdrawn', now.toISOString()),
    facts: [applicationWithdrawn.of({ open: { applicationId: record.id, reasonCode } })],
  }),
});

/** The loop is closed: the applicant has the answer, and no order is open. */
export const close = moveOf<Application>()({
  input: z.strictObject({}),
  does: (record, _input, { now }) => ({ change: reached(record, 'closed', now.toISOString()) }),
});
