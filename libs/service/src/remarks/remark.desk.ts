import { RecordTable, type Desk } from '#libs/casework';
import { remarkTopic } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import { z } from 'zod';
import type { Remark } from './remark.js';
import { answering, remarkLifecycleOf, type RemarkedAgency } from './remark.lifecycle.js';

/** Injection token of an agency's desk for remarks. */
export const REMARK_DESK = Symbol('desk for remarks');

/** A remark as whoever answers it sees it, without its words. */
export const remarkAnswer = z
  .object({
    id: z.string(),
    chainId: z.string(),
    status: z.enum(['to-answer', 'answered', 'accepted']),
    version: z.number(),
    topic: remarkTopic,
    dueAt: z.string(),
    times: z.number(),
    openedAt: z.date(),
    changedAt: z.date(),
  })
  .meta({ id: 'Remark' });

/** What casework needs to know about the remarks that an agency must answer. */
export const remarkDesk = (agency: RemarkedAgency, keys: KeyRing): Desk<Remark> => ({
  kind: 'remark',
  lifecycle: remarkLifecycleOf(agency),
  table: new RecordTable<Remark>('remarks', keys),
  reads: { read: answering[agency], identity: answering[agency] },
  view: ({ id, chainId, status, version, topic, dueAt, times, openedAt, changedAt }) => ({
    id,
    chainId,
    status,
    version,
    topic,
    dueAt,
    times,
    openedAt,
    changedAt,
  }),
});
