import type { Rule } from '#libs/lifecycle';
import type { Texts } from '#libs/problems';
import type { IdentityRequest, IdentitySupply } from './identity-request.js';

/** What must be so before the prosecutor may ask, in the order in which it is looked at. */
interface Requirement {
  readonly code: string;
  readonly says: Texts;
  readonly isMet: (supply: IdentitySupply) => boolean;
}

const requirements: readonly Requirement[] = [
  {
    code: 'other-region',
    says: {
      en: 'The case is in another region, whose prosecutor may ask',
      ru: 'Дело в другом регионе, запросить может его прокурор',
      kk: 'Іс басқа өңірде, сол өңірдің прокуроры сұрай алады',
    },
    isMet: ({ isOurs }) => isOurs,
  },
  {
    code: 'no-case-at-police',
    says: {
      en: 'The police have not received a case of this chain: there is nobody to ask',
      ru: 'Полиция ещё не приняла это дело: спросить некого',
      kk: 'Полиция бұл істі әлі қабылдаған жоқ: сұрайтын ешкім жоқ',
    },
    isMet: ({ isWithPolice }) => isWithPolice,
  },
  {
    code: 'asked-already',
    says: {
      en: 'You have asked already: the answer is on its way, or may still be shown',
      ru: 'Вы уже запросили: ответ в пути или ещё доступен',
      kk: 'Сіз сұрап қойғансыз: жауап жолда немесе әлі қолжетімді',
    },
    isMet: ({ isAsked }) => !isAsked,
  },
];

/** The requirements as rules of the step. */
export const mayBeAsked: readonly Rule<IdentityRequest>[] = requirements.map(({ code, says, isMet }) => ({
  code,
  says,
  holds: (_request, _input, at) => isMet(at.supplied as IdentitySupply),
}));

/** Why nobody may be asked now; null where the prosecutor may. */
export function whyNotAsked(supply: IdentitySupply): { readonly code: string; readonly why: Texts } | null {
  const unmet = requirements.find(({ isMet }) => !isMet(supply));
  return unmet === undefined ? null : { code: unmet.code, why: unmet.says };
}
