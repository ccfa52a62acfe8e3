import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { content } from '../content.js';
import { excludedBy, personalOf, type Referral } from '../referral.js';
import { notTheSender } from '../referral.rules.js';
import { summaryOf } from '../summary.js';
import { urgencyOf } from '../urgency.js';
import type { WithMark } from './supplied.js';

/** Sections that are given replace those that were saved; nothing has to be complete. */
export const saveDraft = moveOf<Referral>()({
  input: z.strictObject({ content }),
  unseals: true,
  requires: [notTheSender],
  does: (record, input, at) => {
    const personal = personalOf(record);
    const whole = { ...personal.content, ...input.content };
    const summary = summaryOf(whole, at.now);
    const { urgency, reasons } = urgencyOf(summary);
    const { marks } = at.supplied as WithMark;
    return {
      change: { summary, urgency, urgencyReasons: reasons, excluded: excludedBy(whole.exclusions ?? []), marks },
      sealed: { ...personal, content: whole },
    };
  },
});
