/** How a person proved who they are: the class (`acr`) and the methods (`amr`, RFC 8176). */
export interface Proof {
  readonly acr: 'password' | 'outside' | 'mfa';
  readonly amr: readonly string[];
}
export const byPassword: Proof = { acr: 'password', amr: ['pwd'] };
export const byOneTimePassword: Proof = { acr: 'mfa', amr: ['pwd', 'otp', 'mfa'] };
/** RFC 8176 has no word for a recovery code. */
export const byRecoveryCode: Proof = { acr: 'mfa', amr: ['pwd', 'mfa'] };
/** The device has the key and has verified its owner: two factors by itself. */
export const byPasskey: Proof = { acr: 'mfa', amr: ['pop', 'user', 'mfa'] };
export const byPasswordAndPasskey: Proof = { acr: 'mfa', amr: ['pwd', 'pop', 'user', 'mfa'] };
/**
 * A provider outside vouches for the person, whatever it asked them for: a class of its own, since whoever guards evidence asks for the second factor
 * that is kept here. RFC 8176 has no word for it.
 */
export const byOutside: Proof = { acr: 'outside', amr: [] };
/** The same where settings say that it asked for a second factor. */
export const byOutsideAndSecondFactor: Proof = { acr: 'outside', amr: ['mfa'] };
/** A second factor of ours that followed upon a provider outside: nobody entered a password. */
export const afterOutside = ({ acr, amr }: Proof): Proof => ({ acr, amr: amr.filter((method) => method !== 'pwd') });

/** Whether a password was entered, and not only a device asked, or somebody outside. */
export const enteredPassword = ({ amr }: Pick<Proof, 'amr'>): boolean => amr.includes('pwd');

/** By what a person was known, as they would say it. */
export type Way = 'password' | 'outside' | 'passkey' | 'app-code' | 'recovery-code';

/** The ways of a proof, in the order in which they were gone. A second factor that is neither a code of the app nor a device is a recovery code. */
export function waysOf({ acr, amr }: Proof): Way[] {
  const byDevice = amr.includes('pop');
  const first: Way[] = enteredPassword({ amr }) ? ['password'] : byDevice ? [] : ['outside'];
  if (byDevice) return [...first, 'passkey'];
  if (acr !== 'mfa') return first;
  return [...first, amr.includes('otp') ? 'app-code' : 'recovery-code'];
}

/** What a sign-in began with, where a second factor is still to come. */
export type FirstProof = 'password' | 'outside';
