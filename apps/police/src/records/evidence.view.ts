import type { AcquisitionProtocol, EvidenceItem } from '../procedure/evidence-items.js';
import { actsOf, gapsOf, needsFilm, type ProtocolPart } from '../procedure/evidence-register.js';
import { answersAbout, originalsOf, requestsFor } from '../procedure/accounts.js';
import type { z } from 'zod';
import type { caseAnswer } from './investigation.answers.js';
import type { Investigation } from '../procedure/investigation.js';

/** So many items stand on the page of a case; the register itself is read page by page. */
const onThePage = 50;

/** An item with the protocol of its act and what that does not say yet. */
export type ShownItem = EvidenceItem & {
  readonly protocol:
    (AcquisitionProtocol & { readonly missing: readonly ProtocolPart[]; readonly filmMissing: boolean }) | null;
};

/** `act`: every item of the same act, as far as it is known; they decide what its protocol must say. */
export function shownItem(
  item: EvidenceItem,
  protocol: AcquisitionProtocol | undefined,
  act: readonly Pick<EvidenceItem, 'kind'>[],
): ShownItem {
  if (protocol === undefined) return { ...item, protocol: null };
  const filmMissing = needsFilm(protocol, act) && protocol.filmId === undefined;
  return { ...item, protocol: { ...protocol, missing: gapsOf(protocol, act), filmMissing } };
}

/** What the page of a case shows of its register: how much there is, and the newest. */
export function newestEvidence({
  evidence,
  protocols,
}: Investigation): Pick<z.output<typeof caseAnswer>, 'evidenceTotal' | 'evidence'> {
  const newest = evidence.slice(-onThePage);
  const wanted = new Set(newest.map(({ protocolId }) => protocolId));
  const acts = new Map(
    actsOf(
      evidence,
      protocols.filter(({ id }) => wanted.has(id)),
    ).map((act) => [act.protocol.id, act]),
  );
  return {
    evidenceTotal: evidence.length,
    evidence: newest.map((item) => {
      const act = acts.get(item.protocolId ?? '');
      return shownItem(item, act?.protocol, act?.items ?? []);
    }),
  };
}

/** Accounts with what was answered about them; conversations with their originals, or the requests by which somebody tried to get them. */
export function accountsAndConversations(
  investigation: Investigation,
): Pick<z.output<typeof caseAnswer>, 'accounts' | 'conversations'> {
  return {
    accounts: investigation.accounts.map(({ index: _key, ...account }) => ({
      ...account,
      answers: answersAbout(investigation, account),
    })),
    conversations: investigation.conversations.map((conversation) => ({
      ...conversation,
      originals: originalsOf(investigation, conversation).map(({ id }) => id),
      requests: requestsFor(investigation, conversation).map(({ id, status }) => ({ id, status })),
    })),
  };
}
