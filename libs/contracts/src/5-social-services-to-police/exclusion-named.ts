import { z } from 'zod';
import { contract } from '../contract.js';
import { exclusion, narrative } from '../sealed-parts.js';
import { region } from '../vocabulary.js';

/** Who cares for the child learnt that somebody must not be told; the police pass it on to every agency of the chain. A school that was told of the child by social services hears it from them. */
export const exclusionNamedBySocialServices = contract({
  type: 'chain.social-services.exclusion.named.v1',
  from: 'social-services',
  to: ['police', 'school', 'oversight'],
  says: {
    en: 'Social services named somebody who must not be told',
    ru: 'Социальная служба указала лицо, которому нельзя сообщать о деле',
    kk: 'Әлеуметтік қызмет іс туралы хабарлауға болмайтын адамды көрсетті',
  },
  open: z.object({ region, excludedSubjects: z.array(z.uuid()) }),
  shows: { school: ['excludedSubjects'] },
  sealed: { police: z.object({ exclusions: z.array(exclusion), reason: narrative }) },
});
