import { z } from 'zod';
import { agencies } from '../agencies.js';
import { byEachAgency, contract } from '../contract.js';
import { region } from '../vocabulary.js';

const links = agencies.filter((agency) => agency !== 'oversight');
const opening = { openingId: z.uuid(), region };

/** Somebody opened a case that they do not have, in an emergency. Who, is told by role; what they typed as reason may name a child. */
export const emergencyOpened = byEachAgency(links, (from) =>
  contract({
    type: `chain.${from}.emergency.opened.v1`,
    from,
    to: ['oversight'],
    says: {
      en: 'A case was opened in an emergency by somebody who does not have it',
      ru: 'Дело открыто в чрезвычайной ситуации тем, кто его не ведёт',
      kk: 'Істі жүргізбейтін адам оны төтенше жағдайда ашты',
    },
    open: z.object({ ...opening, role: z.string(), reason: z.string(), endsAt: z.iso.datetime() }),
    sealed: { oversight: z.object({ words: z.string() }) },
  }),
);

/** The time is over, or somebody ended it before. */
export const emergencyEnded = byEachAgency(links, (from) =>
  contract({
    type: `chain.${from}.emergency.ended.v1`,
    from,
    to: ['oversight'],
    says: {
      en: 'Access in an emergency has ended',
      ru: 'Доступ в чрезвычайной ситуации завершён',
      kk: 'Төтенше жағдайдағы қолжетімділік аяқталды',
    },
    open: z.object({ ...opening, early: z.boolean() }),
  }),
);

/** The head of unit decided whether it was right. */
export const emergencyReviewed = byEachAgency(links, (from) =>
  contract({
    type: `chain.${from}.emergency.reviewed.v1`,
    from,
    to: ['oversight'],
    says: {
      en: 'Access in an emergency was reviewed',
      ru: 'Доступ в чрезвычайной ситуации проверен',
      kk: 'Төтенше жағдайдағы қолжетімділік тексерілді',
    },
    open: z.object({ ...opening, finding: z.enum(['right', 'not-right']) }),
    sealed: { oversight: z.object({ words: z.string() }) },
  }),
);
