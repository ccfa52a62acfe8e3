import { parseArgs } from 'node:util';
import { appNames } from '../../../tools/up/src/index.js';
import { changeOver } from './change-over.js';
import { beforeTheBusSpokeTls, beforeTheLastMigration } from './older.js';
import { upgradeOne } from './side-by-side.js';

export const usage = `npm run upgrade -- [--from REF] [--service police|all] [--seconds 40]

  Builds an older version, runs it, and while whole chains go through it upgrades one service as Kubernetes does: migrates its database, starts a replica
  of this version beside the old one on the same database and bus, lets requests go to both, ends the old one. Then the databases are
  judged. Nothing may be lost, nothing refused. Progress goes to standard error; the last line is one JSON object.

  With --service all the whole house is exchanged at once, with its bus: the older version ends in the middle of its work, while nothing can cross, and this
  one begins where it stood.

  --from     the older version, as git knows it; by default the commit before the service's newest migration, and of all the one before the bus spoke TLS
  --service  which one is upgraded: an agency's, gateway, identity, or all (default police)
  --seconds  how long both work side by side, and before and after each a third of it; of all, how long the older one works (default 40)`;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** `npm run upgrade`: ends with 1 if anything was refused or lost, or if nothing was shown: the two never worked side by side, or nothing was on its way. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      from: { type: 'string' },
      service: { type: 'string', default: 'police' },
      seconds: { type: 'string', default: '40' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    say(usage);
    return;
  }
  const seconds = Number(values.seconds);
  if (values.service === 'all') {
    const outcome = await changeOver(values.from ?? beforeTheBusSpokeTls(), seconds, say);
    process.stdout.write(`${JSON.stringify(outcome)}\n`);
    if (outcome.held === 0 || outcome.after === 0 || outcome.findings.length > 0) process.exitCode = 1;
    return;
  }
  const service = appNames.find((each) => each === values.service);
  if (service === undefined) throw new Error(`no service ${values.service}: one of ${[...appNames, 'all'].join(', ')}`);
  const outcome = await upgradeOne(service, values.from ?? beforeTheLastMigration(service), seconds, say);
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
  const both = Math.min(outcome.old.asked, outcome.new.asked);
  if (both === 0 || outcome.old.refused + outcome.new.refused + outcome.findings.length > 0) process.exitCode = 1;
}
