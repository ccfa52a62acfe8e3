import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from '../../../../tools/up/src/index.js';
import { arrivalsOf, departuresOf } from '../commit-times.js';
import { untilReceived } from '../memory.js';
import type { Psychologist } from '../referrals.js';
import { bare } from './bare.js';
import { Pair, type Carrier } from './carrier.js';
import { copyDatabases } from './copies.js';
import { floor } from './floor.js';
import { graphileWorker } from './graphile-worker.js';
import { house } from './house.js';
import { pgBoss } from './pg-boss.js';
import { polledOutbox } from './polled-outbox.js';
import { measureInTurn, type CarrierFigures, type RoundTerms } from './rounds.js';
import { services } from './services.js';

/** The hop of the house beside queues that others use, and beside the same transactions without any, all in one run and in turn. */
export async function measureCarriers(
  stack: Stack,
  psychologist: Psychologist,
  capacity: number,
  terms: RoundTerms & { readonly only?: readonly string[] | undefined },
  say: (line: string) => void,
  kept?: (soFar: Record<string, CarrierFigures>) => void,
): Promise<Record<string, CarrierFigures>> {
  const record = await psychologist.draft(`sample-${crypto.randomUUID()}`);
  await psychologist.submit(record);
  const [chain = ''] = (await departuresOf(stack.database('school').migrator, [record])).keys();
  await arrivalsOf(stack.database('police').migrator, [chain]);
  await untilReceived(stack);
  const folder = mkdtempSync(join(tmpdir(), 'qorgan-carriers-'));
  const ways: Readonly<Record<string, (pair: Pair) => Carrier | Promise<Carrier>>> = {
    bare,
    floor: (pair) => floor(pair, folder, terms.parallel),
    house: (pair) => house(pair, stack, folder),
    pg_boss: pgBoss,
    graphile: (pair) => graphileWorker(pair, terms.parallel),
    outbox: polledOutbox,
  };
  const isWanted = (name: string): boolean => terms.only?.includes(name) ?? true;
  const wanted = Object.entries(ways).filter(([name]) => isWanted(name));
  const copies = await copyDatabases(
    stack,
    wanted.map(([name]) => name),
  );
  const carriers = isWanted('services') ? [services(stack, psychologist, terms.parallel, capacity * 0.9)] : [];
  try {
    for (const [name, way] of wanted) {
      const urls = copies.get(name);
      if (urls === undefined) throw new Error(`${name} has no databases`);
      carriers.push(await way(await Pair.open(urls, terms.parallel, { record, chain })));
    }
    return await measureInTurn(carriers, terms, say, kept);
  } finally {
    for (const carrier of carriers) await carrier.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
