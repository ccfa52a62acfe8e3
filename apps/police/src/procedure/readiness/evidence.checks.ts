import { originalsOf, requestsFor } from '../accounts.js';
import { holding } from '../accounts.js';
import type { EvidenceItem } from '../evidence-items.js';
import { actsOf, gapsOf, needsFilm } from '../evidence-register.js';
import type { Investigation } from '../investigation.js';
import { holdsCorrespondence } from '../psycholinguistic-term.js';
import { each, notApplicable, unless, type Found, type Missing } from './check.js';

const reliedOn = ({ evidence }: Investigation): readonly EvidenceItem[] =>
  evidence.filter(({ reliedOn: relied, excluded }) => relied && excluded === undefined);
const noEvidence = notApplicable(
  'Nothing is relied on yet',
  'Пока нет доказательств, на которые опирается обвинение',
  'Айыптау сүйенетін дәлелдеме әзірге жоқ',
);

export function hashedAtAcquisition(investigation: Investigation): Found {
  const items = reliedOn(investigation);
  if (items.length === 0) return noEvidence;
  const firstOrder = new Map<string, string>();
  for (const { orderedAt, evidenceIds, suppliedAt } of investigation.examinations)
    for (const id of evidenceIds) {
      const given = suppliedAt?.[id] ?? orderedAt;
      if ((firstOrder.get(id) ?? given) >= given) firstOrder.set(id, given);
    }
  const imaged = new Set(
    investigation.evidence.filter(({ sha256 }) => sha256 !== undefined).map((item) => item.parentId),
  );
  const unhashed = items.filter(
    ({ id, kind, sha256 }) => sha256 === undefined && !(kind === 'device' && imaged.has(id)),
  );
  const late = items.filter(
    ({ id, hashedAt }) => hashedAt !== undefined && hashedAt > (firstOrder.get(id) ?? hashedAt),
  );
  return unless([...each('hash', unhashed), ...each('hash-before-examination', late)]);
}

/** Acts by which something was acquired that is relied on. */
function actsReliedOn(investigation: Investigation): ReturnType<typeof actsOf> {
  const acts = new Set(reliedOn(investigation).map(({ protocolId }) => protocolId));
  return actsOf(
    investigation.evidence,
    investigation.protocols.filter(({ id }) => acts.has(id)),
  );
}

export function protocolComplete(investigation: Investigation): Found {
  const items = reliedOn(investigation);
  if (items.length === 0) return noEvidence;
  const gaps = actsReliedOn(investigation).flatMap(({ protocol, items: objects }): Missing[] =>
    gapsOf(protocol, objects).map((gap) => ({ what: gap, id: protocol.id })),
  );
  const without = items.filter(({ source, protocolId }) => source === 'police' && protocolId === undefined);
  return unless([...gaps, ...each('protocol', without), ...each('protocol', filesWithout(investigation))]);
}
const filesWithout = ({ unregisteredFiles }: Investigation): { id: string }[] =>
  unregisteredFiles.map(({ fileId }) => ({ id: fileId }));

/** Both chains are looked at: hand-overs entered in the register, and every entry that the vault made of the file itself. */
export function custodyUnbroken(investigation: Investigation): Found {
  const items = reliedOn(investigation);
  const differing = items.filter(({ handOvers }) => handOvers.some(({ hashMatches }) => hashMatches === false));
  const relied = new Set(items.map(({ id }) => id));
  const known = new Set(differing.map(({ id }) => `hash-differs ${id}`));
  const broken = investigation.custodyBreaks.filter(({ id, what }) => relied.has(id) && !known.has(`${what} ${id}`));
  const refused = investigation.awaitedFiles.filter(({ refusedFor }) => refusedFor !== undefined);
  if (items.length === 0 && refused.length === 0) return noEvidence;
  return unless([
    ...each('hash-differs', differing),
    ...broken.map(({ id, what }) => ({ what, id })),
    ...refused.map(({ transferId }) => ({ what: 'transfer-refused', id: transferId })),
  ]);
}

/** What stands in place of an original: its refusal or the platform's silence, which the request documents. */
const documentsTheAttempt: ReadonlySet<string> = new Set(['refused', 'silent']);

export function serverOriginal(investigation: Investigation): Found {
  const told = new Set(
    investigation.conversations.flatMap(({ parts, originals }) => [
      ...parts.map(({ evidenceId }) => evidenceId),
      ...originals,
    ]),
  );
  const loose = reliedOn(investigation).filter(
    (item) =>
      item.source !== 'platform' && item.kind !== 'screen-recording' && holdsCorrespondence(item) && !told.has(item.id),
  );
  const conversations = investigation.conversations.filter(({ reliedOn: relied }) => relied);
  if (loose.length === 0 && conversations.length === 0)
    return notApplicable(
      'No conversation is relied on',
      'Обвинение не опирается на переписку',
      'Айыптау хат алмасуға сүйенбейді',
    );
  const without = conversations.filter(
    (conversation) =>
      originalsOf(investigation, conversation).length === 0 &&
      !requestsFor(investigation, conversation).some(({ status }) => documentsTheAttempt.has(status)),
  );
  return unless([...each('server-original', without), ...each('conversation', loose)]);
}

export function acquisitionFilmed(investigation: Investigation): Found {
  const acts = actsReliedOn(investigation).filter(({ protocol, items }) => needsFilm(protocol, items));
  if (acts.length === 0)
    return notApplicable(
      'No device was taken and nothing captured from a live account',
      'Устройства не изымались, из действующих аккаунтов ничего не фиксировалось',
      'Құрылғы алынбаған, жұмыс істеп тұрған аккаунттан ештеңе түсірілмеген',
    );
  const hashed = new Set(
    investigation.evidence
      .filter(({ sha256, excluded }) => sha256 !== undefined && excluded === undefined)
      .map(({ id }) => id),
  );
  return unless(
    each(
      'film',
      acts.map(({ protocol }) => protocol).filter(({ filmId }) => filmId === undefined || !hashed.has(filmId)),
    ),
  );
}

export function accountAttributed({ accounts, evidence }: Investigation): Found {
  const suspects = accounts.filter(
    (account) => account.belongsTo === 'suspect' && !holding(account).some(({ to }) => to.kind === 'child'),
  );
  if (suspects.length === 0)
    return notApplicable(
      'No account of a suspect is known',
      'Аккаунт подозреваемого неизвестен',
      'Күдіктінің аккаунты белгісіз',
    );
  const excluded = new Set(evidence.filter((item) => item.excluded !== undefined).map(({ id }) => id));
  const rests = ({ evidenceIds }: { readonly evidenceIds: readonly string[] }): boolean =>
    evidenceIds.some((id) => !excluded.has(id));
  return unless(
    each(
      'attribution',
      suspects.filter((account) => !holding(account).some(rests)),
    ),
  );
}
