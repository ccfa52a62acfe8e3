import { actionRecorded } from '#libs/contracts';
import { investigator, theAgencyItself } from '../investigation.rights.js';
import { always, inHand, underWay } from '../investigation.states.js';
import { lookForLinks } from '../steps/link.js';
import { agreeToMatch, refuseMatch, requestMatchDetails, withdrawMatch } from '../steps/match.js';
import { searchOtherAccounts } from '../steps/search-accounts.js';
import type { StepTable } from './step-table.js';

const matching = {
  from: [...inHand, 'registering', ...underWay, 'suspended', 'completed', 'with-prosecutor', 'consented', 'in-court'],
  to: 'same',
  by: investigator,
  basis: 'find-links',
} as const;

/** Other cases with the same account, child or suspect: found without showing content, shared when their owner agrees. */
// prettier-ignore
export const linksSteps = {
  lookForLinks: {
    says: { en: 'Look for other cases with the same child or account', ru: 'Поиск других дел с тем же ребёнком или аккаунтом', kk: 'Сол бала немесе аккаунт бар басқа істерді іздеу' },
    from: always, to: 'same', by: theAgencyItself, basis: 'find-links', does: lookForLinks,
  },
  requestMatchDetails: {
    ...matching, says: { en: 'Ask for details of the other case', ru: 'Запросить сведения о другом деле', kk: 'Басқа іс туралы мәлімет сұрау' }, does: requestMatchDetails,
  },
  agreeToMatch: {
    ...matching, says: { en: 'Agree to share details', ru: 'Согласиться передать сведения', kk: 'Мәлімет беруге келісу' }, does: agreeToMatch,
  },
  refuseMatch: {
    ...matching, says: { en: 'Refuse to share details', ru: 'Отказать в передаче сведений', kk: 'Мәлімет беруден бас тарту' }, does: refuseMatch,
  },
  withdrawMatch: {
    ...matching, says: { en: 'Withdraw the request or the agreement', ru: 'Отозвать запрос или согласие', kk: 'Сұрау салуды немесе келісімді қайтарып алу' }, does: withdrawMatch,
  },
  searchOtherAccounts: {
    says: { en: 'Record a search for other accounts and victims', ru: 'Записать поиск других аккаунтов и потерпевших', kk: 'Басқа аккаунттар мен жәбірленушілерді іздеуді жазу' },
    from: underWay, to: 'same', by: investigator, basis: 'operational-search', emits: [actionRecorded], does: searchOtherAccounts,
  },
} as const satisfies StepTable;
