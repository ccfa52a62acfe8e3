import type { Desk, Transaction } from '#libs/casework';
import {
  documentKinds,
  entryOf,
  mentionsOf,
  tried,
  type Candidate,
  type DocumentEntry,
  type DocumentOffice,
} from '#libs/documents';
import { Problem, type Texts } from '#libs/problems';
import type { Staff, Units } from '#libs/service';
import type { EvidenceWords } from '../../procedure/evidence-items.js';
import type { Investigation, InvestigationPersonal } from '../../procedure/investigation.js';
import type { InterviewLog } from '../interview-log.js';
import type { CaseFile } from './case-file.js';
import { policeDocumentKinds, policeDocuments, type PoliceDocument } from './police-documents.js';

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

/** Writes documents of the police from the file of a case; the personal part is opened for it. */
export function documentWriter({
  desk,
  log,
  staff,
  units,
}: WriterParts): Pick<DocumentOffice<Investigation>, 'gather' | 'offers'> {
  const opened = async (tx: Transaction, id: string): Promise<CaseFile> => {
    const found = await desk.table.find(tx.manager, id);
    const personal = await desk.table.open<InvestigationPersonal>(id, found?.sealed ?? null);
    if (found === undefined || personal === undefined) throw new Problem('not-found');
    return {
      ...{ tx, investigation: found.record, personal, staff, units, about: undefined, wording: {} },
      questionsOf: (interviewId) => log.whole(tx, id, interviewId),
      wordsAbout: (subject) => desk.table.openAbout<EvidenceWords>(tx.manager, 'evidenceWords', id, [subject]),
    };
  };
  return {
    gather: async (tx, { id }, { kind, languages, about, wording }) => {
      const ours = kind as PoliceDocument;
      const missing = worded.has(ours) ? languages.filter((language) => wording[language] === undefined) : [];
      if (missing.length > 0)
        throw new Problem('input-invalid', {
          errors: missing.map((language) => ({ pointer: `/wording/${language}`, code: 'wording-missing' })),
        });
      return written(ours, { ...(await opened(tx, id)), about, wording });
    },
    offers: async (tx, { id }) => {
      const file = await opened(tx, id);
      // Words and answers are not opened to say what is missing: none of them is in a document whose reader need not know a name.
      const outline: CaseFile = { ...file, questionsOf: nothing, wordsAbout: nothing };
      return tried(candidatesOf(file.investigation), ({ kind, about }) =>
        written(kind as PoliceDocument, { ...outline, about, wording: unworded }),
      );
    },
  };
}

const nothing = (): Promise<readonly never[]> => Promise.resolve([]);
/** Stands for what the officer has not worded yet. */
const unworded = { kk: '—', ru: '—' } as const;

async function written(kind: PoliceDocument, file: CaseFile): Promise<DocumentEntry> {
  const entry = entryOf(kind, (await policeDocuments[kind](file)) as never);
  refuseNames(entry, file.personal);
  return entry;
}

/** One document of each kind; of those about an examination, a protocol or an interview one for each, the newest first. */
function candidatesOf({ examinations, protocols, interviews }: Investigation): readonly Candidate[] {
  const subjects: Partial<Record<PoliceDocument, readonly { readonly id: string }[]>> = {
    'examination-order': examinations,
    'acquisition-protocol': protocols,
    'interview-protocol': interviews,
  };
  return policeDocumentKinds.flatMap((kind): readonly Candidate[] => {
    const about = subjects[kind] ?? [];
    if (about.length > 0) return about.toReversed().map(({ id }) => ({ kind, about: id }));
    return [{ kind, worded: worded.has(kind) }];
  });
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
