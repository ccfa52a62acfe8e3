import type { DataOf } from '#libs/documents';
import { Problem } from '#libs/problems';
import { cite, provisions, type ProvisionCode } from '#libs/legal-basis';
import { custodyOfItems, findItems, type CustodyEntry } from '#libs/vault';
import type { EvidenceItem } from '../../procedure/evidence-items.js';
import { investigativeActions } from '../../procedure/investigative-actions.js';
import type { Investigation } from '../../procedure/investigation.js';
import { known } from '../../procedure/investigation.parts.js';
import { articlesOf, childByInitials, headingOf, nameOf, needed, referenceOf, type CaseFile } from './case-file.js';

type Material = DataOf<'examination-order'>['materials'][number];

/** An item as documents list it; acquired when its protocol says so, else when it was entered. */
export function materialOf({ protocols }: Investigation, item: EvidenceItem): Material {
  const acquiredAt = protocols.find(({ id }) => id === item.protocolId)?.acquiredAt ?? item.registeredAt;
  return {
    ...{ number: item.exhibit, kind: item.kind, acquiredAt },
    ...(item.sha256 === undefined ? {} : { sha256: item.sha256 }),
    ...(item.size === undefined ? {} : { size: item.size }),
  };
}

/** The protocol of an act with everything that was acquired by it. */
export async function acquisitionProtocol(file: CaseFile): Promise<DataOf<'acquisition-protocol'>> {
  const { tx, investigation, staff } = file;
  const protocol = known(investigation.protocols, needed(file.about, 'protocol'));
  const { how, acquiredAt, acquiredBy, participants, medium, filmed, filmId } = protocol;
  const items = investigation.evidence.filter((item) => item.protocolId === protocol.id && item.id !== filmId);
  const words = (await file.wordsAbout(protocol.id)).filter(({ kind }) => kind === 'protocol' || kind === 'completion');
  const fromWhom = words.flatMap(({ sealed }) => sealed?.text ?? []).join('\n');
  const named = words.flatMap(({ sealed }) => sealed?.named ?? []);
  const film = investigation.evidence.find(({ id }) => id === filmId)?.exhibit;
  const kept = await findItems(
    tx.manager,
    items.flatMap(({ fileId }) => fileId ?? []),
  );
  return {
    ...{ ...headingOf(file), case: referenceOf(investigation) },
    act: {
      ...{ how, acquiredAt: needed(acquiredAt, 'acquired-at'), filmed },
      ...(acquiredBy === undefined ? {} : { acquiredBy: nameOf(staff, acquiredBy) }),
      ...(fromWhom === '' ? {} : { fromWhom }),
      participants: participants.map((role) => {
        const name = named.find((each) => each.as === role)?.name;
        return { role, ...(name === undefined ? {} : { name }) };
      }),
      ...(medium === undefined ? {} : { medium }),
      ...(film === undefined ? {} : { film }),
    },
    items: items.map((item) => {
      const { acquiredAt: _same, ...material } = materialOf(investigation, item);
      const md5 = kept.get(item.fileId ?? '')?.md5;
      return {
        ...{ ...material, source: item.source },
        ...(md5 === undefined ? {} : { md5 }),
        ...(item.mediaType === undefined ? {} : { mediaType: item.mediaType }),
      };
    }),
  };
}

/** Most items of which one report tells: more would not be read. */
const mostItems = 200;

export async function custodyReport(file: CaseFile): Promise<DataOf<'custody-report'>> {
  const { tx, investigation } = file;
  const all = file.about === undefined ? investigation.evidence : [known(investigation.evidence, file.about)];
  const items = all.slice(0, mostItems);
  needed(items[0], 'evidence');
  if (all.length > items.length)
    throw new Problem('payload-too-large', { values: { limit: String(mostItems) }, rule: 'too-many-items' });
  const links = await custodyOfItems(
    tx.manager,
    items.flatMap(({ fileId }) => fileId ?? []),
  );
  return {
    ...{ ...headingOf(file), case: referenceOf(investigation) },
    items: items.map((item) => ({
      ...materialOf(investigation, item),
      // What the agency itself entered without a file came as words: a platform's statement, a signed conclusion.
      inCase: item.fileId === undefined && item.by === 'system',
      entries: (links.get(item.fileId ?? '') ?? []).map((entry) => linkOf(file, item, entry)),
    })),
  };
}

type Link = DataOf<'custody-report'>['items'][number]['entries'][number];

const caseWork = { kk: 'іс бойынша жұмыс', ru: 'работа по делу', en: 'work on the case' };
const isProvision = (code: string): code is ProvisionCode => Object.hasOwn(provisions, code);

function linkOf({ staff }: CaseFile, item: EvidenceItem, entry: CustodyEntry): Link {
  const isService = entry.actor === 'system' || entry.actor.startsWith('service:');
  return {
    ...{ at: entry.at.toISOString(), action: entry.action, matches: entry.sha256 === item.sha256 },
    reason: isProvision(entry.reason) ? cite(entry.reason) : caseWork,
    ...(isService ? {} : { actor: nameOf(staff, entry.actor) }),
    ...(entry.counterpart === undefined ? {} : { counterpart: entry.counterpart as NonNullable<Link['counterpart']> }),
  };
}

/** The list of evidence that goes with the indictment: what is relied on, and what was done to get it. */
export function evidenceList(file: CaseFile): DataOf<'evidence-list'> {
  const { investigation } = file;
  const { evidence, protocols, examinations, interviews, dataRequests, actions, suspects } = investigation;
  return {
    ...{ ...headingOf(file), case: referenceOf(investigation), child: childByInitials(file) },
    ...{ articles: articlesOf(investigation), suspects: suspects.length },
    openedAt: needed(investigation.openedCaseAt, 'opened-case'),
    items: evidence
      .filter(({ reliedOn, excluded }) => reliedOn && excluded === undefined)
      .map((item) => ({
        ...materialOf(investigation, item),
        source: item.source,
        how: protocols.find(({ id }) => id === item.protocolId)?.how ?? 'transferred',
      })),
    examinations: examinations.map(({ kind, status, orderedAt, changedAt }) => ({
      kind,
      status,
      orderedAt,
      changedAt,
    })),
    interviews: interviews.map(({ status, startedAt }) => ({
      status,
      ...(startedAt === undefined ? {} : { heldAt: startedAt }),
    })),
    requests: dataRequests.map(({ platform, kind, status, changedAt }) => ({ platform, kind, status, changedAt })),
    actions: actions.map(({ action, at }) => {
      const { says, basis } = investigativeActions[action];
      return { says, basis: cite(basis), at };
    }),
  };
}
