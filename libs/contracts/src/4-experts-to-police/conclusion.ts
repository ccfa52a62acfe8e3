import { z } from 'zod';
import { narrative } from '../sealed-parts.js';
import { examinationKind } from '../vocabulary.js';

const person = z.object({ subject: z.uuid(), name: z.string().min(1).max(200) });

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
  concludedAt: z.iso.datetime(),
  signedBy: person,
  signedAt: z.iso.datetime(),
});
export type Conclusion = z.infer<typeof conclusion>;

/** How a conclusion is signed: with the bureau's Ed25519 key, or one day by the expert's qualified signature (CMS). */
export const conclusionSignature = z.object({ format: z.enum(['ed25519', 'cms']), value: z.string().min(1) });
export type ConclusionSignature = z.infer<typeof conclusionSignature>;
