import { Casework, Transactions } from '#libs/casework';
import { TimerClerk } from '#libs/deadlines';
import { KeyRing } from '#libs/keys';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AgencyParts } from './agency-parts.js';
import { ChangesController } from './changes/changes.controller.js';
import { Staff } from './directory/staff.js';
import { HealthController } from './health.controller.js';
import { DelegationsModule } from './delegation/delegations.module.js';
import { DeliveriesController } from './deliveries.controller.js';
import { IntegrityController } from './integrity/integrity.controller.js';
import { CitationsController } from './law/citations.controller.js';
import { DaysController } from './law/days.controller.js';
import { LengthsController } from './law/lengths.controller.js';
import { LawController } from './law/law.controller.js';
import { NoticesController } from './notices.controller.js';
import { OperationController } from './operation.controller.js';
import { QuarantineController } from './quarantine/quarantine.controller.js';
import { RemarksModule } from './remarks/remarks.module.js';
import { ReplayController } from './replay.controller.js';
import { SealsFromOthers } from './seals/from-others.js';
import { StepUpController } from './step-up.controller.js';
import { AGENCY_PARTS } from './tokens.js';

/** Gives an agency's controllers and handlers what they are built from. */
@Global()
@Module({})
export class AgencyModule {
  static of(parts: AgencyParts): DynamicModule {
    const providers = [
      { provide: AGENCY_PARTS, useValue: parts },
      { provide: Casework, useValue: parts.casework },
      { provide: Transactions, useValue: parts.transactions },
      { provide: KeyRing, useValue: parts.keys },
      { provide: DataSource, useValue: parts.dataSource },
      { provide: TimerClerk, useValue: parts.timers },
      // Lists and access logs name people, also where a module has no other use for the directory.
      { provide: Staff, useValue: parts.staff },
    ];
    const { agency } = parts;
    const imports =
      agency === 'oversight' ? [] : [RemarksModule.of(agency, parts), DelegationsModule.of(agency, parts)];
    return {
      module: AgencyModule,
      imports,
      controllers: [
        ChangesController,
        CitationsController,
        DaysController,
        DeliveriesController,
        HealthController,
        IntegrityController,
        LawController,
        LengthsController,
        NoticesController,
        OperationController,
        QuarantineController,
        ReplayController,
        SealsFromOthers,
        StepUpController,
      ],
      providers,
      exports: providers,
    };
  }
}
