import { Casework, type Desk, type Transaction } from '#libs/casework';
import { documentRoutes, templateRoutes, Typesetter, type DocumentOffice } from '#libs/documents';
import { KeyRing } from '#libs/keys';
import {
  openingProvider,
  openingRoutes,
  receivedUploads,
  readingRoutes,
  releaseRoutes,
  recordRoutes,
  Staff,
  Units,
  uploadRoutes,
  withholdingRoutes,
  type AgencyParts,
  type EmergencyTerms,
  type WithheldNow,
} from '#libs/service';
import { ResumableUploads, TransferClerk, Vault, vaultPlace } from '#libs/vault';
import { Module, type DynamicModule } from '@nestjs/common';
import { AboutApplications } from './intake/about-applications.js';
import { ChatsController } from './intake/chats.controller.js';
import { EvidenceController } from './intake/evidence.controller.js';
import { ExportController } from './intake/export.controller.js';
import { FromExperts } from './intake/from-experts.js';
import { FromOversight } from './intake/from-oversight.js';
import { FromPlatformLiaison } from './intake/from-platform-liaison.js';
import { FromSchool } from './intake/from-school.js';
import { FromSocialServices } from './intake/from-social-services.js';
import { IntakeController } from './intake/intake.controller.js';
import { InterviewController } from './intake/interview.controller.js';
import { News } from './intake/news.js';
import { PublicTipsController } from './intake/public-tips.controller.js';
import { QuestionSetsController } from './intake/question-sets.controller.js';
import { ReadinessController } from './intake/readiness.controller.js';
import { tellOfReading, tellOfTriage } from './intake/reading-of-evidence.js';
import { RegisterController } from './intake/register.controller.js';
import { QualificationController } from './intake/qualification.controller.js';
import { BroughtFilesController, TipFilesController } from './intake/tip-files.controller.js';
import { tellHolders } from './intake/tell-holders.js';
import { UnitController } from './intake/unit.controller.js';
import { awaitedOfHead } from './procedure/awaited-of-head.js';
import { awaitsFor } from './procedure/awaits.js';
import { fileIdsOf } from './procedure/investigation.facts.js';
import type { Investigation } from './procedure/investigation.js';
import { investigationLifecycle } from './procedure/investigation.lifecycle.js';
import { dutyOfficer, headOfUnit, mayReadWhole, whoeverHasIt, worksOnIt } from './procedure/investigation.rights.js';
import { openableOf } from './procedure/tip/tip-files.js';
import type { Tip } from './procedure/tip/tip.js';
import { tipLifecycle } from './procedure/tip/tip.lifecycle.js';
import { arrivingFiles } from './records/arriving-files.js';
import { caseAttachments } from './records/case-attachments.js';
import { policeDocumentKinds } from './records/documents/police-documents.js';
import { documentWriter } from './records/documents/write-document.js';
import { VerificationController } from './intake/verification.controller.js';
import { MetadataController } from './intake/metadata.controller.js';
import { InterviewLog } from './records/interview-log.js';
import { investigationAnswer, listedAnswer } from './records/investigation.answers.js';
import {
  caseNumbers,
  INVESTIGATION_DESK,
  investigationDesk,
  investigationReads,
} from './records/investigation.desk.js';
import { tipAnswer } from './records/tip.answers.js';
import { TipParcels } from './records/tip-parcels.js';
import { TIP_DESK, tipDesk, tipReads, tipsAlongside } from './records/tip.desk.js';
import { makeKnownWhatCites } from './records/what-cites.js';

const routes = recordRoutes<Investigation>({
  path: 'investigations',
  kind: 'investigation',
  lifecycle: investigationLifecycle,
  reads: investigationReads,
  desk: INVESTIGATION_DESK,
  among: { awaits: awaitedOfHead },
  matches: (investigation, actor, { awaits }) =>
    awaits === undefined || awaitsFor(investigation, actor).some((each) => awaits.includes(each)),
  numbers: caseNumbers,
  answers: { view: investigationAnswer, listed: listedAnswer },
});

const tipRoutes = recordRoutes<Tip>({
  path: 'tips',
  kind: 'tip',
  lifecycle: tipLifecycle,
  reads: tipReads,
  desk: TIP_DESK,
  numbers: ['{number}'],
  answers: { view: tipAnswer },
});

const uploads = uploadRoutes<Investigation>(caseAttachments, INVESTIGATION_DESK);

const readings = readingRoutes<Investigation>({
  path: 'investigations',
  kind: 'investigation',
  desk: INVESTIGATION_DESK,
  by: mayReadWhole,
  fileIds: fileIdsOf,
  reason: 'case-work',
  journal: tellOfReading,
});

const tipReadings = readingRoutes<Tip>({
  path: 'tips',
  kind: 'tip',
  desk: TIP_DESK,
  by: dutyOfficer,
  fileIds: openableOf,
  reason: 'triage',
  journal: tellOfTriage,
});

