import { Module, type DynamicModule } from '@nestjs/common';
import type { AgencyParts } from '../agency-parts.js';
import { recordRoutes } from '../record-routes.js';
import { RemarksFromOversight } from './from-oversight.js';
import { REMARK_DESK, remarkAnswer, remarkDesk } from './remark.desk.js';
import type { RemarkedAgency } from './remark.lifecycle.js';

/** Gives every agency what it needs to hear the prosecutor's remarks and to answer them. */
@Module({})
export class RemarksModule {
  static of(agency: RemarkedAgency, { keys }: AgencyParts): DynamicModule {
    const desk = remarkDesk(agency, keys);
    const { kind, lifecycle, reads } = desk;
    return {
      module: RemarksModule,
      controllers: [
        recordRoutes({
          path: 'remarks',
          kind,
          lifecycle,
          reads,
          desk: REMARK_DESK,
          answers: { view: remarkAnswer },
        }),
        RemarksFromOversight,
      ],
      providers: [{ provide: REMARK_DESK, useValue: desk }],
    };
  }
}
