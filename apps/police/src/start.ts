import type { Desk, Transaction } from '#libs/casework';
import { Typesetter } from '#libs/documents';
import { bootAgency, startItemChecks } from '#libs/service';
import { ChatReading } from '#libs/timelines';
import {
  ExchangeOffice,
  registerRawUploads,
  ResumableUploads,
  TransferClerk,
  Vault,
  vaultMigrations,
} from '#libs/vault';
import { uploadLimit } from './intake/evidence.controller.js';
import { askingErdr } from './outside/ask-erdr.js';
import { ErdrNotConnected } from './outside/erdr-not-connected.js';
import { ErdrSimulator } from './outside/erdr-simulator.js';
import type { Erdr } from './outside/erdr.port.js';
import { PoliceModule } from './police.module.js';
import type { PoliceSettings } from './police.settings.js';
import type { Investigation } from './procedure/investigation.js';
import type { Tip } from './procedure/tip/tip.js';
import { askErdr } from './procedure/steps/register.js';
import { INVESTIGATION_DESK } from './records/investigation.desk.js';
import { tellingOfSuspicious } from './records/suspicious-files.js';
import { TIP_DESK } from './records/tip.desk.js';
import { TipParcels } from './records/tip-parcels.js';
import { seedSets } from './records/question-sets.js';
import { policeMigrations } from './records/migrations/index.js';

/** Starts the police service: what it hears and is asked, its calls to ERDR, files that arrive and files that it gives out. */
export function startPolice(settings: PoliceSettings, erdr: Erdr = erdrFor(settings)): ReturnType<typeof bootAgency> {
  let office: ExchangeOffice | undefined;
  let arriving: TransferClerk<Transaction> | undefined;
  let typesetter: Typesetter | undefined;
  let uploads: ResumableUploads | undefined;
  let reading: ChatReading<Investigation> | undefined;
  let parcels: TipParcels | undefined;
  let checks: ReturnType<typeof startItemChecks> | undefined;
  return bootAgency({
    agency: 'police',
    settings,
    migrations: [...vaultMigrations, ...policeMigrations],
    module: (parts) => PoliceModule.of(parts, settings.VERIFICATION_URL, settings.TIP_FILES_A_DAY_BYTES),
    prepare: async (parts, app) => {
      const { agency, casework, dataSource, nats, timers, logger, metrics } = parts;
      const desk = app.get<Desk<Investigation>>(INVESTIGATION_DESK);
      registerRawUploads(app.getHttpAdapter().getInstance() as Parameters<typeof registerRawUploads>[0], uploadLimit);
      await seedSets(dataSource.manager);
      timers.handleCall(askErdr, askingErdr(erdr, casework, desk, settings.ERDR_LIMIT_MS));
      reading = new ChatReading(parts, app.get(Vault), casework, desk);
      await reading.start();
      typesetter = app.get(Typesetter);
      arriving = app.get<TransferClerk<Transaction>>(TransferClerk);
      arriving.start();
      uploads = app.get<ResumableUploads>(ResumableUploads);
      uploads.start();
      parcels = app.get<TipParcels>(TipParcels);
      parcels.start();
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
      checks = startItemChecks(parts, app.get(Vault), tellingOfSuspicious(desk, app.get<Desk<Tip>>(TIP_DESK)));
    },
    close: async () => {
      await Promise.all([
        checks?.stop(),
        parcels?.stop(),
        arriving?.stop(),
        office?.stop(),
        uploads?.stop(),
        typesetter?.close(),
        reading?.stop(),
      ]);
    },
  });
}

/** The simulator only where nothing is real; elsewhere the number is entered by hand until ERDR is connected. */
function erdrFor(settings: PoliceSettings): Erdr {
  if (settings.DEMONSTRATION !== 'true') return new ErdrNotConnected();
  const {
    ERDR_DELAY_MS: delayMs,
    ERDR_REFUSAL_RATE: refusalRate,
    ERDR_LATER_RATE: laterRate,
    ERDR_SEED: seed,
  } = settings;
  return new ErdrSimulator({ delayMs, refusalRate, laterRate, seed });
}
