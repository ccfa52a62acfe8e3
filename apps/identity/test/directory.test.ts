import { jetstream } from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import { directoryBytes, directorySignature, personSubject, type AgencyId } from '#libs/contracts';
import { KeyRing } from '#libs/keys';
import { createLogger } from '#libs/observability';
import { DirectoryReader, Staff, Units } from '#libs/service';
import { startNats, testKeys, type NatsForTests } from '#libs/testing';
import { AccountCommands } from '../src/ops.js';
import { AccountStore } from '../src/records/account.store.js';
import { changeUnit, makeUnit } from '../src/records/unit-change.js';
import { UnitDirectory } from '../src/records/unit-directory.js';
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
  const reader = DirectoryReader.ofStaff({ agency, nats: connection, keys: ringOf(agency), logger, staff });
  await reader.start();
  ends.unshift(
    () => reader.stop(),
    () => connection.close(),
  );
  return staff;
}

/** The same of a replica, as far as it hears which units there are. */
async function knowing(agency: AgencyId, units = new Units([])): Promise<Units> {
  const connection = await nats.connectAs(agency);
  const logger = createLogger(agency, 'silent');
  const reader = DirectoryReader.ofUnits({ nats: connection, keys: ringOf(agency), logger, units });
  await reader.start();
  ends.unshift(
    () => reader.stop(),
    () => connection.close(),
  );
  return units;
}
const unitNames = (units: Units): (string | undefined)[] => units.of('school').map(({ name }) => name.en);

const commands = (): AccountCommands => new AccountCommands(new AccountStore(identity.database()));
const make = (login: string, ...assignments: object[]): Promise<string> =>
  commands().create({ login, name: `Demo ${login}`, locale: 'en', assignments }, givenPassword);
const investigators = (staff: Staff): string[] => staff.of(policeUnit, ['investigator']).map(({ name }) => name);

beforeAll(async () => {
  nats = await startNats();
  identity = await runningIdentity({
    KEYS_FILE: keys.keysFile('identity'),
    DIRECTORY_FILE: keys.directoryFile,
    ...nats.settingsOf('identity'),
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

describe('the directory of units', () => {
  const directory = (): UnitDirectory => new UnitDirectory(identity.database());
  const by = { actor: null, agency: 'school', requestId: null };
  const made = async (name: string): Promise<string> => {
    const unit = {
      id: crypto.randomUUID(),
      agency: 'school',
      kind: 'school',
      region: 'KZ-75',
      parent: null,
      letterhead: null,
    } as const;
    await makeUnit(identity.database(), { ...unit, name: { kk: name, ru: name, en: name } }, by);
    return unit.id;
  };
  const turn = async (id: string, action: 'close' | 'reopen'): Promise<void> => {
    const before = await directory().find(id);
    if (before !== undefined) await changeUnit(identity.database(), { action, before, by });
  };

  it('is heard at every agency within seconds: new ones, other names, that one was closed; its name stays', async () => {
    const [atSchool, atOversight] = [await knowing('school'), await knowing('oversight')];
    await soon(() => unitNames(atSchool).includes('Demo') && unitNames(atOversight).includes('Demo'));
    const id = await made('New school');
    await soon(() => unitNames(atSchool).includes('New school') && unitNames(atOversight).includes('New school'));
    // The first of a region stays the first.
    expect(unitNames(atSchool)[0]).toBe('Demo');
    await turn(id, 'close');
    await soon(() => !unitNames(atSchool).includes('New school'));
    expect(atSchool.find(id)?.name.en).toBe('New school');
    expect(atSchool.isOpen(id)).toBe(false);
    await turn(id, 'reopen');
    await soon(() => atSchool.isOpen(id));
    const before = await directory().find(policeUnit);
    const letterhead = { telephone: '+7 700 000 00 00' };
    if (before !== undefined)
      await changeUnit(identity.database(), { action: 'change', before, after: { ...before, letterhead }, by });
    await soon(() => atOversight.find(policeUnit)?.letterhead?.telephone === letterhead.telephone);
  });

  it('is that of the file where identity is down and the bus has lost its store, and identity’s once it is back', async () => {
    const file = { id: crypto.randomUUID(), agency: 'school', kind: 'school', region: 'KZ-75' } as const;
    const inFile = { ...file, name: { kk: 'File', ru: 'File', en: 'File' } };
    await identity.restart({ NATS_URL: undefined, NATS_NKEY_FILE: undefined });
    await nats.wipe();
    await nats.bootstrap();
    const before = await knowing('police', new Units([inFile]));
    expect(unitNames(before)).toEqual(['File']);
    await made('Made meanwhile');
    await identity.restart();
    await soon(() => unitNames(before).includes('Made meanwhile') && unitNames(before).includes('Demo'));
    await soon(() => !unitNames(before).includes('File'));
    expect(before.find(inFile.id)?.name.en).toBe('File');
  });

  it('is whole again after the bus lost its store while all go on', async () => {
    const units = await knowing('school');
    await nats.wipe();
    await nats.bootstrap();
    expect(unitNames(units)).toContain('Made meanwhile');
    await made('After the loss');
    await soon(() => unitNames(units).includes('After the loss'));
    const fresh = await knowing('expert-bureau');
    await soon(() => unitNames(fresh).includes('After the loss') && unitNames(fresh).includes('Demo'));
  });
});
