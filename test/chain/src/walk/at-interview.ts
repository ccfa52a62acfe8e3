import { createHash, randomUUID } from 'node:crypto';
import { inventedVideo } from '../invented/files.js';
import { words } from '../invented/words.js';
import type { Story } from './content.js';
import { added, atPolice, investigations, type PolicePeople } from './investigation.js';
import { must, type Walk } from './walk.js';

interface Guide {
  readonly sections: readonly {
    readonly phase: string;
    readonly block?: string;
    readonly lines: readonly { readonly type: string; readonly text: Readonly<Record<string, string>> }[];
  }[];
}

/** The child is heard once, lawfully; or not at all, on a psychologist's advice. */
export async function interview(walk: Walk, police: PolicePeople, { age }: Story): Promise<void> {
  const { investigator, head } = police;
  const advice = { adviceText: walk.chance.oneOf(words.explanation), advisedBy: 'school-psychologist' };
  if (walk.takes('interview-advised-against')) {
    await atPolice(walk, investigator, 'plan-interview', { ...advice, advice: 'not-at-all' });
    return;
  }
  const plan = { ...advice, ...planFor(walk, age), advice: 'now' };
  if (!walk.takes('interview-stopped')) {
    await hold(walk, police, age, plan);
    return;
  }
  await hold(walk, police, age, plan, 'child-cannot-speak');
  await atPolice(walk, head, 'approve-repeat-interview', {
    reasonCode: 'first-was-stopped',
    reason: walk.chance.oneOf(words.reason),
  });
  await hold(walk, police, age, { ...plan, repeatReason: walk.chance.oneOf(words.reason) });
}

function planFor(walk: Walk, age: number): object {
  const isMinor = age < 18;
  return {
    plannedFor: new Date().toISOString(),
    room: walk.chance.oneOf(['special', 'suitable']),
    representative: walk.takes('relative-suspect') ? 'other' : 'first',
    representativeChecked: isMinor,
    participants: [
      { role: 'investigator', name: 'Invented Investigator' },
      { role: 'psychologist', name: 'Invented Psychologist' },
      ...(isMinor
        ? [{ role: 'representative', name: `Invented ${walk.takes('relative-suspect') ? 'Aunt' : 'Mother'}` }]
        : []),
    ],
  };
}

/** From the beginning to the video in the vault; `stopReason` where it was broken off. */
async function hold(walk: Walk, police: PolicePeople, age: number, plan: object, stopReason?: string): Promise<void> {
  const { investigator } = police;
  const planned = added((await atPolice(walk, investigator, 'plan-interview', plan)).interviews, 'the interview');
  const interviewId = planned.id;
  const present = planned.participants.map(({ id }) => id);
  await atPolice(walk, investigator, 'start-interview', { interviewId, room: 'special', present, recording: true });
  await ask(walk, police, interviewId, age);
  await atPolice(walk, investigator, 'note-break', { interviewId, what: 'begins', reasonCode: 'child-asks' });
  await atPolice(walk, investigator, 'note-break', { interviewId, what: 'ends' });
  await atPolice(walk, investigator, 'end-interview', {
    interviewId,
    account: walk.chance.oneOf(words.protocol),
    ...(stopReason === undefined ? {} : { stopReason }),
  });
  const video = inventedVideo(walk.chance, 'interview');
  const { fileId } = await walk.attach<{ fileId: string }>(investigator, investigations, walk.investigationId, video);
  const after = await atPolice(walk, investigator, 'attach-interview-video', { interviewId, fileId });
  const held = added(after.interviews, 'the interview');
  must(held.videoSha256 === createHash('sha256').update(video.bytes).digest('hex'), 'the video has another hash');
  must(held.gaps.length === 0, 'somebody was missing at an interview from which nobody went');
}

/** A question of each topic from the set for the child's age; one entry is sent twice, as after a lost connection. */
async function ask(walk: Walk, { investigator }: PolicePeople, interviewId: string, age: number): Promise<void> {
  const set = age <= 10 ? '7-10' : age <= 14 ? '11-14' : '15-17';
  const { sections } = await investigator.get<Guide>(`/api/police/interview-guide?age=${set}`);
  const topics = sections.filter(({ block }) => block !== undefined);
  must(topics.length === 5, 'a topic has no questions');
  for (const [index, { phase, block, lines }] of topics.entries()) {
    const [line] = lines;
    const entry = {
      interviewId,
      entryId: randomUUID(),
      at: new Date().toISOString(),
      phase,
      block,
      type: line?.type,
      question: line?.text[walk.chance.oneOf(['kk', 'ru', 'en'])],
      answer: walk.chance.oneOf(words.childSays),
    };
    await atPolice(walk, investigator, 'log-question', entry);
    if (index === 0) await atPolice(walk, investigator, 'log-question', entry);
  }
  const path = `${investigations}/${walk.investigationId}/interviews/${interviewId}/log`;
  const { items } = await investigator.get<{ items: { type: string; hints: string[] }[] }>(path);
  must(items.length === topics.length, 'the log does not hold each question once');
}
