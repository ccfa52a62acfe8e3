import { recordRoutes, Units, type AgencyParts } from '#libs/service';
import { Module, type DynamicModule } from '@nestjs/common';
import { ChainsController } from './intake/chains.controller.js';
import { CountsController } from './intake/counts.controller.js';
import { DeadlinesController } from './intake/deadlines.controller.js';
import { EmergenciesController } from './intake/emergencies.controller.js';
import { FromEveryAgency } from './intake/from-every-agency.js';
import { LawDecisionsController } from './intake/law-decisions.controller.js';
import { ReadinessController } from './intake/readiness.controller.js';
import { DocumentsController } from './intake/documents.controller.js';
import { RebuildController } from './intake/rebuild.controller.js';
import { DECISION_DESK, decisionAnswer, decisionDesk } from './records/decision.desk.js';
import { PictureStore } from './records/picture.store.js';
import { REMARK_DESK, remarkAnswer, remarkDesk } from './records/remark.desk.js';

/** The supervising prosecutor's view over all links. */
@Module({})
export class OversightModule {
  static of({ keys, units }: AgencyParts): DynamicModule {
    const [remarks, decisions] = [remarkDesk(keys), decisionDesk(keys)];
    return {
      module: OversightModule,
      controllers: [
        ChainsController,
        DeadlinesController,
        CountsController,
        ReadinessController,
        DocumentsController,
        EmergenciesController,
        LawDecisionsController,
        RebuildController,
        FromEveryAgency,
        recordRoutes({
          path: 'remarks',
          kind: remarks.kind,
          lifecycle: remarks.lifecycle,
          reads: remarks.reads,
          desk: REMARK_DESK,
          answers: { view: remarkAnswer },
        }),
        recordRoutes({
          path: 'decisions',
          kind: decisions.kind,
          lifecycle: decisions.lifecycle,
          reads: decisions.reads,
          answers: { view: decisionAnswer },
          desk: DECISION_DESK,
        }),
      ],
      providers: [
        { provide: Units, useValue: units },
        { provide: PictureStore, useValue: new PictureStore(keys) },
        { provide: REMARK_DESK, useValue: remarks },
        { provide: DECISION_DESK, useValue: decisions },
      ],
    };
  }
}
