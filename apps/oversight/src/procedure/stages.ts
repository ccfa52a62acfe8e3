import type { AgencyId } from '#libs/contracts';
import type { Texts } from '#libs/problems';

/** The links of the chain (manual, section 1). */
export const links = {
  1: { en: 'School', ru: 'Школа', kk: 'Мектеп' },
  2: { en: 'Police', ru: 'Полиция', kk: 'Полиция' },
  3: { en: 'Platforms', ru: 'Платформы', kk: 'Платформалар' },
  4: { en: 'Examinations', ru: 'Экспертизы', kk: 'Сараптамалар' },
  5: { en: 'Support of the child', ru: 'Поддержка ребёнка', kk: 'Баланы қолдау' },
} as const satisfies Record<number, Texts>;
export type Link = keyof typeof links;

/** To which link an agency belongs; oversight sees all and belongs to none. */
export const linkOf = {
  school: 1,
  police: 2,
  'platform-liaison': 3,
  'expert-bureau': 4,
  'social-services': 5,
} as const satisfies Record<Exclude<AgencyId, 'oversight'>, Link>;

interface StageTerms {
  readonly says: Texts;
  readonly link: Link;
  /** The investigation has come to its end; the child's way may go on. */
  readonly over?: true;
}

/** Where a chain stands, as oversight sees it. */
// prettier-ignore
export const stages = {
  told:                 { link: 2, says: { en: 'message from the public, not looked into yet', ru: 'сообщение от граждан, ещё не рассмотрено', kk: 'азаматтардан хабарлама, әлі қаралмады' } },
  reported:             { link: 1, says: { en: 'reported, not received yet', ru: 'сообщено, ещё не принято', kk: 'хабарланды, әлі қабылданбады' } },
  'returned-to-school': { link: 1, says: { en: 'returned to the school', ru: 'возвращено школе', kk: 'мектепке қайтарылды' } },
  received:             { link: 2, says: { en: 'received by the police', ru: 'принято полицией', kk: 'полиция қабылдады' } },
  registered:           { link: 2, says: { en: 'registered, being checked', ru: 'зарегистрировано, проверяется', kk: 'тіркелді, тексерілуде' } },
  investigation:        { link: 2, says: { en: 'under investigation', ru: 'расследуется', kk: 'тергелуде' } },
  suspended:            { link: 2, says: { en: 'suspended', ru: 'приостановлено', kk: 'тоқтатыла тұрған' } },
  'with-prosecutor':    { link: 2, says: { en: 'with the prosecutor', ru: 'у прокурора', kk: 'прокурорда' } },
  'in-court':           { link: 2, says: { en: 'in court', ru: 'в суде', kk: 'сотта' } },
  concluded:            { link: 2, over: true, says: { en: 'concluded, support not begun', ru: 'завершено, поддержка не начата', kk: 'аяқталды, қолдау басталмады' } },
  refused:              { link: 2, over: true, says: { en: 'no case was opened', ru: 'отказано в начале досудебного расследования', kk: 'сотқа дейінгі тергеп-тексеруді бастаудан бас тартылды' } },
  terminated:           { link: 2, over: true, says: { en: 'terminated', ru: 'прекращено', kk: 'тоқтатылды' } },
  dismissed:            { link: 2, over: true, says: { en: 'message found unfounded', ru: 'сообщение необоснованно', kk: 'хабарлама негізсіз' } },
  'added-to-case':      { link: 2, over: true, says: { en: 'message added to a known case', ru: 'сообщение приобщено к известному делу', kk: 'хабарлама белгілі іске қосылды' } },
  considered:           { link: 4, says: { en: 'application about cyberbullying before the expert group', ru: 'заявление о кибербуллинге на рассмотрении экспертной группы', kk: 'кибербуллинг туралы өтініш сараптама тобының қарауында' } },
  takedown:             { link: 3, says: { en: 'cyberbullying confirmed, the material is to be taken down', ru: 'кибербуллинг подтверждён, материал подлежит удалению', kk: 'кибербуллинг расталды, материал жойылуға тиіс' } },
  'applicant-waits':    { link: 4, says: { en: 'decided, the applicant waits for the answer', ru: 'решение принято, заявитель ждёт ответа', kk: 'шешім қабылданды, өтініш беруші жауап күтуде' } },
  'taken-down':         { link: 3, over: true, says: { en: 'material taken down, applicant answered', ru: 'материал удалён, заявителю дан ответ', kk: 'материал жойылды, өтініш берушіге жауап берілді' } },
  'not-taken-down':     { link: 3, over: true, says: { en: 'material not removed by its owner', ru: 'владелец не удалил материал', kk: 'ресурс иесі материалды жоймады' } },
  'not-confirmed':      { link: 4, over: true, says: { en: 'cyberbullying not confirmed', ru: 'кибербуллинг не подтверждён', kk: 'кибербуллинг расталмады' } },
  withdrawn:            { link: 1, over: true, says: { en: 'application withdrawn', ru: 'заявление отозвано', kk: 'өтініш қайтарып алынды' } },
  rehabilitation:       { link: 5, over: true, says: { en: 'investigation over, the child is supported', ru: 'расследование окончено, ребёнку помогают', kk: 'тергеу аяқталды, балаға қолдау көрсетілуде' } },
  closed:               { link: 5, over: true, says: { en: 'the way of the chain has ended', ru: 'цепочка завершена', kk: 'тізбек аяқталды' } },
} as const satisfies Record<string, StageTerms>;
export type Stage = keyof typeof stages;

/** The ends that a chain may have. None may end in silence. */
export const chainOutcomes = [
  'rehabilitated',
  'support-declined',
  'transferred',
  'refused',
  'terminated',
  'dismissed',
  'added-to-case',
  'taken-down',
  'not-taken-down',
  'not-confirmed',
  'withdrawn',
] as const;
export type ChainOutcome = (typeof chainOutcomes)[number];

export const isOver = (stage: Stage): boolean => 'over' in stages[stage];
