/** How a person proved who they are: the class (`acr`) and the methods (`amr`, RFC 8176). */
export interface Proof {
  readonly acr: 'password' | 'mfa';
  readonly amr: readonly string[];
}
export const byPassword: Proof = { acr: 'password', amr: ['pwd'] };
export const byOneTimePassword: Proof = { acr: 'mfa', amr: ['pwd', 'otp', 'mfa'] };
/** RFC 8176 has no word for a recovery code. */
export const byRecoveryCode: Proof = { acr: 'mfa', amr: ['pwd', 'mfa'] };
/** The device has the key and has verified its owner: two factors by itself. */
export const byPasskey: Proof = { acr: 'mfa', amr: ['pop', 'user', 'mfa'] };
export const byPasswordAndPasskey: Proof = { acr: 'mfa', amr: ['pwd', 'pop', 'user', 'mfa'] };
