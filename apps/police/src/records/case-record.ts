import type { CaseRecord } from '#libs/case-uco';
import { cite, offences } from '#libs/legal-basis';
import type { CustodyEntry, VaultItem } from '#libs/vault';
import { caseReferenceOf } from '../procedure/investigation.facts.js';
import type { EvidenceItem } from '../procedure/evidence-items.js';
import type { Investigation } from '../procedure/investigation.js';

/** What stands in the vault about the exhibits of a case. */
export interface Kept {
  readonly items: ReadonlyMap<string, VaultItem>;
  readonly custody: ReadonlyMap<string, readonly CustodyEntry[]>;
}

/** A case as it is given to others. The child is a role without an identity, and officers are account ids. */
export function caseRecordOf(
  investigation: Investigation,
  handles: readonly { readonly handle: string }[],
  { items, custody }: Kept,
): CaseRecord {
  const { id, status, openedAt, openedCaseAt, articles, referral } = investigation;
  const { evidence, suspects, accounts, conversations } = investigation;
  const number = caseReferenceOf(investigation);
  const people = new Set([...custody.values()].flatMap((entries) => entries.map(({ actor }) => actor)));
  return {
    id,
    number,
    status,
    startedAt: openedAt.toISOString(),
    focus: [...referral.ways, ...referral.forms],
    authorizations: [
      ...(openedCaseAt === undefined
        ? []
        : [{ type: `order opening the case (${cite('cpc-179').en})`, identifier: number, at: openedCaseAt }]),
      ...articles.map((code) => ({ type: 'qualification', identifier: `CC, art. ${offences[code].article}` })),
    ],
    agencies: [{ id: 'police', name: 'police' }],
    people: [
      { id: `${id}/child`, as: 'victim' },
      ...suspects.map((suspect) => ({ id: suspect.id, as: 'subject' as const })),
      ...[...people].map((actor) => ({ id: actor, as: 'investigator' as const, agencyId: 'police' })),
    ],
    exhibits: evidence.map((item) => exhibitOf(item, evidence, items, custody)),
    accounts: accounts.map(({ id: account, platform, attributions }, place) => {
      const standing = attributions.filter(({ withdrawnAt }) => withdrawnAt === undefined);
      const owner = standing.flatMap(({ to }) => (to.kind === 'suspect' ? [to.suspectId] : []))[0];
      return {
        id: account,
        platform,
        handle: handles[place]?.handle ?? '',
        attributedBy: [...new Set(standing.flatMap(({ evidenceIds }) => evidenceIds))],
        ...(owner === undefined ? {} : { owner }),
      };
    }),
    conversations: conversations.map(({ id: conversation, platform, accountIds, parts, originals }) => ({
      id: conversation,
      platform,
      participants: accountIds,
      exhibits: [...new Set([...parts.map(({ evidenceId }) => evidenceId), ...originals])],
      messages: [],
    })),
  };
}

function exhibitOf(
  { id, exhibit, kind, parentId, fileId, sha256, size, mediaType }: EvidenceItem,
  all: readonly EvidenceItem[],
  items: Kept['items'],
  custody: Kept['custody'],
): CaseRecord['exhibits'][number] {
  const kept = fileId === undefined ? undefined : items.get(fileId);
  return {
    id,
    number: exhibit,
    rootNumber: exhibit.split('/')[0] ?? exhibit,
    kind,
    custody: ((fileId === undefined ? undefined : custody.get(fileId)) ?? []).map((entry, index) => ({
      id: `${id}/${String(index)}`,
      at: entry.at.toISOString(),
      action: entry.action,
      actor: entry.actor,
      reason: entry.reason,
      ...(entry.counterpart === undefined ? {} : { counterpart: entry.counterpart }),
    })),
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(kept === undefined ? {} : { md5: kept.md5 }),
    ...(size === undefined ? {} : { size }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(parentId !== undefined && all.some((other) => other.id === parentId) ? { derivedFrom: parentId } : {}),
  };
}
