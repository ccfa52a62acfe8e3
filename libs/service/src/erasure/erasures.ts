import type { FactoryProvider, Type } from '@nestjs/common';
import type { AgencyParts } from '../agency-parts.js';
import { recordRoutes } from '../record-routes.js';
import { erasureAnswer } from './erasure.answers.js';
import { ERASURE_DESK, erasureDesk, erasureKind, erasureReads } from './erasure.desk.js';
import { erasureLifecycleOf } from './erasure.lifecycle.js';
import { erasureRights, type ErasingAgency } from './erasure.rights.js';

/** The routes below `erasures`, made of the lifecycle like those of every record. */
export function erasureRoutes(agency: ErasingAgency): Type<unknown> {
  const rights = erasureRights[agency];
  return recordRoutes({
    path: 'erasures',
    kind: erasureKind,
    lifecycle: erasureLifecycleOf(agency, rights),
    reads: erasureReads(rights),
    desk: ERASURE_DESK,
    answers: { view: erasureAnswer },
  });
}

/** The desk behind them. */
export const erasureProvider = ({ keys, casework }: AgencyParts, agency: ErasingAgency): FactoryProvider => ({
  provide: ERASURE_DESK,
  useFactory: () => erasureDesk({ agency, rights: erasureRights[agency], keys, casework }),
});
