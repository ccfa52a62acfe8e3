import type { DataRequest } from '../api/liaison.js';
import { Timeline, type Happening } from '../parts/timeline.js';
import { useSay, type MessageId } from '../texts/spoken.js';
import { useNamed } from './names.js';

const endsWithoutAnswer: readonly string[] = ['refused', 'silent', 'returned', 'withdrawn'];

/** What happened to the request. */
export function TimelineTab({ of: record }: { readonly of: DataRequest }) {
  const say = useSay();
  const named = useNamed();
  const { openedAt, changedAt, status, sentAt, route, acknowledgedAt, reminders, answers, unreadableAt, lateEvents } =
    record;
  const happened: Happening[] = [{ id: 'ordered', at: openedAt, says: say('liaison.time.ordered') }];
  const add = (id: string, at: string | null, says: string): void => {
    if (at !== null) happened.push({ id: `${id} ${at}`, at, says });
  };
  add('sent', sentAt, say('liaison.time.sent', { channel: named(route?.channel ?? '') }));
  add('acknowledged', acknowledgedAt, say('liaison.time.acknowledged'));
  for (const at of reminders) add('reminded', at, say('liaison.time.reminded'));
  for (const { at, whole, fileCount } of answers)
    add('answered', at, say(whole ? 'liaison.time.whole' : 'liaison.time.part', { count: fileCount }));
  for (const at of unreadableAt) add('unreadable', at, say('liaison.time.unreadable'));
  for (const { at } of lateEvents) add('late', at, say('liaison.time.late'));
  if (endsWithoutAnswer.includes(status)) add('ended', changedAt, say(`liaison.time.${status}` as MessageId));
  return <Timeline of={happened} />;
}
