import { assertRecentSecondFactor, type Proof, type StepUpTerms } from './step-up.js';

const now = Date.parse('2026-11-26T09:00:00Z');
const minutesAgo = (minutes: number): number => now / 1000 - minutes * 60;
const proof = (changed: Partial<Proof> = {}): Proof => ({
  acr: 'mfa',
  at: minutesAgo(1),
  hasSecondFactor: true,
  ...changed,
});
const refusal = (given: Proof, of: StepUpTerms['of']): unknown => {
  try {
    assertRecentSecondFactor(given, { of, seconds: 900 }, now);
    return undefined;
  } catch (error) {
    return error;
  }
};

describe('evidence is shown to whoever gave a second factor a short time ago', () => {
  it.each<[string, Proof, ReturnType<typeof refusal>[]]>([
    ['just now', proof(), [false, false, false]],
    ['fifteen minutes ago', proof({ at: minutesAgo(15) }), [false, false, false]],
    ['a second more', proof({ at: minutesAgo(15) - 1 }), [true, true, false]],
    ['by the password alone', proof({ acr: 'password' }), [true, true, false]],
    ['by the password, and has no other', proof({ acr: 'password', hasSecondFactor: false }), [true, false, false]],
    ['at a time that nobody says', proof({ at: 0 }), [true, true, false]],
  ])('%s', (_name, given, expected) => {
    const modes = ['required', 'enrolled', 'off'] as const;
    expect(modes.map((of) => refusal(given, of) !== undefined)).toEqual(expected);
  });

  it('says what to do: in words, and in the challenge of RFC 9470', () => {
    expect(refusal(proof({ acr: 'password' }), 'required')).toMatchObject({
      code: 'step-up-required',
      status: 401,
      details: {
        values: { minutes: 15 },
        challenge:
          'Bearer error="insufficient_user_authentication", error_description="a recent second factor is required", acr_values="mfa", max_age="900"',
      },
    });
  });
});
