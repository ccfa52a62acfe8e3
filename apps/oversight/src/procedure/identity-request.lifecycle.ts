import { identityAsked } from '#libs/contracts';
import { lifecycleOf } from '#libs/lifecycle';
import type { IdentityRequest } from './identity-request.js';
import { mayBeAsked } from './identity-request.rules.js';
import { askIdentity } from './steps/ask-identity.js';
import { expireIdentity, receiveIdentity, receiveNotHeld } from './steps/receive-identity.js';

const basis = 'prosecutor-learns-identity';
const byTheAgency = { system: 'agency' } as const;

/** The prosecutor asks with a reason, the police answer by themselves, and after a time the answer is gone. */
// prettier-ignore
export const identityRequestLifecycle = lifecycleOf<IdentityRequest>()({
  initial: 'asked',
  states: {
    asked:      { says: { en: 'asked, the police’s answer is on its way', ru: 'запрошено, ответ полиции в пути', kk: 'сұралды, полицияның жауабы жолда' } },
    told:       { says: { en: 'told, may be shown for a time', ru: 'сообщено, доступно ограниченное время', kk: 'айтылды, шектеулі уақыт көрсетіледі' } },
    'not-held': { says: { en: 'the police do not hold it', ru: 'у полиции этих сведений нет', kk: 'полицияда мұндай мәлімет жоқ' }, final: true },
    over:       { says: { en: 'the time is over', ru: 'время истекло', kk: 'уақыт бітті' }, final: true },
  },
  steps: {
    ask:            { says: { en: 'Ask who the child is', ru: 'Запросить, кто ребёнок', kk: 'Баланың кім екенін сұрау' }, from: [], to: 'asked', by: { prosecutor: 'region' }, stepUp: true, basis: 'prosecutor-supervision', emits: [identityAsked], requires: mayBeAsked, does: askIdentity },
    receive:        { says: { en: 'The police told who the child is', ru: 'Полиция сообщила, кто ребёнок', kk: 'Полиция баланың кім екенін айтты' }, from: ['asked'], to: 'told', by: byTheAgency, basis, does: receiveIdentity },
    receiveNotHeld: { says: { en: 'The police do not hold it', ru: 'У полиции этих сведений нет', kk: 'Полицияда мұндай мәлімет жоқ' }, from: ['asked'], to: 'not-held', by: byTheAgency, basis, does: receiveNotHeld },
    expire:         { says: { en: 'The time is over', ru: 'Время истекло', kk: 'Уақыт бітті' }, from: ['told'], to: 'over', by: byTheAgency, basis, does: expireIdentity },
  },
});
