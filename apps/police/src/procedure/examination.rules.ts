import type { ExaminationKind, ExaminationNature } from '#libs/contracts';
import type { Rule } from '#libs/lifecycle';
import { nameOf, type SetQuestionName } from './examination-items.js';
import type { Investigation } from './investigation.js';
import { suppliedTo, type WithSetQuestions } from './supplied.js';

/** A question as the order asks it, and the kind whose expert answers it. */
export interface OrderedQuestion {
  readonly text: string;
  readonly kind?: ExaminationKind | undefined;
  readonly from?: SetQuestionName | undefined;
}
interface Ordered {
  readonly kind: ExaminationKind;
  /** Further kinds of a comprehensive examination. */
  readonly alsoKinds: readonly ExaminationKind[];
  readonly nature: ExaminationNature;
  readonly earlierId?: string | undefined;
  readonly reason?: string | undefined;
  readonly questions: readonly OrderedQuestion[];
  readonly evidenceIds: readonly string[];
  readonly consents?: { readonly child: boolean; readonly representative: boolean } | undefined;
}

/** Every kind that an order names, the leading one first. */
export const kindsOf = ({ kind, alsoKinds }: Pick<Ordered, 'kind' | 'alsoKinds'>): ExaminationKind[] => [
  ...new Set([kind, ...alsoKinds]),
];

/** The object of an examination has its hash from the day it was acquired (CPC 221). */
export const objectIsHashed: Rule<Investigation, { readonly evidenceIds: readonly string[] }> = {
  code: 'object-not-hashed',
  says: {
    en: 'Every object must stand in the evidence register with its hash before an examination is ordered',
    ru: 'До назначения экспертизы каждый объект должен быть в реестре доказательств со своей хэш-суммой',
    kk: 'Сараптама тағайындалғанға дейін әр объект хэш-сомасымен дәлелдемелер тізілімінде тұруға тиіс',
  },
  looksAtInput: true,
  holds: ({ evidence }, { evidenceIds }) =>
    evidenceIds.every((id) => evidence.some((item) => item.id === id && item.sha256 !== undefined)),
};

/** Texts, files and devices are examined as objects; a child is not one. */
export const objectIsNamed: Rule<Investigation, Ordered> = {
  code: 'object-missing',
  says: {
    en: 'A psycholinguistic or computer-technical examination needs an object from the evidence register',
    ru: 'Для психолингвистической и компьютерно-технической экспертизы нужен объект из реестра доказательств',
    kk: 'Психолингвистикалық және компьютерлік-техникалық сараптамаға дәлелдемелер тізілімінен объект керек',
  },
  looksAtInput: true,
  holds: (_investigation, order) =>
    kindsOf(order).every((kind) => kind === 'psychological' || kind === 'medical') || order.evidenceIds.length > 0,
};

/** The order names the exact questions (manual, section 6). */
export const questionsAreAsked: Rule<Investigation, Ordered> = {
  code: 'questions-missing',
  says: {
    en: 'The order must ask at least one question, and none may be empty',
    ru: 'В постановлении должен быть хотя бы один вопрос, и ни один не может быть пустым',
    kk: 'Қаулыда кемінде бір сұрақ болуға тиіс және ешқайсысы бос болмауы керек',
  },
  looksAtInput: true,
  holds: (_investigation, { questions }) => questions.length > 0 && questions.every(({ text }) => text.trim() !== ''),
};

/** What is said to be of a set stands in it. The text itself may be worded anew for the case. */
export const questionsAreOfSets: Rule<Investigation, Ordered> = {
  code: 'question-not-in-set',
  says: {
    en: 'There is no such question in that version of the set',
    ru: 'В этой версии набора такого вопроса нет',
    kk: 'Жинақтың бұл нұсқасында мұндай сұрақ жоқ',
  },
  looksAtInput: true,
  holds: (_investigation, { questions }, at) => {
    const { setQuestions } = suppliedTo<WithSetQuestions>(at);
    return questions.every(({ from }) => from === undefined || setQuestions?.has(nameOf(from)) !== false);
  },
};

/** In a comprehensive examination each kind has its questions, and each question its kind. */
export const everyKindIsAsked: Rule<Investigation, Ordered> = {
  code: 'kind-without-question',
  says: {
    en: 'Each kind of a comprehensive examination needs a question of its own, and no question may belong to a kind that is not ordered',
    ru: 'В комплексной экспертизе нужен вопрос к каждому виду, и ни один вопрос не может относиться к неназначенному виду',
    kk: 'Кешенді сараптаманың әр түріне сұрақ керек және ешбір сұрақ тағайындалмаған түрге жатпауы тиіс',
  },
  looksAtInput: true,
  holds: (_investigation, order) => {
    const kinds = kindsOf(order);
    const asked = order.questions.map((question) => question.kind ?? order.kind);
    return (
      order.questions.length === 0 ||
      (kinds.every((kind) => asked.includes(kind)) && asked.every((kind) => kinds.includes(kind)))
    );
  },
};

/** A medical examination only with the child's and a parent's consent (manual, section 6). */
export const consentIsGiven: Rule<Investigation, Ordered> = {
  code: 'consent-missing',
  says: {
    en: 'A medical examination needs the consent of the child and of a legal representative',
    ru: 'Для медицинской экспертизы нужно согласие ребёнка и законного представителя',
    kk: 'Медициналық сараптамаға баланың және заңды өкілдің келісімі керек',
  },
  looksAtInput: true,
  holds: (_investigation, order) =>
    !kindsOf(order).includes('medical') || (order.consents?.child === true && order.consents.representative),
};

/** An additional or repeated examination refers to one of the same kind that is concluded; the first refers to none. */
export const earlierIsConcluded: Rule<Investigation, Ordered> = {
  code: 'earlier-not-concluded',
  says: {
    en: 'An additional or repeated examination names the concluded examination of the same kind to which it refers',
    ru: 'Для дополнительной или повторной экспертизы укажите оконченную экспертизу того же вида, к которой она относится',
    kk: 'Қосымша немесе қайталама сараптама өзі жататын, аяқталған сол түрдегі сараптаманы көрсетеді',
  },
  looksAtInput: true,
  holds: ({ examinations }, { nature, earlierId, kind }) =>
    nature === 'first'
      ? earlierId === undefined
      : examinations.some((each) => each.id === earlierId && each.conclusions.length > 0 && each.kinds.includes(kind)),
};

/** Why the same is examined once more stands in the order. */
export const repeatHasReason: Rule<Investigation, Ordered> = {
  code: 'repeat-reason-missing',
  says: {
    en: 'An additional or repeated examination needs a reason',
    ru: 'Для дополнительной или повторной экспертизы нужно указать причину',
    kk: 'Қосымша немесе қайталама сараптамаға себеп көрсетілуге тиіс',
  },
  looksAtInput: true,
  holds: (_investigation, { nature, reason }) => nature === 'first' || (reason ?? '').trim() !== '',
};
