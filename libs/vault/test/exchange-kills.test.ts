import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { repositoryRoot } from '#libs/embedded';
import { findItem } from '#libs/vault';
import type { AgencyForTests } from './agency-for-tests.js';
import { ExchangeForTests } from './exchange-for-tests.js';
import type { ExchangeProcessSettings } from './exchange-process.js';

const program = join(repositoryRoot, 'dist', 'libs', 'vault', 'test', 'exchange-process.js');
const running = new Set<ChildProcess>();
let exchange: ExchangeForTests;

beforeAll(async () => {
  exchange = await ExchangeForTests.start();
});
afterAll(async () => {
  await killAll();
  await exchange.stop();
});

/** Starts one end of the exchange as a process of its own; it works when this ends. */
async function begin(agency: AgencyForTests): Promise<void> {
  const settings: ExchangeProcessSettings = {
    ...{ agency: agency.name, ...agency.files, databaseUrl: agency.fresh.serviceUrl },
    bus: exchange.nats.settingsOf(agency.name),
  };
  const started = spawn(process.execPath, [program, JSON.stringify(settings)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(started);
  await once(started.stdout, 'data');
}

async function killAll(): Promise<void> {
  for (const each of running) {
    each.kill('SIGKILL');
    if (each.exitCode === null && each.signalCode === null) await once(each, 'exit');
    running.delete(each);
  }
}

it('a file arrives, and once, though both ends are killed again and again', async () => {
  const { school, police } = exchange;
  await exchange.announce(randomBytes(40_000_000));
  for (const pause of [120, 30, 250]) {
    await Promise.all([begin(school), begin(police)]);
    await sleep(pause);
    await killAll();
  }
  await Promise.all([begin(school), begin(police)]);
  await exchange.allAre('arrived', 120_000);
  const [transfer] = await exchange.transfers();
  const item = (await findItem(police.database, transfer!.arrivedItemId!))!;
  await expect(police.vault.verify(item)).resolves.toMatchObject({ ok: true });
  await expect(police.row('SELECT count(*)::int AS n FROM vault_items')).resolves.toEqual({ n: 1 });
  // No draft is left; what was sealed is named by its id alone.
  expect(exchange.keptByPolice()).toContain(item.itemId);
  expect(exchange.keptByPolice().join()).not.toContain('~');
  const { claims } = await police.row('SELECT claims FROM file_transfers');
  expect(claims).toBeGreaterThan(2);
});
