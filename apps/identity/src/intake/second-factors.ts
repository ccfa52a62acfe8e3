import { Inject, Injectable } from '@nestjs/common';
import type { Interaction } from 'oidc-provider';
import { IDENTITY_SETTINGS, type IdentitySettings } from '../identity.settings.js';
import {
  afterOutside,
  byOneTimePassword,
  byPasswordAndPasskey,
  byRecoveryCode,
  type Proof,
} from '../procedure/proof.js';
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
  async ask(interaction: Interaction, accountId: string): Promise<boolean> {
    const has = await this.hasAny(accountId);
    if (!has && !isWanted(interaction) && this.settings.SECOND_FACTOR === 'optional') return false;
    await this.pending.begin(interaction.uid, accountId, has ? undefined : { secret: newSecret() });
    return true;
  }

  /**
   * The same of somebody for whom a provider outside vouches. Where that one asked for a second factor in a way that counts, it is not asked for again,
   * unless the application wants one: what opens evidence is kept here. Nobody sets one up who did not prove themselves here.
   */
  async askAfterOutside(
    interaction: Interaction,
    accountId: string,
    bySecondFactor: boolean,
  ): Promise<'asked' | 'enough' | 'has-none'> {
    if (bySecondFactor && !isWanted(interaction)) return 'enough';
    if (await this.hasAny(accountId)) {
      await this.pending.begin(interaction.uid, accountId, undefined, 'outside');
      return 'asked';
    }
    return isWanted(interaction) || this.settings.SECOND_FACTOR === 'required' ? 'has-none' : 'enough';
  }

  async check(uid: string, pending: PendingSignIn, entered: string): Promise<Checked> {
    const checked = await this.compare(uid, pending, entered);
    return typeof checked === 'object' && pending.first === 'outside' ? afterOutside(checked) : checked;
  }

  private async compare(uid: string, { accountId, enrolment }: PendingSignIn, entered: string): Promise<Checked> {
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
    const { enrolment, first } = pending;
    if (enrolment === undefined) {
      const isProven = (await this.passkeys.prove(uid, given, account.id)) !== undefined;
      const proof = first === 'outside' ? afterOutside(byPasswordAndPasskey) : byPasswordAndPasskey;
      return isProven ? proof : 'wrong';
    }
    if (!(await this.passkeys.enrol(uid, account.id, given, passkeyTexts.name[locale]))) return 'wrong';
    const recoveryCodes = newRecoveryCodes();
    await this.factors.renewRecoveryCodes(account.id, recoveryCodes);
    await this.pending.pass(uid, { ...enrolment, recoveryCodes, by: 'passkey' });
    return 'enrolled';
  }

  private async hasAny(accountId: string): Promise<boolean> {
    const { app, passkey } = await this.of(accountId);
    return app || passkey;
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

/** Whether the application wants a second factor, as the portal does where evidence is opened. */
const isWanted = ({ params }: Interaction): boolean =>
  typeof params['acr_values'] === 'string' && params['acr_values'].split(' ').includes('mfa');
