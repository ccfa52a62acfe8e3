import {
  account,
  child,
  exclusion,
  form,
  narrative,
  person,
  phase,
  region,
  reportSource,
  representative,
  way,
} from '#libs/contracts';
import { z } from 'zod';

/** A child as far as somebody has typed: the number is checked when the referral is sent, not while it is typed. */
export const childSoFar = child
  .partial()
  .extend({ iin: z.string().trim().max(20).optional() })
  .strict();

/**
 * What a referral says, in sections. A draft has those that were filled in; a section that is saved again is replaced
 * as a whole. `''`, `[]` and `{}` empty a section.
 */
export const content = z
  .strictObject({
    child: childSoFar,
    representative: representative.partial().strict(),
    /** What was noticed, in the reporter's words. */
    noticed: narrative,
    /** What the child said, word for word. */
    ownWords: narrative,
    ways: z.array(way),
    forms: z.array(form),
    phases: z.array(phase),
    accounts: z
      .array(
        account
          .partial()
          .extend({ handle: z.string().trim().max(200).optional() })
          .strict(),
      )
      .max(50),
    period: z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
    safeNow: z.enum(['yes', 'no', 'unknown']),
    /** Signs of danger that are asked for one by one. */
    signs: z.strictObject({
      /** A meeting is set for today or tomorrow. */
      meetingSoon: z.boolean().optional(),
      mayHarmSelf: z.boolean().optional(),
      contactContinues: z.boolean().optional(),
    }),
    /** Who must not be told. */
    exclusions: z.array(exclusion.strict()).max(30),
    /** Where the child lives or was contacted, if not in the school's region: its police have jurisdiction. */
    childRegion: region,
    source: reportSource,
    reporter: person
      .omit({ iin: true, bornOn: true, address: true })
      .extend({ position: z.string().max(100).optional() })
      .strict(),
    /** Urgency raised by hand. */
    raised: z.strictObject({ to: z.enum(['immediate', 'urgent']), reason: z.string().trim().max(1000) }).nullable(),
  })
  .partial();
export type Content = z.infer<typeof content>;
