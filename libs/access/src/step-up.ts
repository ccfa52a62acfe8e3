import { Problem } from '#libs/problems';

/** How and when the caller proved who they are, as the gateway says. */
export interface Proof {
  /** `mfa` where a second factor was given. */
  readonly acr: string;
  /** When all of it was given: a sign-in always asks for everything. Seconds since the epoch. */
  readonly at: number;
  /** Whether the account has a second factor. */
  readonly hasSecondFactor: boolean;
}

/** Of whom a recent second factor is demanded. */
export interface StepUpTerms {
  /** Of everybody; of whoever has a second factor (a demonstration, which nobody enters with one); of nobody. */
  readonly of: 'required' | 'enrolled' | 'off';
  /** For how long a second factor is recent. */
  readonly seconds: number;
}

/**
 * Evidence is shown, handed out and exported only to whoever gave their second factor a short time ago: a page that was left open shows no more
 * than the case.
 *
 * @throws Problem `step-up-required` with the challenge of RFC 9470
 */
export function assertRecentSecondFactor(proof: Proof, { of, seconds }: StepUpTerms, now = Date.now()): void {
  if (of === 'off' || (of === 'enrolled' && !proof.hasSecondFactor)) return;
  if (proof.acr === 'mfa' && now / 1000 - proof.at <= seconds) return;
  throw new Problem('step-up-required', {
    values: { minutes: Math.max(1, Math.round(seconds / 60)) },
    challenge:
      'Bearer error="insufficient_user_authentication", ' +
      'error_description="a recent second factor is required", ' +
      `acr_values="mfa", max_age="${String(seconds)}"`,
  });
}
