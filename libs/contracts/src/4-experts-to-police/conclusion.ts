import { z } from 'zod';
import { narrative } from '../sealed-parts.js';
import { examinationKind, phase } from '../vocabulary.js';

const person = z.object({ subject: z.uuid(), name: z.string().min(1).max(200) });

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * Phases that experts marked in conversations (manual, section 9), each citing lines. A line is named so that whoever has the same file finds it: by the file's hash,
 * the conversation's place in it, the line's number as this parser of this version counts (both from 0), and the hash of the line's own bytes.
 */
export const phaseMarks = z.object({
  sources: z.array(
    z.object({ sha256, place: z.number().int().nonnegative(), parser: z.string(), parserVersion: z.string() }),
  ),
  marks: z.array(
    z.object({
      markId: z.uuid(),
      phase,
      reason: narrative.min(1),
      by: z.uuid(),
      at: z.iso.datetime(),
      /** `source` is an index into `sources`. */
      cites: z
        .array(z.object({ source: z.number().int().nonnegative(), line: z.number().int().nonnegative(), sha256 }))
        .min(1),
    }),
  ),
});
export type PhaseMarks = z.infer<typeof phaseMarks>;

/**
 * The written conclusion as it is signed: every question of the order in its order, each with an answer, or with the reason why it cannot be
 * answered (manual, section 6). It is signed over its canonical JSON (RFC 8785); its SHA-256 is over the same bytes.
 */
export const conclusion = z.object({
  examinationId: z.uuid(),
  chainId: z.uuid(),
  caseReference: z.string(),
  kinds: z.array(examinationKind).min(1),
  /** Everybody who examined; several where it is comprehensive. */
  experts: z.array(person.extend({ kind: examinationKind })).min(1),
  answers: z
    .array(
      z.object({
        question: narrative,
        kind: examinationKind,
        answer: narrative.min(1),
        /** The answer is the reason why there is none. */
        cannotBeAnswered: z.boolean(),
      }),
    )
    .min(1),
  summary: narrative,
  /** Files that belong to it, by their hash. */
  files: z.array(z.object({ sha256: z.string(), size: z.number().int().nonnegative(), mediaType: z.string() })),
  /** None where the experts marked no phase. */
  phaseMarks: phaseMarks.optional(),
  concludedAt: z.iso.datetime(),
  signedBy: person,
  signedAt: z.iso.datetime(),
});
export type Conclusion = z.infer<typeof conclusion>;

/** How a conclusion is signed: with the bureau's Ed25519 key, or one day by the expert's qualified signature (CMS). */
export const conclusionSignature = z.object({ format: z.enum(['ed25519', 'cms']), value: z.string().min(1) });
export type ConclusionSignature = z.infer<typeof conclusionSignature>;
