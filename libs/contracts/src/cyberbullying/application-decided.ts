import { z } from 'zod';
import { contract } from '../contract.js';
import { narrative } from '../sealed-parts.js';
import { bullyingKind, language, platform } from '../vocabulary.js';

const applicant = ['school', 'police', 'oversight'] as const;

/** The expert group needs longer: the applicant is told at once, with the reason. */
export const applicationExtended = contract({
  type: 'chain.expert-bureau.application.extended.v1',
  from: 'expert-bureau',
  to: applicant,
  says: {
    en: 'The expert group extended its term',
    ru: 'Экспертная группа продлила срок',
    kk: 'Сараптама тобы мерзімді ұзартты',
  },
  open: z.object({ applicationId: z.uuid(), calendarDays: z.number().int().positive() }),
  sealed: { school: z.object({ reason: narrative }), police: z.object({ reason: narrative }) },
});

/** Whether it is cyberbullying, of which kinds, and which orders go out for it. */
export const applicationDecided = contract({
  type: 'chain.expert-bureau.application.decided.v1',
  from: 'expert-bureau',
  to: applicant,
  says: {
    en: 'The expert group decided on the application',
    ru: 'Экспертная группа рассмотрела заявление',
    kk: 'Сараптама тобы өтінішті қарады',
  },
  open: z.object({
    applicationId: z.uuid(),
    confirmed: z.boolean(),
    kinds: z.array(bullyingKind),
    takedowns: z.array(z.object({ takedownId: z.uuid(), platform })),
  }),
  sealed: { school: z.object({ reasons: narrative }), police: z.object({ reasons: narrative }) },
});

/** The applicant's answer, in the language of the application. */
export const applicationAnswered = contract({
  type: 'chain.expert-bureau.application.answered.v1',
  from: 'expert-bureau',
  to: applicant,
  says: {
    en: 'The applicant was answered',
    ru: 'Заявителю дан ответ',
    kk: 'Өтініш берушіге жауап берілді',
  },
  open: z.object({ applicationId: z.uuid(), language }),
  sealed: { school: z.object({ answer: narrative }), police: z.object({ answer: narrative }) },
});
