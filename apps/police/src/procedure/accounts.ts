import type { Account, Platform } from '#libs/contracts';
import type { At } from '#libs/lifecycle';
import type { CaseAccount, Conversation, EvidenceItem } from './evidence-items.js';
import type { DataRequest } from './case-items.js';
import type { Investigation } from './investigation.js';
import { suppliedTo, type WithAccountIndex } from './supplied.js';

/** An account as it is compared: by platform, without case, blanks and the leading sign. */
export const asCompared = ({ platform, handle }: Pick<Account, 'platform' | 'handle'>): string =>
  `${platform} ${handle
    .trim()
    .toLowerCase()
    .replace(/^@/, '')
    .replaceAll(/[\s()-]/g, '')}`;

/** What entering an account takes: an id and, where the keys are at hand, its keyed index. */
export interface Registrar {
  readonly now: Date;
  readonly newId: () => string;
  readonly indexOf?: ((account: Account) => string) | undefined;
}

export const registrarOf = (at: At): Registrar => ({
  now: at.now,
  newId: at.newId,
  indexOf: suppliedTo<WithAccountIndex>(at).indexOf,
});

/**
 * The accounts of the case, given all that the personal part holds: the two lists go side by side, place by place, so that the open one
 * needs no handle. Those that are not entered yet are added; what has no index gets one as soon as the keys are at hand.
 */
export function withAccounts(
  entered: readonly CaseAccount[],
  named: readonly Account[],
  { now, newId, indexOf }: Registrar,
): readonly CaseAccount[] {
  return named.map((account, place): CaseAccount => {
    const known = entered[place];
    const index = known?.index ?? indexOf?.(account);
    const withIndex = index === undefined ? {} : { index };
    if (known !== undefined) return known.index === index ? known : { ...known, ...withIndex };
    const { platform, belongsTo } = account;
    return { id: newId(), platform, belongsTo, registeredAt: now.toISOString(), attributions: [], ...withIndex };
  });
}

/** The accounts of the register among those that are named. */
export function enteredAmong(
  entered: readonly CaseAccount[],
  all: readonly Account[],
  named: readonly Account[],
): readonly string[] {
  const wanted = new Set(named.map(asCompared));
  return entered.filter((_account, place) => wanted.has(asCompared(all[place] ?? nobody))).map(({ id }) => id);
}
const nobody = { platform: 'other', handle: '' } as const;

/** Attributions that still hold. */
export const holding = ({ attributions }: CaseAccount): CaseAccount['attributions'] =>
  attributions.filter(({ withdrawnAt }) => withdrawnAt === undefined);

const shares = (one: readonly string[], other: readonly string[]): boolean => one.some((id) => other.includes(id));

/** By disclosure alone an original is asked for: who keeps an account from vanishing, or blocks it, gets nothing of what was written. */
export const asksForOriginal = ({ kind }: Pick<DataRequest, 'kind'>): boolean => kind === 'disclosure';

/** Only what came from a server is an original: no screenshot, nothing taken from a device, and no statement of a platform without the data themselves. */
export const isServerSide = ({ kind, source, fileId }: Pick<EvidenceItem, 'kind' | 'source' | 'fileId'>): boolean =>
  kind === 'server-data' && (source !== 'platform' || fileId !== undefined);

/** Requests by which the original of a conversation was asked for: named for it, or about its accounts on its platform. */
export const requestsFor = (
  { dataRequests }: Pick<Investigation, 'dataRequests'>,
  { requestIds, platform, accountIds }: Pick<Conversation, 'requestIds' | 'platform' | 'accountIds'>,
): readonly DataRequest[] =>
  dataRequests.filter(
    (request) =>
      asksForOriginal(request) &&
      (requestIds.includes(request.id) ||
        (request.platform === platform && shares(request.accountIds ?? [], accountIds))),
  );

/** Server-side originals of a conversation: the files that its requests brought, and what was named by hand. What a platform states in words is none. */
export function originalsOf(
  investigation: Pick<Investigation, 'dataRequests' | 'evidence'>,
  conversation: Conversation,
): readonly EvidenceItem[] {
  const requests = new Set(requestsFor(investigation, conversation).map(({ id }) => id));
  return investigation.evidence.filter(
    ({ id, source, about, fileId, excluded }) =>
      excluded === undefined &&
      (conversation.originals.includes(id) ||
        (source === 'platform' && fileId !== undefined && about !== undefined && requests.has(about))),
  );
}

/** What platforms and operators answered about an account. */
export function answersAbout(
  { dataRequests, evidence }: Pick<Investigation, 'dataRequests' | 'evidence'>,
  { id }: Pick<CaseAccount, 'id'>,
): readonly { readonly requestId: string; readonly platform: Platform; readonly evidenceId: string }[] {
  const requests = new Map(
    dataRequests.filter(({ accountIds = [] }) => accountIds.includes(id)).map((request) => [request.id, request]),
  );
  return evidence.flatMap((item) => {
    const request = requests.get(item.about ?? '');
    return request === undefined ? [] : [{ requestId: request.id, platform: request.platform, evidenceId: item.id }];
  });
}
