import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { AwaitedFile, EvidenceItem, EvidenceKind } from '../evidence-items.js';
import { nextExhibit } from '../evidence-register.js';
import { line, sha256 } from '../inputs.js';
import { handlersOf, headsOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { psycholinguisticClock } from '../psycholinguistic-term.js';

const vaultFile = { fileId: z.uuid(), sha256, size: z.number().int().nonnegative(), mediaType: z.string() };

/** An officer put a file into the vault of this case; its protocol follows. */
export const attachFile = moveOf<Investigation>()({
  input: z.object(vaultFile),
  does: ({ unregisteredFiles }, file, { now, actor }) => ({
    change: { unregisteredFiles: [...unregisteredFiles, { ...file, at: now.toISOString(), by: actor.subject }] },
  }),
});

/** What a file that another agency sent is, by where it came from. */
function kindOf({ source }: AwaitedFile, mediaType: string): EvidenceKind {
  if (source === 'platform') return 'server-data';
  if (source === 'expert') return 'conclusion';
  if (mediaType.startsWith('image/')) return 'screenshot';
  if (mediaType.startsWith('video/')) return 'screen-recording';
  return mediaType.startsWith('audio/') ? 'audio' : 'document';
}

/** A file that was announced is ours, and its hash is the one that its sender declared: that is its protocol. */
export const fileArrived = moveOf<Investigation>()({
  input: z.object({ transferId: z.uuid(), source: z.enum(['school', 'platform', 'expert']), ...vaultFile }),
  does: (investigation, { transferId, source, ...file }, { now, newId }) => {
    const awaited = investigation.awaitedFiles.find((each) => each.transferId === transferId) ?? { transferId, source };
    const at = now.toISOString();
    const item: EvidenceItem = {
      ...file,
      id: newId(),
      exhibit: nextExhibit(investigation.evidence, undefined),
      kind: kindOf(awaited, file.mediaType),
      source: awaited.source,
      transferId,
      hashedAt: at,
      registeredAt: at,
      by: 'system',
      reliedOn: true,
      assessments: [],
      handOvers: [],
      ...(awaited.about === undefined ? {} : { about: awaited.about }),
    };
    const evidence = [...investigation.evidence, item];
    return {
      clocks: psycholinguisticClock(investigation, { ...investigation, evidence }),
      change: {
        evidence,
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
