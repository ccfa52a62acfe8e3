import type { INestApplicationContext } from '@nestjs/common';
import { bootService, type RunningService, type ServiceParts } from '#libs/http';
import { KeyRing } from '#libs/keys';
import { describeApi, unitsIn } from '#libs/service';
import { identityKeys } from './identity.keys.js';
import { IdentityModule } from './identity.module.js';
import type { IdentitySettings } from './identity.settings.js';
import { AdministrationModule } from './intake/administration.module.js';
import { allowFiles } from './intake/import.csv.js';
import { OPENID_PROVIDER, type CurrentProvider } from './intake/openid.provider.js';
import { serveOpenid } from './intake/openid.routes.js';
import { AccessMetrics } from './outside/access.metrics.js';
import { Bus } from './outside/bus.js';
import { DirectoryTeller } from './outside/directory-teller.js';
import { openMessages, type Messages } from './outside/messages.js';
import { AccessDirectory } from './records/access-directory.js';
import { forgetProofs } from './records/asked-proofs.js';
import { AttemptStore } from './records/attempt.store.js';
import { demonstrationAccountsAreOpen, seedDemonstrationAccounts } from './records/demonstration-accounts.js';
import { migrations } from './records/migrations/index.js';
import { forgetExpiredRecords } from './records/openid.adapter.js';
import { OutsideRequests } from './records/outside-requests.js';
import { PasskeyChallenges } from './records/passkey-challenges.js';
import { Once } from './records/once.js';
import { PendingPasswordStore } from './records/pending-password.store.js';
import { PendingSignInStore } from './records/pending-sign-in.store.js';
import { SignIns } from './records/sign-ins.js';
import { UnitDirectory } from './records/unit-directory.js';

/** Starts the identity service; it runs until `stop`. */
export async function startIdentity(settings: IdentitySettings): Promise<RunningService> {
  let housekeeping: NodeJS.Timeout | undefined;
  let messages: Messages | undefined;
  let bus: Bus | undefined;
  let reviews: AccessMetrics | undefined;
  return bootService({
    service: 'identity',
    settings,
    migrations,
    module: async (parts) => {
      await prepareAccounts(parts, settings);
      await prepareUnits(parts, settings);
      const keys = identityKeys(settings.KEYS_FILE, settings.DIRECTORY_FILE);
      bus = new Bus(settings, parts.logger, parts.metrics);
      messages = openMessages(parts, settings, keys.ring, bus);
      return IdentityModule.of(parts, settings, keys, messages);
    },
    prepare: async (app, server, { logger, database, metrics }) => {
      allowFiles(server);
      describeApi(app, 'identity', [AdministrationModule]);
      await serveOpenid(server, app.get<CurrentProvider>(OPENID_PROVIDER), logger);
      housekeeping = keepHouse(app, { database, logger });
      bus?.open((nats) => {
        const teller = new DirectoryTeller({ database, logger, nats, keys: app.get(KeyRing) });
        teller.start();
        return teller;
      });
      messages?.start();
      reviews = new AccessMetrics(metrics.registry);
      reviews.start(app.get(AccessDirectory), logger);
    },
    close: async () => {
      clearInterval(housekeeping);
      reviews?.stop();
      await Promise.all([messages?.stop(), bus?.end()]);
      await bus?.close();
    },
  });
}

/** Forgets once a minute what no longer counts. */
function keepHouse(
  app: INestApplicationContext,
  { database, logger }: Pick<ServiceParts, 'database' | 'logger'>,
): NodeJS.Timeout {
  const pending = [app.get(PendingSignInStore), app.get(PendingPasswordStore)];
  const stores = [
    app.get(AttemptStore),
    ...pending,
    app.get(PasskeyChallenges),
    app.get(OutsideRequests),
    app.get(Once),
    app.get(SignIns),
  ];
  const housekeeping = setInterval(() => {
    const forgotten = [
      forgetExpiredRecords(database),
      forgetProofs(database),
      ...stores.map((store) => store.forget()),
    ];
    Promise.all(forgotten).catch((error: unknown) =>
      logger.warn({ err: error }, 'old records stay for another minute'),
    );
  }, 60_000);
  return housekeeping.unref();
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

/** Units of the file that are not kept here yet; what is here already is the administrators', whatever the file says of it. */
async function prepareUnits({ database, logger }: ServiceParts, { UNITS_FILE }: IdentitySettings): Promise<void> {
  if (UNITS_FILE === undefined) return;
  const added = await new UnitDirectory(database).addFrom(unitsIn(UNITS_FILE));
  if (added > 0) logger.info({ added }, 'units of the file are kept here from now on');
}
