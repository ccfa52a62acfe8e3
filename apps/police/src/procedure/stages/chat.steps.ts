import { actionRecorded } from '#libs/contracts';
import { investigator, theAgencyItself } from '../investigation.rights.js';
import { always, inHand, underWay } from '../investigation.states.js';
import { markPhase, withdrawPhaseMark } from '../steps/mark-phase.js';
import { chatRead, readChat, settleDateOrder } from '../steps/read-chat.js';
import type { StepTable } from './step-table.js';

const whileItIsLookedAt = [...inHand, 'registering', ...underWay, 'suspended'] as const;

/** Stage 4: a conversation is read from an item of evidence, and its phases are marked. */
// prettier-ignore
export const chatSteps = {
  readChat: {
    says: { en: 'Read an item as a conversation', ru: 'Открыть доказательство как переписку', kk: 'Дәлелдемені хат алмасу ретінде ашу' },
    from: whileItIsLookedAt, to: 'same', by: investigator, basis: 'cpc-125', emits: [actionRecorded], does: readChat,
  },
  chatRead: {
    says: { en: 'An item was read as a conversation, or could not be', ru: 'Доказательство открыто как переписка или не может быть открыто', kk: 'Дәлелдеме хат алмасу ретінде ашылды немесе ашылмады' },
    from: always, to: 'same', by: theAgencyItself, basis: 'cpc-125', does: chatRead,
  },
  settleDateOrder: {
    says: { en: 'Settle the order of day and month', ru: 'Определить порядок дня и месяца', kk: 'Күн мен айдың ретін анықтау' },
    from: whileItIsLookedAt, to: 'same', by: investigator, basis: 'manual-digital-evidence', does: settleDateOrder,
  },
  markPhase: {
    says: { en: 'Mark a phase in a conversation', ru: 'Отметить фазу в переписке', kk: 'Хат алмасудағы кезеңді белгілеу' },
    from: whileItIsLookedAt, to: 'same', by: investigator, basis: 'manual-digital-evidence', does: markPhase,
  },
  withdrawPhaseMark: {
    says: { en: 'Withdraw a mark', ru: 'Отозвать отметку', kk: 'Белгіні қайтарып алу' },
    from: whileItIsLookedAt, to: 'same', by: investigator, basis: 'manual-digital-evidence', does: withdrawPhaseMark,
  },
} as const satisfies StepTable;
