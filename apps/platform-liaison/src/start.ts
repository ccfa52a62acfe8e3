import { Typesetter } from '#libs/documents';
import { bootAgency } from '#libs/service';
import { ExchangeOffice, registerRawUploads, Vault, vaultMigrations } from '#libs/vault';
import { uploadLimit } from './intake/files.controller.js';
import { PlatformSimulator } from './outside/platform-simulator.js';
import { PlatformLiaisonModule } from './platform-liaison.module.js';
import type { PlatformLiaisonSettings } from './platform-liaison.settings.js';
import { platformLiaisonMigrations } from './records/migrations/index.js';
import { PlatformProfiles } from './records/platform-profiles.js';

const realDay = 86_400;

/** Starts the liaison's service, and the office that gives the platforms' files out to the police. */
export function startPlatformLiaison(settings: PlatformLiaisonSettings): ReturnType<typeof bootAgency> {
  let office: ExchangeOffice | undefined;
  let typesetter: Typesetter | undefined;
  const world = {
    profiles: PlatformProfiles.fromFile(settings.PLATFORM_PROFILES_FILE),
    secondsInADay: realDay / settings.PLATFORM_TIME_SCALE,
    verifyAt: settings.VERIFICATION_URL,
    port: settings.PLATFORM_SIMULATOR === 'on' ? new PlatformSimulator(settings.PLATFORM_SEED) : undefined,
  };
  return bootAgency({
    agency: 'platform-liaison',
    settings,
    migrations: [...vaultMigrations, ...platformLiaisonMigrations],
    module: (parts) => PlatformLiaisonModule.of(parts, world),
    prepare: ({ agency, dataSource, nats, logger, metrics }, app) => {
      registerRawUploads(app.getHttpAdapter().getInstance() as Parameters<typeof registerRawUploads>[0], uploadLimit);
      typesetter = app.get(Typesetter);
      office = new ExchangeOffice({
        agency,
        vault: app.get(Vault),
        database: dataSource,
        connection: nats,
        onFinding: (finding) => {
          metrics.alarms.inc({ code: `exchange-${finding.code}` });
          logger.error(finding, 'a file could not be handed over');
        },
      });
      office.start();
    },
    close: async () => {
      await Promise.all([office?.stop(), typesetter?.close()]);
    },
  });
}
