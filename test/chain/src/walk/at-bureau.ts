import { createHash } from 'node:crypto';
import type { ExaminationKind } from '#libs/contracts';
import type { Chance } from '../chance.js';
import { inventedDocument } from '../invented/files.js';
import { words } from '../invented/words.js';
import type { Person } from '../people/person.js';
import type { Story } from './content.js';
import { added, atPolice, caseIs, investigations, type Investigation, type PolicePeople } from './investigation.js';
import { unlessTooLate } from './too-late.js';
import { desks, must, type Shown, type Walk } from './walk.js';
import { markAsAbuse } from './withheld.js';

interface Examination extends Shown {
  readonly questionCount: number;
  readonly materials: readonly {
    readonly sha256: string;
    readonly arrival: string;
    readonly itemId?: string;
    readonly compared?: object;
  }[];
}

interface QuestionSet {
  readonly kind: string;
  readonly version: number;
  readonly questions: readonly { readonly code: string; readonly text: Readonly<Record<string, string>> }[];
}

const { examinations } = desks;

/** One examination from its order to the conclusion in the file, with whatever happens on its way. */
export async function examine(
  walk: Walk,
  police: PolicePeople,
  story: Story,
  kind: ExaminationKind,
  isFirst: boolean,
): Promise<void> {
  const chance = walk.chanceFor(`examination ${kind}`);
  const id = await order(walk, police, chance, story, kind);
  const coordinator = walk.one('expert-bureau', 'coordinator', { region: walk.region });
  await walk.inState(coordinator, examinations, id, 'arrived');
  if (isFirst && walk.takes('bureau-declines')) {
    await walk.take(coordinator, examinations, id, 'decline', {
      reasonCode: 'no-expert',
      reason: chance.oneOf(words.reason),
    });
    await examinationIs(walk, police, id, 'declined');
    await atPolice(walk, police.investigator, 'withdraw-examination', { examinationId: id, reasonCode: 'other' });
    await examine(walk, police, story, kind, false);
    return;
  }
  let expert = await assign(walk, coordinator, id, kind);
  if (isFirst && walk.takes('expert-conflict')) {
    await walk.take(expert, examinations, id, 'declare-conflict', { reasonCode: 'knows-a-party' });
    expert = await assign(walk, coordinator, id, kind, expert);
  }
  await begin(walk, expert, id);
  if (isFirst && walk.takes('materials')) await askForMaterials(walk, police, expert, id, chance);
  if (isFirst && walk.takes('abuse-material')) await markAsAbuse(walk, police, expert, id);
  if (isFirst && walk.takes('term-extended')) await askForTime(walk, police, expert, id, chance);
  await conclude(walk, expert, id, chance);
  if (isFirst && walk.takes('conclusion-returned')) {
    await examinationIs(walk, police, id, 'concluded');
    await atPolice(walk, police.investigator, 'return-conclusion', {
      examinationId: id,
      reason: chance.oneOf(words.reason),
    });
    await walk.inState(expert, examinations, id, 'in-progress');
    await conclude(walk, expert, id, chance);
  }
  await examinationIs(walk, police, id, 'concluded');
}

async function order(
  walk: Walk,
  { investigator }: PolicePeople,
  chance: Chance,
  { child }: Story,
  kind: ExaminationKind,
): Promise<string> {
  const { evidence = [] } = await walk.see<Investigation>(investigator, investigations, walk.investigationId);
  const objects =
    kind === 'psychological'
      ? []
      : evidence
          .filter((item) => item.kind === 'screenshot')
          .map((item) => item.id)
          .slice(0, 2);
  const { items } = await investigator.get<{ items: QuestionSet[] }>('/api/police/examination-questions');
  const set = items.find((each) => each.kind === kind);
  must(set !== undefined && set.questions.length > 1, `no questions for a ${kind} examination`);
  const questions = set.questions.slice(0, 2).map(({ code, text }) => ({
    text: text[chance.oneOf(['kk', 'ru', 'en'])],
    from: { kind, version: set.version, code },
  }));
  const after = await atPolice(walk, investigator, 'order-examination', {
    kind,
    object: chance.oneOf(words.object),
    questions: [...questions, chance.oneOf(words.examined)],
    evidenceIds: objects,
    termDays: 20,
    ...(kind === 'psychological' ? { childInitials: child.initials } : {}),
  });
  return added(
    after.examinations?.filter((each) => each.kind === kind),
    'the examination',
  ).id;
}

/** The least loaded expert of the kind gets it. */
async function assign(
  walk: Walk,
  coordinator: Person,
  id: string,
  kind: ExaminationKind,
  but?: Person,
): Promise<Person> {
  const { items } = await coordinator.get<{ items: { subject: string; kinds: string[] }[] }>(
    '/api/expert-bureau/workload',
  );
  const expert = items.find(({ subject, kinds }) => kinds.includes(kind) && subject !== but?.id);
  must(expert !== undefined, `no ${kind} expert to assign`);
  await walk.take(coordinator, examinations, id, 'assign', { expert: expert.subject });
  return walk.people.byId(expert.subject);
}

