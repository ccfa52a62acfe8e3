import type { Desk } from '#libs/casework';
import { examinationKind, materialWithheld, screenshotWithheld } from '#libs/contracts';
import {
  receivedUploads,
  readingRoutes,
  recordRoutes,
  Staff,
  Units,
  uploadRoutes,
  withholdingRoutes,
  type AgencyParts,
} from '#libs/service';
import { ResumableUploads, TransferClerk, Vault, vaultPlace } from '#libs/vault';
import { Module, type DynamicModule } from '@nestjs/common';
import { ChatsController } from './intake/chats.controller.js';
import { ChecksController } from './intake/checks.controller.js';
import { VerificationController } from './intake/verification.controller.js';
import { FilesController } from './intake/files.controller.js';
import { FromApplicants } from './intake/from-applicants.js';
import { tellOfReading } from './intake/examination-access.js';
import { FromPolice } from './intake/from-police.js';
import { OrderController } from './intake/order.controller.js';
import { PackageController } from './intake/package.controller.js';
import { WorkController } from './intake/work.controller.js';
import { WorkloadController } from './intake/workload.controller.js';
import { AgencyKeySigner } from './outside/agency-key-signer.js';
import type { Application } from './procedure/application/application.js';
import { applicationLifecycle } from './procedure/application/application.lifecycle.js';
import type { Examination } from './procedure/examination.js';
import { examinationLifecycle } from './procedure/examination.lifecycle.js';
import { applicationAnswer } from './records/application.answers.js';
import { APPLICATION_DESK, applicationDesk, applicationReads } from './records/application.desk.js';
import { arrivingFiles } from './records/arriving-files.js';
import { examinationAttachments } from './records/examination-attachments.js';
import { examinationAnswer } from './records/examination.answers.js';
import { EXAMINATION_DESK, examinationDesk, examinationReads } from './records/examination.desk.js';

const routes = recordRoutes<Examination>({
  path: 'examinations',
  kind: 'examination',
  lifecycle: examinationLifecycle,
  reads: examinationReads,
  desk: EXAMINATION_DESK,
  numbers: [],
  filters: { kind: examinationKind.options },
  answers: { view: examinationAnswer },
});

const uploads = uploadRoutes<Examination>(examinationAttachments, EXAMINATION_DESK);

const applications = recordRoutes<Application>({
  path: 'applications',
  kind: 'application',
  lifecycle: applicationLifecycle,
  reads: applicationReads,
  desk: APPLICATION_DESK,
  numbers: ['{number}'],
  answers: { view: applicationAnswer },
});

const screenshots = {
  path: 'applications',
  kind: 'application',
  desk: APPLICATION_DESK,
  by: applicationReads.identity,
  fileIds: ({ files }: Application) => files.flatMap(({ itemId }) => itemId ?? []),
};
const exhibits = [
  readingRoutes<Application>({
    ...screenshots,
    reason: 'cyberbullying-rules',
    journal: (tx, record, purpose, action) => {
      tellOfReading(tx, record, 'evidence', purpose, action);
    },
  }),
  withholdingRoutes<Application>({
    ...screenshots,
    onWithheld: (tx, { id, chainId }, { sha256 }, words) => {
      tx.state(
        chainId,
        id,
        screenshotWithheld.of({ open: { applicationId: id }, sealed: { school: { sha256, words } } }),
      );
    },
  }),
];

const readings = readingRoutes<Examination>({
  path: 'examinations',
  kind: 'examination',
  desk: EXAMINATION_DESK,
  by: examinationReads.identity,
  fileIds: ({ materials, files }) => [...materials, ...files].flatMap(({ itemId }) => itemId ?? []),
  reason: 'cpc-288',
  journal: (tx, record, purpose, action) => {
    tellOfReading(tx, record, 'evidence', purpose, action);
  },
});

const withholding = withholdingRoutes<Examination>({
  path: 'examinations',
  kind: 'examination',
  desk: EXAMINATION_DESK,
  by: examinationReads.identity,
  fileIds: ({ materials, files }) => [...materials, ...files].flatMap(({ itemId }) => itemId ?? []),
  onWithheld: (tx, { id, chainId }, { sha256 }, words) => {
    const said = { open: { examinationId: id }, sealed: { police: { sha256, words } } };
    tx.state(chainId, id, materialWithheld.of(said));
  },
});

/** Link 4: examinations are assigned, carried out and concluded question by question. */
@Module({})
export class ExpertBureauModule {
  static of(parts: AgencyParts): DynamicModule {
    const { settings, keys, casework } = parts;
    const { units } = parts;
    if (units.of('expert-bureau').length === 0)
      throw new Error(
        'there is no unit of expert-bureau, neither told by identity nor in UNITS_FILE: nobody would see what arrives',
      );
    return {
      module: ExpertBureauModule,
      // The desk's routes first: `examinations/mine` is no examination's id.
      controllers: [
        WorkController,
        ChatsController,
        routes,
        uploads,
        FilesController,
        readings,
        withholding,
        PackageController,
        VerificationController,
        ChecksController,
        OrderController,
        WorkloadController,
        FromPolice,
        applications,
        ...exhibits,
        FromApplicants,
      ],
      providers: [
        { provide: Units, useValue: units },
        { provide: Staff, useValue: parts.staff },
        { provide: Vault, useFactory: () => Vault.at(vaultPlace(settings, keys)) },
        {
          provide: EXAMINATION_DESK,
          inject: [Vault, Staff],
          useFactory: (vault: Vault, staff: Staff): Desk<Examination> => {
            const desk = examinationDesk({ keys, vault, staff, signer: new AgencyKeySigner(keys) });
            casework.records.register(desk);
            return desk;
          },
        },
        {
          provide: ResumableUploads,
          inject: [Vault, EXAMINATION_DESK],
          useFactory: (vault: Vault, desk: Desk<Examination>) =>
            receivedUploads(parts, vault, desk, examinationAttachments),
        },
        {
          provide: TransferClerk,
          inject: [Vault],
          useFactory: (vault: Vault) => arrivingFiles(parts, vault),
        },
        {
          provide: APPLICATION_DESK,
          useFactory: (): Desk<Application> => {
            const desk = applicationDesk(keys);
            casework.records.register(desk);
            return desk;
          },
        },
      ],
    };
  }
}
