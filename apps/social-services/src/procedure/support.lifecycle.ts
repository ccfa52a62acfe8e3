import {
  exclusionNamedBySocialServices,
  schoolTold,
  supportAccepted,
  supportClosed,
  supportConsented,
  supportContinuesAtSchool,
  supportDeclined,
  supportPlanned,
  supportReopened,
  supportTransferred,
} from '#libs/contracts';
import type { ProvisionCode } from '#libs/legal-basis';
import { lifecycleOf, type By } from '#libs/lifecycle';
import { accept } from './steps/accept.js';
import { arrive } from './steps/arrive.js';
import { assign } from './steps/assign.js';
import { askConsent, recordConsent, recordDecline, reopen, startWithoutConsent } from './steps/consent.js';
import { nameExclusion, recordExclusions } from './steps/exclude.js';
import { joinRequest } from './steps/join-request.js';
import { childCameOfAge, close, continueAtSchool, recordAgeBand, transfer } from './steps/leave.js';
import { recordService, referToPartner } from './steps/partners.js';
import { agreePlan, assess, goOn, review } from './steps/plan.js';
import { holdSession, recordProgress, scheduleSession } from './steps/sessions.js';
import { recordSchool, tellSchool } from './steps/tell-school.js';
import type { Support } from './support.js';

const coordinator: By = { coordinator: 'unit' };
const team: By = {
  coordinator: 'unit',
  'social-worker': ['assigned', 'deputy'],
  'rehabilitation-psychologist': ['assigned', 'deputy'],
};
const workers: By = { 'social-worker': ['assigned', 'deputy'], 'rehabilitation-psychologist': ['assigned', 'deputy'] };
const agency: By = { system: 'agency' };

const atWork = ['accepted', 'consent-asked', 'consented', 'assessed', 'planned', 'under-way', 'in-review'] as const;
const open = ['arrived', ...atWork] as const;
const unclosed = [...open, 'declined'] as const;

const law = {
  urgent: 'urgent-support',
  consent: 'support-by-consent',
  child: 'manual-child',
  chain: 'manual-chain',
  own: 'internal-procedure',
} as const satisfies Record<string, ProvisionCode>;

