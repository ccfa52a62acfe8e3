import type { Desk } from '#libs/casework';
import { Typesetter } from '#libs/documents';
import { bootAgency, startItemChecks, tellOfSuspicious } from '#libs/service';
import { ExchangeOffice, registerRawUploads, ResumableUploads, Vault, vaultMigrations } from '#libs/vault';
import { uploadLimit } from './intake/files.controller.js';
import { OwnerSimulator } from './outside/owner-simulator.js';
import { PlatformSimulator } from './outside/platform-simulator.js';
import { PlatformLiaisonModule, type PlatformWorld } from './platform-liaison.module.js';
import type { PlatformLiaisonSettings } from './platform-liaison.settings.js';
import { holderOf, type DataRequest } from './procedure/data-request.js';
import { DATA_REQUEST_DESK } from './records/data-request.desk.js';
import { platformLiaisonMigrations } from './records/migrations/index.js';
import { PlatformProfiles } from './records/platform-profiles.js';

const realDay = 86_400;

/** Starts the liaison's service, and the office that gives the platforms' files out to the police. */
export function startPlatformLiaison(
  settings: PlatformLiaisonSettings,
  /** Parts of the world that stand in for the usual ones. */
  given: Partial<PlatformWorld> = {},
): ReturnType<typeof bootAgency> {
  let office: ExchangeOffice | undefined;
  let typesetter: Typesetter | undefined;
  let uploads: ResumableUploads | undefined;
  let checks: ReturnType<typeof startItemChecks> | undefined;
  const secondsInADay = realDay / settings.PLATFORM_TIME_SCALE;
  const isSimulated = settings.PLATFORM_SIMULATOR === 'on';
  const world: PlatformWorld = {
    profiles: PlatformProfiles.fromFile(settings.PLATFORM_PROFILES_FILE),
    secondsInADay,
    verifyAt: settings.VERIFICATION_URL,
    port: isSimulated ? new PlatformSimulator(settings.PLATFORM_SEED) : undefined,
    owners: isSimulated ? new OwnerSimulator(settings.PLATFORM_SEED, secondsInADay) : undefined,
    tries: settings.TAKEDOWN_TRIES,
    ...given,
  };
  return bootAgency({
    agency: 'platform-liaison',
    settings,
    migrations: [...vaultMigrations, ...platformLiaisonMigrations],
    module: (parts) => PlatformLiaisonModule.of(parts, world),
    prepare: (parts, app) => {
      const { agency, dataSource, nats, logger, metrics } = parts;
      registerRawUploads(app.getHttpAdapter().getInstance() as Parameters<typeof registerRawUploads>[0], uploadLimit);
      typesetter = app.get(Typesetter);
      uploads = app.get<ResumableUploads>(ResumableUploads);
      uploads.start();
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
      const desk = app.get<Desk<DataRequest>>(DATA_REQUEST_DESK);
      checks = startItemChecks(
        parts,
        app.get(Vault),
        tellOfSuspicious(desk, 'requestId', (record, code) => [{ code, to: holderOf(record) }]),
      );
    },
    close: async () => {
      await Promise.all([office?.stop(), uploads?.stop(), typesetter?.close(), checks?.stop()]);
    },
  });
}
