import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { identityRead, referralSubmitted } from '#libs/contracts';
import { ErdrSimulator } from '../src/outside/erdr-simulator.js';
import { submitted } from './given.js';
import { eventually, House, type Json, type Officer } from './house.js';

const almaty = '12ad02d5-3384-5f1f-a091-78bcb375e7fd';
const name = { en: 'Demo', ru: 'Demo', kk: 'Demo' };
const officer = (role: Officer['role']): Officer => ({ subject: randomUUID(), role, units: [almaty], region: 'KZ-75' });
const [duty, investigator, stranger] = [officer('duty-officer'), officer('investigator'), officer('investigator')];
const hash = (n: number): string => n.toString(16).padStart(64, '0');

let house: House;
beforeAll(async () => {
  const erdr = new ErdrSimulator({ delayMs: 1, refusalRate: 0, laterRate: 0, seed: 'test' });
  const units = [{ id: almaty, agency: 'police', kind: 'police-unit', region: 'KZ-75', name }];
  house = await House.open(units, erdr, ['school', 'oversight']);
});
afterAll(() => house.close());

async function registered(): Promise<{ id: string; chainId: string }> {
  const chainId = uuidv7();
  const { open, sealed } = submitted({ referralId: uuidv7() });
  await house.neighbour('school').say(chainId, referralSubmitted.of({ open, sealed: { police: sealed } }));
  const { id } = await eventually(
    async () => (await house.ask(duty, 'GET', `/investigations?chainId=${chainId}`)).body.items[0],
  );
  await house.take(duty, id, 'receive');
  await house.take(duty, id, 'assign', { subjects: [investigator.subject] });
  await house.take(investigator, id, 'enter-registration-number', { number: '26-KZ75-000000000007' });
  return { id, chainId };
}

const seizure = {
  how: 'seized',
  fromWhom: 'Canaryowner gave it.',
  acquiredAt: new Date().toISOString(),
  participants: [{ as: 'specialist', name: 'Canaryspecialist' }],
  medium: { kind: 'write-once-disc', label: 'Disc 1' },
  items: [{ kind: 'device' }, { kind: 'device-image', sha256: hash(1), partOf: 0 }],
};

async function sql<T extends object>(query: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: house.database.migratorUrl });
  await client.connect();
  try {
    return (await client.query<T>(query, values)).rows;
  } finally {
    await client.end();
  }
}

