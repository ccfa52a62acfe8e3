import { Inject, Injectable } from '@nestjs/common';
import type { Interaction } from 'oidc-provider';
import { IDENTITY_SETTINGS, type IdentitySettings } from '../identity.settings.js';
import { byOneTimePassword, byPasswordAndPasskey, byRecoveryCode, type Proof } from '../procedure/proof.js';
import { newSecret, stepOf } from '../records/one-time-password.js';
import { newRecoveryCodes, recoveryCodeIn } from '../records/recovery-codes.js';
import { PendingSignInStore, type PendingSignIn } from '../records/pending-sign-in.store.js';
import { PasskeyStore } from '../records/passkey.store.js';
import { SecondFactorStore } from '../records/second-factor.store.js';
import { texts as passkeyTexts } from './passkey.texts.js';
import { Passkeys } from './passkeys.js';
import type { Step } from './sign-in.steps.js';

/** Whether what was entered proves the second factor: with what, or that recovery codes are to be shown now. */
export type Checked = Proof | 'enrolled' | 'wrong';

/** With what an account can prove more than its password; recovery codes stand in for either. */
export interface Has {
  readonly app: boolean;
  readonly passkey: boolean;
}

/** The second factor of a sign-in: whom it is asked of, and whether it was given. */
@Injectable()
export class SecondFactors {
  constructor(
    @Inject(IDENTITY_SETTINGS) private readonly settings: IdentitySettings,
    @Inject(SecondFactorStore) private readonly factors: SecondFactorStore,
    @Inject(PendingSignInStore) private readonly pending: PendingSignInStore,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(PasskeyStore) private readonly devices: PasskeyStore,
  ) {}

  /** What the account has. */
  async of(accountId: string): Promise<Has> {
    const devices = await this.devices.of(accountId);
    return { app: (await this.factors.secretOf(accountId)) !== undefined, passkey: devices.length > 0 };
  }

  /**
   * Whether the person is asked for more than the password: who has a second factor always is; who has none sets one up where the house or the
   * application (`acr_values`) demands it.
   */
  async ask({ uid, params }: Interaction, accountId: string): Promise<boolean> {
    const { app, passkey } = await this.of(accountId);
    const has = app || passkey;
    const wanted = typeof params['acr_values'] === 'string' && params['acr_values'].split(' ').includes('mfa');
    if (!has && !wanted && this.settings.SECOND_FACTOR === 'optional') return false;
    await this.pending.begin(uid, accountId, has ? undefined : { secret: newSecret() });
    return true;
  }

  async check(uid: string, { accountId, enrolment }: PendingSignIn, entered: string): Promise<Checked> {
    if (enrolment !== undefined) return this.enrol(uid, accountId, enrolment.secret, entered);
    const secret = await this.factors.secretOf(accountId);
    const step = secret === undefined ? undefined : stepOf(secret, entered, new Date());
    if (step !== undefined && (await this.factors.useStep(accountId, step))) return byOneTimePassword;
    const recovery = recoveryCodeIn(entered);
    if (recovery !== undefined && (await this.factors.useRecoveryCode(accountId, recovery))) return byRecoveryCode;
    return 'wrong';
  }

  /** The same by a device: one of the account's, or the first one that it gets. */
  async checkDevice({ uid, account, pending, locale }: Step, given: string): Promise<Checked> {
    const { enrolment } = pending;
    if (enrolment === undefined)
      return (await this.passkeys.prove(uid, given, account.id)) === undefined ? 'wrong' : byPasswordAndPasskey;
    if (!(await this.passkeys.enrol(uid, account.id, given, passkeyTexts.name[locale]))) return 'wrong';
    const recoveryCodes = newRecoveryCodes();
    await this.factors.renewRecoveryCodes(account.id, recoveryCodes);
    await this.pending.pass(uid, { ...enrolment, recoveryCodes, by: 'passkey' });
    return 'enrolled';
  }

  private async enrol(uid: string, accountId: string, secret: string, entered: string): Promise<Checked> {
    const step = stepOf(secret, entered, new Date());
    if (step === undefined) return 'wrong';
    const recoveryCodes = newRecoveryCodes();
    // Another browser was faster: its secret counts, and this sign-in begins anew.
    if (!(await this.factors.confirm(accountId, secret, step, recoveryCodes))) return 'wrong';
    await this.pending.pass(uid, { secret, recoveryCodes });
    return 'enrolled';
  }
}
