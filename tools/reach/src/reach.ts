import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { agencies, type AgencyId } from '#libs/contracts';
import { databaseOf, FolderInUse, lockFolder, repositoryRoot, startPostgres } from '#libs/embedded';
import { z } from 'zod';

export type ServiceName = AgencyId | 'identity' | 'gateway';

/** A folder, or a bucket of S3; where no keys stand the SDK looks where it always does. */
export type VaultAddress = string | z.output<typeof bucket>;

/** Where the parts of an installation are, for tools that look at them. `close` ends what was started for it. */
export interface Reached {
  /** False where only the databases answer, because they were started for us. */
  readonly running: boolean;
  /** The folder of an embedded installation. */
  readonly folder: string | undefined;
  /** The gateway's address; undefined while it does not run or was not told. */
  readonly url: string | undefined;
  /** A connection that sees every row; undefined where there is no such database. */
  databaseUrl(service: ServiceName): string | undefined;
  keysFile(agency: AgencyId): string | undefined;
  readonly directoryFile: string | undefined;
  /** Root certificates of time-stamp authorities, PEM. */
  readonly timestampRootsFile: string | undefined;
  /** The folder or the bucket with an agency's sealed items. */
  vaultOf(agency: AgencyId): VaultAddress | undefined;
  /** How the demonstration's people sign in. */
  readonly demonstration: { readonly accountsFile: string; readonly passwordFile: string } | undefined;
  close(): Promise<void>;
}

export interface ReachOptions {
  /** Folder of an embedded installation; `.data` in the clone by default. */
  readonly data?: string | undefined;
  /** File that says where everything is, for an installation of another kind. */
  readonly settings?: string | undefined;
  readonly say: (line: string) => void;
}

const bucket = z.object({
  bucket: z.string(),
  region: z.string().default('us-east-1'),
  endpoint: z.url().optional(),
  accessKeyId: z.string().optional(),
  secretAccessKey: z.string().optional(),
});

/** The shape of a settings file: connections that see every row, key files and vaults by service. */
const settingsFile = z.object({
  url: z.url().optional(),
  databases: z.partialRecord(z.enum([...agencies, 'identity', 'gateway']), z.string().startsWith('postgres')),
  directory: z.string().optional(),
  timestampRoots: z.string().optional(),
  keys: z.partialRecord(z.enum(agencies), z.string()).default({}),
  vaults: z.partialRecord(z.enum(agencies), z.union([z.string(), bucket])).default({}),
});

/** What a running stack writes down of itself. */
const stackFile = z.object({ url: z.url(), postgres: z.string() });

/** Finds an installation. @throws with what is missing */
export async function reach(options: ReachOptions): Promise<Reached> {
  if (options.settings !== undefined) return reachBySettings(fromWhereStarted(options.settings));
  const folder = options.data === undefined ? join(repositoryRoot, '.data') : fromWhereStarted(options.data);
  if (!existsSync(join(folder, 'passwords.json')))
    throw new Error(`${folder} holds no installation: name its folder with --data`);
  return reachFolder(folder, options.say);
}

/** npm changes into the clone; paths are meant from where the person stood. */
export const fromWhereStarted = (path: string): string =>
  isAbsolute(path) ? path : resolve(process.env['INIT_CWD'] ?? process.cwd(), path);

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

function reachBySettings(file: string): Reached {
  const { url, databases, keys, directory, timestampRoots, vaults } = settingsFile.parse(readJson(file));
  return {
    running: url !== undefined,
    folder: undefined,
    url,
    databaseUrl: (service) => databases[service],
    keysFile: (agency) => keys[agency],
    directoryFile: directory,
    timestampRootsFile: timestampRoots,
    vaultOf: (agency) => vaults[agency],
    demonstration: undefined,
    close: () => Promise.resolve(),
  };
}

async function reachFolder(folder: string, say: (line: string) => void): Promise<Reached> {
  const { url, adminUrl, close } = await reachServer(folder, say);
  const inFolder = (...parts: string[]): string => join(folder, ...parts);
  const passwordFile = inFolder('demonstration-password');
  const existing = (file: string): string | undefined => (existsSync(file) ? file : undefined);
  return {
    running: url !== undefined,
    folder,
    url,
    databaseUrl: (service) => new URL(`/${databaseOf(service).database}`, adminUrl).href,
    keysFile: (agency) => existing(inFolder('keys', `${agency}.jwks.json`)),
    directoryFile: existing(inFolder('keys', 'directory.jwks.json')),
    timestampRootsFile: existing(inFolder('timestamp-authority', 'root.pem')),
    vaultOf: (agency) => existing(inFolder('vault', agency)),
    demonstration: existsSync(passwordFile)
      ? { accountsFile: join(repositoryRoot, 'deploy', 'demonstration', 'accounts.json'), passwordFile }
      : undefined,
    close,
  };
}

/** The running server, or one of our own on the folder of a stopped installation, which nobody else can start meanwhile. */
async function reachServer(
  folder: string,
  say: (line: string) => void,
): Promise<{ url: string | undefined; adminUrl: string; close: () => Promise<void> }> {
  let release: () => void;
  try {
    release = lockFolder(folder, { url: 'a tool that looks at the databases' });
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    if (!existsSync(join(folder, 'stack.json')))
      throw new Error(`${folder} is being started or stopped: try again in a moment`);
    const { url, postgres } = stackFile.parse(readJson(join(folder, 'stack.json')));
    say(`running at ${url}`);
    return { url, adminUrl: postgres, close: () => Promise.resolve() };
  }
  try {
    say(`${folder} is stopped: starting its PostgreSQL alone`);
    const password = z.record(z.string(), z.string()).parse(readJson(join(folder, 'passwords.json')))['postgres'];
    if (password === undefined) throw new Error(`${folder} has no database yet`);
    const server = await startPostgres({
      folder: join(folder, 'postgres'),
      password,
      log: join(folder, 'logs', 'postgres.log'),
    });
    const close = async (): Promise<void> => {
      await server.stop();
      release();
    };
    return { url: undefined, adminUrl: server.adminUrl(), close };
  } catch (error) {
    release();
    throw error;
  }
}
