import { readFileSync } from 'node:fs';
import {
  backUp,
  listErasures,
  readErasures,
  restore,
  writeErasures,
  type Erasures,
  type Key,
  type Lock,
} from '../../../backup/src/index.js';
import { fromWhereStarted } from '../../../reach/src/index.js';
import { Misused, textOption, wordAt, type Surroundings } from '../surroundings.js';

type Asked = Pick<Surroundings, 'output' | 'words' | 'options'>;

/** Less is tried out in an afternoon by whoever has the files. */
const leastLetters = 16;

function passphraseOf(asked: Asked): string | undefined {
  const file = textOption(asked, 'passphrase-file');
  if (file === undefined) return undefined;
  const passphrase = readFileSync(fromWhereStarted(file), 'utf8').trim();
  if (passphrase.length < leastLetters)
    throw new Misused(`a passphrase has at least ${String(leastLetters)} characters`);
  return passphrase;
}

function lockOf(asked: Asked): Lock {
  const [passphrase, recipient] = [passphraseOf(asked), textOption(asked, 'recipient')];
  if (passphrase !== undefined && recipient === undefined) return { passphrase };
  if (recipient !== undefined && passphrase === undefined) return { recipient };
  throw new Misused('say who can open it: --passphrase-file FILE or --recipient AGE1…');
}

function keyOf(asked: Asked): Key {
  const [passphrase, file] = [passphraseOf(asked), textOption(asked, 'identity-file')];
  if (passphrase !== undefined) return { passphrase };
  if (file === undefined) throw new Misused('say what opens it: --passphrase-file FILE or --identity-file FILE');
  const identity = readFileSync(fromWhereStarted(file), 'utf8')
    .split('\n')
    .find((line) => line.startsWith('AGE-'));
  if (identity === undefined) throw new Misused('there is no identity of age in that file');
  return { identity: identity.trim() };
}

/** Backs up everything of an embedded installation into a new folder, while it runs. */
export async function backup(surroundings: Surroundings): Promise<void> {
  const { output, reached } = surroundings;
  const target = fromWhereStarted(wordAt(surroundings, 0, 'the folder of the backup'));
  const made = await backUp(reached, target, lockOf(surroundings), (line) => {
    output.say(line);
  });
  answer(surroundings, { backup: target, at: made.at }, made);
}

/** Writes what was erased into a file, to be kept where no backup is. */
export async function erasures(surroundings: Surroundings): Promise<void> {
  const { output, reached } = surroundings;
  if (wordAt(surroundings, 0, 'save') !== 'save') throw new Misused('erasures save FILE');
  const file = fromWhereStarted(wordAt(surroundings, 1, 'the file'));
  const known = await listErasures((agency) => reached.databaseUrl(agency as never));
  writeErasures(file, known);
  const rows = Object.entries(known.erasures).map(([agency, items]) => ({ agency, erasures: items.length }));
  output.answer({ file, at: known.at, agencies: rows }, rows);
}

/** A restore must not bring anybody back whose data were erased: what was erased since is named, or it is said that nothing was. */
function erasedSince(asked: Asked): Erasures | undefined {
  const file = textOption(asked, 'erasures');
  if (file === undefined)
    throw new Misused('say what was erased since the backup: --erasures FILE (of "erasures save"), or --erasures none');
  return file === 'none' ? undefined : readErasures(fromWhereStarted(file));
}

/** Makes a new installation from a backup. There is nothing to reach yet. */
export async function restoreInto(asked: Asked): Promise<void> {
  const { output } = asked;
  const from = fromWhereStarted(wordAt(asked, 0, 'the folder of the backup'));
  const data = textOption(asked, 'data');
  if (data === undefined) throw new Misused('name a new folder by --data');
  const home = fromWhereStarted(data);
  const kept = await restore(from, home, keyOf(asked), erasedSince(asked), (line) => {
    output.say(line);
  });
  output.say('start it and check it by npm run verify; what was done after the backup is to be done again');
  answer(asked, { restored: home, at: kept.at }, kept);
}

function answer({ output }: Asked, said: object, { databases, items }: Awaited<ReturnType<typeof restore>>): void {
  const rows = Object.entries(databases).map(([service, { tables }]) => ({
    service,
    rows: tables.reduce((sum, table) => sum + table.rows, 0),
    items: items[service] ?? 0,
  }));
  output.answer({ ...said, services: rows }, rows);
}
