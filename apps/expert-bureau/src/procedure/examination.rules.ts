import type { ExaminationKind } from '#libs/contracts';
import type { Rule } from '#libs/lifecycle';
import { kindsBy, kindsOpen, type Examination } from './examination.js';
import type { SuppliedToAssign } from './expert.js';

interface NamesExpert {
  readonly expert: string;
  readonly kind?: ExaminationKind | undefined;
}

/** The kind for which somebody is assigned: the named one, else the first that has nobody. */
export const kindAssigned = (record: Examination, { kind }: Pick<NamesExpert, 'kind'>): ExaminationKind | undefined =>
  kind ?? kindsOpen(record)[0];

/** An expert examines what they are an expert in, at the bureau that has the order. */
export const expertIsOfThisKind: Rule<Examination, NamesExpert> = {
  code: 'expert-not-of-kind',
  says: {
    en: 'The examination needs an expert of its kind who works at this bureau',
    ru: 'Нужен эксперт этого вида экспертизы, работающий в этом бюро',
    kk: 'Осы бюрода жұмыс істейтін, сараптаманың осы түрі бойынша сарапшы керек',
  },
  looksAtInput: true,
  holds: (record, input, at) => {
    const { expert } = at.supplied as SuppliedToAssign;
    const kind = kindAssigned(record, input);
    return (
      kind !== undefined &&
      expert?.kinds.includes(kind) === true &&
      record.unitId !== null &&
      expert.units.includes(record.unitId)
    );
  },
};

/** Each kind of a comprehensive examination has one expert, and each expert one kind. */
export const kindIsOpen: Rule<Examination, NamesExpert> = {
  code: 'kind-not-open',
  says: {
    en: 'This kind has its expert already or was not ordered, or the expert examines another kind here',
    ru: 'На этот вид эксперт уже назначен, либо вид не назначался, либо эксперт здесь уже проводит другой вид',
    kk: 'Бұл түрге сарапшы тағайындалған, не ол тағайындалмаған, не сарапшы мұнда басқа түрді жүргізуде',
  },
  looksAtInput: true,
  holds: (record, input) => {
    const kind = kindAssigned(record, input);
    return kind !== undefined && kindsOpen(record).includes(kind) && kindsBy(record, input.expert).length === 0;
  },
};

/** What is examined once more is examined by somebody else (manual, section 6; the order says that it is repeated). */
export const repeatIsByAnother: Rule<Examination, NamesExpert> = {
  code: 'expert-made-the-earlier',
  says: {
    en: 'A repeated examination is given to an expert who did not make the earlier one',
    ru: 'Повторную экспертизу поручают эксперту, который не проводил предыдущую',
    kk: 'Қайталама сараптама алдыңғысын жүргізбеген сарапшыға тапсырылады',
  },
  looksAtInput: true,
  holds: ({ nature, earlierExperts }, { expert }) => nature !== 'repeated' || !earlierExperts.includes(expert),
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
