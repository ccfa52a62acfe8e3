import {
  afterOutside,
  byOneTimePassword,
  byOutside,
  byOutsideAndSecondFactor,
  byPasskey,
  byPassword,
  byPasswordAndPasskey,
  byRecoveryCode,
  waysOf,
} from './proof.js';

describe('the ways by which a person was known', () => {
  test.each([
    ['a password', byPassword, ['password']],
    ['a password and a code', byOneTimePassword, ['password', 'app-code']],
    ['a password and a recovery code', byRecoveryCode, ['password', 'recovery-code']],
    ['a passkey', byPasskey, ['passkey']],
    ['a password and a passkey', byPasswordAndPasskey, ['password', 'passkey']],
    ['a provider outside', byOutside, ['outside']],
    ['a provider outside that asked for two', byOutsideAndSecondFactor, ['outside']],
    ['a provider outside and a code of here', afterOutside(byOneTimePassword), ['outside', 'app-code']],
    ['a provider outside and a recovery code of here', afterOutside(byRecoveryCode), ['outside', 'recovery-code']],
    // A device proves two factors, so that nothing tells whether a provider came before it.
    ['a provider outside and a passkey of here', afterOutside(byPasswordAndPasskey), ['passkey']],
  ] as const)('are those of %s', (_, proof, ways) => {
    expect(waysOf(proof)).toEqual(ways);
  });
});
