import { z } from 'zod';
import { contract } from '../contract.js';
import { fileManifest, narrative } from '../sealed-parts.js';

/** The school answers what the police asked, or sends a returned referral again. */
export const questionAnswered = contract({
  type: 'chain.school.question.answered.v1',
  from: 'school',
  to: ['police', 'oversight'],
  says: {
    en: "The school answered the police's question",
    ru: 'Школа ответила на вопрос полиции',
    kk: 'Мектеп полицияның сұрағына жауап берді',
  },
  open: z.object({ referralId: z.uuid(), questionId: z.uuid() }),
  sealed: { police: z.object({ answer: narrative, files: z.array(fileManifest).default([]) }) },
});
