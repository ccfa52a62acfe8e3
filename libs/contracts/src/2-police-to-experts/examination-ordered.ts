import { z } from 'zod';
import { contract } from '../contract.js';
import { fileManifest, narrative } from '../sealed-parts.js';
import { ageBand, examinationKind, examinationNature, region, sex, urgency } from '../vocabulary.js';

/** An order appointing an examination: case, investigator, kind, object, exact questions, term, materials (CPC 273). */
export const examinationOrdered = contract({
  type: 'chain.police.examination.ordered.v1',
  from: 'police',
  to: ['expert-bureau', 'oversight'],
  says: { en: 'An examination was ordered', ru: 'Назначена экспертиза', kk: 'Сараптама тағайындалды' },
  open: z.object({
    examinationId: z.uuid(),
    /** The leading kind. */
    kind: examinationKind,
    /** All kinds of a comprehensive examination, each with an expert of its own; the leading one alone where not named. */
    kinds: z.array(examinationKind).min(1).optional(),
    /** `additional`: what the earlier one left open; `repeated`: the same once more, by another expert. */
    nature: examinationNature.optional(),
    earlierId: z.uuid().optional(),
    /** By the question's index, the kind whose expert answers it; the leading one where not named. */
    questionKinds: z.array(examinationKind).optional(),
    region,
    /** How fast the case must move; standard where the police do not say. */
    urgency: urgency.optional(),
    termDays: z.number().int().min(1).max(180),
    questionCount: z.number().int().min(1),
    excludedSubjects: z.array(z.uuid()),
  }),
  sealed: {
    'expert-bureau': z.object({
      caseReference: z.string(),
      investigator: z.string(),
      object: narrative,
      questions: z.array(narrative).min(1),
      /** Why it is additional or repeated. */
      reason: narrative.optional(),
      materials: z.array(z.object({ name: z.string(), sha256: z.string(), file: fileManifest.optional() })),
      /** Only what a psychologist or a doctor needs: no name, no address, no school. */
      child: z.object({ ageBand, sex, initials: z.string().max(10) }).optional(),
    }),
  },
});
