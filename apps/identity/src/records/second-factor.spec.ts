import { inGroups, keyUri, newSecret, stepOf } from './one-time-password.js';
import { asShown, newRecoveryCodes, recoveryCodeIn } from './recovery-codes.js';

describe('a one-time password', () => {
  /** "12345678901234567890", the secret of RFC 6238, appendix B. */
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('at %i s is the one of RFC 6238', (seconds, code) => {
    expect(stepOf(secret, code, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30));
  });

  it('of the step before or after is taken, and says which step it was; an older one is not', () => {
    const at = (seconds: number): number | undefined => stepOf(secret, '287082', new Date(seconds * 1000));
    expect([at(0), at(29), at(59), at(89), at(90)]).toEqual([1, 1, 1, 1, undefined]);
  });

  it.each(['', '28708', '2870822', 'abcdef', '287083'])('is not %j', (code) => {
    expect(stepOf(secret, code, new Date(59_000))).toBeUndefined();
  });

  it('may be typed with a blank in it', () => {
    expect(stepOf(secret, '287 082', new Date(59_000))).toBe(1);
  });

  it('has a new secret of 160 bits each time, and an address that apps read', () => {
    const [one, other] = [newSecret(), newSecret()];
    expect(one).toMatch(/^[A-Z2-7]{32}$/);
    expect(one).not.toBe(other);
    expect(keyUri(one, 'demo-1')).toBe(
      `otpauth://totp/Qorgan:demo-1?issuer=Qorgan&secret=${one}&algorithm=SHA1&digits=6&period=30`,
    );
    expect(inGroups(one).replaceAll(' ', '')).toBe(one);
  });
});

describe('recovery codes', () => {
  it('are ten, all different, and are found again however they are typed', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(recoveryCodeIn(` ${asShown(code).toUpperCase()} `)).toBe(code);
  });

  it.each(['', '123456', 'abcde-abcd', 'abcde-abcdl', 'abcde-abcd!'])('are not %j', (entered) => {
    expect(recoveryCodeIn(entered)).toBeUndefined();
  });
});
