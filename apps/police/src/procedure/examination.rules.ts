import type { ExaminationKind } from '#libs/contracts';
import type { Rule } from '#libs/lifecycle';
import type { Investigation } from './investigation.js';

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
export const objectIsNamed: Rule<
  Investigation,
  { readonly kind: ExaminationKind; readonly evidenceIds: readonly string[] }
> = {
  code: 'object-missing',
  says: {
    en: 'A psycholinguistic or computer-technical examination needs an object from the evidence register',
    ru: 'Для психолого-лингвистической и компьютерно-технической экспертизы нужен объект из реестра доказательств',
    kk: 'Психолингвистикалық және компьютерлік-техникалық сараптамаға дәлелдемелер тізілімінен объект керек',
  },
  looksAtInput: true,
  holds: (_investigation, { kind, evidenceIds }) =>
    kind === 'psychological' || kind === 'medical' || evidenceIds.length > 0,
};

/** The order names the exact questions (manual, section 6). */
export const questionsAreAsked: Rule<Investigation, { readonly questions: readonly string[] }> = {
  code: 'questions-missing',
  says: {
    en: 'The order must ask at least one question, and none may be empty',
    ru: 'В постановлении должен быть хотя бы один вопрос, и ни один не может быть пустым',
    kk: 'Қаулыда кемінде бір сұрақ болуға тиіс және ешқайсысы бос болмауы керек',
  },
  looksAtInput: true,
  holds: (_investigation, { questions }) =>
    questions.length > 0 && questions.every((question) => question.trim() !== ''),
};

/** A medical examination only with the child's and a parent's consent (manual, section 6). */
export const consentIsGiven: Rule<
  Investigation,
  {
    readonly kind: ExaminationKind;
    readonly consents?: { readonly child: boolean; readonly representative: boolean } | undefined;
  }
> = {
  code: 'consent-missing',
  says: {
    en: 'A medical examination needs the consent of the child and of a legal representative',
    ru: 'Для медицинской экспертизы нужно согласие ребёнка и законного представителя',
    kk: 'Медициналық сараптамаға баланың және заңды өкілдің келісімі керек',
  },
  looksAtInput: true,
  holds: (_investigation, { kind, consents }) =>
    kind !== 'medical' || (consents?.child === true && consents.representative),
};
