import { z } from 'zod';

/** What people are told of an item of evidence beside its bytes, as the API describes it. */

const malwareState = z
  .object({
    itemId: z.string(),
    state: z.enum(['not-scanned', 'clean', 'suspicious', 'failed']),
    at: z.date().optional(),
    engine: z.string().optional(),
    signature: z.string().optional(),
    trouble: z.string().optional(),
  })
  .meta({ id: 'MalwareState' });

const metadataFields = {
  itemId: z.string(),
  state: z.enum(['not-extracted', 'extracted', 'failed']),
  at: z.date().optional(),
  tool: z.string().optional(),
  sha256: z.string().optional(),
  trouble: z.string().optional(),
};
const metadataState = z.object(metadataFields).meta({ id: 'MetadataState' });

/** What came of the checks of several items, in their order. */
export const checkStatesAnswer = z.object({ malware: z.array(malwareState), metadata: z.array(metadataState) });

/** What was extracted of an item; `sha256` is of `text`, `metadata` the same for reading. */
export const metadataAnswer = z
  .object({
    ...metadataFields,
    sourceSha256: z.string(),
    text: z.string(),
    metadata: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'ExtractedMetadata' });

/** What came of computing an item's hash anew; `from` and `to` are places in its plain bytes. */
export const verifiedAnswer = z
  .object({
    unaltered: z.boolean(),
    sha256: z.string(),
    at: z.string(),
    findings: z.array(
      z.object({
        code: z.string(),
        frame: z.number().optional(),
        from: z.number().optional(),
        to: z.number().optional(),
      }),
    ),
  })
  .meta({ id: 'Verified' });

/** One opening of a file by one person; `shownAs` is how a page may show it, null where it is only ever a download. */
export const readingAnswer = z
  .object({
    id: z.string(),
    until: z.date(),
    mediaType: z.string(),
    size: z.number(),
    sha256: z.string(),
    shownAs: z.enum(['picture', 'sound', 'film', 'text']).nullable(),
    suspicious: z.boolean(),
  })
  .meta({ id: 'Reading' });

/** Whether the bytes of an item are withheld as suspected child abuse material, with all that was said of it, the oldest first. */
export const withheldAnswer = z
  .object({
    withheld: z.boolean(),
    /** Who asked that it be shown again, while nobody has decided. */
    releaseAskedBy: z.string().nullable(),
    sha256: z.string(),
    md5: z.string(),
    size: z.number(),
    mediaType: z.string(),
    history: z.array(
      z.object({
        at: z.date(),
        act: z.enum(['withhold', 'ask-release', 'keep', 'release']),
        actor: z.string(),
        words: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Withheld' });
