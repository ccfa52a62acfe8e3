import type { Child } from '#libs/contracts';
import { system, take, type Actor, type At, type Lifecycle } from '#libs/lifecycle';
import type { Problem } from '#libs/problems';
import { representativeIsExcluded } from '../src/procedure/steps/representative.js';
import type { Support, SupportPersonal } from '../src/procedure/support.js';
import { supportLifecycle } from '../src/procedure/support.lifecycle.js';

export const lifecycle: Lifecycle<Support> = supportLifecycle;
export const now = new Date('2026-11-18T09:00:00Z');
export const unit = '00000000-0000-7000-8000-0000000000c1';
export const elsewhere = '00000000-0000-7000-8000-0000000000c2';
export const worker = '00000000-0000-7000-8000-000000000002';
export const coordinator: Actor = {
  subject: '00000000-0000-7000-8000-000000000001',
  agency: 'social-services',
  roles: ['coordinator'],
  units: [unit],
  region: 'KZ-75',
  locale: 'kk',
};
let ids = 0;
const supplied = { worksHere: true, isPartner: true, unitId: elsewhere };
export const at = (actor: Actor = coordinator, when = now): At => ({
  now: when,
  actor,
  newId: () => `00000000-0000-7000-8000-1${String((ids += 1)).padStart(11, '0')}`,
  supplied,
});
export const bySystem = at(system('social-services', 'KZ-75'));

export const girl: Child = { identified: true, givenName: 'Demo', sex: 'female', bornOn: '2013-03-01' };

/** Support as it arrived, with what makes it another one. */
export function support(more: Partial<Support> = {}, personal: Partial<SupportPersonal> = {}): Support {
  const sealed: SupportPersonal = { child: girl, exclusions: [], needs: [], goals: [], notes: [], ...personal };
  return {
    id: '00000000-0000-7000-8000-000000000010',
    chainId: '00000000-0000-7000-8000-000000000011',
    status: 'arrived',
    version: 1,
    unitId: unit,
    region: 'KZ-75',
    people: [],
    excluded: [],
    urgency: 'standard',
    marks: [],
    openedAt: now,
    changedAt: now,
    kind: 'rehabilitation',
    requestedBy: ['police'],
    ageBand: '13-14',
    sex: 'female',
    adult: false,
    representativeExcluded: representativeIsExcluded(sealed),
    consent: null,
    withoutConsent: false,
    resumesTo: null,
    assessment: null,
    goals: [],
    planned: [],
    services: [],
    sessions: [],
    progress: [],
    reviews: [],
    schoolToldAt: null,
    transfers: [],
    result: null,
    sealed,
    ...more,
  };
}

export const consent = { givenBy: 'representative', childAssents: 'yes', form: 'written', givenOn: '2026-11-18' };
export const inputs: Record<string, unknown> = {
  assign: { worker },
  askConsent: { of: 'representative', how: 'meeting' },
  recordConsent: consent,
  recordDecline: { by: 'representative' },
  startWithoutConsent: { danger: 'Invented danger.' },
  assess: { needs: ['psychological'], risk: 'medium', measure: 3, summary: 'Invented.' },
  agreePlan: { goals: [{ text: 'Sleeps again.' }], services: [{ kind: 'therapy' }], agreedWith: ['child'] },
  scheduleSession: { at: now.toISOString(), kind: 'talk' },
  holdSession: { came: true, note: 'Invented.', kind: 'talk' },
  recordProgress: { measure: 6 },
  referToPartner: { unitId: elsewhere, kind: 'shelter', what: 'A bed for a week.' },
  review: { summary: 'Invented.', measure: 7 },
  continueAtSchool: { what: 'A talk each week.', contact: 'demo' },
  transfer: { toRegion: 'KZ-35', reason: 'Invented.' },
  close: { result: 'goals-met' },
};

export const take1 = (record: Support, step: string, input: unknown = inputs[step] ?? {}, circumstances: At = at()) => {
  const { outcome, status } = take(lifecycle, step, record, input, circumstances);
  const next: Support = {
    ...record,
    ...outcome.change,
    ...(outcome.sealed === undefined ? {} : { sealed: outcome.sealed }),
    status,
  };
  return { outcome, record: next };
};
export const walk = (steps: readonly string[], from = support()): Support =>
  steps.reduce(
    (record, step) => take1(record, step, undefined, step === 'childCameOfAge' ? bySystem : at()).record,
    from,
  );
export const refusal = (work: () => unknown): { code: string; rule?: string | undefined } => {
  try {
    work();
  } catch (error) {
    return { code: (error as Problem).code, rule: (error as Problem).details.rule };
  }
  return { code: 'none' };
};
