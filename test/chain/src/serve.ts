import type { People } from './people/people.js';
import { planOf } from './plan/plan.js';
import { raiseReferral, schoolOf } from './walk/at-school.js';
import { storyOf } from './walk/content.js';
import { supportWithServices } from './walk/support.js';
import { Walk } from './walk/walk.js';

/** At each partner where somebody works, services of a child whose support goes on: one is asked for, one is under way, one is delivered. */
export async function whatPartnersDo(people: People, run: string): Promise<void> {
  const partners = people.units.filter(
    ({ id }) => people.of({ agency: 'social-services', role: 'partner', unitId: id }).length > 0,
  );
  for (const [index, { id, region }] of partners.entries()) {
    const walk = new Walk({ plan: { ...planOf(run, index, 'none'), region }, people, run, shared: new Map() });
    const school = schoolOf(walk);
    await raiseReferral(walk, school, storyOf(walk, new Date()));
    await supportWithServices(walk, school.psychologist, id);
  }
}
