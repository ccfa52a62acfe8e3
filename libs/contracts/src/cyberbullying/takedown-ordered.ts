import { z } from 'zod';
import { contract } from '../contract.js';
import { bullyingKind, platform, region } from '../vocabulary.js';
import { filing } from './application-filed.js';
import { resource } from './resource.js';

/** What the expert group confirmed is to be taken down by the owner of the resource. Nothing of the child travels with it. */
export const takedownOrdered = contract({
  type: 'chain.expert-bureau.takedown.ordered.v1',
  from: 'expert-bureau',
  to: ['platform-liaison', 'oversight'],
  says: {
    en: 'An order to take the material down was decided',
    ru: 'Решено направить предписание об удалении',
    kk: 'Материалды жою туралы нұсқама жіберу шешілді',
  },
  open: z.object({
    takedownId: z.uuid(),
    applicationId: z.uuid(),
    platform,
    region,
    kinds: z.array(bullyingKind),
    resourceCount: z.number().int().min(1),
    /** Which agency filed the application and hears what becomes of it. */
    filedBy: z.enum(filing),
    excludedSubjects: z.array(z.uuid()),
  }),
  sealed: {
    'platform-liaison': z.object({
      /** Number of the application that was confirmed. */
      decision: z.string(),
      resources: z.array(resource).min(1),
    }),
  },
});
