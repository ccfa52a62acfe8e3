import { z } from 'zod';
import { contract } from '../contract.js';
import { account, narrative } from '../sealed-parts.js';
import { dataRequestKind, platform, region, urgency } from '../vocabulary.js';

/** The investigator wants something of a platform or an operator. Holds accounts and the legal basis, and no child. */
export const dataRequestOrdered = contract({
  type: 'chain.police.data-request.ordered.v1',
  from: 'police',
  to: ['platform-liaison', 'oversight'],
  says: {
    en: 'The investigator ordered a request to a platform',
    ru: 'Следователь поручил запрос платформе',
    kk: 'Тергеуші платформаға сұрау салуды тапсырды',
  },
  open: z.object({
    requestId: z.uuid(),
    kind: dataRequestKind,
    platform,
    region,
    urgency,
    /** Provision code of the register by which the investigator ordered it. */
    basis: z.string(),
    /** Account ids of people who must not be told: a liaison officer may be one of them. */
    excludedSubjects: z.array(z.uuid()),
  }),
  sealed: {
    'platform-liaison': z.object({
      /** ERDR number: what the platform's form asks for as the case reference. */
      caseReference: z.string(),
      investigator: z.string(),
      accounts: z.array(account).min(1),
      period: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
      asked: narrative,
    }),
  },
});
