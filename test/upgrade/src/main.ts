import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { agencies, type AgencyId } from '#libs/contracts';
import { temporaryFolder } from '#libs/testing';
import type * as Up from '../../../tools/up/src/index.js';
import { openBooks } from '../../chain/books/books.js';
import type { Finding } from '../../chain/books/finding.js';
import { findingsIn } from '../../chain/books/findings.js';
import { lasting } from '../../chain/books/lasting.js';
import type * as Chains from '../../chain/src/run-chains.js';
import { Balancer } from './balancer.js';
import { startNewer } from './newer.js';
import { beforeTheLastMigration, buildOlder, newSince } from './older.js';

export const usage = `npm run upgrade -- [--from REF] [--agency police] [--seconds 40]

  Builds an older version, runs it, and while whole chains go through it upgrades one agency as Kubernetes does: migrates its database, starts a replica
  of this version beside the old one on the same database and bus, lets people's requests go to both, ends the old one. Then the databases are
  judged. Nothing may be lost, nothing refused. Progress goes to standard error; the last line is one JSON object.

  --from     the older version, as git knows it; by default the commit before the agency's newest migration
  --agency   whose service is upgraded (default police)
  --seconds  how long both work side by side, and before and after each a third of it (default 40)`;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

interface Outcome {
  readonly from: string;
  readonly migrations: readonly string[];
  readonly chains: number;
  readonly old: { asked: number; refused: number };
  readonly new: { asked: number; refused: number };
  readonly findings: readonly string[];
}

/** Chains in fours until nobody wants more. */
function load(runChains: typeof Chains.runChains, terms: { url: string; password: string }) {
  const faults: string[] = [];
  let [wanted, chains] = [true, 0];
  const going = (async () => {
    while (wanted) {
      const { walked } = await runChains({
        ...terms,
        count: 4,
        parallel: 4,
        seed: `upgrade ${String(chains)}`,
        exits: 'random',
      });
      chains += walked.length;
      for (const { chainId, fault } of walked) if (fault !== undefined) faults.push(`chain ${chainId}: ${fault}`);
    }
  })();
  return {
    end: async () => {
      wanted = false;
      await going;
      return { chains, faults };
    },
  };
}

async function judge(server: string): Promise<readonly string[]> {
  const { books, close } = await openBooks(server);
  try {
    const found = await lasting<Finding>(
      () => findingsIn(books),
      ({ says }) => says,
      30,
    );
    return found.map(({ says }) => says);
  } finally {
    await close();
  }
}

async function upgrade(agency: AgencyId, ref: string, seconds: number): Promise<Outcome> {
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
    const upstream = `UPSTREAM_${agency.toUpperCase().replaceAll('-', '_')}`;
    stack = await startStack({ dataDir: place.path, say, envOf: { gateway: { [upstream]: balancer.url } } });
    const old = stack.service(agency);
    const oldPort = Number(new URL(old.url).port);
    balancer.between(oldPort);
    const password = readFileSync(join(place.path, 'demonstration-password'), 'utf8').trim();
    const working = load(runChains, { url: stack.url, password });
    await sleep((seconds / 3) * 1000);

    newer = await startNewer(agency, old.pid ?? 0, join(place.path, 'newer.log'));
    say(`${agency}: old and new side by side`);
    balancer.between(oldPort, newer.port);
    await sleep(seconds * 1000);

    balancer.between(newer.port);
    // As long as Kubernetes waits before it says that it is time (preStop).
    await sleep(5_000);
    await old.stop(false);
    say(`${agency}: the old one has ended`);
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

/** `npm run upgrade`: ends with 1 if anything was refused or lost, or if the two never worked side by side. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      from: { type: 'string' },
      agency: { type: 'string', default: 'police' },
      seconds: { type: 'string', default: '40' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    say(usage);
    return;
  }
  const agency = agencies.find((each) => each === values.agency);
  if (agency === undefined) throw new Error(`no agency ${values.agency}: one of ${agencies.join(', ')}`);
  const outcome = await upgrade(agency, values.from ?? beforeTheLastMigration(agency), Number(values.seconds));
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
  const both = Math.min(outcome.old.asked, outcome.new.asked);
  if (both === 0 || outcome.old.refused + outcome.new.refused + outcome.findings.length > 0) process.exitCode = 1;
}
