import type { DataRequestKind } from '#libs/contracts';
import type { Rule } from '#libs/lifecycle';
import type { ActionCode } from './investigative-actions.js';
import { investigativeActions } from './investigative-actions.js';
import type { EvidenceKind, ParticipantRole } from './evidence-items.js';
import { isDevice } from './evidence-register.js';
import type { Investigation } from './investigation.js';

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
  {
    readonly kind: EvidenceKind;
    readonly specialistPresent?: boolean | undefined;
    readonly participants?: readonly { readonly as: ParticipantRole }[];
    /** An act that was recorded already; whether a specialist was present stands there. */
    readonly protocolId?: string | undefined;
  }
> = {
  code: 'specialist-missing',
  says: {
    en: 'A technical specialist must be present when a device is taken or copied',
    ru: 'При изъятии или копировании устройства должен присутствовать технический специалист',
    kk: 'Құрылғы алынғанда немесе көшірілгенде техникалық маман қатысуға тиіс',
  },
  looksAtInput: true,
  holds: ({ protocols }, { kind, specialistPresent = false, participants = [], protocolId }) =>
    !isDevice({ kind }) ||
    specialistPresent ||
    participants.some(({ as }) => as === 'specialist') ||
    protocols.some(({ id, participants: present }) => id === protocolId && present.includes('specialist')),
};

/** The register's hash is the vault's; an object that is kept elsewhere brings its own, but for a device, whose image has one. */
export const fileOrHash: Rule<
  Investigation,
  {
    readonly kind?: EvidenceKind | undefined;
    readonly fileId?: string | undefined;
    readonly sha256?: string | undefined;
  }
> = {
  code: 'neither-file-nor-hash',
  says: {
    en: 'Name a file that was uploaded to this case, or the hash of an object that is kept elsewhere',
    ru: 'Укажите файл, загруженный в это дело, или хэш-сумму объекта, который хранится отдельно',
    kk: 'Осы іске жүктелген файлды немесе бөлек сақталатын объектінің хэш-сомасын көрсетіңіз',
  },
  looksAtInput: true,
  holds: ({ unregisteredFiles }, { kind, fileId, sha256 }) =>
    fileId === undefined
      ? sha256 !== undefined || kind === 'device'
      : unregisteredFiles.some((file) => file.fileId === fileId && (sha256 ?? file.sha256) === file.sha256),
};

/** In the check only what does not need an opened case. */
export const actionFitsTheStage: Rule<Investigation, { readonly action: ActionCode }> = {
  code: 'case-not-open',
  says: {
    en: 'This action needs an opened case',
    ru: 'Это действие возможно только после начала досудебного расследования',
    kk: 'Бұл әрекет сотқа дейінгі тергеп-тексеру басталғаннан кейін ғана мүмкін',
  },
  looksAtInput: true,
  holds: ({ status }, { action }) => status === 'open' || investigativeActions[action].inCheck,
};
