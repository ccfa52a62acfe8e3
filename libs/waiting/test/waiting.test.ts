import { randomUUID } from 'node:crypto';
import { KeyRing } from '#libs/keys';
import { createLogger } from '#libs/observability';
import { startNats, testKeys, type NatsForTests } from '#libs/testing';
import type { NatsConnection } from '@nats-io/transport-node';
import { answerWhoIsWaitedFor, askWhoIsWaitedFor, waitingSubject, type AskedOf, type Waits } from '../src/index.js';

const logger = createLogger('test', 'silent');
const [seen, newest] = [randomUUID(), randomUUID()];
const asked = (): AskedOf => ({ subject: randomUUID(), roles: ['duty-officer'], units: [randomUUID()], after: seen });

describe('identity asks an agency for whom something waits', () => {
  const keys = testKeys();
  const ring = (service: string): KeyRing => KeyRing.fromFiles(service, keys.keysFile(service), keys.directoryFile);
  let nats: NatsForTests;
  const open: NatsConnection[] = [];
  const as = async (user: string): Promise<NatsConnection> => {
    const connection = await nats.connectAs(user);
    open.push(connection);
    return connection;
  };
  let identity: { nats: NatsConnection; keys: KeyRing };

  beforeAll(async () => {
    nats = await startNats({ streams: false });
    identity = { nats: await as('identity'), keys: ring('identity') };
  });
  afterAll(async () => {
    await Promise.all(open.map((connection) => connection.close()));
    await nats.stop();
    keys.remove();
  });

  it('and is answered once, whatever the number of replicas and of people', async () => {
    const looked: string[] = [];
    for (const connection of [await as('police'), await as('police')]) {
      answerWhoIsWaitedFor({ agency: 'police', nats: connection, keys: ring('police'), logger }, async (people) => {
        looked.push(...people.map(({ subject }) => subject));
        return people.map(({ subject }): Waits => ({ subject, newest, urgent: null }));
      });
      await connection.flush();
    }
    const people = Array.from({ length: 230 }, asked);
    const found = await askWhoIsWaitedFor(identity, 'police', people);
    expect(found.map(({ subject }) => subject)).toEqual(people.map(({ subject }) => subject));
    expect(looked.sort()).toEqual(people.map(({ subject }) => subject).sort());
  });

  it('and says nothing to whoever listens on the bus, and nobody else is answered', async () => {
    const heard: string[] = [];
    const [school, listener] = [await as('school'), await as('school')];
    answerWhoIsWaitedFor({ agency: 'school', nats: school, keys: ring('school'), logger }, async () => []);
    listener.subscribe('waiting.school', {
      callback: (_error, { data }) => void heard.push(new TextDecoder().decode(data)),
    });
    await Promise.all([school.flush(), listener.flush()]);
    const person = asked();
    expect(await askWhoIsWaitedFor(identity, 'school', [person])).toEqual([]);
    expect(heard).toHaveLength(1);
    expect(heard[0]).not.toContain(person.subject);
    // An agency may not ask, by the permissions of the bus; whoever could would still not be identity.
    await expect((await as('police')).request(waitingSubject('school'), '{}', { timeout: 700 })).rejects.toThrow(
      /[Pp]ermissions [Vv]iolation/,
    );
    const forger = { nats: identity.nats, keys: ring('police') };
    const forged = Promise.race([
      askWhoIsWaitedFor(forger, 'school', [person]),
      new Promise((resolve) => setTimeout(resolve, 1_000, 'no answer')),
    ]);
    expect(await forged).toBe('no answer');
  });

  it('and believes no answer but the agency’s own, to this very question', async () => {
    const social = await as('social-services');
    const own = { agency: 'social-services', nats: social, keys: ring('social-services'), logger } as const;
    const answers: Uint8Array[] = [];
    const listening = identity.nats.subscribe('_INBOX_identity.>', {
      callback: (_error, { data }) => void answers.push(data),
    });
    answerWhoIsWaitedFor(own, async () => []);
    await social.flush();
    await askWhoIsWaitedFor(identity, 'social-services', [asked()]);
    listening.unsubscribe();
    await social.close();
    const [earlier] = answers;
    if (earlier === undefined) throw new Error('no answer was heard');
    // The same again to another question, from whoever holds the agency's place on the bus but not its keys.
    const impostor = await as('social-services');
    let says = earlier;
    impostor.subscribe('waiting.social-services', { callback: (_error, message) => void message.respond(says) });
    await impostor.flush();
    await expect(askWhoIsWaitedFor(identity, 'social-services', [asked()])).rejects.toThrow('not signed');
    says = new TextEncoder().encode('{}');
    await expect(askWhoIsWaitedFor(identity, 'social-services', [asked()])).rejects.toThrow();
  });
});
