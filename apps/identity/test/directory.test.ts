import { jetstream } from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import { directoryBytes, directorySignature, personSubject, type AgencyId } from '#libs/contracts';
import { KeyRing } from '#libs/keys';
import { createLogger } from '#libs/observability';
import { DirectoryReader, Staff } from '#libs/service';
import { startNats, testKeys, type NatsForTests } from '#libs/testing';
import { AccountCommands } from '../src/ops.js';
import { AccountStore } from '../src/records/account.store.js';
import { assignment, givenPassword } from './administrators.js';
import { policeUnit, runningIdentity, school } from './identity.js';

/** What must be known at an agency within seconds. */
async function soon(holds: () => boolean): Promise<void> {
  for (let waited = 0; waited < 25_000 && !holds(); waited += 50) await new Promise((go) => setTimeout(go, 50));
  expect(holds()).toBe(true);
}

let nats: NatsForTests;
let identity: Awaited<ReturnType<typeof runningIdentity>>;
const keys = testKeys();
const ends: (() => Promise<unknown>)[] = [];
const ringOf = (service: string): KeyRing => KeyRing.fromFiles(service, keys.keysFile(service), keys.directoryFile);

/** A replica of an agency's service, as far as it hears who works there. */
async function replica(agency: AgencyId, staff = new Staff()): Promise<Staff> {
  const connection = await nats.connectAs(agency);
  const logger = createLogger(agency, 'silent');
  const reader = new DirectoryReader({ agency, nats: connection, keys: ringOf(agency), logger, staff });
  await reader.start();
  ends.unshift(
    () => reader.stop(),
    () => connection.close(),
  );
  return staff;
}

const commands = (): AccountCommands => new AccountCommands(new AccountStore(identity.database()));
const make = (login: string, ...assignments: object[]): Promise<string> =>
  commands().create({ login, name: `Demo ${login}`, locale: 'en', assignments }, givenPassword);
const investigators = (staff: Staff): string[] => staff.of(policeUnit, ['investigator']).map(({ name }) => name);

jest.setTimeout(60_000);

beforeAll(async () => {
  nats = await startNats();
  identity = await runningIdentity({
    KEYS_FILE: keys.keysFile('identity'),
    DIRECTORY_FILE: keys.directoryFile,
    NATS_URL: nats.url,
    NATS_NKEY_FILE: nats.seedFile('identity'),
  });
});
afterAll(async () => {
  for (const end of ends) await end();
  await identity.stop();
  await nats.stop();
  keys.remove();
});

describe('the directory of who works where', () => {
  it('is known to an agency that begins, and each agency hears of its own people alone', async () => {
    const file = [
      { subject: crypto.randomUUID(), name: 'Only in the file', roles: ['teacher'], units: [school], kinds: [] },
    ];
    const [atSchool, atPolice] = [await replica('school', new Staff(file)), await replica('police')];
    await soon(() => atSchool.of(school, ['psychologist']).length === 5);
    await soon(() => atPolice.isKnown);
    // The file was what it began with; identity has told of everybody since.
    await soon(() => atSchool.find(file[0]?.subject ?? '') === undefined);
    expect(atPolice.of(school)).toEqual([]);
  });

  it('hears within seconds of a new account, of its roles, and that it was closed; the name stays for what the person did', async () => {
    const staff = await replica('police');
    const id = await make('aliya', assignment('police', 'investigator'));
    await soon(() => investigators(staff).includes('Demo aliya'));
    await commands().assign('aliya', [assignment('police', 'duty-officer')]);
    await soon(() => !investigators(staff).includes('Demo aliya'));
    expect(staff.of(policeUnit, ['duty-officer'])).toHaveLength(1);
    await commands().disable('aliya');
    await soon(() => staff.of(policeUnit).length === 0);
    expect(staff.find(id)?.name).toBe('Demo aliya');
    await commands().enable('aliya');
    await soon(() => staff.of(policeUnit).length === 1);
    await commands().assign('aliya', [assignment('school', 'teacher')]);
    await soon(() => staff.of(policeUnit).length === 0);
    expect(staff.find(id)?.name).toBe('Demo aliya');
  });

  it('is whole for a replica that begins while identity is down, and is made good once it is back', async () => {
    await make('bauyrzhan', assignment('police', 'investigator'));
    const before = await replica('police');
    await soon(() => investigators(before).includes('Demo bauyrzhan'));
    // Changed at the database while nobody is there to tell.
    await identity.restart({ NATS_URL: undefined, NATS_NKEY_FILE: undefined });
    await make('saule', assignment('police', 'investigator'));
    const fresh = await replica('police');
    expect(investigators(fresh)).toEqual(['Demo bauyrzhan']);
    await identity.restart();
    await soon(() => investigators(before).includes('Demo saule') && investigators(fresh).includes('Demo saule'));
  });

  it('survives the loss of all that the broker stored', async () => {
    const staff = await replica('police');
    await nats.wipe();
    expect(investigators(staff)).toContain('Demo saule');
    await nats.bootstrap();
    await make('timur', assignment('police', 'investigator'));
    await soon(() => investigators(staff).includes('Demo timur'));
    const fresh = await replica('police');
    await soon(() => investigators(fresh).includes('Demo saule'));
  });

  it('believes nobody but identity, and shows nobody else whom it names', async () => {
    const staff = await replica('police');
    await soon(() => staff.of(policeUnit).length > 0);
    const told = staff.of(policeUnit)[0];
    const subject = personSubject('police', told?.subject ?? '');
    const forged = { ...told, name: 'Forged', works: true };
    const as = async (connection: NatsConnection, payload: string, signature: string): Promise<void> => {
      const signed = headers();
      signed.set(directorySignature, signature);
      await jetstream(connection).publish(subject, payload, { headers: signed, timeout: 1_000 });
    };
    const [police, bus] = [await nats.connectAs('police'), await nats.connectAs('identity')];
    ends.unshift(
      () => police.close(),
      () => bus.close(),
    );
    await expect(as(police, '{}', '')).rejects.toThrow(/[Pp]ermissions [Vv]iolation/);
    // Whoever got hold of identity's place at the bus still has not its key; and its key for ID tokens is for ID tokens.
    const sealed = await ringOf('school').sealFor('police', subject, forged);
    await as(bus, sealed, ringOf('school').sign(directoryBytes(subject, sealed)));
    await as(bus, sealed, ringOf('identity').sign(directoryBytes(subject, sealed)));
    await new Promise((go) => setTimeout(go, 700));
    expect(staff.find(told?.subject ?? '')?.name).toBe(told?.name);
    await expect(ringOf('school').unseal(subject, sealed)).rejects.toThrow();
  });
});
