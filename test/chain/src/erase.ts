import type { Chance } from './chance.js';
import type { People } from './people/people.js';
import { Refused, type Person } from './people/person.js';

const supports = '/api/social-services/supports?status=closed&limit=20';
const erasures = '/api/social-services/erasures';

/** That the data of some children are erased whose support has ended: one waits for a decision, one was carried out, one refused. */
export async function whatIsErased(people: People, chance: Chance, key: string): Promise<void> {
  const auditor = people.one({ agency: 'social-services', role: 'auditor' });
  const decisions = [
    async (): Promise<void> => undefined,
    async (id: string): Promise<unknown> => auditor.post(`${erasures}/${id}/carry-out`, `${key}-carry-out`),
    async (id: string): Promise<unknown> =>
      auditor.post(`${erasures}/${id}/refuse`, `${key}-refuse`, {
        because: chance.oneOf(['still-needed', 'not-theirs-to-ask']),
      }),
  ];
  for (const coordinator of people.of({ agency: 'social-services', role: 'coordinator' })) {
    const { items } = await coordinator.get<{ items: readonly { id: string }[] }>(supports);
    for (const { id } of items) {
      const [decide] = decisions;
      if (decide === undefined) return;
      const asked = await ask(coordinator, id, `${key}-${id}`);
      if (asked === undefined) continue;
      await decide(asked);
      decisions.shift();
    }
  }
}

/** Somebody asks; nothing where work on the child goes on elsewhere at the agency, or it was asked by another of its records. */
async function ask(coordinator: Person, recordId: string, key: string): Promise<string | undefined> {
  try {
    const { record } = await coordinator.post<{ record: { id: string } }>(erasures, key, {
      recordId,
      ground: 'consent-withdrawn',
    });
    return record.id;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}
