import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '#libs/testing';
import { startStack } from '../../../tools/up/src/index.js';
import type * as Up from '../../../tools/up/src/index.js';
import { onTheWay, openBooks } from '../../chain/books/books.js';
import { runChains } from '../../chain/src/run-chains.js';
import type * as Chains from '../../chain/src/run-chains.js';
import { judge } from './judge.js';
import { load } from './load.js';
import { buildOlder, newSince } from './older.js';

export interface ChangedOver {
  readonly from: string;
  readonly migrations: number;
  /** Chains that came to their end before, and those that were under way when the older version ended. */
  readonly before: { readonly ended: number; readonly cut: number };
  /** Events that had been told and not received when the older version ended. */
  readonly held: number;
  /** Chains that came to their end in this version. */
  readonly after: number;
  readonly findings: readonly string[];
}

/**
 * The whole house is exchanged at once, with its bus: an older version is ended in the middle of its work, after nothing could cross for a while, and this one begins in
 * its folder. What had been told must arrive, whatever the two versions think of one another's bus.
 */
export async function changeOver(ref: string, seconds: number, say: (line: string) => void): Promise<ChangedOver> {
  const older = buildOlder(ref);
  const migrations = newSince(older.commit).length;
  say(`${older.commit.slice(0, 12)} is built; migrations since: ${String(migrations)}`);
  const place = temporaryFolder('change-over');
  const of = <M>(path: string): Promise<M> => import(join(older.folder, 'dist', path)) as Promise<M>;
  let stack: Up.Stack | undefined;
  try {
    const terms = { dataDir: place.path, say };
    stack = await (await of<typeof Up>('tools/up/src/index.js')).startStack(terms);
    const password = readFileSync(join(place.path, 'demonstration-password'), 'utf8').trim();
    const walking = await of<typeof Chains>('test/chain/src/run-chains.js');
    const working = load(walking.runChains, { url: stack.url, password });
    await sleep(seconds * 1000);
    await stack.killNats();
    await sleep((seconds / 4) * 1000);
    const held = await heldBy(stack);
    say(`${String(held)} events are held; the older version ends`);
    await stack.stop();
    const { chains, faults } = await working.end();

    stack = await startStack(terms);
    const { walked } = await runChains({
      ...{ url: stack.url, password, count: 4, parallel: 4, seed: 'after', exits: 'random' },
    });
    const failed = walked.flatMap(({ chainId, fault }) =>
      fault === undefined ? [] : [`chain ${chainId}, begun in this version: ${fault}`],
    );
    say('the databases are judged');
    return {
      ...{ from: older.commit, migrations, held },
      before: { ended: chains - faults.length, cut: faults.length },
      after: walked.length - failed.length,
      findings: [...failed, ...(await judge(stack.postgres.adminUrl()))],
    };
  } finally {
    await stack?.stop(true);
    place.remove();
    older.remove();
  }
}

async function heldBy(stack: Up.Stack): Promise<number> {
  const { books, close } = await openBooks(stack.postgres.adminUrl());
  try {
    return await onTheWay(books);
  } finally {
    await close();
  }
}
