import type { Desk, Transaction } from '#libs/casework';
import { bootAgency, startItemChecks, tellOfSuspicious, type AgencySettings } from '#libs/service';
import { ChatReading } from '#libs/timelines';
import {
  ExchangeOffice,
  registerRawUploads,
  ResumableUploads,
  TransferClerk,
  Vault,
  vaultMigrations,
} from '#libs/vault';
import { ExpertBureauModule } from './expert-bureau.module.js';
import { uploadLimit } from './intake/files.controller.js';
import { partiesTo, type Examination } from './procedure/examination.js';
import { EXAMINATION_DESK } from './records/examination.desk.js';
import { expertBureauMigrations } from './records/migrations/index.js';

/** Starts the bureau's service, the clerk that fetches materials, the readings of conversations, and the office that gives out the files of conclusions. */
export function startExpertBureau(settings: AgencySettings): ReturnType<typeof bootAgency> {
  let office: ExchangeOffice | undefined;
  let uploads: ResumableUploads | undefined;
  let clerk: TransferClerk<Transaction> | undefined;
  let reading: ChatReading<Examination> | undefined;
  let checks: ReturnType<typeof startItemChecks> | undefined;
  return bootAgency({
    agency: 'expert-bureau',
    settings,
    migrations: [...vaultMigrations, ...expertBureauMigrations],
    module: (parts) => ExpertBureauModule.of(parts),
    prepare: async (parts, app) => {
      const { agency, casework, dataSource, nats, logger, metrics } = parts;
      registerRawUploads(app.getHttpAdapter().getInstance() as Parameters<typeof registerRawUploads>[0], uploadLimit);
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
      clerk = app.get<TransferClerk<Transaction>>(TransferClerk);
      clerk.start();
      const desk = app.get<Desk<Examination>>(EXAMINATION_DESK);
      reading = new ChatReading(parts, app.get(Vault), casework, desk);
      await reading.start();
      checks = startItemChecks(parts, app.get(Vault), tellOfSuspicious(desk, 'examinationId', partiesTo));
    },
    close: async () => {
      await Promise.all([office?.stop(), uploads?.stop(), clerk?.stop(), reading?.stop(), checks?.stop()]);
    },
  });
}
