import { Module, type DynamicModule } from '@nestjs/common';
import type { ServiceParts } from '#libs/http';
import type { GatewayKeys } from './gateway.keys.js';
import { GATEWAY_SETTINGS, isSecure, issuerOf, type GatewaySettings } from './gateway.settings.js';
import { Admission } from './intake/admission.js';
import { ActorTokens } from './intake/actor-tokens.js';
import { AuthController, LOGGER } from './intake/auth.controller.js';
import { FrontController } from './intake/front.controller.js';
import { HealthOfAll } from './intake/health-of-all.js';
import { HealthController } from './intake/health.controller.js';
import { OpenidClient } from './intake/openid.client.js';
import { Parcels } from './intake/tell/parcels.js';
import { Proofs } from './intake/tell/proofs.js';
import { VerifyController } from './intake/verify.controller.js';
import { SessionCookie } from './intake/session-cookie.js';
import { AccountWatch } from './records/account-watch.js';
import { OpenSessions } from './records/open-sessions.js';
import { SpentChallenges } from './records/spent-challenges.js';
import { SessionStore } from './records/session.store.js';

@Module({})
export class GatewayModule {
  static of({ database, logger }: ServiceParts, settings: GatewaySettings, keys: GatewayKeys): DynamicModule {
    const store = new SessionStore(database, {
      idleSeconds: settings.SESSION_IDLE_SECONDS,
      absoluteSeconds: settings.SESSION_ABSOLUTE_SECONDS,
    });
    const idleMs = settings.SESSION_IDLE_SECONDS * 1000;
    const sessions = new OpenSessions(store, {
      idleMs,
      cacheMs: settings.SESSION_CACHE_SECONDS * 1000,
      touchMs: Math.min(settings.SESSION_TOUCH_SECONDS * 1000, idleMs / 4),
    });
    const cookie = new SessionCookie(isSecure(settings), keys.transaction);
    const watch = new AccountWatch(store, sessions, watchTerms(settings), logger);
    const openid = new OpenidClient({
      issuer: issuerOf(settings),
      identityUrl: settings.IDENTITY_URL,
      publicUrl: settings.PUBLIC_URL,
      clientSecret: settings.GATEWAY_CLIENT_SECRET,
    });
    return {
      module: GatewayModule,
      controllers: [AuthController, FrontController, HealthController, VerifyController],
      providers: [
        { provide: GATEWAY_SETTINGS, useValue: settings },
        { provide: LOGGER, useValue: logger },
        { provide: SessionStore, useValue: store },
        { provide: OpenSessions, useValue: sessions },
        { provide: SessionCookie, useValue: cookie },
        { provide: AccountWatch, useValue: watch },
        { provide: OpenidClient, useValue: openid },
        { provide: HealthOfAll, useValue: new HealthOfAll(settings, () => database.query('SELECT 1')) },
        { provide: Proofs, useValue: new Proofs(keys.challenges, new SpentChallenges(database)) },
        { provide: Parcels, useValue: new Parcels(keys.challenges) },
        { provide: ActorTokens, useValue: new ActorTokens(keys.signing) },
        {
          provide: Admission,
          useValue: new Admission(sessions, watch, cookie, keys.csrf, settings.PUBLIC_URL, rates(settings)),
        },
      ],
    };
  }
}

const watchTerms = (settings: GatewaySettings) => ({
  identityUrl: settings.IDENTITY_URL,
  authorization: `Basic ${Buffer.from(`gateway:${settings.GATEWAY_CLIENT_SECRET}`).toString('base64')}`,
  everyMs: settings.ACCOUNT_CHECK_SECONDS * 1000,
  graceMs: settings.ACCOUNT_CHECK_GRACE_SECONDS * 1000,
});

const rates = (settings: GatewaySettings) => ({
  session: { perSecond: settings.RATE_SESSION_PER_SECOND, burst: settings.RATE_SESSION_BURST },
  address: { perSecond: settings.RATE_ADDRESS_PER_SECOND, burst: settings.RATE_ADDRESS_BURST },
  signIn: { perSecond: settings.RATE_SIGN_IN_PER_SECOND, burst: settings.RATE_SIGN_IN_BURST },
  verify: { perSecond: settings.RATE_VERIFY_PER_SECOND, burst: settings.RATE_VERIFY_BURST },
  tell: { perSecond: settings.RATE_TELL_PER_SECOND, burst: settings.RATE_TELL_BURST },
  tellUnproved: {
    perSecond: settings.RATE_TELL_UNPROVED_PER_HOUR / 3600,
    burst: settings.RATE_TELL_UNPROVED_BURST,
  },
  tellFiles: { perSecond: settings.RATE_TELL_FILES_MB_PER_HOUR / 3600, burst: settings.RATE_TELL_FILES_MB_BURST },
});
