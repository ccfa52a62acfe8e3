import type { Rule } from '#libs/lifecycle';
import type { AcquisitionProtocol, EvidenceItem, Medium, ParticipantRole } from './evidence-items.js';
import type { Investigation } from './investigation.js';
import { known } from './investigation.parts.js';

/** An object as it is entered: a file of the case, or the hash of what is kept elsewhere. */
export interface Entered {
  readonly fileId?: string | undefined;
  readonly sha256?: string | undefined;
  readonly parentId?: string | undefined;
  /** The place, among the items of the same act, of the one that it was made from. */
  readonly partOf?: number | undefined;
}

/** What stands in the register can be pointed at, unless it was excluded. */
export const isUsable = (evidence: readonly EvidenceItem[], id: string): boolean =>
  evidence.some((item) => item.id === id && item.excluded === undefined);

export const evidenceIsKnown: Rule<Investigation, { readonly evidenceIds: readonly string[] }> = {
  code: 'evidence-unknown',
  says: {
    en: 'Name items that stand in the register of this case and are not excluded',
    ru: 'Укажите объекты из реестра этого дела, которые не исключены',
    kk: 'Осы істің тізілімінде тұрған, алып тасталмаған объектілерді көрсетіңіз',
  },
  looksAtInput: true,
  holds: ({ evidence }, { evidenceIds }) => evidenceIds.every((id) => isUsable(evidence, id)),
};

/** A derivative names what it was made from. */
export const originIsKnown: Rule<Investigation, { readonly items: readonly Entered[] }> = {
  code: 'origin-unknown',
  says: {
    en: 'What an item was made from must stand in the register before it',
    ru: 'То, из чего получен объект, должно стоять в реестре раньше него',
    kk: 'Объект неден алынса, сол тізілімде одан бұрын тұруға тиіс',
  },
  looksAtInput: true,
  holds: ({ evidence }, { items }) =>
    items.every(
      ({ parentId, partOf }, place) =>
        (parentId === undefined || evidence.some(({ id }) => id === parentId)) &&
        (partOf === undefined || (partOf < place && parentId === undefined)),
    ),
};

export const eachFileOnce: Rule<Investigation, { readonly files: readonly string[] }> = {
  code: 'file-named-twice',
  says: {
    en: 'One file is one item: a file is named twice',
    ru: 'Один файл — один объект: файл указан дважды',
    kk: 'Бір файл — бір объект: файл екі рет көрсетілген',
  },
  looksAtInput: true,
  holds: (_investigation, { files }) => new Set(files).size === files.length,
};

/** The film of an act is itself an item, with the hash that shows that it is unchanged. */
export const filmIsRegistered: Rule<Investigation, { readonly filmId?: string | undefined }> = {
  code: 'film-unknown',
  says: {
    en: 'The film must stand in the register of this case as a video with its hash',
    ru: 'Видеозапись должна быть в реестре этого дела как видео со своей хэш-суммой',
    kk: 'Бейнежазба осы істің тізілімінде хэш-сомасы бар бейне ретінде тұруға тиіс',
  },
  looksAtInput: true,
  holds: ({ evidence }, { filmId }) =>
    filmId === undefined ||
    evidence.some(
      ({ id, kind, sha256 }) =>
        id === filmId && (kind === 'video' || kind === 'screen-recording') && sha256 !== undefined,
    ),
};

/** An item has a protocol: of its own, or of the act in which others were acquired. */
export const oneProtocol: Rule<
  Investigation,
  { readonly protocolId?: string | undefined; readonly how?: string | undefined }
> = {
  code: 'protocol-missing',
  says: {
    en: 'Say how it was acquired, or name the protocol of the act in which it was',
    ru: 'Укажите, как получен объект, или протокол действия, в ходе которого он получен',
    kk: 'Объектінің қалай алынғанын немесе ол алынған әрекеттің хаттамасын көрсетіңіз',
  },
  looksAtInput: true,
  holds: ({ protocols }, { protocolId, how }) =>
    protocolId === undefined ? how !== undefined : how === undefined && protocols.some(({ id }) => id === protocolId),
};

/** Clocks differ by so much, in ms: what was written down a moment ago is not ahead of us. */
const clockDifference = 5 * 60_000;

/** What is recorded was done, never what will be: a time that has not come yet makes all that stands beside it doubtful. */
export const timeHasCome: Rule<
  Investigation,
  {
    readonly acquiredAt?: string | undefined;
    readonly handedOverAt?: string | undefined;
    readonly registeredAt?: string | undefined;
  }
> = {
  code: 'time-not-come',
  says: {
    en: 'This time has not come yet: enter when it was done',
    ru: 'Это время ещё не наступило: укажите, когда это было сделано',
    kk: 'Бұл уақыт әлі келген жоқ: қашан жасалғанын көрсетіңіз',
  },
  looksAtInput: true,
  holds: (_investigation, { acquiredAt, handedOverAt, registeredAt }, { now }) =>
    [acquiredAt, handedOverAt, registeredAt].every(
      (at) => at === undefined || new Date(at).getTime() <= now.getTime() + clockDifference,
    ),
};

export interface Completion {
  readonly protocolId: string;
  readonly fromWhom?: string | undefined;
  readonly acquiredAt?: string | undefined;
  readonly acquiredBy?: string | undefined;
  readonly medium?: Medium | undefined;
  readonly filmId?: string | undefined;
  readonly participants: readonly { readonly as: ParticipantRole }[];
}

const stands = (protocol: AcquisitionProtocol, given: Completion): boolean =>
  (given.fromWhom !== undefined && protocol.saysFromWhom) ||
  (given.acquiredAt !== undefined && protocol.acquiredAt !== undefined) ||
  (given.acquiredBy !== undefined && protocol.acquiredBy !== undefined) ||
  (given.medium !== undefined && protocol.medium !== undefined && protocol.medium.kind !== 'other') ||
  (given.filmId !== undefined && protocol.filmId !== undefined);

/** What a protocol says is not written over: a later note corrects it. */
export const nothingIsOverwritten: Rule<Investigation, Completion> = {
  code: 'protocol-part-stands',
  says: {
    en: 'The protocol says this already. What stands in it is corrected by a note, never written over',
    ru: 'В протоколе это уже указано. Записанное исправляют примечанием, а не переписывают',
    kk: 'Хаттамада бұл көрсетілген. Жазылғанды ескертпемен түзетеді, үстінен жазбайды',
  },
  looksAtInput: true,
  holds: ({ protocols }, given) => !stands(known(protocols, given.protocolId), given),
};

export const isNotExcluded: Rule<Investigation, { readonly evidenceId: string }> = {
  code: 'evidence-excluded',
  says: {
    en: 'This item was excluded already',
    ru: 'Этот объект уже исключён',
    kk: 'Бұл объект бұрын алып тасталған',
  },
  looksAtInput: true,
  holds: ({ evidence }, { evidenceId }) => known(evidence, evidenceId).excluded === undefined,
};

/** What has a hash is compared when it changes hands. */
export const hashIsTaken: Rule<Investigation, { readonly evidenceId: string; readonly sha256?: string | undefined }> = {
  code: 'hash-not-taken',
  says: {
    en: 'Take the hash at the hand-over: the register has one to compare it with',
    ru: 'При передаче снимите хэш-сумму: в реестре есть с чем её сравнить',
    kk: 'Тапсыру кезінде хэш-сома алыңыз: тізілімде салыстыратын сома бар',
  },
  looksAtInput: true,
  holds: ({ evidence }, { evidenceId, sha256 }) =>
    known(evidence, evidenceId).sha256 === undefined || sha256 !== undefined,
};
