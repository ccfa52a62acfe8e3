import type { DataOf, DocumentKindCode } from '#libs/documents';
import { acquisitionProtocol, custodyReport, evidenceList } from './case-evidence.js';
import type { CaseFile } from './case-file.js';
import { interviewProtocol } from './case-interview.js';
import { caseOpeningOrder, caseRefusalOrder, examinationOrder, registrationNotice } from './case-orders.js';
import { readinessReport } from './case-readiness.js';

/** What the police issue, and how each document is written from the file of the case. */
export const policeDocuments = {
  'registration-notice': registrationNotice,
  'case-opening-order': caseOpeningOrder,
  'case-refusal-order': caseRefusalOrder,
  'examination-order': examinationOrder,
  'acquisition-protocol': acquisitionProtocol,
  'interview-protocol': interviewProtocol,
  'custody-report': custodyReport,
  'readiness-report': readinessReport,
  'evidence-list': evidenceList,
} as const satisfies { readonly [K in DocumentKindCode]?: (file: CaseFile) => DataOf<K> | Promise<DataOf<K>> };

export type PoliceDocument = keyof typeof policeDocuments;
export const policeDocumentKinds = Object.keys(policeDocuments) as [PoliceDocument, ...PoliceDocument[]];
