import {
  caseOpened,
  caseSentToProsecutor,
  deadlineChanged,
  questionAsked,
  referralReceived,
  referralRegistered,
  referralReturned,
  referralSubmitted,
  supportAccepted,
  type Fact,
  type RegionCode,
} from '#libs/contracts';
import { dueAt, lawInForce } from '#libs/deadlines';
import { v7 as uuid } from 'uuid';

/** Facts as the agencies state them, invented. Names stand only in sealed parts. */
export const submitted = (region: RegionCode = 'KZ-75', excluded: readonly string[] = []): Fact =>
  referralSubmitted.of({
    open: {
      referralId: uuid(),
      number: 'S-2026-000001',
      region,
      schoolRegion: region,
      schoolId: uuid(),
      source: 'school',
      urgency: 'urgent',
      urgencyReasons: [],
      ageBand: '13-14',
      sex: 'female',
      ways: ['fake-identity'],
      forms: [],
      phases: ['trust'],
      platforms: ['telegram'],
      childIdentified: true,
      safeNow: 'yes',
      fileCount: 0,
      submittedAt: new Date().toISOString(),
      excludedSubjects: [...excluded],
    },
    sealed: {
      police: {
        child: { identified: true, sex: 'female', familyName: 'Canaryname' },
        noticed: 'Canarytext',
        accounts: [],
        period: {},
        exclusions: [],
        reporter: { subject: uuid() },
        files: [],
      },
    },
  });

const referralId = uuid();
export const received = (): Fact => referralReceived.of({ open: { referralId } });
export const returned = (): Fact =>
  referralReturned.of({ open: { referralId, reasonCode: 'unclear' }, sealed: { school: { reason: 'Canarytext' } } });
export const asked = (): Fact =>
  questionAsked.of({ open: { referralId, questionId: uuid() }, sealed: { school: { question: 'Canarytext' } } });
export const registered = (region: RegionCode = 'KZ-75'): Fact =>
  referralRegistered.of({ open: { referralId, region, erdrNumber: '26', registeredAt: new Date().toISOString() } });
export const opened = (region: RegionCode = 'KZ-75'): Fact =>
  caseOpened.of({ open: { referralId, region, articles: ['cc-124'] } });
export const toProsecutor = (region: RegionCode = 'KZ-75'): Fact =>
  caseSentToProsecutor.of({ open: { referralId, region } });
export const accepted = (region: RegionCode = 'KZ-75'): Fact =>
  supportAccepted.of({ open: { supportId: uuid(), region, kind: 'urgent' } });

/** A clock of the police that started at `startedAt`. */
export const clock = (
  deadlineId: string,
  state: 'running' | 'breached' | 'met' | 'breached-then-met',
  startedAt: Date,
  rule: 'preliminary-check' | 'receive-referral' = 'preliminary-check',
): Fact => {
  const { dueAt: due, explanation } = dueAt(rule, startedAt, lawInForce);
  return deadlineChanged.police.of({
    open: {
      deadlineId,
      rule,
      region: 'KZ-75',
      state,
      startedAt: startedAt.toISOString(),
      dueAt: due?.toISOString() ?? null,
      explanation: explanation as never,
    },
  });
};

/** What answers hold, as far as the tests look at it. */
export interface Told {
  readonly id: string;
  readonly chainId: string;
  readonly agency: string;
  readonly type: string;
  readonly link: number;
  readonly links: readonly number[];
  readonly stage: string;
  readonly state: string;
  readonly step: string;
  readonly breaches: number;
  readonly overdue: boolean;
}
