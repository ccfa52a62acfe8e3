import { recordNumber, referralSubmitted } from '#libs/contracts';
import { moveOf, type At } from '#libs/lifecycle';
import { z } from 'zod';
import type { Content } from '../content.js';
import { accountsIn, childIn, exclusionsIn, representativeIn } from '../hand-over.js';
import { excludedBy, personalOf, reached, type Referral } from '../referral.js';
import {
  accountsComplete,
  childOrDescription,
  iinIsValid,
  psychologistSends,
  raisedWithReason,
  safetyAnswered,
  schoolIsMine,
  somethingNoticed,
} from '../referral.rules.js';
import { summaryOf, type Summary } from '../summary.js';
import { urgencyOf, type Decided } from '../urgency.js';
import type { SubmitSupplies } from './supplied.js';

/** The referral goes to the police of the region that has jurisdiction; the chain begins. */
export const submit = moveOf<Referral>()({
  input: z.strictObject({}),
  unseals: true,
  requires: [
    schoolIsMine,
    somethingNoticed,
    childOrDescription,
    iinIsValid,
    safetyAnswered,
    accountsComplete,
    raisedWithReason,
    psychologistSends,
  ],
  does: (record, _input, at) => {
    const { content } = personalOf(record);
    const supplied = at.supplied as SubmitSupplies;
    const summary = summaryOf(content, at.now);
    const { urgency, reasons } = urgencyOf(summary);
    const number = recordNumber('S', at.now, supplied.sequence);
    const open = openPart(record, summary, { urgency, reasons, number, at });
    return {
      change: {
        number,
        summary,
        urgency,
        urgencyReasons: reasons,
        // From now on the school has it, and its head may see that it exists.
        unitId: record.schoolId,
        excluded: open.excludedSubjects,
        marks: supplied.marks,
        submittedAt: at.now.toISOString(),
        files: record.files.map((file) => ({ ...file, sent: true })),
        ...reached(record, 'sent', at.now),
      },
      facts: [referralSubmitted.of({ open, sealed: { police: policePart(content, supplied, at) } })],
    };
  },
});

function openPart(record: Referral, summary: Summary, decided: Decided & { readonly number: string; readonly at: At }) {
  const { content } = personalOf(record);
  return {
    referralId: record.id,
    number: decided.number,
    region: summary.childRegion ?? record.schoolRegion,
    schoolRegion: record.schoolRegion,
    schoolId: record.schoolId,
    source: content.source ?? (decided.at.actor.roles.includes('teacher') ? ('teacher' as const) : ('school' as const)),
    urgency: decided.urgency,
    urgencyReasons: [...decided.reasons],
    ageBand: summary.ageBand,
    sex: summary.sex,
    ways: summary.ways,
    forms: summary.forms,
    phases: summary.phases,
    platforms: [...summary.platforms],
    childIdentified: summary.child === 'identified',
    safeNow: summary.safeNow ?? ('unknown' as const),
    fileCount: record.files.length,
    submittedAt: decided.at.now.toISOString(),
    excludedSubjects: excludedBy(content.exclusions ?? []),
  };
}

function policePart(content: Content, { files, senderName }: SubmitSupplies, { now, actor }: At) {
  const { noticed = '', ownWords, period = {}, reporter = {} } = content;
  const named = reporter.familyName ?? reporter.givenName;
  return {
    child: childIn(content, now),
    ...representativeIn(content),
    noticed,
    ...(ownWords === undefined ? {} : { ownWords }),
    accounts: accountsIn(content),
    period,
    exclusions: exclusionsIn(content),
    reporter: {
      ...reporter,
      ...(named === undefined && senderName !== undefined ? { familyName: senderName.slice(0, 100) } : {}),
      position: reporter.position ?? actor.roles[0],
      subject: actor.subject,
    },
    files: [...files],
  };
}
