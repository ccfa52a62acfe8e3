import { createUser, fromPublic, NKeysError } from '@nats-io/nkeys';
import { busKey } from './bus-key.js';

describe('a key of the bus', () => {
  it.each(Array.from({ length: 5 }, (_, index) => index))('has the public key that the library gives it (%d)', () => {
    const user = createUser();
    expect(busKey(user.getSeed()).publicKey).toBe(user.getPublicKey());
  });

  it('proves itself by the nonce, and by no other', () => {
    const user = createUser();
    const { nkey, sig } = busKey(user.getSeed()).prove('a nonce');
    expect(nkey).toBe(user.getPublicKey());
    const bytes = Buffer.from(sig, 'base64url');
    expect(fromPublic(nkey).verify(Buffer.from('a nonce'), bytes)).toBe(true);
    expect(fromPublic(nkey).verify(Buffer.from('another'), bytes)).toBe(false);
    expect(fromPublic(createUser().getPublicKey()).verify(Buffer.from('a nonce'), bytes)).toBe(false);
  });

  it('says who it is, and proves nothing, to a server that asks for no proof', () => {
    expect(busKey(createUser().getSeed()).prove().sig).toBe('');
  });

  it('is refused where it is no seed', () => {
    for (const text of ['', 'SUANOSEED', createUser().getPublicKey()])
      expect(() => busKey(Buffer.from(text))).toThrow(NKeysError);
    const mistyped = Buffer.from(createUser().getSeed());
    mistyped[20] = mistyped[20] === 65 ? 66 : 65;
    expect(() => busKey(mistyped)).toThrow(NKeysError);
  });
});
