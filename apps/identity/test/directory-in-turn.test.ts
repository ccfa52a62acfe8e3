import pg from 'pg';
import { type AgencyId } from '#libs/contracts';
import { KeyRing } from '#libs/keys';
import { createLogger } from '#libs/observability';
import { DirectoryReader, Staff } from '#libs/service';
import { startNats, testKeys, type NatsForTests } from '#libs/testing';
import { AccountCommands } from '../src/ops.js';
import { DirectoryTeller } from '../src/outside/directory-teller.js';
import { AccountStore } from '../src/records/account.store.js';
import { assignment, givenPassword } from './administrators.js';
import { runningIdentity } from './identity.js';

const logger = createLogger('identity', 'silent');
const files = testKeys();
const ringOf = (service: string): KeyRing => KeyRing.fromFiles(service, files.keysFile(service), files.directoryFile);
const ends: (() => Promise<unknown>)[] = [];
let nats: NatsForTests;
/** It has no bus itself: who tells is up to each test. */
let identity: Awaited<ReturnType<typeof runningIdentity>>;
let commands: AccountCommands;

beforeAll(async () => {
  [nats, identity] = await Promise.all([startNats(), runningIdentity()]);
  commands = new AccountCommands(new AccountStore(identity.database()));
});
/** Replicas and readers of the test that is over. */
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});
afterAll(async () => {
  await identity.stop();
  await nats.stop();
  files.remove();
});

async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 15_000 && !(await holds()); waited += 50) await new Promise((go) => setTimeout(go, 50));
  expect(await holds()).toBe(true);
}

/** The own keys of a replica, which between reading an account and telling of it waits for as long as it is held. */
class HeldKeys {
  private gates: (() => void)[] = [];
  isHeld = false;
  waiting = 0;

  readonly ring = new Proxy(ringOf('identity'), {
    get: (ring, name): unknown =>
      name === 'sealFor'
        ? async (...given: Parameters<KeyRing['sealFor']>) => {
            const sealed = await ring.sealFor(...given);
            this.waiting += 1;
            if (this.isHeld) await new Promise<void>((go) => this.gates.push(go));
            return sealed;
          }
        : Reflect.get(ring, name, ring),
  });

  letGo(): void {
    this.isHeld = false;
    for (const go of this.gates.splice(0)) go();
  }
}

async function replica(keys: KeyRing, name: string): Promise<DirectoryTeller> {
  const database = new pg.Pool({ connectionString: identity.environment.DATABASE_URL, application_name: name });
  database.on('error', () => undefined);
  database.on('connect', (client) => client.on('error', () => undefined));
  const connection = await nats.connectAs('identity');
  const teller = new DirectoryTeller({ database, nats: connection, keys, logger });
  ends.unshift(async () => {
    await teller.stop();
    await connection.close();
    await database.end();
  });
  return teller;
}

/** All that an agency hears of somebody, word by word. */
async function heardOf(agency: AgencyId): Promise<{ roles: (id: string) => string[][] }> {
  const words: { id: string; roles: string[] }[] = [];
  class Listening extends Staff {
    override take(person: Parameters<Staff['take']>[0]): void {
      words.push({ id: person.subject, roles: [...person.roles] });
      super.take(person);
    }
  }
  const connection = await nats.connectAs(agency);
  const staff = new Listening();
  const reader = DirectoryReader.ofStaff({ agency, nats: connection, keys: ringOf(agency), logger, staff });
  await reader.start();
  ends.unshift(async () => {
    await reader.stop();
    await connection.close();
  });
  return { roles: (id) => words.filter((word) => word.id === id).map(({ roles }) => roles) };
}

it('holds nobody’s account while the bus is slow, and a replica that comes late with a state that was is not heard', async () => {
  const slow = new HeldKeys();
  const [late, other] = [await replica(slow.ring, 'late'), await replica(ringOf('identity'), 'other')];
  const police = await heardOf('police');
  late.start();
  const first = await commands.create(
    { login: 'first', name: 'Demo first', locale: 'en', assignments: [assignment('police', 'investigator')] },
    givenPassword,
  );
  await eventually(() => police.roles(first).length > 0);

  slow.isHeld = true;
  const before = slow.waiting;
  await commands.assign('first', [assignment('police', 'head-of-unit')]);
  await eventually(() => slow.waiting > before);
  // It has read the account and is about to tell: whoever signs in, or changes the account, waits for none of that.
  const begun = performance.now();
  await identity.admin.query(`BEGIN; SELECT FROM accounts WHERE login = 'first' FOR UPDATE; COMMIT`);
  await commands.assign('first', [assignment('police', 'duty-officer')]);
  expect(performance.now() - begun).toBeLessThan(1_000);

  // Its connection breaks, so that another takes its turn, while it goes on as if nothing had happened.
  await identity.admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'late'`);
  other.start();
  await eventually(() => police.roles(first).at(-1)?.[0] === 'duty-officer');
  const heard = police.roles(first).length;
  slow.letGo();
  await new Promise((go) => setTimeout(go, 3_000));
  expect(
    police
      .roles(first)
      .slice(heard)
      .flat()
      .filter((role) => role !== 'duty-officer'),
  ).toEqual([]);
  const fresh = await heardOf('police');
  expect(fresh.roles(first)).toEqual([['duty-officer']]);
});

it('tells an agency of what comes later even if the replica that told it did not live to note that', async () => {
  const keys = new HeldKeys();
  const [dying, heir] = [await replica(keys.ring, 'dying'), await replica(ringOf('identity'), 'heir')];
  const school = await heardOf('school');
  // Before it starts: what it reads is what it is held with.
  const id = await commands.create(
    { login: 'moving', name: 'Demo moving', locale: 'en', assignments: [assignment('school', 'teacher')] },
    givenPassword,
  );
  keys.isHeld = true;
  dying.start();
  ends.unshift(() => {
    keys.letGo();
    return Promise.resolve();
  });
  await eventually(async () => {
    const { rows } = await identity.admin.query(
      `SELECT FROM accounts WHERE id = $1 AND 'school' = ANY (told_agencies)`,
      [id],
    );
    return rows.length === 1;
  });
  await commands.assign('moving', [assignment('police', 'investigator')]);
  // It is held for ever, and its turn is over with its connection.
  await identity.admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'dying'`);
  heir.start();
  // Where nobody had noted that the school was about to be told, it would go on offering somebody who left.
  await eventually(() => school.roles(id).at(-1)?.length === 0);
});
