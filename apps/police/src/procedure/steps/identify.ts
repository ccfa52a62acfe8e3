import { account, ageBand, child, person, type Account, type Exclusion } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { registrarOf, withAccounts } from '../accounts.js';
import { words } from '../inputs.js';
import { actionFact, headsOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { written } from '../investigation.parts.js';
import { withAttributes } from '../known-attributes.js';
import { lookSoon } from './link.js';
import { ageTimers } from './review-age.js';
import { excluding } from './name-exclusion.js';

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
      timers: [lookSoon, ...ageTimers([input.child.bornOn], now)],
    };
  },
});

const suspected = z.object({
  relation: z.enum(['stranger', 'peer', 'representative', 'relative', 'school-staff', 'officer', 'other']),
  minor: z.boolean(),
  person,
  /** Account id of a colleague of any agency, where the suspect is one. */
  subject: z.uuid().optional(),
  accounts: z.array(account).default([]),
  attribution: words,
});

/** The accounts by which a suspect is found online; a phone is one of them. */
const foundBy = ({ accounts, person: { phone } }: z.infer<typeof suspected>): readonly Account[] => [
  ...accounts.map((each) => ({ ...each, belongsTo: 'suspect' as const })),
  ...(phone === undefined ? [] : [{ platform: 'operator', handle: phone, belongsTo: 'suspect' } as const]),
];

const named = ({ familyName, givenName }: z.infer<typeof person>): string =>
  [familyName, givenName].filter(Boolean).join(' ').slice(0, 200);

/** A suspect who works in the chain or is close to the child must not be told, at any agency, from this moment. */
function whoMustNotBeTold(
  { excluded }: Investigation,
  { relation, person: who, subject }: z.infer<typeof suspected>,
): { subjects: readonly string[]; exclusions: readonly Exclusion[] } {
  const subjects = subject === undefined || excluded.includes(subject) ? [] : [subject];
  const isFamily = relation === 'representative' || relation === 'relative';
  const kind = isFamily ? 'relative' : relation === 'school-staff' || relation === 'officer' ? 'staff' : undefined;
  if (kind === undefined) return { subjects, exclusions: [] };
  const name = named(who);
  return {
    subjects,
    exclusions: [
      {
        kind,
        reason: 'may-be-suspect',
        ...(subject === undefined ? {} : { subject }),
        ...(name === '' ? {} : { name }),
      },
    ],
  };
}

/** A suspect gets a name. One who works in the chain is shut out of the case from this moment. */
export const identifySuspect = moveOf<Investigation>()({
  input: suspected,
  unseals: true,
  does: (investigation, input, circumstances) => {
    const { relation, minor, person: who, accounts, attribution } = input;
    const { now, newId } = circumstances;
    const id = newId();
    const at = now.toISOString();
    const personal = written(investigation, { kind: 'suspect', about: id, at, text: attribution });
    const isRepresentative = relation === 'representative';
    const excluded = excluding(investigation, whoMustNotBeTold(investigation, input));
    const suspects = [...investigation.suspects, { id, relation, minor, isRepresentative, identifiedAt: at }];
    const known = { ...investigation, suspects };
    const suspect = { accounts: foundBy(input), source: 'suspect', suspectId: id } as const;
    const { attributes, values } = withAttributes(known, personal.attributes, suspect, circumstances);
    return {
      change: {
        suspects,
        attributes,
        accounts: withAccounts(investigation.accounts, [...personal.accounts, ...accounts], registrarOf(circumstances)),
        ...excluded.change,
        representativeInConflict: excluded.change.representativeInConflict || isRepresentative,
      },
      sealed: {
        ...personal,
        suspects: { ...personal.suspects, [id]: who },
        accounts: [...personal.accounts, ...accounts],
        attributes: values,
      },
      facts: [
        actionFact(investigation, 7, minor ? 'minor-suspect-identified' : 'suspect-identified', 'cpc-202'),
        ...excluded.facts,
      ],
      notices: [...(minor ? [headsOf(investigation.unitId, 'juvenile-inspector-needed')] : []), ...excluded.notices],
      effects: excluded.effects,
      clocks: { start: [{ rule: 'decide-on-measure' }] },
      timers: [lookSoon, ...excluded.timers, ...ageTimers([who.bornOn], now)],
    };
  },
});
