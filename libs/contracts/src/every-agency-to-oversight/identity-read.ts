import { z } from 'zod';
import { agencies } from '../agencies.js';
import { byEachAgency, contract, type Fact } from '../contract.js';
import { region } from '../vocabulary.js';

/** Somebody read a child's identity or evidence: that itself is journalled. */
export const identityRead = byEachAgency(
  agencies.filter((agency) => agency !== 'oversight'),
  (from) =>
    contract({
      type: `chain.${from}.identity.read.v1`,
      from,
      to: ['oversight'],
      says: {
        en: "The child's identity or evidence was read",
        ru: 'Просмотрены данные ребёнка или доказательства',
        kk: 'Баланың деректері немесе дәлелдемелер қаралды',
      },
      open: z.object({
        region,
        role: z.string(),
        what: z.enum(['identity', 'evidence']),
      }),
      // What somebody typed as their purpose stood open before. Such events are heard still, without it, and it is not told again.
      shows: { oversight: ['region', 'role', 'what'] },
      sealed: { oversight: z.object({ purpose: z.string().max(200) }) },
      sealedLater: ['oversight'],
    }),
);

type Reader = keyof typeof identityRead;
type Read = z.output<(typeof identityRead)[Reader]['open']> & { readonly purpose: string };

/** Somebody at an agency read what `open` names. What they typed as their purpose may name a child: it is for oversight alone. */
export const identityReadBy = (agency: Reader, { purpose, ...open }: Read): Fact =>
  identityRead[agency].of({ open, sealed: { oversight: { purpose } } });
