import { createHash, timingSafeEqual } from 'node:crypto';
import { Body, Controller, Headers, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { Problem } from '#libs/problems';
import { IDENTITY_SETTINGS, type IdentitySettings } from '../identity.settings.js';
import type { AccountState } from '../records/account.row.js';
import { AccountStore } from '../records/account.store.js';
import { gatewayClient } from './openid.provider.js';

const question = z.object({ ids: z.array(z.uuid()).max(1000) });

/**
 * Tells the gateway, and nobody else, whether the accounts behind its sessions are still what they were at sign-in.
 * The gateway does not pass this path on.
 */
@Controller('internal/accounts')
export class AccountStatesController {
  private readonly expected: Buffer;

  constructor(
    @Inject(AccountStore) private readonly accounts: AccountStore,
    @Inject(IDENTITY_SETTINGS) settings: IdentitySettings,
  ) {
    this.expected = digest(
      `Basic ${Buffer.from(`${gatewayClient}:${settings.GATEWAY_CLIENT_SECRET}`).toString('base64')}`,
    );
  }

  @Post('states')
  @HttpCode(200)
  async states(
    @Headers('authorization') authorization: string | undefined,
    @Body() body: unknown,
  ): Promise<{ accounts: AccountState[] }> {
    if (!timingSafeEqual(digest(authorization ?? ''), this.expected)) throw new Problem('sign-in-required');
    const asked = question.safeParse(body);
    if (!asked.success) throw new Problem('input-invalid');
    return { accounts: await this.accounts.statesOf(asked.data.ids) };
  }
}

/** Digests have one length, so that comparing them takes one time. */
const digest = (value: string): Buffer => createHash('sha256').update(value).digest();
