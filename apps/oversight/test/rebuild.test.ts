import { identityRead } from '#libs/contracts';
import { requeueAll, deliveryLag } from '#libs/journal';
import { eventually, Stage, type Person, type PlayedAgency, type ServedAgency } from '#libs/stage';
import { v7 as uuid } from 'uuid';
import { startOversight } from '../src/start.js';
import { accepted, asked, clock, opened, received, registered, submitted, toProsecutor } from './facts.js';

const chainCount = 40;

describe('the picture is built anew while everything runs', () => {
  let stage: Stage;
  let agencies: Record<'school' | 'police' | 'social-services', PlayedAgency>;
  let oversight: ServedAgency;
  let administrator: Person;
  const chains = Array.from({ length: chainCount }, () => uuid());

  beforeAll(async () => {
    stage = await Stage.set({ units: [] });
    oversight = await stage.serve('oversight', startOversight);
    agencies = {
      school: await stage.play('school'),
      police: await stage.play('police'),
      'social-services': await stage.play('social-services'),
    };
    administrator = stage.person(oversight, { roles: ['administrator'] });
  });

  afterAll(async () => {
    await stage.clear();
  });

  const asSystem = <T>(sql: string): Promise<T[]> =>
    oversight.parts.dataSource.transaction(async (manager) => {
      await manager.query(`SELECT set_config('qorgan.subject', 'system', true)`);
      return manager.query<T[]>(sql);
    });
  const pictures = () => asSystem<object>(`SELECT * FROM chains ORDER BY chain_id`);
  const timelines = () => asSystem<object>(`SELECT * FROM timeline_entries ORDER BY chain_id, id`);
  const deadlines = () => asSystem<object>(`SELECT * FROM chain_deadlines ORDER BY id`);

  /** Until oversight has confirmed everything to everybody. */
  const allHeard = () =>
    eventually(
      'the last receipt',
      async () => {
        const waiting = await Promise.all(
          Object.values(agencies).map(({ parts }) => deliveryLag(parts.dataSource.manager)),
        );
        return waiting.flat().every(({ receiver, waiting: n }) => receiver !== 'oversight' || n === 0)
          ? true
          : undefined;
      },
      60,
    );

  /** What ops does: forget, then ask every agency to tell everything, in the new epoch. */
  const rebuild = async (): Promise<void> => {
    const { status, body } = await administrator.post('/rebuild');
    expect(status).toBe(200);
    for (const [name, { parts }] of Object.entries(agencies))
      await parts.dataSource.transaction((manager) => requeueAll(manager, 'oversight', body.epochs[name]));
  };

  it('only an administrator may', async () => {
    expect((await stage.person(oversight, { roles: ['prosecutor'] }).post('/rebuild')).status).toBe(403);
  });

  it('equals the old picture', async () => {
    const { school, police, 'social-services': services } = agencies;
    for (const chain of chains) {
      await school.say(chain, submitted());
      for (const fact of [received(), asked(), registered(), opened()]) await police.say(chain, fact);
      await services.say(chain, accepted());
      await police.say(chain, clock(uuid(), 'breached', new Date(Date.now() - 30 * 86_400_000)));
    }
    await allHeard();
    const before = [await pictures(), await timelines(), await deadlines()];
    expect(before[0]).toHaveLength(chainCount);
    await rebuild();
    await allHeard();
    expect([await pictures(), await timelines(), await deadlines()]).toEqual(before);
  });

  it('takes in what was told before why somebody read was sealed, and does not tell that again', async () => {
    const chain = uuid();
    const { police } = agencies;
    const fact = identityRead.police.of({
      open: { region: 'KZ-75', role: 'investigator', what: 'evidence' },
      sealed: { oversight: { purpose: 'Invented.' } },
    });
    await police.say(chain, fact);
    // As the journal holds it from before.
    const contract = { ...identityRead.police, sealed: {} };
    await police.say(chain, { ...fact, contract, open: { ...fact.open, purpose: 'Invented, of before.' }, sealed: {} });
    await allHeard();
    await rebuild();
    await allHeard();
    const told = await asSystem<{ type: string; open: object }>(
      `SELECT type, open FROM timeline_entries WHERE chain_id = '${chain}' ORDER BY number`,
    );
    const { type } = identityRead.police;
    expect(told).toEqual([
      { type, open: fact.open },
      { type, open: fact.open },
    ]);
    expect(await asSystem(`SELECT * FROM quarantine WHERE released_at IS NULL`)).toEqual([]);
  });

  it('loses, doubles and reorders nothing that is said meanwhile, and stale receipts confirm nothing', async () => {
    const rebuilt = new AbortController();
    const said: Promise<void> = (async () => {
      for (let n = 0; !rebuilt.signal.aborted || n < 60; n += 1) {
        await agencies.police.say(chains[n % 10]!, asked());
        await agencies.school.say(uuid(), submitted('KZ-35'));
      }
    })();
    for (let times = 0; times < 3; times += 1) await rebuild();
    rebuilt.abort();
    await said;
    await agencies.police.say(chains[0]!, toProsecutor());
    await allHeard();
    // What each agency journalled for oversight is exactly what stands in the timelines, in the order of its numbers.
    const told: string[] = [];
    for (const [name, { parts }] of Object.entries(agencies)) {
      const rows = await parts.dataSource.query<{ id: string; chain_id: string; number: string }[]>(
        `SELECT id, chain_id, numbers ->> 'oversight' AS number FROM journal WHERE numbers ? 'oversight'`,
      );
      told.push(...rows.map((row) => `${name} ${row.chain_id} ${row.number} ${row.id}`));
    }
    const heard = await asSystem<{ agency: string; chain_id: string; number: string; id: string }>(
      `SELECT agency, chain_id, number, id FROM timeline_entries`,
    );
    expect(heard.map((row) => `${row.agency} ${row.chain_id} ${row.number} ${row.id}`).sort()).toEqual(told.sort());
    const whole = [await pictures(), await deadlines()];
    await rebuild();
    await allHeard();
    expect([await pictures(), await deadlines()]).toEqual(whole);
    expect(await asSystem(`SELECT * FROM inbox_waiting`)).toEqual([]);
    expect(await asSystem(`SELECT * FROM quarantine WHERE released_at IS NULL`)).toEqual([]);
  });
});