export const supportLifecycle = lifecycleOf<Support>()({
  initial: 'arrived',
  // prettier-ignore
  states: {
    arrived:         { says: { en: 'Arrived', ru: 'Поступило', kk: 'Келіп түсті' } },
    accepted:        { says: { en: 'Accepted', ru: 'Принято', kk: 'Қабылданды' } },
    'consent-asked': { says: { en: 'Consent asked for', ru: 'Запрошено согласие', kk: 'Келісім сұралды' } },
    consented:       { says: { en: 'Consent given', ru: 'Согласие получено', kk: 'Келісім алынды' } },
    declined:        { says: { en: 'Declined', ru: 'Отказались', kk: 'Бас тартылды' } },
    assessed:        { says: { en: 'Needs assessed', ru: 'Потребности оценены', kk: 'Қажеттіліктер бағаланды' } },
    planned:         { says: { en: 'Plan agreed', ru: 'План согласован', kk: 'Жоспар келісілді' } },
    'under-way':     { says: { en: 'Under way', ru: 'Идёт', kk: 'Жүріп жатыр' } },
    'in-review':     { says: { en: 'In review', ru: 'Пересмотр', kk: 'Қайта қаралуда' } },
    closed:          { says: { en: 'Closed', ru: 'Завершено', kk: 'Аяқталды' }, final: true },
  },
  // prettier-ignore
  steps: {
    arrive:              { says: { en: 'Support was asked for', ru: 'Запрошена поддержка', kk: 'Қолдау сұралды' }, from: [], to: 'arrived', by: agency, basis: law.chain, does: arrive },
    joinRequest:         { says: { en: 'Support was asked for again', ru: 'Поддержка запрошена ещё раз', kk: 'Қолдау тағы сұралды' }, from: unclosed, to: ['same', 'arrived'], by: agency, basis: law.chain, emits: [exclusionNamedBySocialServices, supportReopened, supportAccepted], does: joinRequest },
    accept:              { says: { en: 'Accept', ru: 'Принять', kk: 'Қабылдау' }, from: ['arrived'], to: ['accepted', 'consented'], by: coordinator, basis: law.child, emits: [supportAccepted], meets: ['receive-rehabilitation', 'receive-transfer'], does: accept },
    assign:              { says: { en: 'Assign', ru: 'Поручить сотруднику', kk: 'Қызметкерге тапсыру' }, from: atWork, to: 'same', by: coordinator, basis: law.own, does: assign },
    askConsent:          { says: { en: 'Ask for consent', ru: 'Запросить согласие', kk: 'Келісім сұрау' }, from: ['accepted', 'consent-asked'], to: 'consent-asked', by: team, basis: law.consent, does: askConsent },
    recordConsent:       { says: { en: 'Record consent', ru: 'Зафиксировать согласие', kk: 'Келісімді тіркеу' }, from: ['consent-asked', 'under-way'], to: ['consented', 'assessed', 'planned', 'under-way', 'in-review'], by: team, basis: law.consent, emits: [supportConsented], meets: ['rehabilitation-consent'], does: recordConsent },
    recordDecline:       { says: { en: 'Record that support is declined', ru: 'Зафиксировать отказ', kk: 'Бас тартуды тіркеу' }, from: atWork, to: 'declined', by: team, basis: law.consent, emits: [supportDeclined], meets: ['rehabilitation-consent'], clocks: 'cancel', does: recordDecline },
    reopen:              { says: { en: 'Take up again', ru: 'Возобновить', kk: 'Қайта бастау' }, from: ['declined'], to: 'accepted', by: team, basis: law.consent, emits: [supportReopened], does: reopen },
    startWithoutConsent: { says: { en: 'Begin at once: the child is in danger', ru: 'Начать немедленно: ребёнок в опасности', kk: 'Дереу бастау: балаға қауіп төніп тұр' }, from: ['accepted', 'consent-asked'], to: 'under-way', by: team, basis: law.urgent, starts: ['rehabilitation-consent'], does: startWithoutConsent },
    assess:              { says: { en: 'Assess needs', ru: 'Оценить потребности', kk: 'Қажеттіліктерді бағалау' }, from: ['consented', 'under-way'], to: ['assessed', 'same'], by: workers, basis: law.consent, meets: ['assessment'], does: assess },
    agreePlan:           { says: { en: 'Agree a plan', ru: 'Согласовать план', kk: 'Жоспарды келісу' }, from: ['assessed', 'in-review'], to: 'planned', by: team, basis: law.consent, emits: [supportPlanned], meets: ['support-plan', 'after-review'], starts: ['plan-review'], does: agreePlan },
    scheduleSession:     { says: { en: 'Schedule a session', ru: 'Назначить встречу', kk: 'Кездесу белгілеу' }, from: ['consented', 'planned', 'under-way'], to: 'under-way', by: team, basis: law.child, does: scheduleSession },
    holdSession:         { says: { en: 'Record a session', ru: 'Записать встречу', kk: 'Кездесуді жазу' }, from: ['under-way', 'in-review'], to: 'same', by: workers, basis: law.child, does: holdSession },
    recordProgress:      { says: { en: 'Record progress', ru: 'Отметить прогресс', kk: 'Ілгерілеуді белгілеу' }, from: ['under-way', 'in-review'], to: 'same', by: workers, basis: law.child, does: recordProgress },
    referToPartner:      { says: { en: 'Refer to a partner', ru: 'Направить к партнёру', kk: 'Серіктеске жіберу' }, from: ['planned', 'under-way', 'in-review'], to: 'same', by: team, basis: law.child, does: referToPartner },
    review:              { says: { en: 'Review the plan', ru: 'Пересмотреть план', kk: 'Жоспарды қайта қарау' }, from: ['under-way'], to: 'in-review', by: team, basis: law.consent, meets: ['plan-review'], starts: ['after-review'], does: review },
    goOn:                { says: { en: 'Go on by the plan', ru: 'Продолжить по плану', kk: 'Жоспар бойынша жалғастыру' }, from: ['in-review'], to: 'under-way', by: team, basis: law.consent, meets: ['after-review'], starts: ['plan-review'], does: goOn },
    continueAtSchool:    { says: { en: 'Tell the school what continues', ru: 'Сообщить школе, что продолжается', kk: 'Мектепке не жалғасатынын хабарлау' }, from: ['planned', 'under-way', 'in-review'], to: 'same', by: team, basis: law.chain, emits: [supportContinuesAtSchool], meets: ['tell-school'], does: continueAtSchool },
    tellSchool:          { says: { en: 'Tell a school of the child', ru: 'Сообщить школе о ребёнке', kk: 'Мектепке бала туралы хабарлау' }, from: ['planned', 'under-way', 'in-review'], to: 'same', by: team, basis: law.chain, emits: [schoolTold], meets: ['tell-school'], does: tellSchool },
    transfer:            { says: { en: 'Transfer to another region', ru: 'Передать в другой регион', kk: 'Басқа өңірге беру' }, from: open, to: 'arrived', by: coordinator, basis: law.consent, emits: [supportTransferred], clocks: 'cancel', keeps: ['urgent-support'], starts: ['receive-transfer'], does: transfer },
    childCameOfAge:      { says: { en: 'Came of age', ru: 'Отметить совершеннолетие', kk: 'Кәмелетке толғанын белгілеу' }, from: unclosed, to: ['same', 'consent-asked'], by: { ...agency, ...coordinator }, basis: law.consent, does: childCameOfAge },
    recordAgeBand:       { says: { en: 'The child grew older', ru: 'Ребёнок стал старше', kk: 'Бала есейді' }, from: [...unclosed, 'closed'], to: 'same', by: agency, basis: law.own, does: recordAgeBand },
    close:               { says: { en: 'Close', ru: 'Завершить сопровождение', kk: 'Қолдауды аяқтау' }, from: ['accepted', 'consented', 'planned', 'under-way', 'in-review', 'declined'], to: 'closed', by: team, basis: law.consent, emits: [supportClosed], clocks: 'cancel', does: close },
    nameExclusion:       { says: { en: 'Name somebody who must not be told', ru: 'Указать, кому нельзя сообщать', kk: 'Кімге хабарлауға болмайтынын көрсету' }, from: [...unclosed, 'closed'], to: 'same', by: team, basis: law.child, emits: [exclusionNamedBySocialServices], does: nameExclusion },
    recordExclusions:    { says: { en: 'Somebody must not be told', ru: 'Кому-то нельзя сообщать', kk: 'Біреуге хабарлауға болмайды' }, from: [...unclosed, 'closed'], to: 'same', by: agency, basis: law.child, emits: [exclusionNamedBySocialServices], does: recordExclusions },
    recordSchool:        { says: { en: 'A school knows of the child', ru: 'О ребёнке знает школа', kk: 'Бала туралы мектеп біледі' }, from: [...unclosed, 'closed'], to: 'same', by: agency, basis: law.chain, does: recordSchool },
    recordService:       { says: { en: 'A partner told of its service', ru: 'Партнёр сообщил об услуге', kk: 'Серіктес қызметі туралы хабарлады' }, from: [...unclosed, 'closed'], to: 'same', by: agency, basis: law.child, does: recordService },
  },
});
