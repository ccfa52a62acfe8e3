import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { IDENTITY_SETTINGS, type IdentitySettings } from '../identity.settings.js';
import { newSecret, stepOf } from '../records/one-time-password.js';
import { PasskeyStore, type Passkey } from '../records/passkey.store.js';
import { newRecoveryCodes } from '../records/recovery-codes.js';
import { SecondFactorStore } from '../records/second-factor.store.js';
import { lastChanges, type NotedChange } from '../records/sign-in-changes.js';
import { SignIns, type NotedSignIn } from '../records/sign-ins.js';

export const DATABASE = Symbol('the database');
/** How many of the latest sign-ins a person looks through. */
const shownToThemselves = 10;

interface Mine {
  readonly appSince: Date | undefined;
  readonly passkeys: readonly Passkey[];
  readonly codesLeft: number;
  readonly changes: readonly NotedChange[];
  readonly signIns: readonly NotedSignIn[];
}

/** What a person changes about their own second factors. Where one is required, the last one stays. */
@Injectable()
export class MyFactors {
  readonly newSecret = newSecret;

  constructor(
    @Inject(IDENTITY_SETTINGS) private readonly settings: IdentitySettings,
    @Inject(SecondFactorStore) private readonly factors: SecondFactorStore,
    @Inject(PasskeyStore) private readonly devices: PasskeyStore,
    @Inject(SignIns) private readonly signIns: SignIns,
    @Inject(DATABASE) private readonly database: Pool,
  ) {}

  async of(accountId: string): Promise<Mine> {
    const [appSince, passkeys, codesLeft, changes, signIns] = await Promise.all([
      this.factors.setUpAt(accountId),
      this.devices.of(accountId),
      this.codesLeft(accountId),
      lastChanges(this.database, accountId),
      this.signIns.of(accountId, shownToThemselves),
    ]);
    return { appSince, passkeys, codesLeft, changes, signIns };
  }

  codesLeft(accountId: string): Promise<number> {
    return this.factors.recoveryCodesLeft(accountId);
  }

  /** @returns whether the code is one of the app that was just set up */
  async setUpApp(accountId: string, secret: string, code: string): Promise<boolean> {
    const step = stepOf(secret, code, new Date());
    if (step === undefined) return false;
    await this.factors.replace(accountId, secret, step);
    return true;
  }

  /** @returns false where it is the last second factor and has to stay */
  async removeApp(accountId: string): Promise<boolean> {
    if (!(await this.mayGo(accountId))) return false;
    await this.factors.remove(accountId);
    await this.factors.forgetCodesOfNothing(accountId);
    return true;
  }

  /** @returns false where it is the last second factor and has to stay */
  async removePasskey(accountId: string, id: string): Promise<boolean> {
    if (!(await this.mayGo(accountId))) return false;
    await this.devices.remove(accountId, id);
    await this.factors.forgetCodesOfNothing(accountId);
    return true;
  }

  /** New recovery codes in place of the earlier ones. */
  async newCodes(accountId: string): Promise<readonly string[]> {
    const codes = newRecoveryCodes();
    await this.factors.renewRecoveryCodes(accountId, codes);
    return codes;
  }

  private async mayGo(accountId: string): Promise<boolean> {
    if (this.settings.SECOND_FACTOR === 'optional') return true;
    const { appSince, passkeys } = await this.of(accountId);
    return passkeys.length + (appSince === undefined ? 0 : 1) > 1;
  }
}
