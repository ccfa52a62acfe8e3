import { z } from 'zod';
import { agencies } from '../agencies.js';
import { byEachAgency, contract } from '../contract.js';
import { narrative } from '../sealed-parts.js';

/** An agency answers the prosecutor's remark. */
export const remarkAnswered = byEachAgency(
  agencies.filter((agency) => agency !== 'oversight'),
  (from) =>
    contract({
      type: `chain.${from}.remark.answered.v1`,
      from,
      to: ['oversight'],
      says: {
        en: 'The agency answered a remark',
        ru: 'Орган ответил на замечание',
        kk: 'Орган ескертуге жауап берді',
      },
      open: z.object({ remarkId: z.uuid() }),
      sealed: { oversight: z.object({ answer: narrative }) },
    }),
);
