import { account, platform } from '#libs/contracts';
import { moveOf, type Rule } from '#libs/lifecycle';
import { z } from 'zod';
import { line, words } from '../inputs.js';
import { actionFact } from '../investigation.facts.js';
import { investigativeActions } from '../investigative-actions.js';
import type { Investigation } from '../investigation.js';
import { known, written } from '../investigation.parts.js';
import { withAttributes } from '../known-attributes.js';
import { lookSoon } from './link.js';

interface Searched {
  readonly attributeIds: readonly string[];
  readonly result: 'found' | 'nothing-found';
  readonly accounts: readonly unknown[];
  readonly victims: readonly string[];
}

/** Found is what is named; who found nothing names nothing. */
const resultFitsWhatWasFound: Rule<Investigation, Searched> = {
  code: 'result-does-not-fit',
  says: {
    en: 'Name the accounts or referrals that were found; where nothing was found, name none',
    ru: 'Укажите найденные аккаунты или сообщения; если ничего не найдено, не указывайте их',
    kk: 'Табылған аккаунттарды немесе хабарламаларды көрсетіңіз; ештеңе табылмаса, көрсетпеңіз',
  },
  looksAtInput: true,
  holds: (_investigation, { result, accounts, victims }) =>
    (result === 'found') === accounts.length + victims.length > 0,
};

/** Only what is known here was searched for. @throws Problem `not-found` */
const searchedForKnown: Rule<Investigation, Searched> = {
  code: 'attribute-unknown',
  says: {
    en: 'Search by attributes that the case knows',
    ru: 'Ищите по признакам, которые есть в деле',
    kk: 'Істе бар белгілер бойынша іздеңіз',
  },
  looksAtInput: true,
  holds: ({ attributes }, { attributeIds }) => attributeIds.every((id) => known(attributes, id).doubt === undefined),
};

/** The suspect goes on from another account, and writes to several children: both are looked for, and that is recorded (manual, section 5, error 5). */
export const searchOtherAccounts = moveOf<Investigation>()({
  input: z.object({
    platforms: z.array(platform).min(1),
    attributeIds: z.array(z.uuid()).default([]),
    result: z.enum(['found', 'nothing-found']),
    accounts: z.array(account).default([]),
    /** Numbers of referrals about other children, of whatever region. */
    victims: z.array(line).default([]),
    protocol: words,
  }),
  unseals: true,
  requires: [searchedForKnown, resultFitsWhatWasFound],
  does: (investigation, { platforms, attributeIds, result, accounts, victims, protocol }, circumstances) => {
    const { now, actor, newId } = circumstances;
    const at = now.toISOString();
    const id = newId();
    const { stage, basis } = investigativeActions['other-accounts-search'];
    const personal = written(investigation, { kind: 'action', about: id, at, text: protocol });
    const { attributes, values } = withAttributes(
      investigation,
      personal.attributes,
      { accounts, source: 'search' },
      circumstances,
    );
    const before = new Set(investigation.attributes.map((each) => each.id));
    return {
      change: {
        attributes,
        actions: [...investigation.actions, { id, action: 'other-accounts-search', stage, at, by: actor.subject }],
        searches: [
          ...investigation.searches,
          {
            id,
            at,
            by: actor.subject,
            platforms: [...new Set(platforms)],
            attributeIds,
            result,
            found: attributes.filter((each) => !before.has(each.id)).map((each) => each.id),
            victims: [...new Set(victims)],
          },
        ],
      },
      sealed: { ...personal, accounts: [...personal.accounts, ...accounts], attributes: values },
      facts: [actionFact(investigation, stage, 'other-accounts-search', basis)],
      timers: result === 'found' ? [lookSoon] : [],
    };
  },
});
