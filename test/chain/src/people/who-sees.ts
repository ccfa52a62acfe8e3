import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from './person.js';

interface Listed {
  readonly items: readonly { readonly id: string }[];
}

const pauseMs = 200;
const tries = 150;

/** The first of these people who sees a record of the chain, once it has come there. */
export async function whoSees(
  people: readonly Person[],
  path: string,
  chainId: string,
): Promise<{ person: Person; id: string } | undefined> {
  for (let count = 0; count < tries; count += 1) {
    for (const person of people) {
      const [found] = (await person.get<Listed>(`${path}?chainId=${chainId}`)).items;
      if (found !== undefined) return { person, id: found.id };
    }
    await sleep(pauseMs);
  }
  return undefined;
}
