import type { Rule } from '#libs/lifecycle';
import type { Examination } from './examination.js';
import type { SuppliedToAssign } from './expert.js';

type NamesExpert = { readonly expert: string };

/** An expert examines what they are an expert in, at the bureau that has the order. */
export const expertIsOfThisKind: Rule<Examination, NamesExpert> = {
  code: 'expert-not-of-kind',
  says: {
    en: 'The examination needs an expert of its kind who works at this bureau',
    ru: 'Нужен эксперт этого вида экспертизы, работающий в этом бюро',
    kk: 'Осы бюрода жұмыс істейтін, сараптаманың осы түрі бойынша сарапшы керек',
  },
  looksAtInput: true,
  holds: ({ kind, unitId }, _, at) => {
    const { expert } = at.supplied as SuppliedToAssign;
    return expert?.kinds.includes(kind) === true && unitId !== null && expert.units.includes(unitId);
  },
};

/** Whoever declared a conflict of interest does not get the examination again. */
export const expertHasNoConflict: Rule<Examination, NamesExpert> = {
  code: 'conflict-declared',
  says: {
    en: 'This expert declared a conflict of interest',
    ru: 'Этот эксперт заявил о конфликте интересов',
    kk: 'Бұл сарапшы мүдделер қақтығысы туралы мәлімдеді',
  },
  looksAtInput: true,
  holds: ({ conflicts }, { expert }) => conflicts.every(({ subject }) => subject !== expert),
};

/** Somebody who must not be told gets nothing to examine; why, nobody is told either. */
export const expertMayBeTold: Rule<Examination, NamesExpert> = {
  code: 'expert-not-available',
  says: {
    en: 'This expert cannot be assigned to this examination',
    ru: 'Этого эксперта нельзя назначить на эту экспертизу',
    kk: 'Бұл сарапшыны осы сараптамаға тағайындауға болмайды',
  },
  looksAtInput: true,
  holds: ({ excluded }, { expert }) => !excluded.includes(expert),
};

/** Nothing is examined before it is here. */
export const materialsAreHere: Rule<Examination> = {
  code: 'materials-not-arrived',
  says: {
    en: 'A file that the order names has not arrived yet',
    ru: 'Файл, указанный в постановлении, ещё не поступил',
    kk: 'Қаулыда көрсетілген файл әлі келген жоқ',
  },
  holds: ({ materials }) => materials.every(({ arrival }) => arrival === 'by-hand' || arrival === 'arrived'),
};

type NamesHashes = { readonly hashes: readonly { readonly material: number }[] };

/** The hash is compared for every material that was not compared before, and for nothing else (manual, section 6). */
export const everyHashIsCompared: Rule<Examination, NamesHashes> = {
  code: 'hashes-incomplete',
  says: {
    en: 'State the hash of every material that was not compared yet, once each',
    ru: 'Укажите хэш-сумму каждого ещё не сверенного материала, по одному разу',
    kk: 'Әлі салыстырылмаған әр материалдың хэш-сомасын бір реттен көрсетіңіз',
  },
  looksAtInput: true,
  holds: ({ materials }, { hashes }) => {
    const due = materials.flatMap(({ compared }, index) => (compared === undefined ? [index] : []));
    const stated = hashes.map(({ material }) => material).sort((a, b) => a - b);
    return stated.length === due.length && due.every((index, place) => stated[place] === index);
  },
};

/** Whatever came later is compared as well before anything is concluded from it. */
export const nothingIsUncompared: Rule<Examination> = {
  code: 'hash-not-compared',
  says: {
    en: 'The hash of a material has not been compared with the order yet',
    ru: 'Хэш-сумма одного из материалов ещё не сверена с постановлением',
    kk: 'Материалдардың бірінің хэш-сомасы қаулымен әлі салыстырылмаған',
  },
  holds: ({ materials }) => materials.every(({ compared }) => compared?.matches === true),
};

export const questionExists: Rule<Examination, { readonly question: number }> = {
  code: 'no-such-question',
  says: {
    en: 'The order has no question of that number',
    ru: 'В постановлении нет вопроса с таким номером',
    kk: 'Қаулыда мұндай нөмірлі сұрақ жоқ',
  },
  looksAtInput: true,
  holds: ({ questionCount }, { question }) => question < questionCount,
};

/** The conclusion answers question by question. */
export const everyQuestionIsAnswered: Rule<Examination> = {
  code: 'question-unanswered',
  says: {
    en: 'Every question of the order must have an answer',
    ru: 'На каждый вопрос постановления должен быть дан ответ',
    kk: 'Қаулының әр сұрағына жауап берілуі керек',
  },
  holds: ({ answered, questionCount }) => answered.length === questionCount,
};

export const filesBelongHere: Rule<Examination, { readonly files: readonly string[] }> = {
  code: 'file-not-here',
  says: {
    en: 'A file named in the conclusion does not belong to this examination',
    ru: 'Названный в заключении файл не относится к этой экспертизе',
    kk: 'Қорытындыда аталған файл бұл сараптамаға тиесілі емес',
  },
  looksAtInput: true,
  holds: (record, { files }) => files.every((itemId) => record.files.some((file) => file.itemId === itemId)),
};
