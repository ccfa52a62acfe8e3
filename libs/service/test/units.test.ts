import { jetstream } from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import {
  directoryBytes,
  directoryKeyUse,
  directorySignature,
  unitsWholeSubject,
  unitSubject,
  type UnitInDirectory,
} from '#libs/contracts';
import { KeyRing } from '#libs/keys';
import { createLogger } from '#libs/observability';
import { startNats, testKeys, type NatsForTests } from '#libs/testing';
import { DirectoryReader, Units, type Unit } from '../src/index.js';

const school = (name: string, more: Partial<Unit> = {}): Unit => ({
  ...{ id: crypto.randomUUID(), agency: 'school', kind: 'school', region: 'KZ-75' },
  name: { kk: name, ru: name, en: name },
  ...more,
});
const names = (units: Units): (string | undefined)[] => units.of('school', 'KZ-75').map(({ name }) => name.en);

async function soon(holds: () => boolean): Promise<void> {
  for (let waited = 0; waited < 15_000 && !holds(); waited += 20) await new Promise((go) => setTimeout(go, 20));
  expect(holds()).toBe(true);
}

describe('the units that an agency knows', () => {
  const keys = testKeys();
  const [first, second] = [school('First'), school('Second')];
  let nats: NatsForTests;
  let identity: NatsConnection;
  const ends: (() => Promise<unknown>)[] = [];
  const ringOf = (service: string): KeyRing => KeyRing.fromFiles(service, keys.keysFile(service), keys.directoryFile);

  const say = async (subject: string, content: object, by = 'identity'): Promise<void> => {
    const payload = JSON.stringify(content);
    const signed = headers();
    signed.set(
      directorySignature,
      ringOf(by).sign(directoryBytes(subject, payload), by === 'identity' ? directoryKeyUse : undefined),
    );
    // A broker that has just begun anew does not answer yet: identity says it again until it is acknowledged.
    const publish = (): Promise<boolean> =>
      jetstream(identity)
        .publish(subject, payload, { headers: signed, timeout: 1_000 })
        .then(
          () => true,
          () => false,
        );
    let isSaid = await publish();
    for (let tries = 0; tries < 20 && !isSaid; tries += 1) isSaid = await publish();
    expect(isSaid).toBe(true);
  };
  const tell = (unit: Unit, place: number, closed = false): Promise<void> =>
    say(unitSubject(unit.id), { ...unit, place, closed } satisfies UnitInDirectory);
  const replica = async (begunWith: readonly Unit[] = []): Promise<Units> => {
    const connection = await nats.connectAs('police');
    const units = new Units(begunWith);
    const logger = createLogger('police', 'silent');
    const reader = DirectoryReader.ofUnits({ nats: connection, keys: ringOf('police'), logger, units });
    ends.unshift(
      () => reader.stop(),
      () => connection.close(),
    );
    await reader.start();
    return units;
  };

  beforeAll(async () => {
    nats = await startNats();
    identity = await nats.connectAs('identity');
  });
  afterAll(async () => {
    for (const end of ends) await end();
    await identity.close();
    await nats.stop();
    keys.remove();
  });

  it('are those of the file while nobody has told of any, in the order of the file', async () => {
    const units = await replica([second, first]);
    expect(names(units)).toEqual(['Second', 'First']);
    await tell({ ...first, name: { kk: 'F', ru: 'F', en: 'First, renamed' } }, 1);
    await soon(() => names(units)[1] === 'First, renamed');
    const added = school('Third');
    await tell(added, 3);
    await soon(() => names(units).length === 3);
    // Told of all: from now on identity's order counts, and what only the file knew has but a name.
    await say(unitsWholeSubject, {});
    await soon(() => names(units).join() === 'First, renamed,Third');
    expect([units.find(second.id)?.name.en, units.isOpen(second.id)]).toEqual(['Second', false]);
  });

  it('keep the name of a closed one and offer it no more, at a replica that begins afterwards too', async () => {
    const units = await replica();
    await tell(first, 1, true);
    await soon(() => names(units).join() === 'Third');
    const fresh = await replica([first, second]);
    expect(names(fresh)).toEqual(['Third']);
    expect(fresh.find(first.id)?.name.en).toBe('First');
    await tell(first, 1);
    await soon(() => names(units).join() === 'First,Third' && names(fresh).join() === 'First,Third');
  });

  it('stay through the loss of all that the broker stored, and follow what is told anew', async () => {
    const units = await replica();
    await nats.wipe();
    expect(names(units)).toEqual(['First', 'Third']);
    await nats.bootstrap();
    const begun = await replica([second]);
    expect(names(begun)).toEqual(['Second']);
    const fourth = school('Fourth');
    await tell(fourth, 4);
    await soon(() => names(units).includes('Fourth') && names(begun).includes('Fourth'));
  });

  it('are believed of nobody but identity', async () => {
    const units = await replica();
    const known = names(units);
    const forged = school('Forged');
    // Whoever got hold of identity's place at the bus still has not its key.
    await say(unitSubject(forged.id), { ...forged, place: 9, closed: false }, 'school');
    await say(unitSubject(first.id), { id: first.id, nonsense: true });
    await new Promise((go) => setTimeout(go, 500));
    expect(names(units)).toEqual(known);
    const agency = await nats.connectAs('school');
    ends.unshift(() => agency.close());
    await expect(jetstream(agency).publish(unitSubject(forged.id), '{}', { timeout: 1_000 })).rejects.toThrow(
      /[Pp]ermissions [Vv]iolation/,
    );
  });
});
