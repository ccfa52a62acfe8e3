import { setTimeout as sleep } from 'node:timers/promises';
import { agencies } from './books/what-events-do.js';
import { ownSystem, type OwnSystem } from './own-system.js';
import { People } from './src/people/people.js';
import { runChains, type Walked } from './src/run-chains.js';

/** How long the system may work between two blows, in ms. */
const betweenBlows = 700;

describe('chains while everything is killed once', () => {
  let system: OwnSystem;
  const begun: OwnSystem[] = [];
  beforeAll(async () => {
    system = await ownSystem();
    begun.push(system);
  });
  afterAll(() => Promise.all(begun.map((each) => each.end())));

  /** Every agency tells every other everything once more: what is known already must be passed over. */
  async function tellAgain(): Promise<void> {
    const people = new People(system.stack.url, system.password);
    for (const sender of agencies) {
      const administrator = people.one({ agency: sender, role: 'administrator' });
      for (const receiver of agencies.filter((agency) => agency !== sender)) {
        await administrator.post(`/api/${sender}/replay`, `${sender}-${receiver}`, { receiver });
      }
    }
  }

  /** Kills each service, restarts the broker, and takes its store away; each time waits until what was hit works again. */
  async function strike(): Promise<string[]> {
    const { stack } = system;
    const blows: (readonly [string, () => Promise<void>])[] = stack.running.map((name) => [
      name,
      async () => {
        const service = stack.service(name);
        await service.kill('SIGKILL');
        await service.ready();
      },
    ]);
    blows.splice(3, 0, [
      'the broker',
      async () => {
        await stack.killNats();
        await stack.startNats();
      },
    ]);
    blows.splice(7, 0, ['the store of the broker', () => stack.wipeJetStream()]);
    blows.splice(9, 0, ['everything is told again', () => tellAgain()]);
    for (const [, blow] of blows) {
      await sleep(betweenBlows);
      await blow();
    }
    return blows.map(([name]) => name);
  }

  it('all come to their planned ends', async () => {
    const { stack, password } = system;
    const walked: Walked[] = [];
    const strikes = { over: false };
    const blows = strike().finally(() => {
      strikes.over = true;
    });
    blows.catch(() => undefined);
    // Chains are under way as long as anything is killed.
    for (let round = 0; round === 0 || !strikes.over; round += 1) {
      const count = round === 0 ? 12 : 4;
      const run = await runChains({
        url: stack.url,
        password,
        count,
        parallel: 4,
        seed: `kills ${round}`,
        exits: 'random',
      });
      walked.push(...run.walked);
    }
    expect(walked.filter(({ fault }) => fault !== undefined)).toEqual([]);
    expect(await blows).toEqual(expect.arrayContaining([...stack.running, 'the broker', 'the store of the broker']));
    expect(stack.running).toHaveLength(8);
  });

  it('leave every event applied once and in order', async () => {
    expect(await system.findings()).toEqual([]);
  });

  it('go on when the broker forgets everything while nothing is under way', async () => {
    const { stack, password } = system;
    await stack.wipeJetStream();
    const { walked } = await runChains({
      url: stack.url,
      password,
      count: 2,
      parallel: 2,
      seed: 'forgotten',
      exits: 'none',
    });
    expect(walked.filter(({ fault }) => fault !== undefined)).toEqual([]);
  });

  it('change nothing when everything is told once more', async () => {
    await tellAgain();
    expect(await system.findings()).toEqual([]);
  });
});
