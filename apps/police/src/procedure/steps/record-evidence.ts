import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { deviceHasSpecialist, fileOrHash } from '../evidence.rules.js';
import { instant, line, sha256, words } from '../inputs.js';
import { actionFact, handlersOf, headsOf } from '../investigation.facts.js';
import { evidenceKinds, type AwaitedFile, type EvidenceKind } from '../case-items.js';
import type { Investigation } from '../investigation.js';
import { written } from '../investigation.parts.js';

const vaultFile = { fileId: z.uuid(), sha256, size: z.number().int().nonnegative(), mediaType: z.string() };

/** An officer put a file into the vault of this case; its protocol follows. */
export const attachFile = moveOf<Investigation>()({
  input: z.object(vaultFile),
  does: ({ unregisteredFiles }, file, { now, actor }) => ({
    change: { unregisteredFiles: [...unregisteredFiles, { ...file, at: now.toISOString(), by: actor.subject }] },
  }),
});

/** The protocol of one item: from whom, when, how and by whom it was obtained (manual, section 4). */
export const recordEvidence = moveOf<Investigation>()({
  input: z.object({
    kind: z.enum(evidenceKinds),
    fileId: z.uuid().optional(),
    sha256: sha256.optional(),
    how: z.enum(['handed-over', 'seized', 'copied', 'captured']),
    fromWhom: words,
    acquiredAt: instant,
    specialistPresent: z.boolean().default(false),
    filmed: z.boolean().default(false),
    medium: line.optional(),
  }),
  unseals: true,
  requires: [fileOrHash, deviceHasSpecialist],
  does: (
    investigation,
    { fromWhom, fileId, sha256: given, medium, acquiredAt, ...protocol },
    { now, actor, newId },
  ) => {
    const id = newId();
    const file = investigation.unregisteredFiles.find((each) => each.fileId === fileId);
    const bytes =
      file === undefined
        ? { sha256: given ?? '' }
        : { fileId: file.fileId, sha256: file.sha256, size: file.size, mediaType: file.mediaType };
    const item = {
      ...protocol,
      ...bytes,
      id,
      source: 'police' as const,
      by: actor.subject,
      acquiredAt: new Date(acquiredAt).toISOString(),
    };
    return {
      change: {
        evidence: [...investigation.evidence, { ...item, ...(medium === undefined ? {} : { medium }) }],
        unregisteredFiles: investigation.unregisteredFiles.filter((each) => each !== file),
      },
      sealed: written(investigation, { kind: 'evidence', about: id, at: now.toISOString(), text: fromWhom }),
      facts: [actionFact(investigation, 4, 'evidence-recorded', 'cpc-125')],
    };
  },
});

/** What a file that another agency sent is, by where it came from. */
function kindOf({ source }: AwaitedFile, mediaType: string): EvidenceKind {
  if (source === 'platform') return 'server-data';
  if (source === 'expert') return 'conclusion';
  if (mediaType.startsWith('image/')) return 'screenshot';
  if (mediaType.startsWith('video/')) return 'screen-recording';
  return mediaType.startsWith('audio/') ? 'audio' : 'document';
}

/** A file that was announced is ours, and its hash is the one that its sender declared. */
export const fileArrived = moveOf<Investigation>()({
  input: z.object({ transferId: z.uuid(), source: z.enum(['school', 'platform', 'expert']), ...vaultFile }),
  does: (investigation, { transferId, source, ...file }, { now, newId }) => {
    const awaited = investigation.awaitedFiles.find((each) => each.transferId === transferId) ?? { transferId, source };
    const item = {
      ...file,
      id: newId(),
      kind: kindOf(awaited, file.mediaType),
      source: awaited.source,
      acquiredAt: now.toISOString(),
      how: 'transferred' as const,
      by: 'system',
      specialistPresent: false,
      filmed: false,
      ...(awaited.about === undefined ? {} : { about: awaited.about }),
    };
    return {
      change: {
        evidence: [...investigation.evidence, item],
        awaitedFiles: investigation.awaitedFiles.filter((each) => each.transferId !== transferId),
      },
    };
  },
});

/** What arrived is not what was declared: nothing of it is kept, and people are told. */
export const fileRefused = moveOf<Investigation>()({
  input: z.object({ transferId: z.uuid(), source: z.enum(['school', 'platform', 'expert']), code: line }),
  does: (investigation, { transferId, source, code }) => {
    const others = investigation.awaitedFiles.filter((each) => each.transferId !== transferId);
    const awaited = investigation.awaitedFiles.find((each) => each.transferId === transferId) ?? { transferId, source };
    return {
      change: { awaitedFiles: [...others, { ...awaited, refusedFor: code }] },
      notices: [...handlersOf(investigation, 'file-refused'), headsOf(investigation.unitId, 'file-refused')],
    };
  },
});
