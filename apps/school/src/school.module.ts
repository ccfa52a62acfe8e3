import type { Desk } from '#libs/casework';
import { receivedUploads, recordRoutes, Staff, Units, uploadRoutes, type AgencyParts } from '#libs/service';
import { ResumableUploads, Vault, vaultPlace } from '#libs/vault';
import { Module, type DynamicModule } from '@nestjs/common';
import { FilesController } from './intake/files.controller.js';
import { FromPolice } from './intake/from-police.js';
import { FromSocialServices } from './intake/from-social-services.js';
import { ReferralController } from './intake/referral.controller.js';
import { SchoolController } from './intake/school.controller.js';
import type { Referral } from './procedure/referral.js';
import { referralLifecycle } from './procedure/referral.lifecycle.js';
import { referralAnswer } from './records/referral.answers.js';
import { referralAttachments } from './records/referral-attachments.js';
import { REFERRAL_DESK, referralDesk, referralReads } from './records/referral.desk.js';

const routes = recordRoutes<Referral>({
  path: 'referrals',
  kind: 'referral',
  lifecycle: referralLifecycle,
  reads: referralReads,
  desk: REFERRAL_DESK,
  numbers: ['{number}'],
  answers: { view: referralAnswer },
});

const uploads = uploadRoutes<Referral>(referralAttachments, REFERRAL_DESK);

/** Link 1: the school raises a referral and learns what became of it. */
@Module({})
export class SchoolModule {
  static of(parts: AgencyParts): DynamicModule {
    const { settings, keys, casework } = parts;
    return {
      module: SchoolModule,
      controllers: [
        routes,
        ReferralController,
        FilesController,
        uploads,
        SchoolController,
        FromPolice,
        FromSocialServices,
      ],
      providers: [
        { provide: Units, useValue: Units.fromFile(settings.UNITS_FILE) },
        { provide: Staff, useValue: Staff.fromFile('school', settings.ACCOUNTS_FILE) },
        { provide: Vault, useFactory: () => Vault.at(vaultPlace(settings, keys)) },
        {
          provide: REFERRAL_DESK,
          inject: [Vault, Units, Staff],
          useFactory: (vault: Vault, units: Units, staff: Staff): Desk<Referral> => {
            const desk = referralDesk({ keys, vault, units, staff });
            casework.register(desk);
            return desk;
          },
        },
        {
          provide: ResumableUploads,
          inject: [Vault, REFERRAL_DESK],
          useFactory: (vault: Vault, desk: Desk<Referral>) => receivedUploads(parts, vault, desk, referralAttachments),
        },
      ],
    };
  }
}
