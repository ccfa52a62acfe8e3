import type { FactoryProvider, Type } from '@nestjs/common';
import type { AgencyParts } from '../agency-parts.js';
import { recordRoutes } from '../record-routes.js';
import { registerErasureClock } from './due.clock.js';
import { dueController } from './due.controller.js';
import { tellHowManyAreDue } from './due.metric.js';
import { erasureAnswer } from './erasure.answers.js';
import { ERASURE_DESK, erasureDesk, erasureKind, erasureReads } from './erasure.desk.js';
import { erasureLifecycleOf } from './erasure.lifecycle.js';
import { erasureRights, type ErasingAgency } from './erasure.rights.js';

/** The routes below `erasures`, made of the lifecycle like those of every record, and what is due beside them. */
export function erasureRoutes(agency: ErasingAgency): Type<unknown>[] {
  const rights = erasureRights[agency];
  return [
    dueController(agency),
    recordRoutes({
      path: 'erasures',
      kind: erasureKind,
      lifecycle: erasureLifecycleOf(agency, rights),
      reads: erasureReads(rights),
      desk: ERASURE_DESK,
      answers: { view: erasureAnswer },
      numbers: ['{number}'],
    }),
  ];
}

/** The desk behind them. */
export const erasureProvider = (parts: AgencyParts, agency: ErasingAgency): FactoryProvider => ({
  provide: ERASURE_DESK,
  useFactory: () => {
    const { keys, casework } = parts;
    const rights = erasureRights[agency];
    tellHowManyAreDue(parts, rights);
    registerErasureClock(parts, rights);
    return erasureDesk({ agency, rights, keys, casework });
  },
});
