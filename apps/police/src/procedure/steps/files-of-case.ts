import { moveOf, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import type { EvidenceItem, EvidenceKind } from '../evidence-items.js';
import { nextExhibit } from '../evidence-register.js';
import { line, vaultFile } from '../inputs.js';
import { handlersOf, headsOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { psycholinguisticClock } from '../psycholinguistic-term.js';

/** An officer put a file into the vault of this case; its protocol follows. */
export const attachFile = moveOf<Investigation>()({
  input: z.object(vaultFile),
  does: ({ unregisteredFiles }, file, { now, actor }) => ({
    change: { unregisteredFiles: [...unregisteredFiles, { ...file, at: now.toISOString(), by: actor.subject }] },
  }),
});

/** What a file that another agency sent is, by where it came from. */
function kindOf(source: EvidenceItem['source'], mediaType: string): EvidenceKind {
  if (source === 'platform') return 'server-data';
  if (source === 'expert') return 'conclusion';
  if (mediaType.startsWith('image/')) return 'screenshot';
  if (mediaType.startsWith('video/')) return 'screen-recording';
  return mediaType.startsWith('audio/') ? 'audio' : 'document';
}

type NewFile = Pick<EvidenceItem, 'source' | 'fileId' | 'sha256' | 'size' | 'transferId' | 'about'> & {
  readonly mediaType: string;
};

/** A file that was sealed as it came is an item of evidence: how it came is its protocol. */
function entered(
  investigation: Investigation,
  file: NewFile,
  now: Date,
  newId: () => string,
): Pick<Outcome<Investigation>, 'clocks' | 'change'> {
  const at = now.toISOString();
  const item: EvidenceItem = {
    ...file,
    id: newId(),
    exhibit: nextExhibit(investigation.evidence, undefined),
    kind: kindOf(file.source, file.mediaType),
    hashedAt: at,
    registeredAt: at,
    by: 'system',
    reliedOn: true,
    assessments: [],
    handOvers: [],
  };
  const evidence = [...investigation.evidence, item];
  return { clocks: psycholinguisticClock(investigation, { ...investigation, evidence }), change: { evidence } };
}

/** A file that came with a message from the public, once an officer made a case of it: the item in the vault is the one that was sealed when it came. */
export const tipFileCame = moveOf<Investigation>()({
  input: z.object(vaultFile),
  does: (investigation, file, { now, newId }) => entered(investigation, { ...file, source: 'tip' }, now, newId),
});

/** A file that was announced is ours, and its hash is the one that its sender declared: that is its protocol. */
export const fileArrived = moveOf<Investigation>()({
  input: z.object({ transferId: z.uuid(), source: z.enum(['school', 'platform', 'expert']), ...vaultFile }),
  does: (investigation, { transferId, source, ...file }, { now, newId }) => {
    const awaited = investigation.awaitedFiles.find((each) => each.transferId === transferId) ?? { transferId, source };
    const about = awaited.about === undefined ? {} : { about: awaited.about };
    const outcome = entered(investigation, { ...file, source: awaited.source, transferId, ...about }, now, newId);
    const awaitedFiles = investigation.awaitedFiles.filter((each) => each.transferId !== transferId);
    return { ...outcome, change: { ...outcome.change, awaitedFiles } };
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
