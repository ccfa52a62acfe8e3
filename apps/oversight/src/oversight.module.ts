import type { Desk } from '#libs/casework';
import type { RecordCore } from '#libs/lifecycle';
import { recordRoutes, Units, type AgencyParts } from '#libs/service';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import type { ZodType } from 'zod';
import { ChainsController } from './intake/chains.controller.js';
import { CountsController } from './intake/counts.controller.js';
import { DeadlinesController } from './intake/deadlines.controller.js';
import { EmergenciesController } from './intake/emergencies.controller.js';
import { FromEveryAgency } from './intake/from-every-agency.js';
import { IdentityRequestsController } from './intake/identity-requests.controller.js';
import { LawDecisionsController } from './intake/law-decisions.controller.js';
import { ReadinessController } from './intake/readiness.controller.js';
import { DocumentsController } from './intake/documents.controller.js';
import { RebuildController } from './intake/rebuild.controller.js';
import { DECISION_DESK, decisionAnswer, decisionDesk } from './records/decision.desk.js';
import { IDENTITY_DESK, identityDesk, identityRequestAnswer } from './records/identity-request.desk.js';
import { KeptFigures } from './records/kept-figures.js';
import { PictureStore } from './records/picture.store.js';
import { REMARK_DESK, remarkAnswer, remarkDesk } from './records/remark.desk.js';

/** The supervising prosecutor's view over all links. */
@Module({})
export class OversightModule {
  static of({ keys, units }: AgencyParts): DynamicModule {
    const [remarks, decisions, identities] = [remarkDesk(keys), decisionDesk(keys), identityDesk(keys)];
    return {
      module: OversightModule,
      controllers: [
        ChainsController,
        DeadlinesController,
        CountsController,
        ReadinessController,
        DocumentsController,
        EmergenciesController,
        IdentityRequestsController,
        LawDecisionsController,
        RebuildController,
        FromEveryAgency,
        routesOf('remarks', remarks, REMARK_DESK, remarkAnswer, ['{number}']),
        routesOf('decisions', decisions, DECISION_DESK, decisionAnswer, ['{number}']),
        routesOf('identity-requests', identities, IDENTITY_DESK, identityRequestAnswer),
      ],
      providers: [
        { provide: Units, useValue: units },
        { provide: KeptFigures, useValue: new KeptFigures() },
        { provide: PictureStore, useValue: new PictureStore(keys) },
        { provide: REMARK_DESK, useValue: remarks },
        { provide: DECISION_DESK, useValue: decisions },
        { provide: IDENTITY_DESK, useValue: identities },
      ],
    };
  }
}

const routesOf = <R extends RecordCore>(
  path: string,
  { kind, lifecycle, reads }: Desk<R>,
  desk: symbol,
  view: ZodType,
  knownBy?: readonly `{${string}}`[],
): Type<unknown> =>
  recordRoutes<R>({
    path,
    kind,
    lifecycle,
    reads,
    desk,
    answers: { view },
    ...(knownBy === undefined ? {} : { knownBy }),
  });
