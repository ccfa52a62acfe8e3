import { z } from 'zod';
import { agencies } from '../agencies.js';
import { byEachAgency, contract } from '../contract.js';
import { region } from '../vocabulary.js';

const links = agencies.filter((agency) => agency !== 'oversight');

/** A clock was started, moved, met, warned of, missed or cancelled; oversight sees every open one with its reason. */
export const deadlineChanged = byEachAgency(links, (from) =>
  contract({
    type: `chain.${from}.deadline.changed.v1`,
    from,
    to: ['oversight'],
    says: { en: 'A deadline changed', ru: 'Изменился срок', kk: 'Мерзім өзгерді' },
    open: z.object({
      deadlineId: z.uuid(),
      rule: z.string(),
      region,
      state: z.enum(['running', 'paused', 'warned', 'met', 'breached', 'breached-then-met', 'cancelled']),
      startedAt: z.iso.datetime(),
      dueAt: z.iso.datetime().nullable(),
      /** "Why this date", structured: rule, days not counted, pauses, extensions. */
      explanation: z.json(),
    }),
  }),
);
