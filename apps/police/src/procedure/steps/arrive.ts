import type { EventOf, referralSubmitted } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { withAccounts, type Registrar } from '../accounts.js';
import { dutyOfficersOf, headsOf } from '../investigation.facts.js';
import type { Investigation, InvestigationPersonal } from '../investigation.js';
import { personalOf } from '../investigation.parts.js';
import { withAttributes } from '../known-attributes.js';
import { ageTimers } from './review-age.js';
import { withMarks } from './link.js';

type Submitted = EventOf<typeof referralSubmitted, 'police'>;

/** What the agency itself finds out before a referral becomes its record. */
export interface Arrival {
  readonly id: string;
  readonly unitId: string | null;
  readonly now: Date;
  readonly newId: () => string;
  readonly indexOf?: Registrar['indexOf'];
}

/** What a case begins with: a school's referral, or a tip of which an officer made one; that has no school and no reporter with an account. */
export interface Report {
  readonly chainId: string;
  readonly open: Omit<Submitted['open'], 'schoolId'> & { readonly schoolId: string | null };
  readonly sealed: Omit<Submitted['sealed'], 'reporter'> & Partial<Pick<Submitted['sealed'], 'reporter'>>;
}

/** The record that a report becomes. */
export function investigationFrom({ chainId, open, sealed }: Report, arrival: Arrival): Investigation {
  const { id, unitId, now } = arrival;
  const { region, urgency, ageBand, sex, childIdentified, excludedSubjects, schoolRegion, ...said } = open;
  const {
    referralId,
    number,
    schoolId,
    source,
    urgencyReasons,
    ways,
    forms,
    phases,
    platforms,
    safeNow,
    fileCount,
    submittedAt,
  } = said;
  return {
    id,
    chainId,
    status: 'arrived',
    version: 0,
    unitId,
    region,
    people: [],
    excluded: excludedSubjects,
    urgency,
    marks: [],
    openedAt: now,
    changedAt: now,
    referral: {
      referralId,
      number,
      schoolId,
      schoolRegion,
      source,
      urgencyReasons,
      ways,
      forms,
      phases,
      platforms,
      safeNow,
      fileCount,
      submittedAt,
    },
    child: { identified: childIdentified, ageBand, sex },
    questions: [],
    registration: { attempt: 0, refusals: [] },
    explanations: [],
    articles: [],
    evidence: [],
    protocols: [],
    evidenceWords: [],
    custodyBreaks: [],
    accounts: withAccounts([], sealed.accounts, arrival),
    conversations: [],
    readinessDecisions: [],
    awaitedFiles: sealed.files.map(({ transferId }) => ({ transferId, source: 'school' })),
    unregisteredFiles: [],
    dataRequests: [],
    examinations: [],
    interviews: [],
    repeatApprovals: [],
    representativeInConflict: sealed.exclusions.some(({ kind }) => kind === 'relative'),
    juvenileInspector: null,
    suspects: [],
    actions: [],
    support: [],
    attributes: [],
    searches: [],
    measures: [],
    noMeasures: [],
    matches: [],
    joinders: [],
    joinedTo: null,
    returns: 0,
  };
}

/** The personal part that a referral brings. Keys of files are no part of it. */
export function personalFrom({ sealed }: Pick<Report, 'sealed'>): InvestigationPersonal {
  const { child, representative, noticed, ownWords, accounts, period, exclusions, reporter } = sealed;
  return {
    child,
    noticed,
    accounts,
    period,
    exclusions,
    suspects: {},
    writings: [],
    ...(reporter === undefined ? {} : { reporter }),
    ...(representative === undefined ? {} : { representative }),
    ...(ownWords === undefined ? {} : { ownWords }),
  };
}

export const arrive = moveOf<Investigation>()({
  input: z.object({}),
  unseals: true,
  does: (investigation, _input, at) => {
    const { urgency, unitId } = investigation;
    const { change, timers } = withMarks(investigation, at);
    const personal = personalOf(investigation);
    const { attributes, values } = withAttributes(
      investigation,
      {},
      { accounts: personal.accounts, source: 'referral' },
      at,
    );
    const links = {
      change: { ...change, attributes },
      sealed: { ...personal, attributes: values },
      timers: [...timers, ...ageTimers([personal.child.bornOn], at.now)],
    };
    return urgency === 'immediate'
      ? {
          ...links,
          notices: [
            dutyOfficersOf(unitId, 'referral-arrived-immediate'),
            headsOf(unitId, 'referral-arrived-immediate'),
          ],
          clocks: { start: [{ rule: 'immediate-response' }] },
        }
      : { ...links, notices: [dutyOfficersOf(unitId, 'referral-arrived')] };
  },
});
