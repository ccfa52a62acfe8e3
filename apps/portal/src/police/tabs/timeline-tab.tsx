import type { ReactNode } from 'react';
import { Timeline, type Happening } from '../../parts/timeline.js';
import { useSay, useSayFirst, useTexts, type MessageId } from '../../texts/spoken.js';
import type { TabTerms } from './tab-terms.js';

/** What happened in the case, as far as the person sees it. */
export function TimelineTab({ whole: { record } }: TabTerms) {
  const say = useSay();
  const first = useSayFirst();
  const texts = useTexts();
  const value = (code: string): string => first([`value.platform.${code}`, `value.${code}`], code);
  const happened: Happening[] = [];
  const add = (id: string, at: string | null | undefined, says: ReactNode): void => {
    if (typeof at === 'string') happened.push({ id: `${id} ${at}`, at, says });
  };

  add('submitted', record.referral?.submittedAt, say('time.submitted'));
  add('received', record.receivedAt, say('time.received'));
  add('danger', record.dangerAnsweredAt, say('time.danger'));
  for (const { id, askedAt, answeredAt } of record.questions ?? []) {
    add(id, askedAt, say('time.asked'));
    add(`${id} answer`, answeredAt, say('time.answered'));
  }
  add('requested', record.registration?.requestedAt, say('time.requested'));
  for (const { at } of record.registration?.refusals ?? []) add('refused', at, say('time.refusedByErdr'));
  add('registered', record.registration?.registeredAt, say('time.registered'));
  for (const { id, of, at } of record.explanations ?? []) add(id, at, say('time.explanation', { of: value(of) }));
  add('opened', record.openedCaseAt, say('time.opened'));
  for (const { id, exhibit, kind, registeredAt } of record.evidence ?? [])
    add(id, registeredAt, say('time.evidence', { exhibit, kind: value(kind) }));
  for (const { id, kind, platform, orderedAt, status, changedAt } of record.dataRequests ?? []) {
    add(id, orderedAt, say('time.request', { platform: value(platform), kind: value(kind) }));
    if (status !== 'ordered')
      add(`${id} now`, changedAt, `${value(platform)}: ${say(`request.${status}` as MessageId)}`);
  }
  for (const { id, kind, orderedAt, conclusions } of record.examinations ?? []) {
    add(id, orderedAt, say('time.examination', { kind: value(kind) }));
    for (const { receivedAt } of conclusions)
      add(`${id} conclusion`, receivedAt, say('time.concluded', { kind: value(kind) }));
  }
  for (const { id, advisedAt, startedAt, endedAt } of record.interviews ?? []) {
    add(id, advisedAt, say('time.interviewPlanned'));
    add(`${id} begin`, startedAt, say('time.interviewBegan'));
    add(`${id} end`, endedAt, say('time.interviewEnded'));
  }
  for (const { id, says, at } of record.actions ?? []) add(id, at, texts(says));
  for (const { id, identifiedAt } of record.suspects ?? []) add(id, identifiedAt, say('time.suspect'));
  for (const { id, says, appliedAt } of record.measures ?? [])
    add(id, appliedAt, say('time.measure', { kind: texts(says) }));
  for (const { status, changedAt } of record.support ?? [])
    add(`support ${status}`, changedAt, say('time.support', { status: say(`support.${status}` as MessageId) }));
  for (const { id, foundAt } of record.matches ?? []) add(id, foundAt, say('time.match'));
  return <Timeline of={happened} />;
}
