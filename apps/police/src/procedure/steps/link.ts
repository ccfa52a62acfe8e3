import { moveOf, type At, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import type { LinkedCase } from '../case-items.js';
import type { Investigation } from '../investigation.js';
import { union } from '../investigation.parts.js';
import { suppliedTo, type WithLinks } from '../supplied.js';

/** What the desk does with new links: the other cases learn of this one. */
export const linkBack = 'link-back';

function linked(
  investigation: Investigation,
  others: readonly LinkedCase[],
): Pick<Outcome<Investigation>, 'notices'> & { linked: readonly LinkedCase[] } {
  const known = new Set(investigation.linked.map(({ id }) => id));
  const added = others.filter(({ id }) => !known.has(id));
  const mayKnow = (subject: string): boolean => !added.some(({ excluded }) => excluded.includes(subject));
  const told =
    added.length === 0
      ? []
      : investigation.people.filter((person) => person.as === 'assignee' && mayKnow(person.subject));
  const refreshed = investigation.linked.map((each) => ({
    ...each,
    excluded: union(each.excluded, others.find(({ id }) => id === each.id)?.excluded ?? []),
  }));
  return {
    linked: [...refreshed, ...added],
    notices: told.map(({ subject }) => ({ code: 'linked-case', to: { subject } })),
  };
}

/** Marks and links that the desk found for a step, as what they change. */
export function withLinks(
  investigation: Investigation,
  at: At,
): Pick<Outcome<Investigation>, 'notices' | 'effects'> & { change: Pick<Investigation, 'marks' | 'linked'> } {
  const { marks = [], others = [] } = suppliedTo<WithLinks>(at);
  const { linked: all, notices = [] } = linked(investigation, others);
  return {
    change: { marks: union(investigation.marks, marks), linked: all },
    notices,
    effects: others.length === 0 ? [] : [{ kind: linkBack, payload: { ids: others.map(({ id }) => id) } }],
  };
}

/** Another case has the same child or account. Nobody learns more of it than that it exists. */
export const link = moveOf<Investigation>()({
  input: z.object({ others: z.array(z.object({ id: z.uuid(), excluded: z.array(z.uuid()) })) }),
  does: (investigation, { others }) => {
    const { linked: all, notices = [] } = linked(investigation, others);
    return { change: { linked: all }, notices };
  },
});

/** Looks again after the child or a suspect was identified: a person's own step does not see other units' cases. */
export const lookForLinks = moveOf<Investigation>()({
  input: z.object({}),
  unseals: true,
  does: (investigation, _input, at) => withLinks(investigation, at),
});
/** The timer by which that is asked for. */
export const lookSoon = { kind: 'step', after: 0, payload: { step: 'lookForLinks' } } as const;
