import type { Desk } from '#libs/casework';
import { Inject, Injectable, Module, type DynamicModule, type OnModuleDestroy } from '@nestjs/common';
import type { AgencyParts } from '../agency-parts.js';
import { Staff } from '../directory/staff.js';
import { recordRoutes } from '../record-routes.js';
import { AGENCY_PARTS } from '../tokens.js';
import { delegablesController } from './delegables.controller.js';
import { delegationAnswer } from './delegation.answers.js';
import { DELEGATION_DESK, delegationDesk } from './delegation.desk.js';
import type { Delegation } from './delegation.js';
import type { DelegatingAgency } from './delegation.rights.js';
import { endWithAccounts } from './end-with-accounts.js';

/** Looks after delegations for as long as the service runs. */
@Injectable()
class EndsWithAccounts implements OnModuleDestroy {
  private readonly stop: () => void;

  constructor(@Inject(AGENCY_PARTS) parts: AgencyParts, @Inject(DELEGATION_DESK) desk: Desk<Delegation>) {
    this.stop = endWithAccounts(parts, desk);
  }

  onModuleDestroy(): void {
    this.stop();
  }
}

/** Gives an agency what it needs so that colleagues stand in for each other. */
@Module({})
export class DelegationsModule {
  static of(agency: DelegatingAgency, { keys, staff }: AgencyParts): DynamicModule {
    const desk = delegationDesk(agency, keys, staff);
    const { kind, lifecycle, reads } = desk;
    const answers = { view: delegationAnswer };
    return {
      module: DelegationsModule,
      controllers: [
        delegablesController(agency),
        recordRoutes({ path: 'delegations', kind, lifecycle, reads, desk: DELEGATION_DESK, answers }),
      ],
      providers: [{ provide: DELEGATION_DESK, useValue: desk }, { provide: Staff, useValue: staff }, EndsWithAccounts],
    };
  }
}
