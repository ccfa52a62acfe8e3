import { isIP } from 'node:net';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { IDENTITY_SETTINGS, type IdentitySettings } from '../identity.settings.js';
import type { AccountRow } from '../records/account.row.js';
import { PasskeyChallenges, type ChallengeFor } from '../records/passkey-challenges.js';
import { PasskeyStore } from '../records/passkey.store.js';

/** How long a person may take to touch the device, in ms. */
const timeout = 120_000;
const answer = z.object({ id: z.string().max(1_400), response: z.object({ userHandle: z.string().optional() }) });
const userVerification = 'required';

/** What the script puts into its form. */
export const deviceAnswer = z.object({
  answer: z.string().max(20_000).catch(''),
  name: z.string().trim().max(60).catch(''),
});

/**
 * Devices that prove who somebody is (WebAuthn): each answers a challenge that is good once, for this origin and no other, and has verified its owner
 * by fingerprint, face or code. What is wrong with an answer is nobody's business.
 */
@Injectable()
export class Passkeys {
  private readonly origin: string;
  private readonly rpID: string;

  constructor(
    @Inject(IDENTITY_SETTINGS) settings: IdentitySettings,
    @Inject(PasskeyStore) private readonly store: PasskeyStore,
    @Inject(PasskeyChallenges) private readonly challenges: PasskeyChallenges,
  ) {
    const { origin, hostname } = new URL(settings.ISSUER_URL);
    this.origin = origin;
    this.rpID = hostname;
  }

  /** Browsers know passkeys of names, and of no address in figures. */
  get arePossible(): boolean {
    return isIP(this.rpID.replaceAll(/[[\]]/g, '')) === 0;
  }

  /** What the device of somebody who is known shall make. */
  async toEnrol(uid: string, { id, login, name }: AccountRow): Promise<object> {
    const options = await generateRegistrationOptions({
      rpName: 'Qorgan',
      rpID: this.rpID,
      userName: login,
      userDisplayName: name,
      userID: Buffer.from(id),
      attestationType: 'none',
      timeout,
      excludeCredentials: (await this.store.of(id)).map((known) => ({ id: known.id })),
      authenticatorSelection: { residentKey: 'required', userVerification },
    });
    await this.challenges.keep(uid, 'enrolment', options.challenge);
    return options;
  }

  /** @returns whether the account has one more passkey now */
  async enrol(uid: string, accountId: string, given: string, name: string): Promise<boolean> {
    const expectedChallenge = await this.challenges.take(uid, 'enrolment');
    const response = parsed(given) as RegistrationResponseJSON | undefined;
    if (expectedChallenge === undefined || response === undefined) return false;
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: this.origin,
      expectedRPID: this.rpID,
      requireUserVerification: true,
    }).catch(() => ({ registrationInfo: undefined }));
    if (registrationInfo === undefined) return false;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return this.store.add({ id, accountId, publicKey, counter, transports, name });
  }

  /** What a device shall sign: one of the account's, or whichever the person has, who is not known yet. */
  async toProve(uid: string, accountId?: string): Promise<object> {
    const known = accountId === undefined ? [] : await this.store.of(accountId);
    const options = await generateAuthenticationOptions({
      rpID: this.rpID,
      timeout,
      userVerification,
      allowCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
    });
    await this.challenges.keep(uid, purposeOf(accountId), options.challenge);
    return options;
  }

  /** Whose device answered; undefined where the answer proves nothing, or belongs to somebody else than it should. */
  async prove(uid: string, given: string, accountId?: string): Promise<string | undefined> {
    const expectedChallenge = await this.challenges.take(uid, purposeOf(accountId));
    const response = parsed(given) as AuthenticationResponseJSON | undefined;
    if (expectedChallenge === undefined || response === undefined) return undefined;
    const known = await this.store.byId(response.id);
    if (known === undefined || (accountId !== undefined && known.accountId !== accountId)) return undefined;
    const handle = response.response.userHandle;
    if (handle !== undefined && Buffer.from(handle, 'base64url').toString() !== known.accountId) return undefined;
    const { id, publicKey, counter } = known;
    const verified = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: this.origin,
      expectedRPID: this.rpID,
      credential: { id, publicKey: new Uint8Array(publicKey), counter },
      requireUserVerification: true,
    }).catch(() => undefined);
    if (verified?.verified !== true) return undefined;
    return (await this.store.used(id, verified.authenticationInfo.newCounter)) ? known.accountId : undefined;
  }
}

const purposeOf = (accountId: string | undefined): ChallengeFor =>
  accountId === undefined ? 'sign-in' : 'second-factor';

function parsed(given: string): unknown {
  try {
    const value: unknown = JSON.parse(given);
    return answer.safeParse(value).success ? value : undefined;
  } catch {
    return undefined;
  }
}
