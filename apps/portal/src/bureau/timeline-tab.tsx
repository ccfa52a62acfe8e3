import type { Examination } from '../api/bureau.js';
import { Timeline, type Happening } from '../parts/timeline.js';
import { useSay, type MessageId } from '../texts/spoken.js';
import { useNamed } from './marks.js';

/** What happened to the examination; what an answer says stands in no timeline. */
export function TimelineTab({ of: record }: { readonly of: Examination }) {
  const say = useSay();
  const named = useNamed();
  const { openedAt, changedAt, status, experts, begunAt, requestedAt, extension, concludedAt, lateEvents } = record;
  const happened: Happening[] = [{ id: 'ordered', at: openedAt, says: say('bureau.time.ordered') }];
  const add = (id: string, at: string | null | undefined, says: string): void => {
    if (typeof at === 'string') happened.push({ id: `${id} ${at}`, at, says });
  };
  for (const { kind, assignedAt } of experts)
    add(`assigned ${kind}`, assignedAt, say('bureau.time.assigned', { kind: named(kind) }));
  for (const { subject, at } of record.conflicts ?? []) add(`conflict ${subject}`, at, say('bureau.time.conflict'));
  add('begun', begunAt, say('bureau.time.begun'));
  for (const at of requestedAt) add('requested', at, say('bureau.time.requested'));
  add('extension', extension?.at, say(`bureau.extension.${extension?.status ?? 'asked'}`));
  add('concluded', concludedAt, say('bureau.time.concluded'));
  for (const { at } of lateEvents) add('late', at, say('bureau.time.late'));
  if (status === 'declined' || status === 'withdrawn')
    add('ended', changedAt, say(`bureau.state.${status}` satisfies MessageId));
  return <Timeline of={happened} />;
}