const withheld = {
  path: 'investigations',
  kind: 'investigation',
  desk: INVESTIGATION_DESK,
  by: worksOnIt,
  fileIds: fileIdsOf,
  onWithheld: (tx: Transaction, { id }: Investigation, copies: WithheldNow) => tellHolders(tx, id, copies),
};
const withholding = [
  withholdingRoutes<Investigation>(withheld),
  releaseRoutes<Investigation>({
    ...withheld,
    decides: headOfUnit,
    onAsked: (tx, record) => {
      const { unitId } = record;
      if (unitId !== null) tx.tell({ code: 'file-release-asked', to: { role: 'head-of-unit', unitId } }, record);
    },
  }),
  withholdingRoutes<Tip>({ path: 'tips', kind: 'tip', desk: TIP_DESK, by: dutyOfficer, fileIds: openableOf }),
];

const emergency = {
  agency: 'police',
  kind: 'investigation',
  desk: INVESTIGATION_DESK,
  numbers: caseNumbers,
} as const satisfies EmergencyTerms;

const DOCUMENT_OFFICE = Symbol('document office');
const documents = documentRoutes<Investigation>({
  path: 'investigations',
  kinds: policeDocumentKinds,
  languages: ['kk', 'ru'],
  reads: mayReadWhole,
  issues: whoeverHasIt,
  desk: INVESTIGATION_DESK,
  office: DOCUMENT_OFFICE,
});

/** Link 2: the police register, check, open and investigate; every other link is fed from here. */
@Module({})
export class PoliceModule {
  static of(parts: AgencyParts, verifyAt: string, tipFilesADay: number): DynamicModule {
    const { settings, keys, casework, transactions, staff } = parts;
    makeKnownWhatCites(parts.citedHere);
    return {
      module: PoliceModule,
      // The unit's routes first: `investigations/workload` is no case's id.
      controllers: [
        UnitController,
        EvidenceController,
        readings,
        ...withholding,
        MetadataController,
        VerificationController,
        RegisterController,
        ...documents,
        templateRoutes({ kinds: policeDocumentKinds, verifyAt }),
        ExportController,
        uploads,
        ChatsController,
        ReadinessController,
        IntakeController,
        InterviewController,
        QualificationController,
        QuestionSetsController,
        routes,
        PublicTipsController,
        BroughtFilesController,
        TipFilesController,
        tipReadings,
        AboutApplications,
        tipRoutes,
        openingRoutes(emergency),
        FromSchool,
        FromPlatformLiaison,
        FromExperts,
        FromSocialServices,
        FromOversight,
      ],
      providers: [
        { provide: Units, useValue: parts.units },
        { provide: Staff, useValue: staff },
        { provide: Vault, useFactory: () => Vault.at(vaultPlace(settings, keys)) },
        { provide: Typesetter, useValue: new Typesetter() },
        {
          provide: DOCUMENT_OFFICE,
          inject: [Vault, Typesetter, INVESTIGATION_DESK, Staff, Units],
          useFactory: (
            vault: Vault,
            typesetter: Typesetter,
            desk: Desk<Investigation>,
            officers: Staff,
            units: Units,
          ): DocumentOffice<Investigation> => ({
            issuing: { agency: 'police', prefix: 'P', transactions, vault, typesetter, verifyAt },
            ...documentWriter({ desk, log: new InterviewLog(keys), staff: officers, units }),
          }),
        },
        {
          provide: INVESTIGATION_DESK,
          inject: [Vault, Units],
          useFactory: (vault: Vault, units: Units): Desk<Investigation> => {
            const desk = investigationDesk({ keys, vault, units, staff });
            casework.records.register(desk);
            return desk;
          },
        },
        openingProvider<Investigation>(parts, emergency),
        {
          provide: TIP_DESK,
          inject: [Units, INVESTIGATION_DESK],
          useFactory: (units: Units, investigations: Desk<Investigation>): Desk<Tip> => {
            casework.records.registerAlongside(tipsAlongside);
            return tipDesk({ keys, units, casework, investigations });
          },
        },
        {
          provide: TipParcels,
          inject: [Vault, TIP_DESK],
          useFactory: (vault: Vault, desk: Desk<Tip>) =>
            new TipParcels({ ...parts, vault, desk, mostADay: tipFilesADay }),
        },
        {
          provide: TransferClerk,
          inject: [Vault, INVESTIGATION_DESK],
          useFactory: (vault: Vault, desk: Desk<Investigation>) => arrivingFiles(parts, vault, casework, desk),
        },
        {
          provide: ResumableUploads,
          inject: [Vault, INVESTIGATION_DESK],
          useFactory: (vault: Vault, desk: Desk<Investigation>) => receivedUploads(parts, vault, desk, caseAttachments),
        },
        {
          provide: News,
          inject: [Casework, INVESTIGATION_DESK, KeyRing, TransferClerk],
          useFactory: (cases: Casework, desk: Desk<Investigation>, ring: KeyRing, files: TransferClerk<never>) =>
            new News(cases, desk, ring, files),
        },
      ],
    };
  }
}
