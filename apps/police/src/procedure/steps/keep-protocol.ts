import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { AcquisitionProtocol } from '../evidence-items.js';
import { actionFact } from '../investigation.facts.js';
import { words } from '../inputs.js';
import type { Investigation } from '../investigation.js';
import { changed, known } from '../investigation.parts.js';
import { filmIsRegistered, nothingIsOverwritten, timeHasCome } from '../register.rules.js';
import { act, wordsOf } from './record-evidence.js';

const { fromWhom, acquiredAt, acquiredBy, participants, specialistPresent, medium, filmId } = act;

/** Adds what a protocol does not say yet. */
export const completeProtocol = moveOf<Investigation>()({
  input: z.object({
    protocolId: z.uuid(),
    fromWhom,
    acquiredAt,
    acquiredBy,
    participants,
    specialistPresent,
    medium,
    filmId,
  }),
  requires: [filmIsRegistered, nothingIsOverwritten, timeHasCome],
  does: (investigation, { protocolId, ...given }, at) => {
    const before = known(investigation.protocols, protocolId);
    const added = [
      ...(given.specialistPresent ? ['specialist' as const] : []),
      ...given.participants.map(({ as }) => as),
    ];
    const change: Partial<AcquisitionProtocol> = {
      completedAt: at.now.toISOString(),
      participants: [...before.participants, ...added],
      ...(given.fromWhom === undefined ? {} : { saysFromWhom: true }),
      ...(given.acquiredAt === undefined ? {} : { acquiredAt: new Date(given.acquiredAt).toISOString() }),
      ...(given.acquiredBy === undefined ? {} : { acquiredBy: given.acquiredBy }),
      ...(given.medium === undefined
        ? {}
        : {
            medium: {
              kind: given.medium.kind,
              ...(given.medium.label === undefined ? {} : { label: given.medium.label }),
            },
          }),
      ...(given.filmId === undefined ? {} : { filmed: true, filmId: given.filmId }),
    };
    return {
      change: {
        protocols: changed(investigation.protocols, protocolId, change),
        evidenceWords: [
          wordsOf(protocolId, 'completion', { text: given.fromWhom, participants: given.participants }, at),
        ],
      },
      facts: [actionFact(investigation, 4, 'protocol-completed', 'cpc-199')],
    };
  },
});

/** A correction stands beside the protocol, and both are read together. */
export const noteOnProtocol = moveOf<Investigation>()({
  input: z.object({ protocolId: z.uuid(), note: words }),
  does: (investigation, { protocolId, note }, at) => ({
    change: {
      protocols: changed(investigation.protocols, protocolId, {
        notes: known(investigation.protocols, protocolId).notes + 1,
      }),
      evidenceWords: [wordsOf(protocolId, 'note', { text: note }, at)],
    },
    facts: [actionFact(investigation, 4, 'protocol-corrected', 'cpc-199')],
  }),
});
