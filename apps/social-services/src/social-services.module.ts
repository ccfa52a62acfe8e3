import { erasureProvider, erasureRoutes, recordRoutes, Staff, Units, type AgencyParts } from '#libs/service';
import { Module, type DynamicModule } from '@nestjs/common';
import { CentreController } from './intake/centre.controller.js';
import { FromPolice } from './intake/from-police.js';
import { FromSchool } from './intake/from-school.js';
import { Requests } from './intake/requests.js';
import type { Service } from './procedure/service.js';
import { serviceLifecycle } from './procedure/service.lifecycle.js';
import type { Support } from './procedure/support.js';
import { supportLifecycle } from './procedure/support.lifecycle.js';
import { serviceAnswer, supportAnswer } from './records/answers.js';
import { openDesks } from './records/desks.js';
import { SERVICE_DESK, serviceReads } from './records/service.desk.js';
import { SUPPORT_DESK, supportReads } from './records/support.desk.js';

const supportRoutes = recordRoutes<Support>({
  path: 'supports',
  kind: 'support',
  lifecycle: supportLifecycle,
  reads: supportReads,
  desk: SUPPORT_DESK,
  numbers: [],
  answers: { view: supportAnswer },
});
const serviceRoutes = recordRoutes<Service>({
  path: 'services',
  kind: 'service',
  lifecycle: serviceLifecycle,
  reads: serviceReads,
  desk: SERVICE_DESK,
  numbers: [],
  answers: { view: serviceAnswer },
});

/** Link 5: support of the child, urgent and after the investigation. */
@Module({})
export class SocialServicesModule {
  static of(parts: AgencyParts): DynamicModule {
    const { keys, casework, staff, units } = parts;
    const { supports, services } = openDesks({ keys, casework, units, staff });
    return {
      module: SocialServicesModule,
      controllers: [
        supportRoutes,
        serviceRoutes,
        ...erasureRoutes('social-services'),
        CentreController,
        FromSchool,
        FromPolice,
      ],
      providers: [
        Requests,
        erasureProvider(parts, 'social-services'),
        { provide: Units, useValue: units },
        { provide: Staff, useValue: staff },
        { provide: SUPPORT_DESK, useValue: supports },
        { provide: SERVICE_DESK, useValue: services },
      ],
    };
  }
}
