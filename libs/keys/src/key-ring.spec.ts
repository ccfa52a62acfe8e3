import { CompactEncrypt, decodeProtectedHeader, importJWK } from 'jose';
import { generateKeyPairSync } from 'node:crypto';
import { DataKeys, renewal } from './data-keys.js';
import { KeyRing, SealBroken } from './key-ring.js';

const sealing = (agency: string, generation = 1) => {
  const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  const kid = `${agency}:seal:${String(generation)}`;
  const { d: _private, ...shown } = jwk;
  return { own: { ...jwk, kid }, shown: { ...shown, kid } };
};

const police = sealing('police');
const policeLater = sealing('police', 2);
const school = sealing('school');
const directory = [police.shown, school.shown];
const sender = new KeyRing('school', [school.own], directory);
const receiver = new KeyRing('police', [police.own, policeLater.own], directory);
const content = { noticed: 'Something invented.' };

const headerOf = (sealed: string): Record<string, unknown> => ({ ...decodeProtectedHeader(sealed) });

describe('a part sealed for another agency', () => {
  test('opens there, with the context that it was sealed for', async () => {
    expect(await receiver.unseal('type/1/police', await sender.sealFor('police', 'type/1/police', content))).toEqual(
      content,
    );
  });

  test('opens in no other context', async () => {
    const sealed = await sender.sealFor('police', 'type/1/police', content);
    await expect(receiver.unseal('type/2/police', sealed)).rejects.toThrow(SealBroken);
  });

  test('opens for nobody else, not even for its sender', async () => {
    const sealed = await sender.sealFor('police', 'type/1/police', content);
    await expect(sender.unseal('type/1/police', sealed)).rejects.toThrow(SealBroken);
  });

  test('does not open after a change in any of its parts', async () => {
    const sealed = await sender.sealFor('police', 'type/1/police', content);
    const parts = sealed.split('.');
    for (const part of [0, 2, 3, 4]) {
      const changed = parts.with(part, flipped(parts[part] ?? '')).join('.');
      await expect(receiver.unseal('type/1/police', changed)).rejects.toThrow(SealBroken);
    }
  });

  test('shares its data key with what goes to the same agency soon after, and never its nonce', async () => {
    const [one, two] = await Promise.all([
      sender.sealFor('police', 'type/1/police', content),
      sender.sealFor('police', 'type/2/police', content),
    ]);
    expect(headerOf(one)['dek']).toBe(headerOf(two)['dek']);
    expect(one.split('.')[2]).not.toBe(two.split('.')[2]);
  });

  test('names no reader, no sender and nothing of its content in its header', async () => {
    const header = headerOf(await sender.sealFor('police', 'type/1/police', content));
    expect(Object.keys(header).sort()).toEqual(['alg', 'ctx', 'dek', 'enc']);
  });

  test('from before data keys still opens', async () => {
    const old = await new CompactEncrypt(new TextEncoder().encode(JSON.stringify(content)))
      .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', kid: police.own.kid, ctx: 'type/1/police' })
      .encrypt(await importJWK({ ...police.shown, alg: 'ECDH-ES+A256KW' }));
    expect(await receiver.unseal('type/1/police', old)).toEqual(content);
  });

  test('goes to the newest key of the receiver', async () => {
    const later = new KeyRing('school', [school.own], [...directory, policeLater.shown]);
    const sealed = await later.sealFor('police', 'type/1/police', content);
    expect(headerOf(String(headerOf(sealed)['dek']))['kid']).toBe('police:seal:2');
    expect(await receiver.unseal('type/1/police', sealed)).toEqual(content);
  });
});

const dataKey = (generation: number) => ({
  kty: 'oct',
  k: Buffer.alloc(32, generation).toString('base64url'),
  kid: `police:data:${String(generation)}`,
});

