import { bootAgency, startItemChecks, type AgencySettings } from '#libs/service';
import { ExchangeOffice, registerRawUploads, Vault, vaultMigrations } from '#libs/vault';
import { uploadLimit } from './intake/referral.controller.js';
import { schoolMigrations } from './records/migrations/index.js';
import { SchoolModule } from './school.module.js';

/** Starts the school's service, and the office that gives its files out to the police. */
export function startSchool(settings: AgencySettings): ReturnType<typeof bootAgency> {
  let office: ExchangeOffice | undefined;
  let checks: ReturnType<typeof startItemChecks> | undefined;
  return bootAgency({
    agency: 'school',
    settings,
    migrations: [...vaultMigrations, ...schoolMigrations],
    module: (parts) => SchoolModule.of(parts),
    prepare: (parts, app) => {
      const { agency, dataSource, nats, logger, metrics } = parts;
      registerRawUploads(app.getHttpAdapter().getInstance() as Parameters<typeof registerRawUploads>[0], uploadLimit);
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
      await Promise.all([office?.stop(), checks?.stop()]);
    },
  });
}
