import { supportAccepted, supportReopened } from '#libs/contracts';
import { eventually } from '#libs/stage';
import { Centre, ids } from './centre.js';

let centre: Centre;
beforeAll(async () => {
  centre = await Centre.open();
});
afterAll(() => centre.stage.clear());

type Clock = { rule: string; startedAt: string; dueAt: string; state: string };
const clocks = async (path: string, by = centre.coordinator): Promise<Clock[]> =>
  (await by.get(path)).body.deadlines as Clock[];
const rules = async (path: string, by = centre.coordinator): Promise<string[]> =>
  (await clocks(path, by)).map(({ rule }) => rule).sort();

/** The record when a request more has joined it. */
const joined = (path: string, by: readonly string[]) =>
  eventually('the request', async () => {
    const { record } = (await centre.coordinator.get(path)).body;
    return JSON.stringify(record.requestedBy) === JSON.stringify(by) ? (record as { status: string }) : undefined;
  });
const toldOf = async (path: string): Promise<string[]> => {
  const { items } = (await centre.coordinator.get('/notices?limit=100')).body as {
    items: { code: string; recordId: string }[];
  };
  return items.filter(({ recordId }) => path.endsWith(recordId)).map(({ code }) => code);
};

describe('support that is asked for again', () => {
  test('after it was declined arrives anew: the clock of a first request runs, and everybody learns that it was taken up', async () => {
    for (const kind of ['urgent', 'rehabilitation'] as const) {
      const { path, chainId } = await centre.arrived({ kind });
      await centre.walk(path, [
        [centre.coordinator, 'accept'],
        [centre.coordinator, 'record-decline', { by: 'representative' }],
      ]);
      expect(await rules(path)).toEqual([]);
      await centre.asked({ by: kind === 'urgent' ? 'school' : 'police', kind, chainId });
      const record = await joined(path, ['police', kind === 'urgent' ? 'school' : 'police']);
      expect(record.status).toBe('arrived');
      expect(await rules(path)).toEqual([kind === 'urgent' ? 'urgent-support' : 'receive-rehabilitation']);
      for (const agency of [centre.school, centre.police, centre.oversight])
        await agency.heard(supportReopened, chainId);
      expect((await toldOf(path))[0]).toBe(kind === 'urgent' ? 'support-asked-again-urgent' : 'support-asked-again');
      expect((await centre.walk(path, [[centre.coordinator, 'accept']])).status).toBe('accepted');
    }
  });

  test('while it runs has a clock until the child is seen again, and whoever asked learns that the centre has the child', async () => {
    const { path, chainId } = await centre.arrived({ kind: 'urgent' });
    const [first] = await clocks(path);
    // Before anybody has seen the child the first clock goes on: it ends sooner.
    await centre.asked({ by: 'school', kind: 'urgent', chainId });
    await joined(path, ['police', 'school']);
    expect(await clocks(path)).toEqual([first]);
    await centre.walk(path, [
      [centre.coordinator, 'accept'],
      [centre.coordinator, 'assign', { worker: ids.worker }],
      [centre.worker, 'start-without-consent', { danger: 'Invented.' }],
      [centre.worker, 'hold-session', { came: true, note: 'Seen.' }],
    ]);
    expect(await rules(path)).not.toContain('urgent-support');
    await centre.asked({ by: 'police', kind: 'urgent', chainId });
    expect((await joined(path, ['police', 'school', 'police'])).status).toBe('under-way');
    const again = (await clocks(path)).filter(({ rule }) => rule === 'urgent-support');
    expect(again).toMatchObject([{ state: 'running' }]);
    expect(again[0]?.startedAt).not.toBe(first?.startedAt);
    await eventually('the answer', () =>
      centre.police.events.filter((each) => each.type === supportAccepted.type && each.chainId === chainId).length === 2
        ? true
        : undefined,
    );
    expect((await centre.worker.get('/notices')).body.items).toContainEqual(
      expect.objectContaining({ code: 'support-asked-again-urgent', chainId }),
    );
    await centre.walk(path, [[centre.worker, 'hold-session', { came: true, note: 'Seen again.' }]]);
    expect(await rules(path)).not.toContain('urgent-support');
  });

  test('after a missed term has a term of its own', async () => {
    const { id, path, chainId } = await centre.arrived({ kind: 'urgent' });
    await centre.served.parts.dataSource.query(
      `UPDATE deadlines SET state = 'breached', due_at = now() - interval '1 hour', breached_at = now() WHERE record_id = $1`,
      [id],
    );
    await centre.asked({ by: 'school', kind: 'urgent', chainId });
    await joined(path, ['police', 'school']);
    expect((await clocks(path)).map(({ state }) => state)).toEqual(['breached', 'running']);
  });
});

describe('a child in immediate danger', () => {
  const hoursOf = ({ startedAt, dueAt }: Clock): number => (Date.parse(dueAt) - Date.parse(startedAt)) / 3_600_000;
  const [first, again] = ['school', 'police'] as const;

  test.each([
    ['immediate', 3],
    ['urgent', 24],
    ['standard', 24],
    [undefined, 24],
  ] as const)('is seen within three hours, any other one within a day: %s', async (urgency, hours) => {
    const { path } = await centre.arrived({ by: first, kind: 'urgent', ...(urgency === undefined ? {} : { urgency }) });
    expect((await clocks(path)).map(hoursOf)).toEqual([hours]);
    expect((await centre.coordinator.get(path)).body.record.urgency).toBe(urgency === 'immediate' ? urgency : 'urgent');
  });

  test('by the second word as well, and no later word makes them wait longer', async () => {
    const { path, chainId } = await centre.arrived({ by: first, kind: 'urgent' });
    await centre.asked({ by: again, kind: 'urgent', chainId, urgency: 'immediate' });
    await joined(path, [first, again]);
    const [hastened, ...others] = await clocks(path);
    expect([hastened && hoursOf(hastened), others]).toEqual([3, []]);
    await centre.asked({ by: again, kind: 'urgent', chainId, urgency: 'standard' });
    await joined(path, [first, again, again]);
    expect(await clocks(path)).toEqual([hastened]);
    expect((await centre.coordinator.get(path)).body.record.urgency).toBe('immediate');
  });
});

describe('a child who needs urgent support and moves', () => {
  test('is waited for by the other centre as before: the clock neither stops nor begins anew', async () => {
    const { path } = await centre.arrived({ kind: 'urgent' });
    const [first] = await clocks(path);
    await centre.walk(path, [
      [centre.coordinator, 'accept'],
      [centre.coordinator, 'transfer', { toRegion: 'KZ-35', reason: 'The family moves.' }],
    ]);
    expect(await rules(path, centre.elsewhere)).toEqual(['receive-transfer', 'urgent-support']);
    await centre.walk(path, [[centre.elsewhere, 'accept']]);
    expect(await clocks(path, centre.elsewhere)).toEqual([{ ...first, region: 'KZ-35', unitId: ids.karaganda }]);
  });
});
