import { moveOf, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import { exclusionReasons, verdicts, type EvidenceItem } from '../evidence-items.js';
import { descentOf } from '../evidence-register.js';
import { instant, line, sha256, words } from '../inputs.js';
import { actionFact, headsOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { changed, known } from '../investigation.parts.js';
import { psycholinguisticClock } from '../psycholinguistic-term.js';
import { hashIsTaken, isNotExcluded, timeHasCome } from '../register.rules.js';
import { wordsOf } from './record-evidence.js';

const verdict = z.enum(verdicts);

/** Weighs an item by the four tests (manual, section 4). */
export const assessEvidence = moveOf<Investigation>()({
  input: z.object({
    evidenceId: z.uuid(),
    lawfulness: verdict,
    relevance: verdict,
    reliability: verdict,
    probativeValue: verdict,
    grounds: words.optional(),
  }),
  requires: [isNotExcluded],
  does: (investigation, { evidenceId, grounds, ...tests }, at) => {
    const { assessments } = known(investigation.evidence, evidenceId);
    const assessment = { ...tests, id: at.newId(), at: at.now.toISOString(), by: at.actor.subject };
    return {
      change: {
        evidence: changed(investigation.evidence, evidenceId, { assessments: [...assessments, assessment] }),
        ...(grounds === undefined ? {} : { evidenceWords: [wordsOf(evidenceId, 'assessment', { text: grounds }, at)] }),
      },
      facts: [actionFact(investigation, 4, 'evidence-assessed', 'cpc-125')],
    };
  },
});

/** Whether the prosecution rests on an item. */
export const relyOnEvidence = moveOf<Investigation>()({
  input: z.object({ evidenceId: z.uuid(), reliedOn: z.boolean() }),
  requires: [isNotExcluded],
  does: (investigation, { evidenceId, reliedOn }) => {
    const evidence = changed(investigation.evidence, evidenceId, { reliedOn });
    return { change: { evidence }, clocks: psycholinguisticClock(investigation, { ...investigation, evidence }) };
  },
});

/** Takes an item out of the evidence; it stays in the register. What was made from an unlawful item falls with it. */
export const excludeEvidence = moveOf<Investigation>()({
  input: z.object({ evidenceId: z.uuid(), reasonCode: z.enum(exclusionReasons), reason: words }),
  requires: [isNotExcluded],
  does: (investigation, { evidenceId, reasonCode, reason }, at): Outcome<Investigation> => {
    const before = investigation.evidence;
    const falls = reasonCode === 'unlawful' ? descentOf(before, evidenceId) : new Set([evidenceId]);
    const excluded = { at: at.now.toISOString(), by: at.actor.subject, reasonCode };
    const evidence = before.map((item): EvidenceItem =>
      falls.has(item.id) && item.excluded === undefined
        ? { ...item, reliedOn: false, excluded: item.id === evidenceId ? excluded : { ...excluded, with: evidenceId } }
        : item,
    );
    return {
      clocks: psycholinguisticClock(investigation, { ...investigation, evidence }),
      change: {
        evidence,
        evidenceWords: [wordsOf(evidenceId, 'exclusion', { text: reason }, at)],
      },
      facts: [actionFact(investigation, 4, 'evidence-excluded', 'cpc-125')],
    };
  },
});

/** The item changes hands: who gave, who received, when, why, and the hash that was taken. One that differs is recorded and told. */
export const recordHandOver = moveOf<Investigation>()({
  input: z.object({
    evidenceId: z.uuid(),
    giver: line,
    receiver: line,
    reason: words,
    handedOverAt: instant,
    sha256: sha256.optional(),
  }),
  requires: [hashIsTaken, timeHasCome],
  does: (
    investigation,
    { evidenceId, giver, receiver, reason, handedOverAt, sha256: hash },
    at,
  ): Outcome<Investigation> => {
    const { handOvers, sha256: registered } = known(investigation.evidence, evidenceId);
    const handOver = {
      id: at.newId(),
      at: new Date(handedOverAt).toISOString(),
      by: at.actor.subject,
      hashMatches: registered === undefined ? null : hash === registered,
    };
    const participants = [
      { as: 'giver', name: giver },
      { as: 'receiver', name: receiver },
    ];
    return {
      change: {
        evidence: changed(investigation.evidence, evidenceId, { handOvers: [...handOvers, handOver] }),
        evidenceWords: [wordsOf(evidenceId, 'hand-over', { text: reason, participants }, at)],
      },
      facts: [actionFact(investigation, 4, 'evidence-handed-over', 'cpc-125')],
      notices: handOver.hashMatches === false ? [headsOf(investigation.unitId, 'evidence-hash-differs')] : [],
    };
  },
});
