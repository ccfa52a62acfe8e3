import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { actionFitsTheStage } from '../evidence.rules.js';
import { words } from '../inputs.js';
import { actionFact } from '../investigation.facts.js';
import { actionCodes, investigativeActions } from '../investigative-actions.js';
import type { Investigation } from '../investigation.js';
import { written } from '../investigation.parts.js';

/** An action by protocol; its stage and provision follow from what it is. */
export const recordAction = moveOf<Investigation>()({
  input: z.object({ action: z.enum(actionCodes), protocol: words }),
  unseals: true,
  requires: [actionFitsTheStage],
  does: (investigation, { action, protocol }, { now, actor, newId }) => {
    const id = newId();
    const at = now.toISOString();
    const { stage, basis } = investigativeActions[action];
    return {
      change: { actions: [...investigation.actions, { id, action, stage, at, by: actor.subject }] },
      sealed: written(investigation, { kind: 'action', about: id, at, text: protocol }),
      facts: [actionFact(investigation, stage, action, basis)],
    };
  },
});
