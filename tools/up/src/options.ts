import { parseArgs } from 'node:util';
import { isAbsolute, join, resolve } from 'node:path';
import { repositoryRoot } from '#libs/embedded';
import { appNames, type AppName } from './services.js';

export interface Options {
  readonly port: number;
  /** Whether the port was asked for: then another one is no answer. */
  readonly portIsGiven: boolean;
  readonly seed: boolean;
  readonly dataDir: string;
  /** The services to start; all if not given. */
  readonly services?: readonly AppName[];
}

export const defaultPort = 4000;
export const defaultDataDir = join(repositoryRoot, '.data');

function readServices(list: string): AppName[] {
  if (list === 'none') return [];
  return list.split(',').map((name) => {
    const app = appNames.find((known) => known === name.trim());
    if (app === undefined) throw new Error(`--services: ${name} is none of ${appNames.join(', ')} (or "none")`);
    return app;
  });
}

/** Reads `--port 4000 --no-seed --data DIR --services NAMES`. @throws with what is wrong */
export function readOptions(args: readonly string[], startedIn = process.env['INIT_CWD'] ?? process.cwd()): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      'no-seed': { type: 'boolean' },
      data: { type: 'string' },
      services: { type: 'string' },
    },
    strict: true,
  });
  const port = values.port === undefined ? defaultPort : Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`--port ${values.port ?? ''} is not a port (1 to 65535)`);
  const { data } = values;
  if (data === '') throw new Error('--data needs a folder');
  const dataDir = data === undefined ? defaultDataDir : isAbsolute(data) ? data : resolve(startedIn, data);
  const chosen = values.services === undefined ? {} : { services: readServices(values.services) };
  return { port, portIsGiven: values.port !== undefined, seed: values['no-seed'] !== true, dataDir, ...chosen };
}
