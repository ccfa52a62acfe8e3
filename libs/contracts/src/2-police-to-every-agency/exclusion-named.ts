import { z } from 'zod';
import { contract } from '../contract.js';
import { exclusion } from '../sealed-parts.js';
import { region } from '../vocabulary.js';

const names = z.object({ exclusions: z.array(exclusion) });

/**
 * Somebody must not be told of this chain, at whatever agency has a part in it, from now on and not with the next order only. The list
 * only ever grows. Who deals with the family learns the names of relatives; everybody else the account ids alone.
 */
export const exclusionNamed = contract({
  type: 'chain.police.exclusion.named.v1',
  from: 'police',
  to: ['school', 'platform-liaison', 'expert-bureau', 'social-services', 'oversight'],
  says: {
    en: 'Somebody was named who must not be told',
    ru: 'Указано лицо, которому нельзя сообщать о деле',
    kk: 'Іс туралы хабарлауға болмайтын адам көрсетілді',
  },
  open: z.object({ region, excludedSubjects: z.array(z.uuid()) }),
  sealed: { school: names, 'social-services': names },
});
