import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { compactDecrypt, CompactEncrypt } from 'jose';
import { concatKdf, open, sealTo, sealWith } from './jwe.js';

const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const secret = randomBytes(32);
const content = Buffer.from(JSON.stringify({ noticed: 'Қыз балаға жазады' }));
const place = { kid: 'police:seal:1', ctx: 'referrals/1' };

const toReceiver = (): string => sealTo(pair.publicKey, place, content);
const forMyself = (): string => sealWith(secret, place, content);
const openedByReceiver = (sealed: string) => open(sealed, 'ECDH-ES+A256KW', () => pair.privateKey);
const openedByMyself = (sealed: string) => open(sealed, 'dir', () => secret);

describe('a sealed part', () => {
  it('is what jose opens, with its header', async () => {
    const received = await compactDecrypt(toReceiver(), pair.privateKey);
    expect(Buffer.from(received.plaintext)).toEqual(content);
    expect(received.protectedHeader).toMatchObject({ ...place, alg: 'ECDH-ES+A256KW', enc: 'A256GCM' });
    const kept = await compactDecrypt(forMyself(), secret);
    expect(Buffer.from(kept.plaintext)).toEqual(content);
    expect(kept.protectedHeader).toEqual({ ...place, alg: 'dir', enc: 'A256GCM' });
  });

  it('opens when jose sealed it', async () => {
    const header = { ...place, enc: 'A256GCM' };
    const received = await new CompactEncrypt(content)
      .setProtectedHeader({ ...header, alg: 'ECDH-ES+A256KW' })
      .encrypt(pair.publicKey);
    expect(openedByReceiver(received)).toMatchObject({ content, header: place });
    const kept = await new CompactEncrypt(content).setProtectedHeader({ ...header, alg: 'dir' }).encrypt(secret);
    expect(openedByMyself(kept)).toMatchObject({ content, header: place });
  });

  it('is never the same twice', () => {
    expect(toReceiver()).not.toBe(toReceiver());
    expect(forMyself()).not.toBe(forMyself());
  });

  it.each([
    ['for a receiver', toReceiver, openedByReceiver, [0, 1, 2, 3, 4]],
    ['for oneself', forMyself, openedByMyself, [0, 2, 3, 4]],
  ])('%s does not open when any part of it was changed, shortened or taken away', (_whose, seal, opened, parts) => {
    const sealed = seal().split('.');
    for (const part of parts) {
      const text = sealed[part] ?? '';
      const other = text.startsWith('A') ? 'B' : 'A';
      for (const changed of [`${other}${text.slice(1)}`, text.slice(0, -4), ''])
        expect(() => opened(sealed.with(part, changed).join('.'))).toThrow();
    }
    expect(() => opened(sealed.slice(0, 4).join('.'))).toThrow();
    expect(() => opened(`${sealed.join('.')}.AAAA`)).toThrow();
  });

  it('does not open with another key', () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(() => open(toReceiver(), 'ECDH-ES+A256KW', () => other.privateKey)).toThrow();
    expect(() => open(forMyself(), 'dir', () => randomBytes(32))).toThrow();
  });

  it('opens in its own form only: a header cannot choose another', () => {
    expect(() => open(toReceiver(), 'dir', () => secret)).toThrow('not one of our forms');
    expect(() => open(forMyself(), 'ECDH-ES+A256KW', () => pair.privateKey)).toThrow('not one of our forms');
  });
});

describe('key derivation', () => {
  it('gives the key of RFC 7518, appendix C', () => {
    const secretZ = Buffer.from([
      158, 86, 217, 29, 129, 113, 53, 211, 114, 131, 66, 131, 191, 132, 38, 156, 251, 49, 110, 163, 218, 128, 106, 72,
      246, 218, 167, 121, 140, 254, 144, 196,
    ]);
    const derived = concatKdf(secretZ, { algorithm: 'A128GCM', apu: 'Alice', apv: 'Bob', bits: 128 });
    expect(derived.toString('base64url')).toBe('VqqN6vgjbSBcIijNcacQGg');
  });
});