describe('the register of evidence', () => {
  it('keeps words about an item sealed in their own row, and shows them to whoever works on the case and says why', async () => {
    const { id, chainId } = await registered();
    const { record } = await house.take(investigator, id, 'record-acquisition', seizure);
    const [device, image] = record.evidence;
    expect([device.exhibit, image.exhibit, image.protocol.missing]).toEqual(['1', '1/1', []]);
    expect(image.protocol.filmMissing).toBe(true);
    expect(JSON.stringify(record)).not.toContain('Canary');
    await house.take(investigator, id, 'note-on-protocol', { protocolId: device.protocolId, note: 'Canarynote.' });
    const kept = await sql(
      `SELECT to_jsonb(w) AS w FROM evidence_words w UNION ALL SELECT to_jsonb(i) FROM evidence_items i UNION ALL SELECT to_jsonb(p) FROM acquisition_protocols p`,
    );
    expect(JSON.stringify(kept)).not.toContain('Canary');

    const words = `/investigations/${id}/evidence/${image.id}/read-words`;
    expect((await house.ask(stranger, 'POST', words, { purpose: 'curiosity' })).status).toBe(404);
    expect((await house.ask(investigator, 'POST', words, {})).status).toBe(400);
    const read = await house.ask(investigator, 'POST', words, { purpose: 'indictment' });
    expect(read.body.items.map(({ kind, sealed }: Json) => [kind, sealed.text, sealed.named])).toEqual([
      ['protocol', 'Canaryowner gave it.', [{ as: 'specialist', name: 'Canaryspecialist' }]],
      ['note', 'Canarynote.', []],
    ]);
    const told = await eventually(() => house.neighbour('oversight').of(chainId, identityRead.police)[0]);
    expect(told.open).toMatchObject({ what: 'evidence' });
    expect(told.sealed).toEqual({ purpose: 'indictment' });

    const one = await house.ask(investigator, 'GET', `/investigations/${id}/evidence/${device.id}`);
    expect(one.body.derivatives).toMatchObject([{ id: image.id, exhibit: '1/1' }]);
    expect((await house.ask(investigator, 'GET', `/investigations/${id}/evidence/${randomUUID()}`)).status).toBe(404);
  });

  it('is seen through its case alone, by SQL too', async () => {
    const { id } = await registered();
    await house.take(investigator, id, 'record-acquisition', seizure);
    expect((await house.ask(stranger, 'GET', `/investigations/${id}/evidence`)).status).toBe(404);
    const seen = async (who: Officer): Promise<number[]> => {
      const client = new pg.Client({ connectionString: house.database.serviceUrl });
      await client.connect();
      try {
        await client.query('BEGIN');
        const context = { subject: who.subject, units: '{}', region: who.region, scope: 'own,assigned' };
        for (const [key, value] of Object.entries(context))
          await client.query('SELECT set_config($1, $2, true)', [`qorgan.${key}`, value]);
        const counts = [];
        for (const table of ['evidence_items', 'acquisition_protocols', 'evidence_words'])
          counts.push((await client.query(`SELECT 1 FROM ${table} WHERE record_id = $1`, [id])).rowCount ?? 0);
        return counts;
      } finally {
        await client.end();
      }
    };
    expect([await seen(investigator), await seen(stranger)]).toEqual([
      [2, 1, 1],
      [0, 0, 0],
    ]);
  });

  it('gives each number once, whoever enters at the same time', async () => {
    const { id } = await registered();
    await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        house.take(investigator, id, 'record-evidence', { kind: 'photo', sha256: hash(n), how: 'copied' }),
      ),
    );
    const { body } = await house.ask(investigator, 'GET', `/investigations/${id}/evidence`);
    expect(body.items.map(({ exhibit }: Json) => exhibit)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it('of a thousand items is read page by page, and a command writes only what it adds', async () => {
    const { id } = await registered();
    for (let act = 0; act < 5; act += 1)
      await house.take(investigator, id, 'record-acquisition', {
        ...seizure,
        items: [
          { kind: 'device' },
          ...Array.from({ length: 199 }, (_, n) => ({ kind: 'screenshot', sha256: hash(act * 200 + n), partOf: 0 })),
        ],
      });
    const exhibits: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body } = await house.ask(
        investigator,
        'GET',
        `/investigations/${id}/evidence?limit=150${next === '' ? '' : `&after=${next}`}`,
      );
      exhibits.push(...body.items.map(({ exhibit }: Json) => exhibit));
      next = body.next;
    }
    expect(exhibits).toHaveLength(1000);
    expect(new Set(exhibits).size).toBe(1000);
    const devices = await house.ask(investigator, 'GET', `/investigations/${id}/evidence?kind=device`);
    expect(devices.body.items.map(({ exhibit }: Json) => exhibit)).toEqual(['1', '2', '3', '4', '5']);

    const versions = (): Promise<{ id: string; xmin: string }[]> =>
      sql('SELECT id, xmin::text FROM evidence_items WHERE record_id = $1 ORDER BY place', [id]);
    const before = await versions();
    const { record } = await house.take(investigator, id, 'record-evidence', {
      kind: 'document',
      sha256: hash(7),
      how: 'copied',
    });
    expect((await versions()).slice(0, 1000)).toEqual(before);
    expect([record.evidenceTotal, record.evidence.length, record.evidence.at(-1).exhibit]).toEqual([1001, 50, '6']);

    const { id: empty } = await registered();
    const lines = [];
    for (const [items, which] of [
      [0, empty],
      [1000, id],
    ] as const) {
      const page = (): ReturnType<House['ask']> => house.ask(investigator, 'GET', `/investigations/${which}`);
      const readiness = (): ReturnType<House['ask']> =>
        house.ask(investigator, 'GET', `/investigations/${which}/readiness`);
      const register = (): ReturnType<House['ask']> =>
        house.ask(investigator, 'GET', `/investigations/${which}/evidence?limit=50`);
      const command = (): ReturnType<House['ask']> =>
        house.ask(investigator, 'POST', `/investigations/${which}/record-evidence`, {
          kind: 'document',
          sha256: hash(8),
          how: 'copied',
          fromWhom: 'From the child.',
        });
      lines.push(
        await figures(items, 'case page', page),
        await figures(items, 'readiness', readiness),
        await figures(items, 'page of the register', register),
        await figures(items, 'command (record evidence)', command),
      );
    }
    process.stdout.write(`${lines.join('\n')}\n`);
  });
});

/** How long an answer takes and how large it is: printed, not asserted, since machines differ. The fastest is least disturbed by others. */
async function figures(
  items: number,
  what: string,
  ask: () => Promise<{ status: number; body: Json }>,
): Promise<string> {
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round < 40; round += 1) {
    const start = performance.now();
    const { status, body } = await ask();
    expect(status).toBe(200);
    if (round >= 10) times.push(performance.now() - start);
    bytes = JSON.stringify(body).length;
  }
  times.sort((a, b) => a - b);
  const at = (portion: number): string => (times[Math.floor(times.length * portion)] ?? 0).toFixed(1);
  return `${String(items)} items, ${what}: fastest ${at(0)} ms, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, ${String(Math.round(bytes / 1024))} KiB`;
}
