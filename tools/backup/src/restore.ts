import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import pg from 'pg';
import { makeSchemas, unfinishedMark } from '../../up/src/index.js';
import { contents, contentsFile, secrets, secretsFile, tableFile, type Contents } from './contents.js';
import { eraseAgain, type Erasures } from './erasures.js';
import { SealedReader, type Key } from './sealed-files.js';
import { countBeyond, loadTables } from './tables.js';
import { copyVault, missingItems } from './vault-files.js';

/** What somebody ended after the backup shall not be open again: everybody signs in anew. */
const forgotten: Readonly<Record<string, readonly string[]>> = { gateway: ['sessions'] };

/** Everything is looked at before anything is made. */
async function checkAll(reader: SealedReader, kept: Contents): Promise<void> {
  await reader.check(secretsFile, kept.secretsSha256);
  for (const [service, { tables }] of Object.entries(kept.databases))
    for (const { name, sha256 } of tables) await reader.check(tableFile(service, name), sha256);
}

async function restoreSecrets(reader: SealedReader, home: string): Promise<void> {
  const kept = secrets.parse(await reader.readJson(secretsFile));
  for (const [path, content] of Object.entries(kept)) {
    if (isAbsolute(path) || normalize(path).startsWith('..'))
      throw new Error('a path of this backup leads out of its folder');
    await mkdir(dirname(join(home, path)), { recursive: true, mode: 0o700 });
    await writeFile(join(home, path), Buffer.from(content, 'base64'), { mode: 0o600, flag: 'wx' });
  }
}

const transactionsOf = ({ databases }: Contents): bigint =>
  Object.values(databases)
    .map(({ nextTransaction }) => BigInt(nextTransaction))
    .reduce((most, each) => (each > most ? each : most), 0n);

interface Restoring {
  readonly kept: Contents;
  readonly reader: SealedReader;
  readonly erasures: Erasures | undefined;
  readonly say: (line: string) => void;
}

async function restoreDatabase(
  service: string,
  url: string,
  { kept, reader, erasures, say }: Restoring,
): Promise<void> {
  const database = kept.databases[service];
  if (database === undefined) throw new Error(`this backup has no database of ${service}`);
  const client = new pg.Client({ connectionString: url, application_name: 'qorgan restore' });
  await client.connect();
  try {
    await countBeyond(client, transactionsOf(kept));
    await loadTables(service, client, database, reader);
    for (const table of forgotten[service] ?? []) await client.query(`TRUNCATE ${pg.escapeIdentifier(table)}`);
    const again = erasures === undefined ? 0 : await eraseAgain(service, client, erasures);
    if (again > 0) say(`${service}: erased again what was erased after the backup: ${String(again)}`);
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

async function restoreItems(agency: string, url: string, from: string, home: string): Promise<void> {
  const vault = join(home, 'vault', agency);
  await copyVault(join(from, 'vault', agency), vault);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM vault_items');
    const missing = await missingItems(
      vault,
      rows.map(({ id }) => id),
    );
    if (missing.length > 0)
      throw new Error(`${agency}: ${String(missing.length)} files of evidence are missing in the backup`);
  } finally {
    await client.end();
  }
}

/**
 * Makes a new installation from a backup, stopped. Until all of it is there it cannot be started: half of it would have dropped children.
 *
 * @throws with what is wrong; the folder is to be removed then
 */
export async function restore(
  from: string,
  home: string,
  key: Key,
  erasures: Erasures | undefined,
  say: (line: string) => void,
): Promise<Contents> {
  if (existsSync(home) && readdirSync(home).length > 0)
    throw new Error(`${home} is not empty: restore into a new folder`);
  const reader = await SealedReader.in(from, key);
  const kept = contents.parse(await reader.readJson(contentsFile));
  say(`this backup holds the system as it stood at ${kept.at}`);
  await checkAll(reader, kept);
  await mkdir(home, { recursive: true, mode: 0o711 });
  const mark = join(home, unfinishedMark);
  writeFileSync(mark, '');
  await restoreSecrets(reader, home);
  await makeSchemas(home, say, async (urls) => {
    for (const [service, url] of urls) {
      await restoreDatabase(service, url, { kept, reader, erasures, say });
      if ((kept.items[service] ?? 0) > 0) await restoreItems(service, url, from, home);
      say(`${service}: restored`);
    }
  });
  rmSync(mark);
  return kept;
}
