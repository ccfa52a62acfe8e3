import { z } from 'zod';
import { contract } from '../contract.js';
import { region } from '../vocabulary.js';

/** Why a child is heard once more. */
export const interviewRepeatReason = z.enum([
  'first-was-stopped',
  'new-circumstances',
  'recording-lost',
  'child-asks',
  'prosecutor-requires',
  'other',
]);

/**
 * The head of unit lets the child be interviewed once more; the supervising prosecutor sees it. The reason travels as its code: the words
 * may name the child and stay with the police, where a remark can ask for them.
 */
export const interviewRepeatApproved = contract({
  type: 'chain.police.interview.repeat-approved.v1',
  from: 'police',
  to: ['oversight'],
  says: {
    en: 'Another interview of the child was approved',
    ru: 'Одобрен повторный допрос ребёнка',
    kk: 'Баладан қайта жауап алу мақұлданды',
  },
  open: z.object({
    region,
    approvalId: z.uuid(),
    /** Which interview it will be: 2 for the second. */
    ordinal: z.number().int().min(2),
    reasonCode: interviewRepeatReason,
  }),
});
