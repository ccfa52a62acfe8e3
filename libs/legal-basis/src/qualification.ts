import type { Texts } from '#libs/problems';
import type { OffenceCode } from './offences.js';

/** Something in a case that speaks for an article. */
export interface Sign {
  readonly says: Texts;
  /** Whether it is a sign of grooming, where articles 122 to 124 have to be considered (manual, section 5). */
  readonly ofGrooming: boolean;
  /** Articles that it lets one think of. Not a qualification: that is the investigator's. */
  readonly pointsTo: readonly OffenceCode[];
}

/** Signs that the referral brings: ways, forms and phases of grooming (manual, section 9). */
// prettier-ignore
const reported = {
  'way:fake-identity':               { ofGrooming: true, pointsTo: ['cc-124', 'cc-124-1'], says: { en: 'The adult pretends to be somebody else', ru: 'Взрослый выдаёт себя за другого', kk: 'Ересек адам өзін басқа біреу ретінде көрсетеді' } },
  'way:long-term-manipulation':      { ofGrooming: true, pointsTo: ['cc-124', 'cc-124-1'], says: { en: 'Trust was built over a long time', ru: 'Доверие выстраивалось долго', kk: 'Сенімге ұзақ уақыт бойы кірген' } },
  'way:threats':                     { ofGrooming: true, pointsTo: ['cc-123', 'cc-124-1'], says: { en: 'The child is threatened', ru: 'Ребёнку угрожают', kk: 'Балаға қоқан-лоққы жасалуда' } },
  'way:gaming':                      { ofGrooming: true, pointsTo: ['cc-124', 'cc-124-1'], says: { en: 'Contact through a game', ru: 'Контакт через игру', kk: 'Ойын арқылы байланысқан' } },
  'way:money-or-gifts':              { ofGrooming: true, pointsTo: ['cc-124', 'cc-124-1'], says: { en: 'Money or gifts for the child', ru: 'Деньги или подарки ребёнку', kk: 'Балаға ақша немесе сыйлық берілген' } },
  'way:across-platforms':            { ofGrooming: true, pointsTo: ['cc-124-1'],           says: { en: 'The child is led from one platform to another', ru: 'Ребёнка уводят с одной платформы на другую', kk: 'Баланы бір платформадан екіншісіне ауыстырады' } },
  'form:sexting':                    { ofGrooming: true, pointsTo: ['cc-124', 'cc-124-1'], says: { en: 'Sexual correspondence with the child', ru: 'Переписка сексуального характера с ребёнком', kk: 'Баламен сексуалдық сипаттағы хат алмасу' } },
  'form:intimate-video-call':        { ofGrooming: true, pointsTo: ['cc-123', 'cc-124', 'cc-124-1'], says: { en: 'The child was to undress or act before a camera', ru: 'От ребёнка добивались интимных действий перед камерой', kk: 'Баладан камера алдында интимдік әрекет талап етілген' } },
  'form:sexual-blackmail':           { ofGrooming: true, pointsTo: ['cc-123', 'cc-124-1'], says: { en: 'Sexual blackmail', ru: 'Сексуальный шантаж', kk: 'Сексуалдық бопсалау' } },
  'form:luring-to-meeting':          { ofGrooming: true, pointsTo: ['cc-122', 'cc-124', 'cc-124-1'], says: { en: 'The child is lured to a meeting', ru: 'Ребёнка заманивают на встречу', kk: 'Баланы кездесуге шақырады' } },
  'phase:contact':                   { ofGrooming: true, pointsTo: ['cc-124-1'],           says: { en: 'A stranger made contact', ru: 'Незнакомец вышел на контакт', kk: 'Бейтаныс адам байланысқа шыққан' } },
  'phase:trust':                     { ofGrooming: true, pointsTo: ['cc-124-1'],           says: { en: 'The child trusts the adult', ru: 'Ребёнок доверяет взрослому', kk: 'Бала ересек адамға сенеді' } },
  'phase:collecting-personal-data':  { ofGrooming: true, pointsTo: ['cc-147', 'cc-124-1'], says: { en: 'Personal data of the child are collected', ru: 'Собирают личные данные ребёнка', kk: 'Баланың жеке деректерін жинайды' } },
  'phase:isolation':                 { ofGrooming: true, pointsTo: ['cc-124', 'cc-124-1'], says: { en: 'The child is set against family and friends', ru: 'Ребёнка отдаляют от семьи и друзей', kk: 'Баланы отбасы мен достарынан алшақтатады' } },
  'phase:sexual-demand':             { ofGrooming: true, pointsTo: ['cc-123', 'cc-124', 'cc-124-1'], says: { en: 'Sexual demands were made', ru: 'Высказаны требования сексуального характера', kk: 'Сексуалдық сипаттағы талап қойылған' } },
} as const satisfies Record<string, Sign>;

