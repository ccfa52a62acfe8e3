import type { People } from './people/people.js';
import { planOf } from './plan/plan.js';
import { raiseReferral, schoolOf } from './walk/at-school.js';
import { numberByHand } from './walk/check.js';
import { storyOf } from './walk/content.js';
import { atPolice } from './walk/investigation.js';
import { takeIn } from './walk/take-in.js';
import { Walk } from './walk/walk.js';

/** Longer ago than a check may last, wherever holidays lie. */
const longAgoMs = 30 * 86_400_000;

/**
 * At each unit with a head, a check whose days are over: its number was entered by hand, with the day on which the register has it. So the head of the
 * unit and the prosecutor of the region have something that is overdue.
 */
export async function whatIsOverdue(people: People, run: string): Promise<void> {
  const units = people.units.filter(
    ({ id }) => people.of({ agency: 'police', role: 'head-of-unit', unitId: id }).length > 0,
  );
  for (const [index, { id, region }] of units.entries()) {
    const plan = { ...planOf(run, index, 'none'), region };
    await registeredLongAgo(new Walk({ plan, people, run, shared: new Map() }), id);
  }
}

async function registeredLongAgo(walk: Walk, unitId: string): Promise<void> {
  const school = schoolOf(walk);
  await raiseReferral(walk, school, storyOf(walk, new Date()));
  const { investigator } = await takeIn(walk, school, unitId);
  await atPolice(walk, investigator, 'enter-registration-number', {
    number: numberByHand(walk),
    registeredAt: new Date(Date.now() - longAgoMs).toISOString(),
  });
}
