import { z } from 'zod';
import { agencies } from '../agencies.js';
import { byEachAgency, contract } from '../contract.js';

const links = agencies.filter((agency) => agency !== 'oversight');

/** An agency's administrator decided something about the law as it is applied there. It is of no child's chain and names nobody: who decides is told by role. */
export const lawDecided = byEachAgency(links, (from) =>
  contract({
    type: `chain.${from}.law.decided.v1`,
    from,
    to: ['oversight'],
    says: {
      en: 'An administrator decided about a day or a time limit',
      ru: 'Администратор внёс решение о дне или сроке',
      kk: 'Әкімші күн немесе мерзім туралы шешім енгізді',
    },
    open: z.object({
      decisionId: z.uuid(),
      kind: z.enum(['day', 'day-withdrawn', 'length']),
      role: z.literal('administrator'),
      decidedAt: z.iso.datetime(),
      takesEffectAt: z.iso.datetime(),
      /** What was decided, with its basis, as the agency keeps it. */
      content: z.json(),
    }),
  }),
);

/** The same of what a provision cites today. A type of its own: an oversight of before knows no such kind of decision, and would refuse it. */
export const lawCited = byEachAgency(links, (from) =>
  contract({
    type: `chain.${from}.law.cited.v1`,
    from,
    to: ['oversight'],
    says: {
      en: 'An administrator decided how a provision is cited',
      ru: 'Администратор внёс решение о ссылке на норму',
      kk: 'Әкімші нормаға сілтеме туралы шешім енгізді',
    },
    open: z.object({
      decisionId: z.uuid(),
      role: z.literal('administrator'),
      decidedAt: z.iso.datetime(),
      takesEffectAt: z.iso.datetime(),
      /** What was decided, with its act, as the agency keeps it. */
      content: z.json(),
    }),
  }),
);

/** The deadlines that ran were counted anew by a decision. */
export const lawApplied = byEachAgency(links, (from) =>
  contract({
    type: `chain.${from}.law.applied.v1`,
    from,
    to: ['oversight'],
    says: {
      en: 'Deadlines were counted anew by a decision',
      ru: 'Сроки пересчитаны по решению',
      kk: 'Мерзімдер шешім бойынша қайта есептелді',
    },
    open: z.object({ decisionId: z.uuid(), moved: z.number().int().nonnegative() }),
  }),
);
