import { offences, type OffenceCode } from '#libs/legal-basis';
import type { Rule } from '#libs/lifecycle';
import type { Investigation } from './investigation.js';

/** What may be enough to open a case (manual, section 3). */
export const groundCodes = ['screenshots', 'recording', 'statement', 'expert-finding', 'psychologist-opinion'] as const;
export type GroundCode = (typeof groundCodes)[number];

interface Opening {
  readonly grounds: readonly GroundCode[];
  readonly articles: readonly OffenceCode[];
  readonly qualificationReason?: string | undefined;
}

const pictures = new Set(['screenshot', 'photo', 'message-log', 'profile']);
const recordings = new Set(['screen-recording', 'video', 'audio']);

const onFile: Readonly<Record<GroundCode, (investigation: Investigation) => boolean>> = {
  screenshots: ({ evidence }) => evidence.some((item) => pictures.has(item.kind)),
  recording: ({ evidence }) => evidence.some((item) => recordings.has(item.kind)),
  statement: ({ explanations }) => explanations.length > 0,
  'expert-finding': ({ examinations }) => examinations.some((examination) => examination.status === 'concluded'),
  'psychologist-opinion': ({ explanations }) => explanations.some((explanation) => explanation.psychologistsOpinion),
};

/** The grounds that stand in the file. */
export const groundsOnFile = (investigation: Investigation): GroundCode[] =>
  groundCodes.filter((ground) => onFile[ground](investigation));

/** A case is opened on grounds, and each of them stands in the file (manual, section 3). */
export const hasGrounds: Rule<Investigation, Opening> = {
  code: 'grounds-missing',
  says: {
    en: 'A case is opened on grounds that stand in the file: screenshots, a recording, a statement, an expert’s finding or a psychologist’s opinion',
    ru: 'Досудебное расследование начинается по основаниям, которые есть в материалах: скриншоты, запись, заявление, вывод специалиста или мнение психолога',
    kk: 'Сотқа дейінгі тергеп-тексеру материалдарда бар негіздер бойынша басталады: скриншоттар, жазба, арыз, маманның тұжырымы немесе психологтың пікірі',
  },
  looksAtInput: true,
  holds: (investigation, { grounds }) => grounds.length > 0 && grounds.every((ground) => onFile[ground](investigation)),
};

/** The preliminary check is made with a psychologist taking part (manual, section 1, link 2). */
export const psychologistTookPart: Rule<Investigation> = {
  code: 'psychologist-not-heard',
  says: {
    en: 'A psychologist must have taken part in the check',
    ru: 'В проверке должен участвовать психолог',
    kk: 'Тексеруге психолог қатысуға тиіс',
  },
  holds: ({ explanations }) => explanations.some((explanation) => explanation.psychologistPresent),
};

/** The wrong article is the investigators' first typical error (manual, section 5). */
export const qualificationIsConsidered: Rule<Investigation, Opening> = {
  code: 'qualification-not-considered',
  says: {
    en: 'Where articles 122, 123 and 124 are not chosen but 147, 194 or 274 is, the reason must be given',
    ru: 'Если статьи 122, 123, 124 не выбраны, а выбраны 147, 194 или 274, укажите причину',
    kk: '122, 123, 124-баптар таңдалмай, 147, 194 немесе 274-бап таңдалса, себебі көрсетілуге тиіс',
  },
  looksAtInput: true,
  holds: (_investigation, { articles, qualificationReason }) =>
    articles.some((article) => offences[article].readiness === 'consider') ||
    !articles.some((article) => offences[article].readiness === 'ask-why') ||
    (qualificationReason ?? '').trim() !== '',
};

/** An article that is only proposed cannot be chosen. */
export const articlesAreInForce: Rule<Investigation, Pick<Opening, 'articles'>> = {
  code: 'article-not-in-force',
  says: {
    en: 'Only articles that are in force can be chosen',
    ru: 'Можно выбрать только действующие статьи',
    kk: 'Тек қолданыстағы баптарды таңдауға болады',
  },
  looksAtInput: true,
  holds: (_investigation, { articles }) => articles.every((article) => offences[article].inForce),
};

/** First explanations of the child are taken with a psychologist present (manual, section 2, stage 2). */
export const childHasPsychologist: Rule<Investigation, { readonly of: string; readonly psychologistPresent: boolean }> =
  {
    code: 'psychologist-missing',
    says: {
      en: 'The child gives explanations only with a psychologist present',
      ru: 'Ребёнок даёт объяснения только в присутствии психолога',
      kk: 'Бала түсініктемені тек психологтың қатысуымен береді',
    },
    looksAtInput: true,
    holds: (_investigation, { of, psychologistPresent }) => of !== 'child' || psychologistPresent,
  };

/** A report that is registered has somebody who checks it. */
export const isAssigned: Rule<Investigation> = {
  code: 'nobody-assigned',
  says: {
    en: 'An investigator must be assigned first',
    ru: 'Сначала нужно назначить следователя',
    kk: 'Алдымен тергеуші тағайындалуы керек',
  },
  holds: ({ people }) => people.some((person) => person.as === 'assignee'),
};
