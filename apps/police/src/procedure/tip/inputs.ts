import {
  account,
  ageBand,
  bullyingKind,
  form,
  phase,
  platform,
  region,
  resource,
  sex,
  tipDismissal,
  tipKind,
  urgency,
  way,
} from '#libs/contracts';
import { z } from 'zod';
import { line, words } from '../inputs.js';

export const tellers = ['child', 'parent', 'relative', 'teacher', 'other'] as const;

const typed = z.string().trim().min(1).max(8000);

/** What the public page sends. Everything but the words may be left out by whoever writes. */
export const told = z.strictObject({
  from: z.enum(tellers).default('other'),
  kind: tipKind.default('other'),
  words: typed,
  where: z.array(z.string().trim().min(1).max(500)).max(10).default([]),
  platforms: z.array(platform).max(14).default([]),
  safeNow: z.enum(['yes', 'no', 'unknown']).default('unknown'),
  region,
  ageBand: ageBand.default('unknown'),
  childName: line.optional(),
  contact: z
    .strictObject({ way: z.enum(['phone', 'email', 'messenger', 'other']), value: line, when: line.optional() })
    .optional(),
  locale: z.enum(['kk', 'ru', 'en']).default('kk'),
  proved: z.boolean().default(false),
  /** Under which the files of this message were brought before it. */
  parcel: z.uuid().optional(),
});
export type Told = z.output<typeof told>;

export const code = z
  .string()
  .trim()
  .toUpperCase()
  .transform((typedCode) => typedCode.replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1'))
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/));
export const asked = z.strictObject({ code });
export const more = z.strictObject({ code, words: typed, parcel: z.uuid().optional() });
export const dropping = z.strictObject({ parcel: z.uuid(), fileId: z.uuid() });

/** What an officer says of the report when it becomes a referral. */
export const raising = z.strictObject({
  urgency,
  ageBand,
  sex,
  ways: z.array(way).default([]),
  forms: z.array(form).default([]),
  phases: z.array(phase).default([]),
  platforms: z.array(platform).default([]),
  accounts: z.array(account).max(20).default([]),
  /** Why it is less urgent than whoever wrote made it. */
  reason: words.optional(),
});
export const dismissing = z.strictObject({ cause: tipDismissal, reason: words });
export const passingOn = z.strictObject({ toRegion: region, reason: words });
export const adding = z.strictObject({ caseNumber: line.toUpperCase(), reason: words.optional() });

/** What an officer says of a message about cyberbullying when it goes to the expert group. */
export const filing = z.strictObject({
  /** The facts, without the child's name. */
  statement: words,
  resources: z.array(resource.strict()).max(30).default([]),
  kinds: z.array(bullyingKind).max(8).default([]),
  ageBand: ageBand.optional(),
});