describe('a part in the own database', () => {
  const before = new KeyRing('police', [dataKey(1)], []);
  const after = new KeyRing('police', [dataKey(1), dataKey(2)], []);

  test('opens in the row for which it was sealed, and in no other row or table to which somebody moved it', async () => {
    const sealed = await before.sealAtRest('investigations/1', content);
    expect(await before.openAtRest('investigations/1', sealed)).toEqual(content);
    for (const place of ['investigations/2', 'tips/1', 'investigations/1/', ''])
      await expect(before.openAtRest(place, sealed)).rejects.toThrow(SealBroken);
  });

  test('is sealed with the newest key and opens with the one that it was sealed with, as long as that is kept', async () => {
    const old = await before.sealAtRest('investigations/1', content);
    const anew = await after.sealAtRest('investigations/1', content);
    expect([headerOf(old)['kid'], headerOf(anew)['kid']]).toEqual(['police:data:1', 'police:data:2']);
    expect(await after.openAtRest('investigations/1', old)).toEqual(content);
    await expect(before.openAtRest('investigations/1', anew)).rejects.toThrow(SealBroken);
    const without = new KeyRing('police', [dataKey(2)], []);
    await expect(without.openAtRest('investigations/1', old)).rejects.toThrow(SealBroken);
  });
});

describe('the key of a record', () => {
  const wrapKey = (generation: number) => ({
    kty: 'oct',
    k: Buffer.alloc(32, 20 + generation).toString('base64url'),
    kid: `police:wrap:${String(generation)}`,
  });
  const ring = (...generations: number[]): KeyRing =>
    new KeyRing('police', [dataKey(1), ...generations.map(wrapKey)], []);

  test('is not made where nothing wraps it: a version that knows no such keys may run beside', async () => {
    expect(await ring().makeRecordKey('one')).toBeUndefined();
  });

  test('opens what was sealed with it, brought along, in its place, and nothing else does', async () => {
    const keys = ring(1);
    const [one, other] = [await keys.makeRecordKey('one'), await keys.makeRecordKey('other')];
    const sealed = await keys.sealUnder(one!, 'supports/one', content);
    expect(headerOf(sealed)['kid']).toBe('record:one');
    for (const reader of [keys, ring(1, 2)])
      expect(await reader.openAtRest('supports/one', sealed, one)).toEqual(content);
    await expect(keys.openAtRest('supports/one', sealed)).rejects.toThrow(SealBroken);
    await expect(keys.openAtRest('supports/other', sealed, one)).rejects.toThrow(SealBroken);
    await expect(keys.openAtRest('supports/one', sealed, { ...one!, wrapped: other!.wrapped })).rejects.toThrow(
      SealBroken,
    );
    await expect(ring(2).openAtRest('supports/one', sealed, one)).rejects.toThrow(SealBroken);
  });

  test('is wrapped by the newest generation', async () => {
    expect(headerOf((await ring(1, 2).makeRecordKey('one'))!.wrapped)['kid']).toBe('police:wrap:2');
  });
});

describe('a signature', () => {
  const signing = (agency: string) => {
    const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    return { ...jwk, kid: `${agency}:sign:1` };
  };
  const [own, others] = [signing('school'), signing('police')];
  const keys = new KeyRing('school', [own], [own, others]);
  const bytes = Buffer.from('what was said');
  const signature = keys.sign(bytes);
  const otherKey = (name: string): string => `${name}${signature.slice(signature.lastIndexOf('.'))}`;

  test.each([
    ['holds for its signer and its bytes', 'school', bytes, signature, true],
    ['does not hold for other bytes', 'school', Buffer.from('what was not said'), signature, false],
    ['does not hold for another signer', 'police', bytes, signature, false],
    ['does not hold for a key that it was not made with', 'police', bytes, otherKey(others.kid), false],
    ['does not hold for a key that nobody knows', 'school', bytes, otherKey('school:sign:2'), false],
    ['does not hold after a change', 'school', bytes, flipped(signature), false],
    ['does not hold where there is none', 'school', bytes, '', false],
  ])('%s, whichever thread finds out', async (_case, signer, said, made, holds) => {
    expect(keys.verify(signer, said, made)).toBe(holds);
    expect(await keys.verifyAside(signer, said, made)).toBe(holds);
  });
});