/** The hash of each material that was not compared yet, taken from the bytes themselves. */
async function hashes(walk: Walk, expert: Person, id: string): Promise<{ material: number; sha256: string }[]> {
  const { materials } = await walk.seen<Examination>(expert, examinations, id, 'every material', (found) =>
    found.materials.every(({ arrival }) => arrival === 'arrived' || arrival === 'by-hand'),
  );
  const stated: { material: number; sha256: string }[] = [];
  for (const [material, { itemId, sha256, compared }] of materials.entries()) {
    if (compared !== undefined) continue;
    const bytes = itemId === undefined ? undefined : await expert.fetch(`${examinations}/${id}/files/${itemId}`);
    stated.push({ material, sha256: bytes === undefined ? sha256 : createHash('sha256').update(bytes).digest('hex') });
  }
  return stated;
}

async function begin(walk: Walk, expert: Person, id: string): Promise<void> {
  await walk.read(expert, examinations, id);
  const begun = await walk.take(expert, examinations, id, 'begin', { hashes: await hashes(walk, expert, id) });
  must(begun.status === 'in-progress', 'a hash differs from the order');
}

async function askForMaterials(
  walk: Walk,
  police: PolicePeople,
  expert: Person,
  id: string,
  chance: Chance,
): Promise<void> {
  const { investigator } = police;
  await walk.take(expert, examinations, id, 'request-materials', { what: chance.oneOf(words.asked) });
  await examinationIs(walk, police, id, 'materials-requested');
  const file = await walk.attach<{ fileId: string }>(
    investigator,
    investigations,
    walk.investigationId,
    inventedDocument(chance, 'further'),
  );
  const recorded = await atPolice(walk, investigator, 'record-evidence', {
    kind: 'document',
    fileId: file.fileId,
    how: 'copied',
    fromWhom: chance.oneOf(words.protocol),
    acquiredAt: new Date().toISOString(),
  });
  const item = recorded.evidence?.find(({ fileId }) => fileId === file.fileId);
  must(item !== undefined, 'the evidence was not added');
  await atPolice(walk, investigator, 'supply-materials', {
    examinationId: id,
    evidenceIds: [item.id],
    note: chance.oneOf(words.note),
  });
  await walk.inState(expert, examinations, id, 'in-progress');
  await walk.take(expert, examinations, id, 'compare-hashes', { hashes: await hashes(walk, expert, id) });
}

/** The expert needs longer; the investigator grants it, and the new end comes back. */
async function askForTime(walk: Walk, police: PolicePeople, expert: Person, id: string, chance: Chance): Promise<void> {
  const { investigator } = police;
  const asked = { termDays: 40, reason: chance.oneOf(words.reason) };
  const asking = await unlessTooLate(walk.take(expert, examinations, id, 'request-extension', asked));
  // The conclusion is late, then.
  if (asking === undefined) return;
  const isAsked = ({ examinations: all = [] }: Investigation): boolean =>
    all.some((each) => each.id === id && each.extension?.status === 'asked');
  await caseIs(walk, investigator, 'an examination whose term shall be longer', isAsked);
  await atPolice(walk, investigator, 'decide-extension', {
    examinationId: id,
    granted: true,
    reason: chance.oneOf(words.reason),
  });
  await caseIs(walk, investigator, 'an examination with a longer term', ({ examinations: all = [] }) =>
    all.some((each) => each.id === id && each.termDays === 40),
  );
}

/** Question by question, one of which cannot be answered, with a file. */
async function conclude(walk: Walk, expert: Person, id: string, chance: Chance): Promise<void> {
  const { questionCount } = await walk.see<Examination>(expert, examinations, id);
  for (let question = 0; question < questionCount; question += 1) {
    await walk.take(expert, examinations, id, 'answer-question', {
      question,
      answer: chance.oneOf(words.concluded),
      cannotBeAnswered: question > 0 && question === questionCount - 1,
    });
  }
  const file = await walk.attach<{ itemId: string }>(expert, examinations, id, inventedDocument(chance, 'conclusion'));
  await walk.take(expert, examinations, id, 'conclude', {
    summary: chance.oneOf(words.concluded),
    files: [file.itemId],
  });
}

const examinationIs = (
  walk: Walk,
  { investigator }: PolicePeople,
  id: string,
  status: string,
): Promise<Investigation> =>
  caseIs(walk, investigator, `an examination ${status}`, ({ examinations: all = [] }) =>
    all.some((each) => each.id === id && each.status === status),
  );
