import { parseArgs } from 'node:util';
import { reach } from '../../reach/src/index.js';
import { verify } from './verify.js';

const usage = `npm run verify -- [--data DIR | --settings FILE]

  Checks journals, numbers, deliveries, records, custody and evidence of a running or stopped system, and names what is wrong.

  --data      folder of an embedded installation (default .data)
  --settings  file that says where databases, keys and vaults are; see tools/reach/README.md`;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** `npm run verify`: the last line on standard output is the report as JSON; ends with 1 if anything is wrong. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, settings: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) {
    say(usage);
    return;
  }
  const reached = await reach({ data: values.data, settings: values.settings, say });
  try {
    const report = await verify(reached, say);
    process.stdout.write(`${JSON.stringify(report)}\n`);
    if (!report.ok) process.exitCode = 1;
  } finally {
    await reached.close();
  }
}
