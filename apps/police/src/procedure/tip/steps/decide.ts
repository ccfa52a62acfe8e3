import { tipAddedToCase, tipDismissed, tipRerouted } from '#libs/contracts';
import { moveOf, shutOut } from '#libs/lifecycle';
import { suppliedTo, type WithUnit } from '../../supplied.js';
import { adding, dismissing, passingOn } from '../inputs.js';
import { caseIsKnown, regionTakesIt, type WithCase } from '../tip.rules.js';
import { personalOf, type Tip, type TipPersonal } from '../tip.js';
import { tellCase } from './add-words.js';
import { waitingAt } from './arrive.js';
import { givingFiles } from './attach-file.js';

/** The personal part with what an officer wrote in deciding. */
export const reasoned = (tip: Tip, now: Date, text: string): TipPersonal => {
  const personal = personalOf(tip);
  return { ...personal, reasons: [...personal.reasons, { at: now.toISOString(), text }] };
};

/** Nothing that the police must look into. The words are kept; whoever wrote may write again. */
export const dismiss = moveOf<Tip>()({
  input: dismissing,
  unseals: true,
  does: (tip, { cause, reason }, { now }) => ({
    change: { dismissedFor: cause },
    sealed: reasoned(tip, now, reason),
    facts: [tipDismissed.of({ open: { region: tip.region, reason: cause } })],
  }),
});

/** It tells of a case that the unit has: its words go there, and whom that case shuts out, this one does. */
export const addToCase = moveOf<Tip>()({
  input: adding,
  unseals: true,
  requires: [caseIsKnown],
  does: (tip, { reason }, at) => {
    const { investigationId = '', excluded = [] } = suppliedTo<WithCase>(at);
    const { words, where, contact, childName } = personalOf(tip);
    return {
      change: { investigationId, ...shutOut(tip, excluded) },
      ...(reason === undefined ? {} : { sealed: reasoned(tip, at.now, reason) }),
      facts: [tipAddedToCase.of({ open: { region: tip.region } })],
      // Each message by itself: together they may be longer than one entry of a case can be.
      effects: [
        ...words.map(({ text }, place) => ({
          kind: tellCase,
          payload: {
            ...{ investigationId, number: tip.number, words: text },
            ...(place === 0 ? { where, contact, childName, urgency: tip.urgency } : {}),
          },
        })),
        ...givingFiles(investigationId, tip.files),
      ],
    };
  },
});

/** It belongs to another region; its clock goes on running. */
export const passOn = moveOf<Tip>()({
  input: passingOn,
  unseals: true,
  requires: [regionTakesIt],
  does: (tip, { toRegion, reason }, at) => {
    const { unitId = null } = suppliedTo<WithUnit>(at);
    return {
      change: { region: toRegion, unitId, people: [], reroutedAt: at.now.toISOString() },
      sealed: reasoned(tip, at.now, reason),
      facts: [tipRerouted.of({ open: { fromRegion: tip.region, toRegion } })],
      notices: waitingAt(tip, unitId),
    };
  },
});
