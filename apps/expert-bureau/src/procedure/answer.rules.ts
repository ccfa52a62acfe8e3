import type { Rule } from '#libs/lifecycle';
import { kindsBy, type Examination } from './examination.js';

interface Answering {
  readonly question: number;
  readonly answer: string;
  readonly cannotBeAnswered: boolean;
}

/** Each expert of a comprehensive examination answers the questions of their own kind. */
export const questionIsMine: Rule<Examination, Answering> = {
  code: 'question-of-another-expert',
  says: {
    en: 'This question is answered by the expert of another kind',
    ru: 'На этот вопрос отвечает эксперт по другому виду экспертизы',
    kk: 'Бұл сұраққа басқа түрдегі сарапшы жауап береді',
  },
  looksAtInput: true,
  holds: (record, { question }, { actor }) => {
    const kind = record.questionKinds[question];
    return kind !== undefined && kindsBy(record, actor.subject).includes(kind);
  },
};

/** A question that cannot be answered says why. */
export const reasonIsGiven: Rule<Examination, Answering> = {
  code: 'reason-missing',
  says: {
    en: 'Say why the question cannot be answered',
    ru: 'Укажите, почему на вопрос нельзя ответить',
    kk: 'Сұраққа неге жауап беру мүмкін емес екенін көрсетіңіз',
  },
  looksAtInput: true,
  holds: (_record, { answer, cannotBeAnswered }) => !cannotBeAnswered || answer.trim() !== '',
};

/** Whoever agrees has answered their own questions. */
export const ownQuestionsAreAnswered: Rule<Examination> = {
  code: 'question-unanswered',
  says: {
    en: 'Answer all questions of your kind first',
    ru: 'Сначала ответьте на все вопросы по своему виду экспертизы',
    kk: 'Алдымен өз түріңіздегі барлық сұраққа жауап беріңіз',
  },
  holds: (record, _input, { actor }) => {
    const own = kindsBy(record, actor.subject);
    return record.questionKinds.every((kind, question) => !own.includes(kind) || record.answered.includes(question));
  },
};

/** A comprehensive conclusion is given by all: everybody else has agreed with the whole as it stands. */
export const othersAgree: Rule<Examination> = {
  code: 'not-agreed-yet',
  says: {
    en: 'Another expert of this examination has not agreed with the whole yet',
    ru: 'Другой эксперт этой экспертизы ещё не согласился с заключением в целом',
    kk: 'Осы сараптаманың басқа сарапшысы қорытындымен тұтас әлі келіскен жоқ',
  },
  holds: ({ experts, agreed }, _input, { actor }) =>
    experts.every(({ subject }) => subject === actor.subject || agreed.includes(subject)),
};
