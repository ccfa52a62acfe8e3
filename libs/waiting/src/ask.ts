import type { AgencyId } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import type { NatsConnection } from '@nats-io/transport-node';
import { v7 as uuid } from 'uuid';
import { answer, contextOf, mostPeople, read, waitingSubject, write, type AskedOf, type Waits } from './question.js';

const patienceMs = 10_000;

/** Asks an agency for whom of these people something waits. @throws where it does not answer, or somebody else did */
export async function askWhoIsWaitedFor(
  { nats, keys }: { readonly nats: NatsConnection; readonly keys: KeyRing },
  agency: AgencyId,
  people: readonly AskedOf[],
): Promise<Waits[]> {
  const found: Waits[] = [];
  for (let begin = 0; begin < people.length; begin += mostPeople) {
    const nonce = uuid();
    const asked = await write(keys, agency, contextOf(agency), {
      nonce,
      people: people.slice(begin, begin + mostPeople),
    });
    const { data } = await nats.request(waitingSubject(agency), asked, { timeout: patienceMs });
    found.push(...(await read(keys, agency, contextOf(agency, nonce), data, answer)).people);
  }
  return found;
}