describe('keys of a later generation', () => {
  afterEach(() => jest.useRealTimers());

  test('open and verify from the beginning, and seal and sign from their time on', async () => {
    jest.useFakeTimers({
      now: new Date('2026-11-26T10:00:00Z'),
      doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'],
    });
    const useFrom = '2026-11-26T12:00:00Z';
    const signing = (generation: number) => {
      const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
      return { ...jwk, kid: `police:sign:${String(generation)}` };
    };
    const data = { kty: 'oct', k: Buffer.alloc(32, 7).toString('base64url') };
    const own = [
      { ...data, kid: 'police:data:1' },
      { ...data, kid: 'police:data:2', useFrom },
      signing(1),
      { ...signing(2), useFrom },
      { ...policeLater.own, useFrom },
      police.own,
    ];
    const shown = [police.shown, { ...policeLater.shown, useFrom }, ...own.filter(({ kid }) => kid.includes(':sign:'))];
    const there = new KeyRing('police', own, shown);
    const used = async (): Promise<string[]> => {
      const sealed = await new KeyRing('school', [school.own], shown).sealFor('police', 'type/1/police', content);
      expect(await there.unseal('type/1/police', sealed)).toEqual(content);
      const [signature, atRest] = [there.sign(Buffer.from('x')), await there.sealAtRest('tips/1', content)];
      expect(there.verify('police', Buffer.from('x'), signature)).toBe(true);
      const wrapped = headerOf(String(headerOf(sealed)['dek']));
      return [wrapped['kid'], signature.split('.')[0], headerOf(atRest)['kid']].map(String);
    };
    expect(await used()).toEqual(['police:seal:1', 'police:sign:1', 'police:data:1']);
    jest.setSystemTime(new Date(useFrom));
    expect(await used()).toEqual(['police:seal:2', 'police:sign:2', 'police:data:2']);
  });
});

describe('a data key', () => {
  const keysAt = (clock: { now: number }) =>
    new DataKeys(
      async () => ({ kid: police.shown.kid, key: await importJWK({ ...police.shown, alg: 'ECDH-ES+A256KW' }) }),
      () => clock.now,
    );

  test('is renewed after its time', async () => {
    const clock = { now: 0 };
    const keys = keysAt(clock);
    const first = await keys.current('police');
    clock.now = renewal.ms - 1;
    expect((await keys.current('police')).wrapped).toBe(first.wrapped);
    clock.now = renewal.ms;
    expect((await keys.current('police')).wrapped).not.toBe(first.wrapped);
  });

  test('is renewed after so many seals', async () => {
    const keys = keysAt({ now: 0 });
    const first = await keys.current('police');
    for (let seals = 1; seals < renewal.seals; seals += 1) expect(await keys.current('police')).toBe(first);
    expect(await keys.current('police')).not.toBe(first);
  });

  test('is another one for each receiver', async () => {
    const keys = keysAt({ now: 0 });
    expect((await keys.current('police')).wrapped).not.toBe((await keys.current('oversight')).wrapped);
  });

  test('that could not be made is tried anew', async () => {
    let fails = true;
    const keys = new DataKeys(async () => {
      if (fails) throw new Error('no key is known');
      return { kid: police.shown.kid, key: await importJWK({ ...police.shown, alg: 'ECDH-ES+A256KW' }) };
    });
    await expect(keys.current('police')).rejects.toThrow('no key is known');
    fails = false;
    expect((await keys.current('police')).wrapped).toContain('.');
  });
});

/** Another base64url character in the middle: the last one may carry bits that nobody reads. */
function flipped(part: string): string {
  const middle = Math.floor(part.length / 2);
  return `${part.slice(0, middle)}${part[middle] === 'A' ? 'B' : 'A'}${part.slice(middle + 1)}`;
}
