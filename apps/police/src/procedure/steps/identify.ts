import { account, ageBand, child, person } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { minorSuspectHasInspector } from '../completion.rules.js';
import { words } from '../inputs.js';
import { actionFact, headsOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { changed, hideNotices, union, written } from '../investigation.parts.js';
import { lookSoon } from './link.js';

/** Who the child is becomes known, by a tip's account or by inquiry. */
export const identifyChild = moveOf<Investigation>()({
  input: z.object({ child: child.omit({ identified: true }), ageBand, basis: words }),
  unseals: true,
  does: (investigation, input, { now }) => {
    const personal = written(investigation, { kind: 'note', at: now.toISOString(), text: input.basis });
    return {
      change: { child: { identified: true, ageBand: input.ageBand, sex: input.child.sex } },
      sealed: { ...personal, child: { ...personal.child, ...input.child, identified: true } },
      facts: [actionFact(investigation, 2, 'child-identified', 'cpc-179')],
      timers: [lookSoon],
    };
  },
});

/** A suspect gets a name. One who works in the chain is shut out of the case from this moment. */
export const identifySuspect = moveOf<Investigation>()({
  input: z.object({
    relation: z.enum(['stranger', 'peer', 'representative', 'relative', 'school-staff', 'officer', 'other']),
    minor: z.boolean(),
    person,
    /** Account id of a colleague of any agency, where the suspect is one. */
    subject: z.uuid().optional(),
    accounts: z.array(account).default([]),
    attribution: words,
  }),
  unseals: true,
  does: (investigation, { relation, minor, person: named, subject, accounts, attribution }, { now, newId }) => {
    const id = newId();
    const at = now.toISOString();
    const personal = written(investigation, { kind: 'suspect', about: id, at, text: attribution });
    const isRepresentative = relation === 'representative';
    return {
      change: {
        suspects: [...investigation.suspects, { id, relation, minor, isRepresentative, identifiedAt: at }],
        representativeInConflict: investigation.representativeInConflict || isRepresentative,
        excluded: union(investigation.excluded, subject === undefined ? [] : [subject]),
        people: investigation.people.filter((participant) => participant.subject !== subject),
      },
      sealed: {
        ...personal,
        suspects: { ...personal.suspects, [id]: named },
        accounts: [...personal.accounts, ...accounts],
      },
      facts: [actionFact(investigation, 7, minor ? 'minor-suspect-identified' : 'suspect-identified', 'cpc-202')],
      notices: minor ? [headsOf(investigation.unitId, 'juvenile-inspector-needed')] : [],
      effects: subject === undefined ? [] : [{ kind: hideNotices, payload: {} }],
      timers: accounts.length === 0 && subject === undefined ? [] : [lookSoon],
    };
  },
});

/** A measure of restraint, or another one that holds a suspect to account (stage 7). */
export const recordMeasure = moveOf<Investigation>()({
  input: z.object({
    suspectId: z.uuid(),
    measure: z.enum(['undertaking', 'supervision', 'bail', 'house-arrest', 'custody', 'restraining-order', 'lifted']),
    note: words,
  }),
  unseals: true,
  requires: [minorSuspectHasInspector],
  does: (investigation, { suspectId, measure, note }, { now }) => ({
    change: { suspects: changed(investigation.suspects, suspectId, { measure }) },
    sealed: written(investigation, { kind: 'suspect', about: suspectId, at: now.toISOString(), text: note }),
    facts: [actionFact(investigation, 7, 'measure-of-restraint', 'cpc-206')],
  }),
});