/** Facts that the investigator knows and no referral says. */
// prettier-ignore
const established = {
  'fact:sexual-acts-under-16':   { ofGrooming: true,  pointsTo: ['cc-122'],           says: { en: 'There were sexual acts, and the child is under sixteen', ru: 'Были действия сексуального характера, ребёнку нет шестнадцати', kk: 'Сексуалдық сипаттағы әрекеттер болған, бала он алтыға толмаған' } },
  'fact:compelled':              { ofGrooming: true,  pointsTo: ['cc-123'],           says: { en: 'The child was compelled by threats, dependence or deceit', ru: 'Ребёнка принуждали угрозами, зависимостью или обманом', kk: 'Баланы қоқан-лоққымен, тәуелділікпен немесе алдаумен мәжбүрлеген' } },
  'fact:shown-or-asked-images':  { ofGrooming: true,  pointsTo: ['cc-124'],           says: { en: 'Sexual images were shown to the child or asked of them', ru: 'Ребёнку показывали интимные изображения или требовали их', kk: 'Балаға интимдік суреттер көрсетілген немесе одан сұралған' } },
  'fact:taken-away':             { ofGrooming: false, pointsTo: ['cc-125'],           says: { en: 'The child was taken away or held', ru: 'Ребёнка увезли или удерживали', kk: 'Баланы алып кеткен немесе ұстап тұрған' } },
  'fact:personal-data-spread':   { ofGrooming: false, pointsTo: ['cc-147'],           says: { en: 'Pictures or data of the child were spread', ru: 'Распространены снимки или данные ребёнка', kk: 'Баланың суреттері немесе деректері таратылған' } },
  'fact:money-demanded':         { ofGrooming: false, pointsTo: ['cc-194'],           says: { en: 'Money or property was demanded under threat', ru: 'Под угрозой требовали деньги или имущество', kk: 'Қорқытып ақша немесе мүлік талап етілген' } },
  'fact:false-information':      { ofGrooming: false, pointsTo: ['cc-274'],           says: { en: 'Knowingly false information about the child was spread', ru: 'О ребёнке распространены заведомо ложные сведения', kk: 'Бала туралы көрінеу жалған ақпарат таратылған' } },
  'fact:false-alarm':            { ofGrooming: false, pointsTo: ['cc-273'],           says: { en: 'The child was made to report a false attack', ru: 'Ребёнка заставили заведомо ложно сообщить о взрыве или нападении', kk: 'Баланы жалған қауіп туралы хабарлауға мәжбүрлеген' } },
} as const satisfies Record<string, Sign>;

const all = { ...reported, ...established };
export type SignCode = keyof typeof all;
export type EstablishedFact = keyof typeof established;

/** Everything that speaks for an article. */
export const signs: Readonly<Record<SignCode, Sign>> = all;
export const establishedFacts = Object.keys(established) as [EstablishedFact, ...EstablishedFact[]];

/** An error that investigators typically make with the article (manual, section 5, error 1), as data. */
export interface QualificationError {
  readonly says: Texts;
  /** One of these was chosen … */
  readonly chosen: readonly OffenceCode[];
  /** … and none of these, although there are signs of grooming. */
  readonly without: readonly OffenceCode[];
  /** Only where this fact is not established: with it the article has its place beside the others. */
  readonly unless?: EstablishedFact;
}

const considered = ['cc-122', 'cc-123', 'cc-124', 'cc-124-1'] as const;

export const qualificationErrors = {
  'grooming-as-extortion': {
    chosen: ['cc-194'],
    without: considered,
    says: {
      en: 'Grooming is opened as extortion: what is demanded of the child is sexual, and courts see that article 194 does not cover it',
      ru: 'Дело о груминге начато как вымогательство: от ребёнка требуют действий сексуального характера, и статья 194 этого не охватывает',
      kk: 'Груминг бойынша сотқа дейінгі тергеп-тексеру қорқытып алушылық ретінде басталған: баладан сексуалдық нәрсе талап етіледі, 194-бап мұны қамтымайды',
    },
  },
  'grooming-as-false-information': {
    chosen: ['cc-274'],
    without: considered,
    says: {
      en: 'Grooming is opened as spreading false information: a false name is only the means by which the child is approached',
      ru: 'Дело о груминге начато как распространение ложной информации: чужое имя — лишь способ подойти к ребёнку',
      kk: 'Груминг бойынша сотқа дейінгі тергеп-тексеру жалған ақпарат тарату ретінде басталған: бөтен есім — балаға жақындаудың тәсілі ғана',
    },
  },
  'grooming-as-breach-of-privacy': {
    chosen: ['cc-147'],
    without: considered,
    says: {
      en: 'Grooming is opened as a violation of privacy: that can stand beside articles 122 to 124, not in their place',
      ru: 'Дело о груминге начато как нарушение неприкосновенности частной жизни: эта статья может стоять рядом со статьями 122–124, а не вместо них',
      kk: 'Груминг бойынша сотқа дейінгі тергеп-тексеру жеке өмірге қол сұғу ретінде басталған: бұл бап 122–124-баптармен қатар тұра алады, олардың орнына емес',
    },
  },
  'extortion-without-money': {
    chosen: ['cc-194'],
    without: [],
    unless: 'fact:money-demanded',
    says: {
      en: 'Extortion is chosen, and nobody has established that money or property was demanded',
      ru: 'Выбрано вымогательство, но требование денег или имущества не установлено',
      kk: 'Қорқытып алушылық таңдалған, бірақ ақша немесе мүлік талап етілгені анықталмаған',
    },
  },
} as const satisfies Record<string, QualificationError>;
export type QualificationErrorCode = keyof typeof qualificationErrors;
