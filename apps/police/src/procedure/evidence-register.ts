import type { AcquisitionProtocol, EvidenceItem, EvidenceKind } from './evidence-items.js';

const devices: ReadonlySet<EvidenceKind> = new Set(['device', 'device-image']);
export const isDevice = ({ kind }: Pick<EvidenceItem, 'kind'>): boolean => devices.has(kind);

/** The next number at a place of the tree. Items are never removed, so that no number comes twice. */
export function nextExhibit(evidence: readonly EvidenceItem[], parentId: string | undefined): string {
  const parent = evidence.find(({ id }) => id === parentId);
  const siblings = evidence.filter((item) => item.parentId === parentId);
  const last = Math.max(0, ...siblings.map(({ exhibit }) => Number(exhibit.slice(exhibit.lastIndexOf('/') + 1))));
  return `${parent === undefined ? '' : `${parent.exhibit}/`}${String(last + 1)}`;
}

/** The item and everything that was made from it. */
export function descentOf(evidence: readonly EvidenceItem[], id: string): ReadonlySet<string> {
  const descent = new Set([id]);
  // A derivative is always entered after what it was made from.
  for (const { id: child, parentId } of evidence)
    if (parentId !== undefined && descent.has(parentId)) descent.add(child);
  return descent;
}

export const protocolParts = ['from-whom', 'when', 'by-whom', 'medium', 'specialist'] as const;
export type ProtocolPart = (typeof protocolParts)[number];

/** What a protocol does not say yet, given what was acquired by it (manual, section 4). */
export function gapsOf(protocol: AcquisitionProtocol, items: readonly Pick<EvidenceItem, 'kind'>[]): ProtocolPart[] {
  const { saysFromWhom, acquiredAt, acquiredBy, medium, participants } = protocol;
  const gaps: ProtocolPart[] = [];
  if (!saysFromWhom) gaps.push('from-whom');
  if (acquiredAt === undefined) gaps.push('when');
  if (acquiredBy === undefined) gaps.push('by-whom');
  if (medium === undefined || medium.kind === 'other') gaps.push('medium');
  if (items.some(isDevice) && !participants.includes('specialist')) gaps.push('specialist');
  return gaps;
}

/** Devices, and what is captured from a live account, are acquired before a camera (manual, section 5). */
export const needsFilm = ({ how }: AcquisitionProtocol, items: readonly Pick<EvidenceItem, 'kind'>[]): boolean =>
  how === 'captured' || items.some(isDevice);

/** Items of the register by the protocol of their act. The film of an act is no object of it. */
export function actsOf(
  evidence: readonly EvidenceItem[],
  protocols: readonly AcquisitionProtocol[],
): readonly { readonly protocol: AcquisitionProtocol; readonly items: readonly EvidenceItem[] }[] {
  const byProtocol = new Map<string, EvidenceItem[]>();
  for (const item of evidence) {
    if (item.protocolId === undefined) continue;
    const known = byProtocol.get(item.protocolId);
    if (known === undefined) byProtocol.set(item.protocolId, [item]);
    else known.push(item);
  }
  return protocols.map((protocol) => ({
    protocol,
    items: (byProtocol.get(protocol.id) ?? []).filter(({ id }) => id !== protocol.filmId),
  }));
}
