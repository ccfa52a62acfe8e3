import type { AgencyId } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import type { Logger } from '#libs/observability';
import type { Msg, NatsConnection } from '@nats-io/transport-node';
import { answer, contextOf, question, read, waitingSubject, write, type AskedOf, type Waits } from './question.js';

export interface AnsweringAgency {
  readonly agency: AgencyId;
  readonly nats: NatsConnection;
  readonly keys: KeyRing;
  readonly logger: Logger;
}

/** Answers identity, at one of the agency's replicas, for whom something waits. Ends with the connection. */
export function answerWhoIsWaitedFor(
  { agency, nats, keys, logger }: AnsweringAgency,
  look: (people: readonly AskedOf[]) => Promise<readonly Waits[]>,
): void {
  const reply = async (message: Msg): Promise<void> => {
    try {
      const { nonce, people } = await read(keys, 'identity', contextOf(agency), message.data, question);
      const content = answer.parse({ people: await look(people) });
      message.respond(await write(keys, 'identity', contextOf(agency, nonce), content));
    } catch (error) {
      // Identity asks again; whoever else it was learns nothing.
      logger.warn({ err: error }, 'a question about waiting notices was not answered');
    }
  };
  nats.subscribe(waitingSubject(agency), {
    queue: 'waiting',
    callback: (error, message) => {
      if (error === null) void reply(message);
    },
  });
}
