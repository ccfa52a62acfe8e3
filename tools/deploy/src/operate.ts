/**
 * What an operator does inside the house of docker-compose.yml, where alone its databases are reached: `docker compose run --rm operator
 * ops accounts list`, `docker compose run --rm operator verify`. Where everything is, the container's secrets and volumes say.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agencies } from '#libs/contracts';
import { main as ops } from '../../ops/src/main.js';
import { main as verify } from '../../verify/src/main.js';

const folder = process.env['SECRETS_DIR'] ?? '/run/secrets';
const secret = (name: string): string => readFileSync(join(folder, name), 'utf8').trim();

const programs: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = { ops, verify };

function vaultOf(agency: string): unknown {
  const endpoint = process.env['VAULT_S3_ENDPOINT'] ?? '';
  if (endpoint === '') return join('/vault', agency);
  return { bucket: `qorgan-${agency}`, endpoint, accessKeyId: secret('s3.id'), secretAccessKey: secret('s3.secret') };
}

/** The settings file that both programs read (tools/reach/README.md); it holds passwords and ends with the container. */
function settingsFile(): string {
  const each = <Value>(names: readonly string[], value: (name: string) => Value): Record<string, Value> =>
    Object.fromEntries(names.map((name) => [name, value(name)]));
  const file = join(mkdtempSync(join(tmpdir(), 'qorgan-')), 'settings.json');
  const settings = {
    databases: each([...agencies, 'identity', 'gateway'], (service) => secret(`${service}.migration`)),
    directory: join(folder, 'directory.jwks.json'),
    keys: each(agencies, (agency) => join(folder, `${agency}.jwks.json`)),
    vaults: each(agencies, vaultOf),
  };
  writeFileSync(file, JSON.stringify(settings), { mode: 0o600 });
  return file;
}

/** What starts an installation of its own, or works on the files of one. */
const fromClone = ['backup', 'restore', 'erasures', 'keys'];

const [name = '', ...args] = process.argv.slice(2);
const program = Object.hasOwn(programs, name) ? programs[name] : undefined;
try {
  if (program === undefined) throw new Error(`which program: ${Object.keys(programs).join(' or ')}?`);
  const [command = ''] = args;
  if (fromClone.includes(command))
    throw new Error(`${command} is done from a clone of the repository: npm run ops -- ${command} …`);
  await program(['--settings', settingsFile(), ...args]);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
