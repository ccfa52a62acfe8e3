import type { By } from '#libs/lifecycle';
import { caseOpeningOrder, caseRefusalOrder, examinationOrder } from './data/case-orders.js';
import {
  acquisitionProtocol,
  custodyOfAll,
  custodyReport,
  evidenceList,
  readinessReport,
  readinessTable,
} from './data/evidence.js';
import { interviewProtocol } from './data/interview-protocol.js';
import { dataRequest, preservationLetter, takedownOrder } from './data/platform-letters.js';
import { withLetterhead } from './data/parts.js';
import { registrationNotice } from './data/registration-notice.js';
import type { DocumentKind } from './document-kind.js';

const investigator = { investigator: ['assigned', 'deputy'], 'head-of-unit': 'unit' } as const satisfies By;
const whoeverHasIt = { 'duty-officer': 'unit', ...investigator } as const satisfies By;
const liaison = { 'liaison-officer': 'unit' } as const satisfies By;
const official = ['kk', 'ru'] as const;
const everywhere = ['kk', 'ru', 'en'] as const;

/** Every document that is issued: in which languages, on what basis, by whom, for whom, and what it may tell of the child. */
// prettier-ignore
export const documentKinds = {
  'registration-notice': {
    title: { en: 'Notice of registration', ru: 'Уведомление о регистрации сообщения', kk: 'Хабарламаның тіркелгені туралы хабарлама' },
    languages: official, version: 3, basis: ['cpc-179', 'erdr-rules', 'cpc-201'], issuedBy: whoeverHasIt, recipient: 'reporter', identity: 'none', data: { 1: registrationNotice, 2: registrationNotice, 3: withLetterhead(registrationNotice) },
  },
  'case-opening-order': {
    title: { en: 'Order opening the case', ru: 'Постановление о начале расследования по уголовному делу', kk: 'Қылмыстық іс бойынша тергеп-тексеруді бастау туралы қаулы' },
    languages: official, version: 3, basis: ['cpc-179', 'cpc-190', 'cpc-24', 'cpc-125', 'cpc-29', 'cpc-201'], issuedBy: investigator, recipient: 'prosecutor', identity: 'initials', data: { 1: caseOpeningOrder, 2: caseOpeningOrder, 3: withLetterhead(caseOpeningOrder) },
  },
  'case-refusal-order': {
    title: { en: 'Order refusing a case', ru: 'Постановление об отказе в возбуждении уголовного дела', kk: 'Қылмыстық іс қозғаудан бас тарту туралы қаулы' },
    languages: official, version: 3, basis: ['cpc-179', 'cpc-190', 'refuse-case', 'cpc-201'], issuedBy: investigator, recipient: 'reporter', identity: 'none', data: { 1: caseRefusalOrder, 2: caseRefusalOrder, 3: withLetterhead(caseRefusalOrder) },
  },
  'examination-order': {
    title: { en: 'Order appointing an examination', ru: 'Постановление о назначении экспертизы', kk: 'Сараптама тағайындау туралы қаулы' },
    languages: official, version: 3, basis: ['cpc-273', 'cpc-275', 'cpc-277', 'cpc-288', 'cpc-29'], issuedBy: investigator, recipient: 'expert', identity: 'initials', data: { 1: examinationOrder, 2: examinationOrder, 3: withLetterhead(examinationOrder) },
  },
  'acquisition-protocol': {
    title: { en: 'Protocol of acquisition', ru: 'Протокол получения цифрового доказательства', kk: 'Цифрлық дәлелдемені алу хаттамасы' },
    languages: official, version: 3, basis: ['cpc-125', 'cpc-199', 'cpc-221', 'cpc-201'], issuedBy: investigator, recipient: 'case-file', identity: 'full', data: { 1: acquisitionProtocol, 2: acquisitionProtocol, 3: withLetterhead(acquisitionProtocol) },
  },
  'interview-protocol': {
    title: { en: 'Protocol of the interview of the child', ru: 'Протокол допроса несовершеннолетнего потерпевшего', kk: 'Кәмелетке толмаған жәбірленушіден жауап алу хаттамасы' },
    languages: official, version: 3, basis: ['child-interview', 'cpc-214', 'cpc-199', 'cpc-29', 'cpc-201'], issuedBy: investigator, recipient: 'case-file', identity: 'full', data: { 1: interviewProtocol, 2: interviewProtocol, 3: withLetterhead(interviewProtocol) },
  },
  'custody-report': {
    title: { en: 'Report on the chain of custody', ru: 'Отчёт о цепочке хранения доказательств', kk: 'Дәлелдемелерді сақтау тізбегі туралы есеп' },
    languages: official, version: 3, basis: ['cpc-125', 'cpc-221'], issuedBy: investigator, recipient: 'court', identity: 'none', data: { 1: custodyReport, 2: custodyOfAll, 3: withLetterhead(custodyOfAll) },
  },
  'readiness-report': {
    title: { en: 'Report on readiness', ru: 'Отчёт о готовности дела', kk: 'Істің дайындығы туралы есеп' },
    languages: official, version: 4, basis: ['cpc-125', 'cpc-300', 'manual-court'], issuedBy: investigator, recipient: 'prosecutor', identity: 'none', data: { 1: readinessReport, 2: readinessTable, 3: readinessTable, 4: withLetterhead(readinessTable) },
  },
  'evidence-list': {
    title: { en: 'Indictment: list of evidence', ru: 'Приложение к обвинительному акту: список доказательств', kk: 'Айыптау актісіне қосымша: дәлелдемелер тізімі' },
    languages: official, version: 3, basis: ['cpc-125', 'cpc-300', 'cpc-29'], issuedBy: investigator, recipient: 'court', identity: 'initials', data: { 1: evidenceList, 2: evidenceList, 3: withLetterhead(evidenceList) },
  },
  'preservation-letter': {
    title: { en: 'Urgent preservation request', ru: 'Запрос о неотложном сохранении данных', kk: 'Деректерді шұғыл сақтау туралы сұрау салу' },
    languages: everywhere, version: 3, basis: [], issuedBy: liaison, recipient: 'platform', identity: 'none', data: { 1: preservationLetter, 2: preservationLetter, 3: withLetterhead(preservationLetter) },
  },
  'data-request': {
    title: { en: 'Data request', ru: 'Запрос данных', kk: 'Деректерге сұрау салу' },
    languages: everywhere, version: 3, basis: [], issuedBy: liaison, recipient: 'platform', identity: 'none', data: { 1: dataRequest, 2: dataRequest, 3: withLetterhead(dataRequest) },
  },
  'takedown-order': {
    title: { en: 'Order to take down content', ru: 'Предписание об удалении материала', kk: 'Материалды жою туралы нұсқама' },
    languages: everywhere, version: 2, basis: ['takedown-order'], issuedBy: liaison, recipient: 'platform', identity: 'none', data: { 1: takedownOrder, 2: withLetterhead(takedownOrder) },
  },
} as const satisfies Record<string, DocumentKind>;

export type DocumentKindCode = keyof typeof documentKinds;
export const documentKindCodes = Object.keys(documentKinds) as [DocumentKindCode, ...DocumentKindCode[]];
