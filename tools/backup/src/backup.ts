import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { agencies } from '#libs/contracts';
import type pg from 'pg';
import type { Reached, ServiceName } from '../../reach/src/index.js';
import { cutThrough } from './consistent-cut.js';
import { contentsFile, format, secretsFile, type Contents } from './contents.js';
import { SealedWriter, type Lock } from './sealed-files.js';
import { saveTables } from './tables.js';
import { copyVault, missingItems } from './vault-files.js';

const services: readonly ServiceName[] = [...agencies, 'identity', 'gateway'];

/** What an installation cannot be without besides databases and evidence; files that are not there are not missed. */
const secretNames = [
  'passwords.json',
  'gateway-client-secret',
  'demonstration-password',
  'demonstration-chains.json',
  'units.json',
];
const secretFolders: Readonly<Record<string, RegExp>> = {
  keys: /\.jwks\.json$/,
  nats: /\.nkey$/,
  'timestamp-authority': /./,
};

async function secretsOf(folder: string): Promise<Record<string, string>> {
  const paths = secretNames.filter((name) => existsSync(join(folder, name)));
  for (const [inside, wanted] of Object.entries(secretFolders)) {
    const entries = await readdir(join(folder, inside), { withFileTypes: true }).catch(() => []);
    paths.push(
      ...entries.filter((entry) => entry.isFile() && wanted.test(entry.name)).map(({ name }) => join(inside, name)),
    );
  }
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path)).toString('base64')]));
}

const hasItems = async (client: pg.Client): Promise<boolean> =>
  (await client.query<{ there: boolean }>(`SELECT to_regclass('public.vault_items') IS NOT NULL AS there`)).rows[0]
    ?.there === true;

/** Copies an agency's sealed files after the snapshot: an item is recorded when its file lies there, so each that the snapshot names is found. */
async function saveItems(agency: string, client: pg.Client, vault: string, to: string): Promise<number> {
  if (!(await hasItems(client))) return 0;
  const { rows } = await client.query<{ id: string }>('SELECT id FROM vault_items');
  await copyVault(vault, to);
  const missing = await missingItems(
    to,
    rows.map(({ id }) => id),
  );
  if (missing.length > 0)
    throw new Error(
      `${agency}: ${String(missing.length)} files of evidence are missing, the first is item ${String(missing[0])}: see npm run verify`,
    );
  return rows.length;
}

async function save(
  reached: Reached,
  folder: string,
  lock: Lock,
  say: (line: string) => void,
  home: string,
): Promise<Contents> {
  const writer = await SealedWriter.in(folder, lock);
  const urls = services.flatMap((service) => {
    const url = reached.databaseUrl(service);
    return url === undefined ? [] : [[service, url] as const];
  });
  const cut = await cutThrough(new Map(urls));
  const at = new Date().toISOString();
  say(`all databases are held as they stood at ${at}`);
  const databases: Contents['databases'] = {};
  const items: Contents['items'] = {};
  try {
    for (const [service, client] of cut) {
      databases[service] = await saveTables(service, client, writer);
      const agency = agencies.find((each) => each === service);
      if (agency !== undefined)
        items[agency] = await saveItems(agency, client, join(home, 'vault', agency), join(folder, 'vault', agency));
      const rows = databases[service].tables.reduce((sum, table) => sum + table.rows, 0);
      say(
        `${service}: ${String(rows)} rows${items[service] === undefined ? '' : `, ${String(items[service])} items of evidence`}`,
      );
    }
  } finally {
    await Promise.allSettled([...cut.values()].map((client) => client.end()));
  }
  const secretsSha256 = await writer.writeJson(secretsFile, await secretsOf(home));
  const contents: Contents = { format, at, databases, secretsSha256, items };
  await writer.writeJson(contentsFile, contents);
  return contents;
}

/**
 * Backs up an embedded installation, running or not, into a new folder, which has its name only once all of it is there. What the broker holds is not
 * kept: the journals tell everything again that has no receipt.
 *
 * @throws when something is missing, or the folder exists
 */
export async function backUp(
  reached: Reached,
  target: string,
  lock: Lock,
  say: (line: string) => void,
): Promise<Contents> {
  const { folder: home } = reached;
  if (home === undefined)
    throw new Error('only the folder of an embedded installation can be backed up: name it by --data');
  if (existsSync(target)) throw new Error(`${target} exists: a backup goes into a new folder`);
  const draft = `${target}.unfinished-${String(process.pid)}`;
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const contents = await save(reached, draft, lock, say, home);
  await rename(draft, target);
  return contents;
}
