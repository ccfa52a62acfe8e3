import {
  caseConcluded,
  caseJoined,
  caseResumed,
  caseReturnedByProsecutor,
  caseSentToCourt,
  caseSentToProsecutor,
  caseSevered,
  caseSuspended,
  caseTerminated,
  dataRequestWithdrawn,
  examinationWithdrawn,
} from '#libs/contracts';
import { headOfUnit, investigator, theAgencyItself } from '../investigation.rights.js';
import { always } from '../investigation.states.js';
import { followMain } from '../steps/follow-main.js';
import {
  approveJoinder,
  joinInto,
  lookAtJoined,
  proposeJoinder,
  refuseJoinder,
  severCase,
} from '../steps/join-cases.js';
import type { StepTable } from './step-table.js';

const stillOn = ['open', 'suspended', 'completed', 'with-prosecutor', 'consented', 'in-court'] as const;

/** Cases with one suspect go on as one; every child's chain stays a chain of its own, to its own end (CPC 43, 44). */
// prettier-ignore
export const joinderSteps = {
  proposeJoinder: {
    says: { en: 'Propose to join the other case to this one', ru: 'Предложить присоединить другое дело к этому', kk: 'Басқа істі осы іске біріктіруді ұсыну' },
    from: ['open'], to: 'same', by: investigator, basis: 'join-cases', does: proposeJoinder,
  },
  approveJoinder: {
    says: { en: 'Approve the joinder', ru: 'Одобрить соединение', kk: 'Біріктіруді мақұлдау' },
    from: ['open'], to: 'same', by: headOfUnit, basis: 'join-cases', does: approveJoinder,
  },
  refuseJoinder: {
    says: { en: 'Refuse the joinder', ru: 'Отказать в соединении', kk: 'Біріктіруден бас тарту' },
    from: ['open', 'suspended', 'completed'], to: 'same', by: headOfUnit, basis: 'join-cases', does: refuseJoinder,
  },
  severCase: {
    says: { en: 'Sever the joined case', ru: 'Выделить соединённое дело', kk: 'Біріктірілген істі бөлектеу' },
    from: ['open', 'suspended', 'completed'], to: 'same', by: headOfUnit, basis: 'sever-cases', emits: [caseSevered], does: severCase,
  },
  joinInto: {
    says: { en: 'The case is joined to another', ru: 'Дело соединено с другим', kk: 'Іс басқа іске біріктірілді' },
    from: always, to: 'same', by: theAgencyItself, basis: 'join-cases', emits: [caseJoined], does: joinInto,
  },
  lookAtJoined: {
    says: { en: 'Look where the joined cases stand', ru: 'Проверка состояния соединённых дел', kk: 'Біріктірілген істердің жай-күйін қарау' },
    from: always, to: 'same', by: theAgencyItself, basis: 'join-cases', emits: [caseJoined], does: lookAtJoined,
  },
  followMain: {
    says: { en: 'The case follows the one that leads', ru: 'Дело следует за основным', kk: 'Іс негізгі істің соңынан жүреді' },
    from: stillOn, to: ['same', ...stillOn, 'concluded', 'terminated'], by: theAgencyItself, basis: 'join-cases',
    emits: [caseSuspended, caseResumed, caseSentToProsecutor, caseReturnedByProsecutor, caseSentToCourt, caseConcluded, caseTerminated, caseSevered, examinationWithdrawn, dataRequestWithdrawn],
    does: followMain,
  },
} as const satisfies StepTable;
