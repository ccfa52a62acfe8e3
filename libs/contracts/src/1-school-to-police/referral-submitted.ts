import { z } from 'zod';
import { contract } from '../contract.js';
import { account, child, exclusion, fileManifest, narrative, person, representative } from '../sealed-parts.js';
import { ageBand, form, phase, platform, region, reportSource, sex, urgency, way } from '../vocabulary.js';

/** A school reports a suspicion: the chain begins (manual, section 1, link 1). */
export const referralSubmitted = contract({
  type: 'chain.school.referral.submitted.v1',
  from: 'school',
  to: ['police', 'oversight'],
  says: {
    en: 'The school sent a referral to the police',
    ru: 'Школа отправила направление в полицию',
    kk: 'Мектеп полицияға жолдама жіберді',
  },
  open: z.object({
    referralId: z.uuid(),
    /** Human-readable number of the referral, such as `S-2026-000123`. */
    number: z.string(),
    /** Region whose police have jurisdiction. */
    region,
    schoolRegion: region,
    schoolId: z.uuid(),
    source: reportSource,
    urgency,
    /** Codes of the rows of the urgency table that led to it. */
    urgencyReasons: z.array(z.string()),
    ageBand,
    sex,
    ways: z.array(way),
    forms: z.array(form),
    phases: z.array(phase),
    platforms: z.array(platform),
    childIdentified: z.boolean(),
    safeNow: z.enum(['yes', 'no', 'unknown']),
    fileCount: z.number().int().nonnegative(),
    submittedAt: z.iso.datetime(),
    /** Account ids of people who must not be told, so that every agency can refuse them. */
    excludedSubjects: z.array(z.uuid()),
  }),
  shows: {
    oversight: [
      'referralId',
      'number',
      'region',
      'schoolRegion',
      'source',
      'urgency',
      'ageBand',
      'sex',
      'ways',
      'forms',
      'phases',
      'platforms',
      'fileCount',
      'submittedAt',
      'excludedSubjects',
    ],
  },
  sealed: {
    police: z.object({
      child,
      representative: representative.optional(),
      noticed: narrative,
      ownWords: narrative.optional(),
      accounts: z.array(account),
      period: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
      exclusions: z.array(exclusion),
      reporter: person.extend({ subject: z.uuid(), position: z.string().optional() }),
      files: z.array(fileManifest),
    }),
  },
});
