import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '#libs/testing';
import type * as Up from '../../../tools/up/src/index.js';
import type { AppName } from '../../../tools/up/src/index.js';
import type * as Chains from '../../chain/src/run-chains.js';
import { Balancer } from './balancer.js';
import { judge } from './judge.js';
import { load } from './load.js';
import { startNewer } from './newer.js';
import { buildOlder, newSince } from './older.js';

export interface Upgraded {
  readonly from: string;
  readonly migrations: readonly string[];
  readonly chains: number;
  readonly old: { asked: number; refused: number };
  readonly new: { asked: number; refused: number };
  readonly findings: readonly string[];
}

/** What an older version is told so that whatever comes for this service comes by the balancer: people, who ask the gateway, or the gateway, who asks all others. */
function byWayOf(balancer: string, service: AppName): NonNullable<Up.StackOptions['envOf']> {
  if (service === 'identity') return { gateway: { IDENTITY_URL: balancer } };
  if (service !== 'gateway')
    return { gateway: { [`UPSTREAM_${service.toUpperCase().replaceAll('-', '_')}`]: balancer } };
  const issuer = { ISSUER_URL: `${balancer}/oidc` };
  return { gateway: { PUBLIC_URL: balancer, ...issuer }, identity: issuer };
}

/** One service is exchanged while the others go on: replicas of an older version and of this one work side by side for so many seconds. */
export async function upgradeOne(
  service: AppName,
  ref: string,
  seconds: number,
  say: (line: string) => void,
): Promise<Upgraded> {
  const older = buildOlder(ref);
  say(`${older.commit.slice(0, 12)} is built; migrations since: ${String(newSince(older.commit).length)}`);
  const place = temporaryFolder('upgrade');
  const balancer = await Balancer.start();
  const of = <M>(path: string): Promise<M> => import(join(older.folder, 'dist', path)) as Promise<M>;
  let [stack, newer]: [Up.Stack | undefined, Awaited<ReturnType<typeof startNewer>> | undefined] = [
    undefined,
    undefined,
  ];
  try {
    const { startStack } = await of<typeof Up>('tools/up/src/index.js');
    const { runChains } = await of<typeof Chains>('test/chain/src/run-chains.js');
    stack = await startStack({ dataDir: place.path, say, envOf: byWayOf(balancer.url, service) });
    const old = stack.service(service);
    const oldPort = Number(new URL(old.url).port);
    balancer.between(oldPort);
    const password = readFileSync(join(place.path, 'demonstration-password'), 'utf8').trim();
    const working = load(runChains, { url: service === 'gateway' ? balancer.url : stack.url, password });
    await sleep((seconds / 3) * 1000);

    newer = await startNewer(service, old.pid ?? 0, join(place.path, 'newer.log'));
    say(`${service}: old and new side by side`);
    balancer.between(oldPort, newer.port);
    await sleep(seconds * 1000);

    balancer.between(newer.port);
    // As long as Kubernetes waits before it says that it is time (preStop).
    await sleep(5_000);
    await old.stop(false);
    say(`${service}: the old one has ended`);
    await sleep((seconds / 3) * 1000);

    const { chains, faults } = await working.end();
    say(`${String(chains)} chains; the databases are judged`);
    return {
      from: older.commit,
      migrations: newSince(older.commit),
      chains,
      old: balancer.of(oldPort),
      new: balancer.of(newer.port),
      findings: [...faults, ...(await judge(stack.postgres.adminUrl()))],
    };
  } finally {
    await newer?.stop();
    await stack?.stop(true);
    balancer.stop();
    place.remove();
    older.remove();
  }
}
