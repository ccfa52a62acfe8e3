import type { Account, DataRequestKind } from '#libs/contracts';
import type { Rule } from '#libs/lifecycle';
import { asCompared, asksForOriginal, holding, isServerSide } from './accounts.js';
import type { Attribution } from './evidence-items.js';
import type { Investigation } from './investigation.js';
import { known, personalOf } from './investigation.parts.js';
import { isUsable } from './register.rules.js';

export const accountIsNew: Rule<Investigation, { readonly account: Account }> = {
  code: 'account-known',
  says: {
    en: 'This account stands in the case already',
    ru: 'Этот аккаунт уже есть в деле',
    kk: 'Бұл аккаунт істе бар',
  },
  looksAtInput: true,
  holds: (investigation, { account }) =>
    !personalOf(investigation).accounts.some((each) => asCompared(each) === asCompared(account)),
};

/** An account is tied to a suspect of this case, by data that stand in the register (manual, section 5). */
export const attributionStands: Rule<
  Investigation,
  { readonly accountId: string; readonly to: Attribution['to']; readonly evidenceIds: readonly string[] }
> = {
  code: 'attribution-unfounded',
  says: {
    en: 'Tie the account to a suspect of this case, to the child or to somebody else, by items of the register that are not excluded',
    ru: 'Свяжите аккаунт с подозреваемым по этому делу, с ребёнком или другим лицом по объектам реестра, которые не исключены',
    kk: 'Аккаунтты осы істегі күдіктіге, балаға не басқа адамға тізілімдегі алып тасталмаған объектілер арқылы байланыстырыңыз',
  },
  looksAtInput: true,
  holds: ({ evidence, suspects }, { to, evidenceIds }) =>
    evidenceIds.length > 0 &&
    evidenceIds.every((id) => isUsable(evidence, id)) &&
    (to.kind !== 'suspect' || suspects.some(({ id }) => id === to.suspectId)),
};

export const attributionHolds: Rule<Investigation, { readonly accountId: string; readonly attributionId: string }> = {
  code: 'attribution-withdrawn',
  says: {
    en: 'There is no such attribution, or it was withdrawn already',
    ru: 'Такой привязки нет, или она уже отозвана',
    kk: 'Мұндай байланыстыру жоқ немесе ол қайтарып алынған',
  },
  looksAtInput: true,
  holds: ({ accounts }, { accountId, attributionId }) =>
    holding(known(accounts, accountId)).some(({ id }) => id === attributionId),
};

interface Told {
  readonly accountIds: readonly string[];
  readonly parts: readonly { readonly evidenceId: string }[];
  readonly originals: readonly string[];
  readonly requestIds: readonly string[];
}

/** A conversation is made of what the case has: accounts, items, requests. */
export const conversationStands: Rule<Investigation, Told> = {
  code: 'conversation-unknown-part',
  says: {
    en: 'Name accounts, items and requests of this case; an excluded item is no part of a conversation',
    ru: 'Укажите аккаунты, объекты и запросы этого дела; исключённый объект не может быть частью переписки',
    kk: 'Осы істің аккаунттарын, объектілерін және сұрау салуларын көрсетіңіз; алып тасталған объект хат алмасудың бөлігі бола алмайды',
  },
  looksAtInput: true,
  holds: ({ accounts, evidence, dataRequests }, { accountIds, parts, originals, requestIds }) =>
    accountIds.every((id) => accounts.some((account) => account.id === id)) &&
    [...parts.map(({ evidenceId }) => evidenceId), ...originals].every((id) => isUsable(evidence, id)) &&
    requestIds.every((id) => dataRequests.some((request) => request.id === id)),
};

/** A screenshot is no original, however often it is called one (manual, section 5: only screenshots, no server-side original). */
export const originalsAreFromServer: Rule<Investigation, Pick<Told, 'originals'>> = {
  code: 'not-from-server',
  says: {
    en: 'An original is what a server gave: name an item of server data',
    ru: 'Оригинал — это то, что выдал сервер: укажите объект вида «данные сервера»',
    kk: 'Түпнұсқа — сервер берген нәрсе: «сервер деректері» түріндегі объектіні көрсетіңіз',
  },
  looksAtInput: true,
  holds: ({ evidence }, { originals }) =>
    originals.every((id) => evidence.some((item) => item.id === id && isServerSide(item))),
};

const onlyDisclosure = {
  code: 'original-not-asked-for',
  says: {
    en: 'The original of a conversation is asked for by a disclosure request; preservation, blocking and suspension do not bring it',
    ru: 'Оригинал переписки получают запросом о предоставлении данных; сохранение, блокирование и приостановление его не дают',
    kk: 'Хат алмасудың түпнұсқасы ақпарат беру туралы сұрау салумен алынады; сақтау, бұғаттау және тоқтата тұру оны бермейді',
  },
  looksAtInput: true,
} as const;

/** The attempt that stands in place of an original is one that asked for it. */
export const requestsAskForIt: Rule<Investigation, Pick<Told, 'requestIds'>> = {
  ...onlyDisclosure,
  holds: ({ dataRequests }, { requestIds }) =>
    dataRequests.every((request) => !requestIds.includes(request.id) || asksForOriginal(request)),
};

export const originalIsAskedFor: Rule<
  Investigation,
  { readonly kind: DataRequestKind; readonly conversationId?: string | undefined }
> = {
  ...onlyDisclosure,
  holds: (_case, { kind, conversationId }) => conversationId === undefined || asksForOriginal({ kind }),
};
