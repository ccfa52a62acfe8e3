import { bootAgency, startErasureClock, startItemChecks, type AgencySettings } from '#libs/service';
import { ExchangeOffice, registerRawUploads, ResumableUploads, Vault, vaultMigrations } from '#libs/vault';
import { schoolMigrations } from './records/migrations/index.js';
import { largestFile } from './records/referral-attachments.js';
import { SchoolModule } from './school.module.js';

/** Starts the school's service, and the office that gives its files out to the police. */
export function startSchool(settings: AgencySettings): ReturnType<typeof bootAgency> {
  let office: ExchangeOffice | undefined;
  let uploads: ResumableUploads | undefined;
  let checks: ReturnType<typeof startItemChecks> | undefined;
  return bootAgency({
    agency: 'school',
    settings,
    migrations: [...vaultMigrations, ...schoolMigrations],
    module: (parts) => SchoolModule.of(parts),
    prepare: async (parts, app) => {
      await startErasureClock(parts);
      const { agency, dataSource, nats, logger, metrics } = parts;
      registerRawUploads(app.getHttpAdapter().getInstance() as Parameters<typeof registerRawUploads>[0], largestFile);
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
      checks = startItemChecks(parts, app.get(Vault));
    },
    close: async () => {
      await Promise.all([office?.stop(), uploads?.stop(), checks?.stop()]);
    },
  });
}
