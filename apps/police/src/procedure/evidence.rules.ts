import type { DataRequestKind, ExaminationKind } from '#libs/contracts';
import type { Rule } from '#libs/lifecycle';
import type { ActionCode } from './investigative-actions.js';
import { investigativeActions } from './investigative-actions.js';
import type { EvidenceKind } from './case-items.js';
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
    evidenceIds.every((id) => evidence.some((item) => item.id === id && item.sha256 !== '')),
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

/** Only preservation may be asked for before the report stands in the register. */
export const disclosureIsRegistered: Rule<Investigation, { readonly kind: DataRequestKind }> = {
  code: 'not-registered-yet',
  says: {
    en: 'Before the report is registered only preservation can be requested',
    ru: 'До регистрации сообщения можно запросить только сохранение данных',
    kk: 'Хабарлама тіркелгенге дейін тек деректерді сақтауды сұратуға болады',
  },
  looksAtInput: true,
  holds: ({ registration }, { kind }) => kind === 'preservation' || registration.number !== undefined,
};

/** A device is taken with a technical specialist present, and its medium is named (manual, section 4). */
export const deviceHasSpecialist: Rule<
  Investigation,
  { readonly kind: EvidenceKind; readonly specialistPresent: boolean }
> = {
  code: 'specialist-missing',
  says: {
    en: 'A technical specialist must be present when a device is taken or copied',
    ru: 'При изъятии или копировании устройства должен присутствовать технический специалист',
    kk: 'Құрылғы алынғанда немесе көшірілгенде техникалық маман қатысуға тиіс',
  },
  looksAtInput: true,
  holds: (_investigation, { kind, specialistPresent }) =>
    (kind !== 'device' && kind !== 'device-image') || specialistPresent,
};

/** The register's hash is the vault's; an object that is kept elsewhere brings its own. */
export const fileOrHash: Rule<
  Investigation,
  { readonly fileId?: string | undefined; readonly sha256?: string | undefined }
> = {
  code: 'neither-file-nor-hash',
  says: {
    en: 'Name a file that was uploaded to this case, or the hash of an object that is kept elsewhere',
    ru: 'Укажите файл, загруженный в это дело, или хэш-сумму объекта, который хранится отдельно',
    kk: 'Осы іске жүктелген файлды немесе бөлек сақталатын объектінің хэш-сомасын көрсетіңіз',
  },
  looksAtInput: true,
  holds: ({ unregisteredFiles }, { fileId, sha256 }) =>
    fileId === undefined
      ? sha256 !== undefined
      : unregisteredFiles.some((file) => file.fileId === fileId && (sha256 ?? file.sha256) === file.sha256),
};

/** In the check only what does not need an opened case. */
export const actionFitsTheStage: Rule<Investigation, { readonly action: ActionCode }> = {
  code: 'case-not-open',
  says: {
    en: 'This action needs an opened case',
    ru: 'Это действие возможно только по возбуждённому делу',
    kk: 'Бұл әрекет тек қозғалған іс бойынша мүмкін',
  },
  looksAtInput: true,
  holds: ({ status }, { action }) => status === 'open' || investigativeActions[action].inCheck,
};
