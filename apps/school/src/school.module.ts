import type { Desk } from '#libs/casework';
import { fileWithheldBySchool } from '#libs/contracts';
import {
  erasureProvider,
  erasureRoutes,
  fileTaking,
  readingRoutes,
  receivedUploads,
  recordRoutes,
  Staff,
  Units,
  uploadRoutes,
  withholdingRoutes,
  type AgencyParts,
} from '#libs/service';
import { holdersOf, ResumableUploads, Vault, vaultPlace } from '#libs/vault';
import { Module, type DynamicModule } from '@nestjs/common';
import { AboutApplications } from './intake/about-applications.js';
import { ApplicationController } from './intake/application.controller.js';
import { FilesController } from './intake/files.controller.js';
import { FromPolice } from './intake/from-police.js';
import { FromSocialServices } from './intake/from-social-services.js';
import { ReferralController } from './intake/referral.controller.js';
import { SchoolController } from './intake/school.controller.js';
import { SupportedChildren } from './intake/supported-children.js';
import type { Application } from './procedure/application/application.js';
import { applicationLifecycle } from './procedure/application/application.lifecycle.js';
import type { Referral } from './procedure/referral.js';
import { referralLifecycle } from './procedure/referral.lifecycle.js';
import { applicationAnswer } from './records/application.answers.js';
import {
  APPLICATION_DESK,
  applicationAttachments,
  applicationDesk,
  applicationReads,
} from './records/application.desk.js';
import type { SupportedChild } from './procedure/supported-child/supported-child.js';
import { supportedChildLifecycle } from './procedure/supported-child/supported-child.lifecycle.js';
import { referralAnswer } from './records/referral.answers.js';
import { referralAttachments } from './records/referral-attachments.js';
import { REFERRAL_DESK, referralDesk, referralReads } from './records/referral.desk.js';
import { SUPPORTED_DESK, supportedAnswer, supportedChildDesk, supportedReads } from './records/supported-child.desk.js';

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

const screenshots = {
  path: 'applications',
  kind: 'application',
  desk: APPLICATION_DESK,
  by: applicationReads.identity,
  fileIds: ({ files }: Application) => files.map(({ itemId }) => itemId),
};
const applications = [
  recordRoutes<Application>({
    path: 'applications',
    kind: 'application',
    lifecycle: applicationLifecycle,
    reads: applicationReads,
    desk: APPLICATION_DESK,
    numbers: ['{number}'],
    answers: { view: applicationAnswer },
  }),
  fileTaking<Application>(applicationAttachments, APPLICATION_DESK),
  readingRoutes<Application>({
    ...screenshots,
    reason: applicationAttachments.basis,
    // Oversight is not told: whoever reads is who brought them.
    journal: (tx, { id, chainId }, purpose, action) => {
      tx.audit({ action, recordId: id, chainId, reason: purpose });
    },
  }),
  withholdingRoutes<Application>({
    ...screenshots,
    onWithheld: async (tx, { id, chainId }, { itemIds, sha256 }, words) => {
      // What has not been handed over yet takes its mark along in the manifest.
      const holders = await holdersOf(tx.manager, itemIds);
      const to = (['police', 'expert-bureau'] as const).filter((agency) =>
        holders.some((each) => each.agency === agency),
      );
      const sealed = Object.fromEntries(to.map((agency) => [agency, { sha256, words }]));
      if (to.length > 0) tx.state(chainId, id, fileWithheldBySchool.of({ to, open: {}, sealed }));
    },
  }),
  ApplicationController,
  AboutApplications,
];

const supportedChildren = [
  recordRoutes<SupportedChild>({
    path: 'supported-children',
    kind: 'supported-child',
    lifecycle: supportedChildLifecycle,
    reads: supportedReads,
    desk: SUPPORTED_DESK,
    numbers: [],
    answers: { view: supportedAnswer },
  }),
  SupportedChildren,
];

/** Link 1: the school raises a referral and learns what became of it. */
@Module({})
export class SchoolModule {
  static of(parts: AgencyParts): DynamicModule {
    const { settings, keys, casework, staff } = parts;
    return {
      module: SchoolModule,
      controllers: [
        routes,
        ReferralController,
        FilesController,
        uploads,
        SchoolController,
        ...erasureRoutes('school'),
        FromPolice,
        FromSocialServices,
        ...applications,
        ...supportedChildren,
      ],
      providers: [
        erasureProvider(parts, 'school'),
        { provide: Units, useValue: parts.units },
        { provide: Staff, useValue: staff },
        { provide: Vault, useFactory: () => Vault.at(vaultPlace(settings, keys)) },
        {
          provide: REFERRAL_DESK,
          inject: [Vault, Units, Staff],
          useFactory: (vault: Vault, units: Units, staff: Staff): Desk<Referral> => {
            const desk = referralDesk({ keys, vault, units, staff });
            casework.records.register(desk);
            return desk;
          },
        },
        {
          provide: APPLICATION_DESK,
          inject: [Vault, Units, REFERRAL_DESK],
          useFactory: (vault: Vault, units: Units, referrals: Desk<Referral>): Desk<Application> => {
            const desk = applicationDesk({ keys, vault, units, casework, referrals });
            casework.records.register(desk);
            return desk;
          },
        },
        {
          provide: SUPPORTED_DESK,
          useFactory: (): Desk<SupportedChild> => {
            const desk = supportedChildDesk(keys, staff);
            casework.records.register(desk);
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
