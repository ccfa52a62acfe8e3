import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import type { ServiceParts } from '#libs/http';
import type { Pool } from 'pg';
import type { IdentityKeys } from './identity.keys.js';
import { IDENTITY_SETTINGS, type IdentitySettings } from './identity.settings.js';
import { AccountStatesController } from './intake/account-states.controller.js';
import { DATABASE, MyFactors } from './intake/my-factors.js';
import { MyMessagesController } from './intake/my-messages.controller.js';
import { MyMessages } from './intake/my-messages.js';
import { MyOutsideController } from './intake/my-outside.controller.js';
import { MySignInController } from './intake/my-sign-in.controller.js';
import { AdministrationModule } from './intake/administration.module.js';
import { NewPasswordController } from './intake/new-password.controller.js';
import { OPENID_PROVIDER, currentProvider } from './intake/openid.provider.js';
import { OutsideSignInController } from './intake/outside-sign-in.controller.js';
import { OutsideSignIn } from './intake/outside-sign-in.js';
import { OutsideNotices } from './intake/outside-sign-in.notices.js';
import { Passkeys } from './intake/passkeys.js';
import { SecondFactorController } from './intake/second-factor.controller.js';
import { SecondFactors } from './intake/second-factors.js';
import { SignInController } from './intake/sign-in.controller.js';
import { SignInFlow } from './intake/sign-in.flow.js';
import { SignInMetrics } from './intake/sign-in.metrics.js';
import { SignInSteps } from './intake/sign-in.steps.js';
import { outsideTerms } from './outside-sign-in.settings.js';
import type { Messages } from './outside/messages.js';
import { OutsideProvider } from './outside/outside-provider.js';
import { AccountStore } from './records/account.store.js';
import { SignIns } from './records/sign-ins.js';
import { AttemptStore } from './records/attempt.store.js';
import { OutsideLinkStore } from './records/outside-link.store.js';
import { OutsideRequests } from './records/outside-requests.js';
import { PasskeyChallenges } from './records/passkey-challenges.js';
import { PasskeyStore } from './records/passkey.store.js';
import { PendingPasswordStore } from './records/pending-password.store.js';
import { PendingSignInStore } from './records/pending-sign-in.store.js';
import { SecondFactorStore } from './records/second-factor.store.js';

@Module({})
export class IdentityModule {
  static of(
    { database, metrics, logger }: ServiceParts,
    settings: IdentitySettings,
    keys: IdentityKeys,
    messages: Messages,
  ): DynamicModule {
    const accounts = new AccountStore(database);
    return {
      module: IdentityModule,
      imports: [AdministrationModule.of(database, keys.ring, settings)],
      controllers: [
        NewPasswordController,
        MyMessagesController,
        MyOutsideController,
        MySignInController,
        OutsideSignInController,
        SecondFactorController,
        SignInController,
        AccountStatesController,
      ],
      providers: [
        { provide: IDENTITY_SETTINGS, useValue: settings },
        { provide: AccountStore, useValue: accounts },
        { provide: SignIns, useValue: new SignIns(database) },
        { provide: AttemptStore, useValue: attempts(database, settings, keys) },
        { provide: SecondFactorStore, useValue: new SecondFactorStore(database, keys.ring) },
        { provide: PendingSignInStore, useValue: new PendingSignInStore(database, keys.ring) },
        { provide: PasskeyStore, useValue: new PasskeyStore(database) },
        { provide: PasskeyChallenges, useValue: new PasskeyChallenges(database) },
        { provide: MyMessages, useValue: new MyMessages(messages, settings.MESSAGES_PAUSE_MINUTES) },
        ...outsideProviders({ database, logger }, settings, keys),
        { provide: DATABASE, useValue: database },
        { provide: PendingPasswordStore, useValue: new PendingPasswordStore(database) },
        SignInFlow,
        SignInSteps,
        Passkeys,
        SecondFactors,
        MyFactors,
        { provide: SignInMetrics, useValue: new SignInMetrics(metrics.registry) },
        { provide: OPENID_PROVIDER, useFactory: () => currentProvider({ settings, keys, accounts, database }) },
      ],
    };
  }
}

function attempts(database: Pool, settings: IdentitySettings, keys: IdentityKeys): AttemptStore {
  const limits = {
    account: settings.THROTTLE_ACCOUNT_FAILURES,
    address: settings.THROTTLE_ADDRESS_FAILURES,
    windowSeconds: settings.THROTTLE_WINDOW_SECONDS,
  };
  return new AttemptStore(database, limits, keys.attempts);
}

function outsideProviders(
  { database, logger }: Pick<ServiceParts, 'database' | 'logger'>,
  settings: IdentitySettings,
  { ring }: IdentityKeys,
): Provider[] {
  const terms = outsideTerms(settings);
  const requests = new OutsideRequests(database, ring);
  const links = new OutsideLinkStore(database, ring);
  const provider = terms && new OutsideProvider(terms);
  return [
    { provide: OutsideRequests, useValue: requests },
    { provide: OutsideSignIn, useValue: new OutsideSignIn({ provider, links, requests, logger }) },
    OutsideNotices,
  ];
}
