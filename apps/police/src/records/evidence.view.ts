import type { AcquisitionProtocol, EvidenceItem } from '../procedure/evidence-items.js';
import { actsOf, gapsOf, needsFilm, type ProtocolPart } from '../procedure/evidence-register.js';
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
export function newestEvidence({ evidence, protocols }: Investigation): object {
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
