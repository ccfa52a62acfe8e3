import type { Desk } from '#libs/casework';
import { documentKinds, entryOf, mentionsOf, type DocumentEntry, type Gatherer } from '#libs/documents';
import { Problem, type Texts } from '#libs/problems';
import type { Staff, Units } from '#libs/service';
import type { EvidenceWords } from '../../procedure/evidence-items.js';
import type { Investigation, InvestigationPersonal } from '../../procedure/investigation.js';
import type { InterviewLog } from '../interview-log.js';
import type { CaseFile } from './case-file.js';
import { policeDocuments, type PoliceDocument } from './police-documents.js';

const namesTheChild: Texts = {
  en: 'The document names the child, the home or the school, and its reader need not know',
  ru: 'Документ называет ребёнка, его адрес или школу, а получателю это не нужно',
  kk: 'Құжатта баланың аты, мекенжайы немесе мектебі аталған, ал алушыға оның қажеті жоқ',
};
/** Orders that state what was established: the officer words it in each language. */
const worded: ReadonlySet<PoliceDocument> = new Set(['case-opening-order', 'case-refusal-order']);

interface WriterParts {
  readonly desk: Desk<Investigation>;
  readonly log: InterviewLog;
  readonly staff: Staff;
  readonly units: Units;
}

/** Writes a document of the police from the file of a case; the personal part is opened for it. */
export function documentWriter({ desk, log, staff, units }: WriterParts): Gatherer<Investigation> {
  return async (tx, { id }, { kind, languages, about, wording }) => {
    const ours = kind as PoliceDocument;
    const missing = worded.has(ours) ? languages.filter((language) => wording[language] === undefined) : [];
    if (missing.length > 0)
      throw new Problem('input-invalid', {
        errors: missing.map((language) => ({ pointer: `/wording/${language}`, code: 'wording-missing' })),
      });
    const found = await desk.table.find(tx.manager, id);
    const personal = await desk.table.open<InvestigationPersonal>(id, found?.sealed ?? null);
    if (found === undefined || personal === undefined) throw new Problem('not-found');
    const file: CaseFile = {
      ...{ tx, investigation: found.record, personal, staff, units, about, wording },
      questionsOf: (interviewId) => log.whole(tx, id, interviewId),
      wordsAbout: (subject) => desk.table.openAbout<EvidenceWords>(tx.manager, 'evidenceWords', id, [subject]),
    };
    const entry = entryOf(ours, (await policeDocuments[ours](file)) as never);
    refuseNames(entry, personal);
    return entry;
  };
}

/** No outgoing document names the child, home or school beyond what its recipient needs (manual, section 5). */
function refuseNames({ kind, data }: DocumentEntry, { child }: InvestigationPersonal): void {
  const { identity, recipient } = documentKinds[kind];
  if (identity === 'full') return;
  // The reporter is the school itself: its own name tells it nothing.
  const { schoolName, ...person } = child;
  const secret = recipient === 'reporter' || schoolName === undefined ? person : { ...person, schoolName };
  // Names of units, places and provisions are ours: only what people wrote can name the child.
  const { issuer, officer, addressee, basis, articles, ...written } = data as Record<string, unknown>;
  const named = mentionsOf(secret, written);
  if (named.length > 0)
    throw new Problem('rule-unmet', {
      ...{ rule: 'document-names-child', says: namesTheChild },
      errors: named.map((pointer) => ({ pointer, code: 'names-child' })),
    });
}
