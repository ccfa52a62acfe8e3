import { actionRecorded, ageBandChanged, exclusionNamed, identityNotHeld, identityTold } from '#libs/contracts';
import { withJoined } from '../along-joined.js';
import { theAgencyItself } from '../investigation.rights.js';
import { always } from '../investigation.states.js';
import {
  recordExaminationAssigned,
  recordExaminationConcluded,
  recordExaminationDeclined,
  recordExaminationMaterialsRequested,
  recordExtensionRequested,
  recordTermExtended,
} from '../steps/hear-experts.js';
import {
  recordDataRequestAcknowledged,
  recordDataRequestAnswered,
  recordDataRequestRefused,
  recordDataRequestReturned,
  recordDataRequestSent,
  recordDataRequestSilent,
} from '../steps/hear-platform-liaison.js';
import { amend, answered, resubmitted, supportAskedBySchool } from '../steps/hear-school.js';
import { hearTip } from '../steps/hear-tip.js';
import { hearExclusion } from '../steps/name-exclusion.js';
import { noteLate } from '../steps/note-late.js';
import { reviewAge } from '../steps/review-age.js';
import { recordSupport } from '../steps/support-child.js';
import { tellProsecutor } from '../steps/tell-prosecutor.js';
import type { StepTable } from './step-table.js';

/** News is taken whenever it comes and changes the state only where the row says so. */
const news = { from: always, to: 'same', by: theAgencyItself } as const;
const fromPlatforms = { ...news, basis: 'manual-digital-evidence' } as const;
const fromExperts = { ...news, basis: 'cpc-288' } as const;

/** What the other agencies tell, and what the agency finds out by itself. */
// prettier-ignore
export const newsSteps = {
  amend: {
    ...news, says: { en: 'The school added information', ru: 'Школа дополнила направление', kk: 'Мектеп жолдаманы толықтырды' },
    basis: 'manual-chain', emits: [exclusionNamed], does: withJoined(amend),
  },
  answered: {
    ...news, to: ['received', 'same'], says: { en: 'The school answered', ru: 'Школа ответила', kk: 'Мектеп жауап берді' }, basis: 'manual-chain', does: answered,
  },
  resubmitted: {
    says: { en: 'The school sent it again', ru: 'Школа направила повторно', kk: 'Мектеп қайта жіберді' },
    from: ['returned'], to: 'received', by: theAgencyItself, basis: 'manual-chain', clocks: 'resume', does: resubmitted,
  },
  supportAskedBySchool: {
    ...news, says: { en: 'The school asked for urgent support', ru: 'Школа запросила срочную поддержку', kk: 'Мектеп шұғыл қолдау сұрады' },
    basis: 'urgent-support', does: supportAskedBySchool,
  },
  hearTip: {
    ...news, says: { en: 'The public told more', ru: 'Поступили сведения от граждан', kk: 'Азаматтардан мәлімет түсті' },
    basis: 'manual-report', does: hearTip,
  },
  recordDataRequestSent: {
    ...fromPlatforms, says: { en: 'The request was sent', ru: 'Запрос направлен', kk: 'Сұрау салу жіберілді' }, does: recordDataRequestSent,
  },
  recordDataRequestAcknowledged: {
    ...fromPlatforms, says: { en: 'The platform confirmed the request', ru: 'Платформа подтвердила запрос', kk: 'Платформа сұрау салуды растады' },
    does: recordDataRequestAcknowledged,
  },
  recordDataRequestAnswered: {
    ...fromPlatforms, says: { en: 'The platform answered', ru: 'Платформа ответила', kk: 'Платформа жауап берді' }, does: recordDataRequestAnswered,
  },
  recordDataRequestRefused: {
    ...fromPlatforms, says: { en: 'The platform refused', ru: 'Платформа отказала', kk: 'Платформа бас тартты' }, does: recordDataRequestRefused,
  },
  recordDataRequestSilent: {
    ...fromPlatforms, says: { en: 'The platform is silent', ru: 'Платформа молчит', kk: 'Платформа үнсіз' }, does: recordDataRequestSilent,
  },
  recordDataRequestReturned: {
    ...fromPlatforms, says: { en: 'The liaison officer returned the request', ru: 'Запрос возвращён', kk: 'Сұрау салу қайтарылды' }, does: recordDataRequestReturned,
  },
  recordExaminationAssigned: {
    ...fromExperts, says: { en: 'An expert was assigned', ru: 'Назначен эксперт', kk: 'Сарапшы тағайындалды' }, does: recordExaminationAssigned,
  },
  recordExaminationMaterialsRequested: {
    ...fromExperts, says: { en: 'The expert asks for materials', ru: 'Эксперт запросил материалы', kk: 'Сарапшы материалдар сұрады' },
    does: recordExaminationMaterialsRequested,
  },
  recordExtensionRequested: {
    ...fromExperts, says: { en: 'The expert asks for a longer term', ru: 'Эксперт просит продлить срок', kk: 'Сарапшы мерзімді ұзартуды сұрайды' },
    does: recordExtensionRequested,
  },
  recordTermExtended: {
    ...fromExperts, says: { en: 'The term was extended', ru: 'Срок продлён', kk: 'Мерзім ұзартылды' }, does: recordTermExtended,
  },
  recordExaminationConcluded: {
    ...fromExperts, says: { en: 'The conclusion is in', ru: 'Заключение получено', kk: 'Қорытынды алынды' }, does: recordExaminationConcluded,
  },
  recordExaminationDeclined: {
    ...fromExperts, says: { en: 'The bureau gave the order back', ru: 'Бюро вернуло постановление', kk: 'Бюро қаулыны қайтарды' }, does: recordExaminationDeclined,
  },
  recordSupport: {
    ...news, says: { en: 'News from social services', ru: 'Сообщение социальной службы', kk: 'Әлеуметтік қызметтің хабары' }, basis: 'manual-child', does: recordSupport,
  },
  hearExclusion: {
    ...news, says: { en: 'Social services named somebody who must not be told', ru: 'Социальная служба указала, кому нельзя сообщать', kk: 'Әлеуметтік қызмет кімге хабарлауға болмайтынын көрсетті' },
    basis: 'manual-child', emits: [exclusionNamed], does: withJoined(hearExclusion),
  },
  tellProsecutor: {
    ...news, says: { en: 'The prosecutor asked who the child is', ru: 'Прокурор запросил, кто ребёнок', kk: 'Прокурор баланың кім екенін сұрады' },
    basis: 'prosecutor-supervision', emits: [identityTold, identityNotHeld], does: tellProsecutor,
  },
  reviewAge: {
    ...news, says: { en: 'Look at ages again', ru: 'Пересмотр возраста', kk: 'Жасты қайта қарау' },
    basis: 'internal-procedure', emits: [ageBandChanged, actionRecorded], does: reviewAge,
  },
  noteLate: {
    ...news, says: { en: 'News came late', ru: 'Сообщение пришло с опозданием', kk: 'Хабар кеш келді' }, basis: 'manual-chain', does: noteLate,
  },
} as const satisfies StepTable;
