import { account, exclusion, narrative, referralAmended } from '#libs/contracts';
import { moveOf, shutOutOfChain } from '#libs/lifecycle';
import { z } from 'zod';
import { content, type Content } from '../content.js';
import { accountsIn, childIn, representativeIn } from '../hand-over.js';
import { excludedBy, personalOf, reached, type Referral } from '../referral.js';
import { addedIinIsValid, filesAreAttached, notTheSender, somethingAdded } from '../referral.rules.js';
import { summaryOf } from '../summary.js';
import { raisedBy, urgencyOf, type Decided } from '../urgency.js';
import { withFilesSent } from './sent-files.js';
import type { WithFiles, WithMark } from './supplied.js';

const { child, representative, safeNow, signs } = content.shape;
const input = z.strictObject({
  note: narrative.optional(),
  /** Fields of the child that became known. */
  child,
  representative,
  /** Whether the child is safe, as it is known now; signs of danger that were not known before. They can raise the urgency, never lower it. */
  safeNow,
  signs,
  accounts: z.array(account.strict()).max(50).optional(),
  /** More people who must not be told; nobody is taken off the list. */
  exclusions: z.array(exclusion.strict()).max(30).optional(),
  /** Items that were attached since. */
  files: z.array(z.uuid()).max(30).optional(),
});
type Addition = z.infer<typeof input>;

/** What becomes known after sending is added; nothing that was sent is changed. */
export const amend = moveOf<Referral>()({
  input,
  unseals: true,
  requires: [somethingAdded, addedIinIsValid, notTheSender, filesAreAttached],
  does: (record, addition, at) => {
    const personal = personalOf(record);
    const whole = withAddition(personal.content, addition);
    const { marks, files } = at.supplied as WithMark & WithFiles;
    const excluded = [...new Set([...record.excluded, ...excludedBy(addition.exclusions ?? [])])];
    const summary = summaryOf(whole, at.now);
    const decided = raisedBy({ urgency: record.urgency, reasons: record.urgencyReasons }, urgencyOf(summary));
    const added = (['note', 'child', 'representative', 'accounts', 'exclusions', 'files'] as const).filter((part) =>
      isGiven(addition[part]),
    );
    return {
      change: {
        summary,
        urgency: decided.urgency,
        urgencyReasons: decided.reasons,
        excluded,
        marks,
        ...withFilesSent(record, addition.files),
        ...reached(record, 'amended', at.now),
      },
      sealed: { ...personal, content: whole },
      facts: [
        referralAmended.of({
          open: {
            ...{ referralId: record.id, added, excludedSubjects: excluded },
            ...(record.urgency !== decided.urgency || speaksOfDanger(addition, at.now) ? urgencyTold(decided) : {}),
          },
          sealed: { police: policePart(whole, addition, files, at.now) },
        }),
      ],
      // Older notices were written before somebody was named: they vanish for them too.
      effects: [{ kind: 'hide-notices', payload: {} }],
      timers: excluded.length > record.excluded.length ? [shutOutOfChain(excluded)] : [],
    };
  },
});

const policePart = (whole: Content, addition: Addition, files: WithFiles['files'], now: Date) => ({
  ...(addition.note === undefined ? {} : { note: addition.note }),
  ...(isGiven(addition.child) ? { child: childIn(whole, now) } : {}),
  ...(isGiven(addition.representative) ? representativeIn(whole) : {}),
  accounts: accountsIn({ accounts: addition.accounts }),
  exclusions: addition.exclusions ?? [],
  files: [...files],
});

const urgencyTold = ({ urgency, reasons }: Decided) => ({ urgency, urgencyReasons: [...reasons] });

/** What is added says by itself that the child is in danger: whoever has acted on it before must look again. */
const speaksOfDanger = ({ safeNow, signs }: Addition, now: Date): boolean =>
  urgencyOf(summaryOf({ ...(safeNow && { safeNow }), ...(signs && { signs }) }, now)).urgency === 'immediate';

const isGiven = (part: unknown): boolean =>
  part !== undefined && part !== '' && !(Array.isArray(part) && part.length === 0);

function withAddition(
  before: Content,
  {
    note,
    child: childToo,
    representative: representativeToo,
    safeNow,
    signs,
    accounts = [],
    exclusions = [],
  }: Addition,
): Content {
  const noticed =
    note === undefined ? before.noticed : [before.noticed, note].filter(Boolean).join('\n\n').slice(0, 20_000);
  return {
    ...before,
    ...(noticed === undefined ? {} : { noticed }),
    child: { ...before.child, ...childToo },
    ...(representativeToo === undefined ? {} : { representative: { ...before.representative, ...representativeToo } }),
    ...(safeNow === undefined ? {} : { safeNow }),
    signs: { ...before.signs, ...Object.fromEntries(Object.entries(signs ?? {}).filter(([, holds]) => holds)) },
    accounts: [...(before.accounts ?? []), ...accounts],
    exclusions: [...(before.exclusions ?? []), ...exclusions],
  };
}
