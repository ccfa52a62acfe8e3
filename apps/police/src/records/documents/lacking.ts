import type { Texts } from '#libs/problems';

/** What the file of a case does not hold yet, where a document cannot be written without it. */
// prettier-ignore
export const lacking = {
  unit: { en: 'The case has no police unit that signs', ru: 'У дела нет подразделения полиции, от имени которого выдаётся документ', kk: 'Істе құжатты өз атынан беретін полиция бөлімшесі жоқ' },
  addressee: { en: 'No school reported this, so nobody is to be notified', ru: 'Направление поступило не от школы: уведомлять некого', kk: 'Жолдама мектептен түспеген: хабардар ететін ешкім жоқ' },
  'erdr-number': { en: 'The ERDR number is missing', ru: 'Нет номера ЕРДР', kk: 'СДТБТ нөмірі жоқ' },
  'opened-case': { en: 'No case has been opened', ru: 'Досудебное расследование не начато', kk: 'Сотқа дейінгі тергеп-тексеру басталмаған' },
  'refused-case': { en: 'The case was not refused', ru: 'В начале досудебного расследования не отказано', kk: 'Сотқа дейінгі тергеп-тексеруді бастаудан бас тартылмаған' },
  examination: { en: 'No examination was ordered', ru: 'Экспертиза не назначена', kk: 'Сараптама тағайындалмаған' },
  protocol: { en: 'No protocol of acquisition was recorded', ru: 'Не записано ни одного протокола получения доказательства', kk: 'Дәлелдемені алу хаттамасы жазылмаған' },
  'acquired-at': { en: 'The protocol does not say when the evidence was acquired', ru: 'В протоколе не указано, когда получено доказательство', kk: 'Хаттамада дәлелдеменің қашан алынғаны көрсетілмеген' },
  interview: { en: 'No interview of the child is planned', ru: 'Допрос несовершеннолетнего потерпевшего не запланирован', kk: 'Кәмелетке толмаған жәбірленушіден жауап алу жоспарланбаған' },
  'interview-held': { en: 'The interview has not been held to its end', ru: 'Допрос ещё не проведён до конца', kk: 'Жауап алу әлі аяқталмаған' },
  'interview-account': { en: 'How the interview went was not written down', ru: 'Не записан ход допроса', kk: 'Жауап алу барысы жазылмаған' },
  evidence: { en: 'No evidence is registered', ru: 'В реестре нет ни одного доказательства', kk: 'Тізілімде бірде-бір дәлелдеме жоқ' },
} as const satisfies Readonly<Record<string, Texts>>;
export type Lacking = keyof typeof lacking;
