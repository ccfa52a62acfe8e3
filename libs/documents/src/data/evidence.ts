import { agencies, ageBand, dataRequestKind, examinationKind, platform, sex } from '#libs/contracts';
import { custodyActions } from '#libs/vault';
import { z } from 'zod';
import { caseReference, instant, issuer, line, md5, officer, sha256, texts, words } from './parts.js';

/** Kinds of evidence for which the documents have words. */
const evidenceKind = z.enum([
  'screenshot',
  'screen-recording',
  'message-log',
  'ip-log',
  'photo',
  'video',
  'audio',
  'server-data',
  'metadata',
  'device',
  'device-image',
  'browser-history',
  'profile',
  'conclusion',
  'document',
]);
const source = z.enum(['school', 'platform', 'expert', 'police', 'tip']);
const how = z.enum(['transferred', 'handed-over', 'seized', 'copied', 'captured']);

/** One item of evidence as lists name it: by its exhibit number in the register of the case. */
export const material = z.strictObject({
  number: line,
  kind: evidenceKind,
  acquiredAt: instant,
  /** None for an object that has no bytes, such as a device, whose image has one. */
  sha256: sha256.optional(),
  /** Bytes. */
  size: z.number().int().nonnegative().optional(),
});
const item = material.extend({ source, how });

/** From whom, when, how and by whom items were obtained in one act (manual, section 4). Names the person they came from. */
export const acquisitionProtocol = z.strictObject({
  issuer,
  officer,
  case: caseReference,
  act: z.strictObject({
    how,
    acquiredAt: instant,
    /** The officer who acquired it; nobody where it came through the exchange between agencies. */
    acquiredBy: line.optional(),
    fromWhom: words.optional(),
    participants: z.array(
      z.strictObject({
        role: z.enum([
          'specialist',
          'witness',
          'owner',
          'child',
          'representative',
          'psychologist',
          'officer',
          'translator',
        ]),
        name: line.optional(),
      }),
    ),
    medium: z
      .strictObject({
        kind: z.enum(['vault', 'write-once-disc', 'write-protected-drive', 'other']),
        label: line.optional(),
      })
      .optional(),
    filmed: z.boolean(),
    /** Exhibit number of the film. */
    film: line.optional(),
  }),
  items: z
    .array(material.omit({ acquiredAt: true }).extend({ source, md5: md5.optional(), mediaType: line.optional() }))
    .min(1),
});

/** Everything that was done with each item, from its acquisition on. */
export const custodyReport = z.strictObject({
  issuer,
  officer,
  case: caseReference,
  items: z.array(
    material.extend({
      entries: z.array(
        z.strictObject({
          at: instant,
          action: z.enum(custodyActions),
          /** An officer by name; nobody where the system itself acted. */
          actor: line.optional(),
          reason: texts,
          counterpart: z.enum(agencies).optional(),
          /** Whether the hash that was taken then is the item's. */
          matches: z.boolean(),
        }),
      ),
    }),
  ),
});

/** The same, which tells what is kept elsewhere from what has no file because its words stand in the case. */
export const custodyOfAll = custodyReport.extend({
  items: z.array(
    custodyReport.shape.items.element.extend({
      /** A platform's statement or a signed conclusion: its hash is of its canonical record. */
      inCase: z.boolean(),
    }),
  ),
});

/** The readiness checks and where each stands (manual, section 5). */
export const readinessReport = z.strictObject({
  issuer,
  officer,
  case: caseReference,
  checks: z.array(
    z.strictObject({
      code: line,
      says: texts,
      basis: texts,
      blocking: z.boolean(),
      state: z.enum(['met', 'unmet', 'not-applicable', 'overridden']),
      /** What would meet it, or why it does not apply: a text of ours, or the words of who decided. */
      note: texts.optional(),
      reason: words.optional(),
    }),
  ),
});

/** The same with everything that the table of the case shows: what is missing, what would meet it, and every decision with its reason. */
export const readinessTable = z.strictObject({
  issuer,
  officer,
  case: caseReference,
  checks: z.array(
    z.strictObject({
      code: line,
      says: texts,
      metBy: texts,
      basis: texts,
      blocking: z.boolean(),
      state: z.enum(['met', 'unmet', 'not-applicable', 'overridden']),
      /** How much is missing, and which of it has an exhibit number. */
      missing: z.number().int().nonnegative(),
      exhibits: z.array(line),
      /** There is a decision, and it does not cover what is missing now. */
      outgrown: z.boolean(),
      /** Why it does not apply, where the case itself tells. */
      reason: texts.optional(),
      decision: z
        .strictObject({ kind: z.enum(['override', 'not-applicable']), at: instant, by: line, reason: words })
        .optional(),
    }),
  ),
});

/** The list of evidence that goes with the indictment (CPC 300). */
export const evidenceList = z.strictObject({
  issuer,
  officer,
  case: caseReference,
  articles: z.array(z.strictObject({ cited: texts, title: texts })).min(1),
  child: z.strictObject({ initials: z.string().max(12).optional(), ageBand, sex }),
  suspects: z.number().int().nonnegative(),
  openedAt: instant,
  items: z.array(item),
  examinations: z.array(
    z.strictObject({
      kind: examinationKind,
      status: z.enum([
        'ordered',
        'assigned',
        'materials-requested',
        'concluded',
        'conclusion-returned',
        'declined',
        'withdrawn',
      ]),
      orderedAt: instant,
      changedAt: instant,
    }),
  ),
  interviews: z.array(
    z.strictObject({
      status: z.enum(['advised-against', 'planned', 'superseded', 'under-way', 'held', 'stopped']),
      heldAt: instant.optional(),
    }),
  ),
  requests: z.array(
    z.strictObject({
      platform,
      kind: dataRequestKind,
      status: z.enum([
        'ordered',
        'sent',
        'acknowledged',
        'partly-answered',
        'answered',
        'refused',
        'silent',
        'returned',
        'withdrawn',
      ]),
      changedAt: instant,
    }),
  ),
  actions: z.array(z.strictObject({ says: texts, basis: texts, at: instant })),
});
