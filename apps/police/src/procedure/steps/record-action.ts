import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { actionFitsTheStage } from '../evidence.rules.js';
import { words } from '../inputs.js';
import { actionFact } from '../investigation.facts.js';
import { investigativeActions, recordableActions } from '../investigative-actions.js';
import type { Investigation } from '../investigation.js';
import { written } from '../investigation.parts.js';
import {
  minorIsQuestionedWithInspector,
  minorIsQuestionedWithRepresentative,
  suspectIsOfThisCase,
} from '../minor-suspect.rules.js';

/** An action by protocol; its stage and provision follow from what it is. */
export const recordAction = moveOf<Investigation>()({
  input: z.object({
    action: z.enum(recordableActions),
    protocol: words,
    /** Who was questioned, where a suspect was; where nobody is named, every suspect of the case may be meant. */
    suspectId: z.uuid().optional(),
  }),
  unseals: true,
  requires: [
    actionFitsTheStage,
    suspectIsOfThisCase,
    minorIsQuestionedWithInspector,
    minorIsQuestionedWithRepresentative,
  ],
  does: (investigation, { action, protocol, suspectId }, { now, actor, newId }) => {
    const id = newId();
    const at = now.toISOString();
    const { stage, basis } = investigativeActions[action];
    const recorded = { id, action, stage, at, by: actor.subject, ...(suspectId === undefined ? {} : { suspectId }) };
    return {
      change: { actions: [...investigation.actions, recorded] },
      sealed: written(investigation, { kind: 'action', about: id, at, text: protocol }),
      facts: [actionFact(investigation, stage, action, basis)],
    };
  },
});
