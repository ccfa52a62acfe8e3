import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Stack } from '../../../tools/up/src/index.js';
import { seriesOf, type Series } from './measure.js';
import type { Psychologist } from './referrals.js';
import { Worker } from './worker.js';

const warmUp = 30;
const reads = 50;
/** Items of one act of acquisition; a device and what was made from it. */
const ofOneAct = 200;

interface Figures extends Series {
  readonly bytes: number;
}

/** What reading a case costs with so many items of evidence, each a file with a chain of custody, beside the same case with none. */
export async function measureCase(
  stack: Stack,
  psychologist: Psychologist,
  items: number,
): Promise<Readonly<Record<string, Readonly<Record<string, Figures>>>>> {
  const duty = new Worker(stack, 'police', 'duty-officer');
  const investigator = new Worker(stack, 'police', 'investigator', duty);
  const id = await caseInHand(psychologist, duty, investigator);
  const empty = await figuresOf(investigator, id);
  await withItems(stack, investigator, id, items);
  return { empty, [`with_${String(items)}_items`]: await figuresOf(investigator, id) };
}

export async function caseInHand(psychologist: Psychologist, duty: Worker, investigator: Worker): Promise<string> {
  await psychologist.submit(await psychologist.draft('bench-case'));
  let id: string | undefined;
  for (let tries = 0; id === undefined && tries < 300; tries += 1) {
    const { items } = await duty.ask<{ items: { id: string }[] }>('GET', '/investigations');
    id = items[0]?.id;
    if (id === undefined) await sleep(100);
  }
  if (id === undefined) throw new Error('the referral did not arrive');
  const path = `/investigations/${id}`;
  const take = (who: Worker, step: string, input: object): Promise<unknown> =>
    who.ask('POST', `${path}/${step}`, input);
  await take(duty, 'receive', {});
  await take(duty, 'assign', { subjects: [investigator.subject] });
  await take(investigator, 'enter-registration-number', { number: '26-KZ75-000000000007' });
  await take(investigator, 'record-explanation', { of: 'child', psychologistPresent: true, text: 'Told.' });
  await take(investigator, 'open-case', { articles: ['cc-124'], grounds: ['statement'] });
  return id;
}

/** Enters the items as officers do, and gives each a file of the vault with an acquisition, a hand-over and a verification. */
async function withItems(stack: Stack, investigator: Worker, id: string, items: number): Promise<void> {
  for (let entered = 0; entered < items; entered += ofOneAct) {
    const files = Math.min(ofOneAct, items - entered) - 1;
    await investigator.ask('POST', `/investigations/${id}/record-acquisition`, {
      ...{ how: 'seized', fromWhom: 'From the child.', acquiredAt: new Date().toISOString() },
      participants: [{ as: 'specialist', name: 'Demonstration Specialist' }],
      medium: { kind: 'write-once-disc', label: 'Disc' },
      items: [
        { kind: 'device' },
        ...Array.from({ length: files }, (_, n) => ({
          ...{ kind: 'screenshot', partOf: 0 },
          sha256: (entered + n).toString(16).padStart(64, '0'),
        })),
      ],
    });
  }
  const client = new pg.Client({ connectionString: stack.database('police').migrator });
  await client.connect();
  try {
    await client.query(
      `WITH file AS (
         UPDATE evidence_items SET body = body || jsonb_build_object('fileId', gen_random_uuid())
          WHERE record_id = $1 AND body ? 'sha256' RETURNING (body->>'fileId')::uuid AS id, body->>'sha256' AS sha256),
       kept AS (
         INSERT INTO vault_items (id, size, sha256, md5, cipher_size, cipher_sha256, wrapped_key, key_id, frame_format, media_type, source, created_at)
         SELECT id, 1, sha256, repeat('0', 32), 1, repeat('0', 64), '', '', '', 'image/png', '{}', now() FROM file RETURNING id, sha256)
       INSERT INTO custody_entries (id, item_id, at, action, actor, role, reason, sha256, counterpart)
       SELECT gen_random_uuid(), id, now() + hours * interval '1 hour', action, 'bench', 'investigator', 'bench', sha256, 'bench'
         FROM kept CROSS JOIN unnest(ARRAY['acquired', 'handed-over', 'verified']) WITH ORDINALITY AS entry(action, hours)`,
      [id],
    );
    await client.query('UPDATE investigations SET version = version + 1 WHERE id = $1', [id]);
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

async function figuresOf(investigator: Worker, id: string): Promise<Readonly<Record<string, Figures>>> {
  const pages = { case_page: '', readiness: '/readiness', register_page: '/evidence?limit=50' } as const;
  const figures: Record<string, Figures> = {};
  for (const [name, path] of Object.entries(pages)) {
    const times: number[] = [];
    let bytes = 0;
    for (let n = 0; n < warmUp + reads; n += 1) {
      const begun = performance.now();
      const answer = await investigator.ask<object>('GET', `/investigations/${id}${path}`);
      if (n >= warmUp) times.push(performance.now() - begun);
      else bytes = JSON.stringify(answer).length;
    }
    figures[name] = { ...seriesOf(times), bytes };
  }
  return figures;
}
