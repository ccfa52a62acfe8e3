import type { Provider } from 'oidc-provider';
import { KeyRing } from '#libs/keys';
import { connectToBus } from '#libs/messaging';
import { bootService, type RunningService, type ServiceParts } from '#libs/http';
import { describeApi } from '#libs/service';
import { IdentityModule } from './identity.module.js';
import type { IdentitySettings } from './identity.settings.js';
import { AdministrationModule } from './intake/administration.module.js';
import { OPENID_PROVIDER } from './intake/openid.provider.js';
import { serveOpenid } from './intake/openid.routes.js';
import { AttemptStore } from './records/attempt.store.js';
import { demonstrationAccountsAreOpen, seedDemonstrationAccounts } from './records/demonstration-accounts.js';
import { DirectoryTeller } from './records/directory-teller.js';
import { migrations } from './records/migrations/index.js';
import { forgetExpiredRecords } from './records/openid.adapter.js';
import { PasskeyChallenges } from './records/passkey-challenges.js';
import { Once } from './records/once.js';
import { PendingPasswordStore } from './records/pending-password.store.js';
import { PendingSignInStore } from './records/pending-sign-in.store.js';

/** Starts the identity service; it runs until `stop`. */
export async function startIdentity(settings: IdentitySettings): Promise<RunningService> {
  let housekeeping: NodeJS.Timeout | undefined;
  let quiet = (): Promise<void> => Promise.resolve();
  return bootService({
    service: 'identity',
    settings,
    migrations,
    module: async (parts) => {
      await prepareAccounts(parts, settings);
      return IdentityModule.of(parts, settings);
    },
    prepare: async (app, server, { logger, database }) => {
      describeApi(app, 'identity', [AdministrationModule]);
      const provider = app.get<Provider>(OPENID_PROVIDER);
      provider.on('server_error', (_ctx, error) => logger.error({ err: error }, 'the provider failed'));
      const refused = (_ctx: unknown, error: Error): void =>
        logger.warn({ code: error.message }, 'the provider refused');
      provider.on('authorization.error', refused);
      provider.on('grant.error', refused);
      await serveOpenid(server, provider);
      quiet = tellAgencies({ logger, database }, settings, app.get(KeyRing));
      const attempts = app.get(AttemptStore);
      const pending = [app.get(PendingSignInStore), app.get(PendingPasswordStore)];
      const stores = [attempts, ...pending, app.get(PasskeyChallenges), app.get(Once)];
      housekeeping = setInterval(() => {
        Promise.all([forgetExpiredRecords(database), ...stores.map((store) => store.forget())]).catch(
          (error: unknown) => logger.warn({ err: error }, 'old records stay for another minute'),
        );
      }, 60_000);
      housekeeping.unref();
    },
    close: async () => {
      clearInterval(housekeeping);
      await quiet();
    },
  });
}

async function prepareAccounts({ database, logger }: ServiceParts, settings: IdentitySettings): Promise<void> {
  const { DEMONSTRATION, ACCOUNTS_FILE, DEMONSTRATION_PASSWORD } = settings;
  if (DEMONSTRATION !== 'true') {
    if (await demonstrationAccountsAreOpen(database))
      throw new Error(
        'demonstration accounts are open in this database, but this is not a demonstration: disable them first',
      );
    return;
  }
  if (ACCOUNTS_FILE === undefined || DEMONSTRATION_PASSWORD === undefined) return;
  const count = await seedDemonstrationAccounts(database, ACCOUNTS_FILE, DEMONSTRATION_PASSWORD);
  logger.info({ count }, 'demonstration accounts are ready');
}

/** Tells agencies who works there, once the bus is there; signing in waits for no bus. @returns what ends it */
function tellAgencies(
  { logger, database }: Pick<ServiceParts, 'logger' | 'database'>,
  { NATS_URL, NATS_NKEY_FILE }: IdentitySettings,
  keys: KeyRing,
): () => Promise<void> {
  if (NATS_URL === undefined || NATS_NKEY_FILE === undefined) {
    logger.warn('NATS_URL is not given: agencies do not learn who works there');
    return () => Promise.resolve();
  }
  let ended = false;
  let end = (): Promise<void> => Promise.resolve();
  connectToBus('identity', NATS_URL, NATS_NKEY_FILE)
    .then((nats) => {
      const teller = new DirectoryTeller({ database, nats, keys, logger });
      if (!ended) teller.start();
      end = async () => {
        await teller.stop();
        await nats.close();
      };
      if (ended) void end();
    })
    .catch((error: unknown) => {
      logger.error({ err: error }, 'agencies do not learn who works there');
    });
  return () => {
    ended = true;
    return end();
  };
}
