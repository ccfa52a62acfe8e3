import { parseArgs } from 'node:util';
import { reach } from '../../reach/src/index.js';
import { Administrator } from './administrator.js';
import { accounts } from './commands/accounts.js';
import type * as Backups from './commands/backup.js';
import { deadlines } from './commands/deadlines.js';
import { keys } from './commands/keys.js';
import { quarantine } from './commands/quarantine.js';
import { rebuild, resend } from './commands/replay.js';
import { Output } from './output.js';
import { Misused, type Surroundings } from './surroundings.js';

const usage = `npm run ops -- COMMAND

  accounts list                                   who may sign in
  accounts create LOGIN --assign AGENCY:ROLE:REGION[:UNIT,UNIT] [--name NAME] [--locale kk|ru|en]
  accounts disable LOGIN | enable LOGIN | reset LOGIN | reset-second-factor LOGIN
  accounts confirm LOGIN --agency AGENCY          the access that somebody has there, in a review
  quarantine list --agency AGENCY                 events that could not be applied
  quarantine show ID --agency AGENCY
  quarantine retry ID --agency AGENCY             after the cause was mended
  quarantine close ID --agency AGENCY --reason WHY    what nobody of ours wrote
  resend --from AGENCY --to AGENCY                tell everything once more; one entry: --chain ID --number N --reason WHY
  rebuild oversight                               oversight hears everything anew, while all runs; names what agencies
                                                  that could not be asked run themselves: resend … --epoch N
  deadlines explain ID [--locale kk|ru|en]        why a deadline falls when it does
  keys rotate [--in-minutes 30]                   another generation of everybody's keys, used from then on

  backup DIR --passphrase-file FILE | --recipient AGE1…    everything, while all runs, into a new folder
  erasures save FILE                              what was erased, for a restore; to be kept where no backup is
  restore DIR --data NEW --erasures FILE | none --passphrase-file FILE | --identity-file FILE    a new installation from it, stopped

  --data DIR             folder of an embedded installation (default .data)
  --settings FILE        file that says where everything is; see tools/reach/README.md
  --login, --password-file   administrator who signs in (default: the demonstration's)
  --code CODE            of their second factor, where one is asked for
  --new-password-file    the password of create and reset (default: a new one, shown once, for one sign-in)
  --no-wait              do not wait for receipts
  --json                 the answer as JSON on standard output`;

/** Loaded by whoever needs them: they start an installation of their own, with programs that the services' image does not carry. */
const backups = (): Promise<typeof Backups> => import('./commands/backup.js');

const commands: Readonly<Record<string, (surroundings: Surroundings) => Promise<void>>> = {
  accounts,
  quarantine,
  resend,
  rebuild,
  deadlines,
  keys,
  backup: async (surroundings) => (await backups()).backup(surroundings),
  erasures: async (surroundings) => (await backups()).erasures(surroundings),
};

const flags = {
  data: { type: 'string' },
  settings: { type: 'string' },
  login: { type: 'string' },
  'password-file': { type: 'string' },
  code: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  agency: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  chain: { type: 'string' },
  number: { type: 'string' },
  epoch: { type: 'string' },
  reason: { type: 'string' },
  'no-wait': { type: 'boolean' },
  locale: { type: 'string' },
  'in-minutes': { type: 'string' },
  name: { type: 'string' },
  assign: { type: 'string', multiple: true },
  'new-password-file': { type: 'string' },
  'passphrase-file': { type: 'string' },
  'identity-file': { type: 'string' },
  recipient: { type: 'string' },
  erasures: { type: 'string' },
} as const;

/** `npm run ops -- …`: the operators' command line. @throws with what went wrong */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options: flags, allowPositionals: true });
  const [name = '', ...words] = positionals;
  const output = new Output(values.json === true);
  if (name === 'restore' && values.help !== true) {
    await (await backups()).restoreInto({ output, words, options: values });
    return;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (values.help === true || command === undefined) {
    output.say(usage);
    if (values.help !== true) throw new Error(name === '' ? 'which command?' : `there is no command "${name}"`);
    return;
  }
  const reached = await reach({
    data: values.data,
    settings: values.settings,
    say: (line) => {
      output.say(line);
    },
  });
  try {
    const administrator = new Administrator(reached, {
      ...{ login: values.login, passwordFile: values['password-file'], code: values.code },
    });
    await command({ reached, administrator, output, words, options: values });
  } catch (error) {
    if (error instanceof Misused) output.say(usage);
    throw error;
  } finally {
    await reached.close();
  }
}
