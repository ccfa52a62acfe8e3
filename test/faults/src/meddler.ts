import {
  jetstream,
  jetstreamManager,
  type JetStreamClient,
  type JetStreamManager,
  type StoredMsg,
} from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { contracts, streamOf, subjectOf, type AgencyId } from '#libs/contracts';
import type { Stack } from '../../../tools/up/src/index.js';
import { agencies } from '../../chain/books/what-events-do.js';
import type { Chance } from '../../chain/src/chance.js';

/** How many messages of the past are published again at a time. */
const mostRepeated = 40;
/** So long somebody waits for a connection to be there again, in ms. */
const againWithinMs = 5_000;

/** Somebody with an agency's key for the bus, who says again what it said, in another order, and says what it never said. */
export class Meddler {
  /** Messages without signature that the broker took, and has not lost since. */
  poisoned = 0;
  private readonly connections = new Map<string, Promise<NatsConnection>>();
  private published = 0;

  constructor(
    private readonly stack: Stack,
    private readonly chance: Chance,
  ) {}

  private as(user: string): Promise<NatsConnection> {
    const known = this.connections.get(user);
    if (known !== undefined) return known;
    const connecting = this.stack.nats.connectAs(user);
    this.connections.set(user, connecting);
    // While the broker lies down nobody connects; the next time somebody may.
    connecting.catch(() => this.connections.delete(user));
    return connecting;
  }

  /** A connection that is there, also where the broker was started anew just now: the client forgets what it is given in between. */
  private async connected(user: string): Promise<NatsConnection> {
    const connection = await this.as(user);
    for (const end = performance.now() + againWithinMs; ;) {
      try {
        await connection.rtt();
        return connection;
      } catch (error) {
        if (performance.now() > end) throw error;
        await sleep(50);
      }
    }
  }

  /** The same bytes under new message ids, so that the broker takes them for new. Where an agency has said nothing yet, of another. */
  async repeat(wanted: AgencyId): Promise<void> {
    const manager = await this.manager();
    const said = async (agency: AgencyId) => ({ sender: agency, ...(await manager.streams.info(streamOf(agency))) });
    const all = await Promise.all([wanted, ...agencies.filter((agency) => agency !== wanted)].map(said));
    const found = all.find(({ state }) => state.messages > 0);
    if (found === undefined) throw new Error('nobody has said anything yet');
    const { sender, state } = found;
    const js = jetstream(await this.connected(sender), { timeout: 2_000 });
    for (let left = Math.min(mostRepeated, state.messages); left > 0; left -= 1) {
      const seq = this.chance.between(state.first_seq, state.last_seq);
      const message = await manager.streams.getMessage(streamOf(sender), { seq });
      if (message !== null) await this.sayAgain(js, message);
    }
  }

  /** The server that leads an agency's stream. @throws while there is none */
  async leaderOf(agency: AgencyId): Promise<string> {
    const { cluster } = await (await this.manager()).streams.info(streamOf(agency));
    if (cluster?.leader === undefined || cluster.leader === '') throw new Error('nobody leads');
    return cluster.leader;
  }

  /** The last things that each agency said, in its order. */
  async lastSaid(): Promise<ReadonlyMap<AgencyId, readonly StoredMsg[]>> {
    const manager = await this.manager();
    const said = new Map<AgencyId, readonly StoredMsg[]>();
    for (const agency of agencies) {
      const { state } = await manager.streams.info(streamOf(agency));
      const first = Math.max(state.first_seq, state.last_seq - mostRepeated + 1);
      const seqs =
        state.messages === 0 ? [] : Array.from({ length: state.last_seq - first + 1 }, (_, at) => first + at);
      const found = await Promise.all(seqs.map((seq) => manager.streams.getMessage(streamOf(agency), { seq })));
      said.set(
        agency,
        found.filter((message) => message !== null),
      );
    }
    return said;
  }

  /** Says what somebody said, the last first. */
  async sayBackwards(all: ReadonlyMap<AgencyId, readonly StoredMsg[]>): Promise<void> {
    for (const [agency, said] of all) {
      const js = jetstream(await this.connected(agency), { timeout: 5_000 });
      for (const message of [...said].reverse()) await this.sayAgain(js, message);
    }
  }

  /** The same bytes under a new message id. */
  private async sayAgain(js: JetStreamClient, message: StoredMsg): Promise<void> {
    this.published += 1;
    const head = headers();
    for (const [name, values] of message.header) for (const value of values) head.append(name, value);
    head.delete('Nats-Msg-Id');
    const msgID = `meddled-${String(process.pid)}-${String(this.published)}`;
    await js.publish(message.subject, message.data, { headers: head, msgID });
  }

  private async manager(): Promise<JetStreamManager> {
    return jetstreamManager(await this.connected('bootstrap'), { checkAPI: false, timeout: 2_000 });
  }

  /** A message on the subject of a real one, that nobody signed. */
  async poison(sender: AgencyId): Promise<void> {
    const contract = this.chance.oneOf([...contracts().values()].filter(({ from }) => from === sender));
    const receiver = this.chance.oneOf(contract.to);
    const js = jetstream(await this.connected(sender), { timeout: 2_000 });
    this.published += 1;
    const msgID = `poison-${String(process.pid)}-${String(this.published)}`;
    const invented = new TextEncoder().encode('{"invented":"nobody signed this"}');
    await js.publish(subjectOf(contract.type, receiver), invented, { msgID });
    this.poisoned += 1;
  }

  /** The broker forgot: what nobody has read by now, nobody will. */
  forget(): void {
    this.poisoned = 0;
  }

  async end(): Promise<void> {
    const open = await Promise.allSettled([...this.connections.values()]);
    for (const each of open) if (each.status === 'fulfilled') await each.value.close();
  }
}
