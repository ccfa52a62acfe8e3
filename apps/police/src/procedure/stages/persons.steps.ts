import {
  actionRecorded,
  exclusionNamed,
  rehabilitationReferred,
  urgentSupportRequestedByPolice,
} from '#libs/contracts';
import { withJoined } from '../along-joined.js';
import { investigator, whoeverHasIt } from '../investigation.rights.js';
import { always, inHand, underWay } from '../investigation.states.js';
import { identifySuspect } from '../steps/identify.js';
import { nameExclusion } from '../steps/name-exclusion.js';
import { recordNoRehabilitation } from '../steps/no-rehabilitation.js';
import { referToRehabilitation, requestUrgentSupport } from '../steps/support-child.js';
import {
  applyMeasure,
  cancelMeasure,
  declineMeasure,
  extendMeasure,
  nameSuspectRepresentative,
} from '../steps/watch-suspect.js';
import type { StepTable } from './step-table.js';

/** A suspect is watched while the case is on, also when it stands still. */
const whileSuspected = [...underWay, 'suspended', 'completed', 'with-prosecutor', 'consented', 'in-court'] as const;

const afterTheCheck = [
  'open',
  'suspended',
  'completed',
  'with-prosecutor',
  'consented',
  'in-court',
  'concluded',
  'refused',
  'terminated',
] as const;

/** Stage 7, and the child's support, which waits for no stage. */
// prettier-ignore
export const personsSteps = {
  identifySuspect: {
    says: { en: 'Identify a suspect', ru: 'Установить подозреваемого', kk: 'Күдіктіні анықтау' },
    from: underWay, to: 'same', by: investigator, basis: 'cpc-202', emits: [actionRecorded, exclusionNamed], does: withJoined(identifySuspect),
  },
  nameSuspectRepresentative: {
    says: { en: 'Name the representative of a minor suspect', ru: 'Указать представителя несовершеннолетнего подозреваемого', kk: 'Кәмелетке толмаған күдіктінің өкілін көрсету' },
    from: underWay, to: 'same', by: investigator, basis: 'minor-suspect', emits: [actionRecorded], does: nameSuspectRepresentative,
  },
  applyMeasure: {
    says: { en: 'Apply a measure to a suspect', ru: 'Применить меру к подозреваемому', kk: 'Күдіктіге шара қолдану' },
    from: whileSuspected, to: 'same', by: investigator, basis: 'measures-of-restraint', emits: [actionRecorded], does: applyMeasure,
  },
  extendMeasure: {
    says: { en: 'Extend a measure', ru: 'Продлить меру', kk: 'Шараны ұзарту' },
    from: whileSuspected, to: 'same', by: investigator, basis: 'measures-of-restraint', emits: [actionRecorded], does: extendMeasure,
  },
  cancelMeasure: {
    says: { en: 'Cancel a measure', ru: 'Отменить меру', kk: 'Шараның күшін жою' },
    from: whileSuspected, to: 'same', by: investigator, basis: 'measures-of-restraint', emits: [actionRecorded], does: cancelMeasure,
  },
  declineMeasure: {
    says: { en: 'Decide that no measure is needed', ru: 'Решить, что мера не нужна', kk: 'Шараның қажет еместігін шешу' },
    from: whileSuspected, to: 'same', by: investigator, basis: 'suspect-watched', emits: [actionRecorded], does: declineMeasure,
  },
  nameExclusion: {
    says: { en: 'Name somebody who must not be told', ru: 'Указать, кому нельзя сообщать', kk: 'Кімге хабарлауға болмайтынын көрсету' },
    from: always, to: 'same', by: whoeverHasIt, basis: 'manual-child', emits: [exclusionNamed], does: withJoined(nameExclusion),
  },
  requestUrgentSupport: {
    says: { en: 'Ask for urgent support of the child', ru: 'Запросить срочную поддержку ребёнка', kk: 'Балаға шұғыл қолдау сұрау' },
    from: ['arrived', 'rerouted', 'returned', 'registering', ...inHand, ...underWay, 'suspended'], to: 'same', by: whoeverHasIt, basis: 'urgent-support',
    emits: [urgentSupportRequestedByPolice], does: requestUrgentSupport,
  },
  referToRehabilitation: {
    says: { en: 'Refer the child to rehabilitation', ru: 'Направить ребёнка на реабилитацию', kk: 'Баланы оңалтуға жіберу' },
    from: ['registered', ...afterTheCheck], to: 'same', by: investigator, basis: 'manual-child', emits: [rehabilitationReferred],
    meets: ['refer-to-rehabilitation'], does: referToRehabilitation,
  },
  recordNoRehabilitation: {
    says: { en: 'Record why the child is not referred', ru: 'Записать, почему ребёнка не направляют', kk: 'Баланың неге жіберілмейтінін жазу' },
    from: ['concluded', 'terminated'], to: 'same', by: investigator, basis: 'manual-child', emits: [actionRecorded],
    meets: ['refer-to-rehabilitation'], does: recordNoRehabilitation,
  },
} as const satisfies StepTable;
