import { parseArgs } from 'node:util';
import { isAbsolute, join, resolve } from 'node:path';
import { repositoryRoot } from '#libs/embedded';
import { appNames, hostNames, type AppName, type HostName } from './services.js';

export interface Options {
  readonly port: number;
  /** Whether the port was asked for: then another one is no answer. */
  readonly portIsGiven: boolean;
  readonly host: HostName;
  readonly seed: boolean;
  readonly dataDir: string;
  /** Invented chains that the demonstration shall hold; none where it is no whole demonstration. */
  readonly chains: number;
  /** The services to start; all if not given. */
  readonly services?: readonly AppName[];
}

export const defaultPort = 4000;
const defaultChains = 60;
export const defaultDataDir = join(repositoryRoot, '.data');

function readServices(list: string): AppName[] {
  if (list === 'none') return [];
  return list.split(',').map((name) => {
    const app = appNames.find((known) => known === name.trim());
    if (app === undefined) throw new Error(`--services: ${name} is none of ${appNames.join(', ')} (or "none")`);
    return app;
  });
}

function readChains(given: string | undefined): number {
  const chains = given === undefined ? defaultChains : Number(given);
  if (!Number.isInteger(chains) || chains < 0 || chains > 10_000)
    throw new Error(`--chains ${given ?? ''} is not a number of chains (0 to 10000)`);
  return chains;
}

/** Reads `--port 4000 --host localhost --no-seed --chains N --data DIR --services NAMES`. @throws with what is wrong */
export function readOptions(args: readonly string[], startedIn = process.env['INIT_CWD'] ?? process.cwd()): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      'no-seed': { type: 'boolean' },
      chains: { type: 'string' },
      data: { type: 'string' },
      services: { type: 'string' },
    },
    strict: true,
  });
  const port = values.port === undefined ? defaultPort : Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`--port ${values.port ?? ''} is not a port (1 to 65535)`);
  const host = hostNames.find((known) => known === (values.host ?? '127.0.0.1'));
  if (host === undefined) throw new Error(`--host ${values.host ?? ''} is none of ${hostNames.join(', ')}`);
  const { data } = values;
  if (data === '') throw new Error('--data needs a folder');
  const dataDir = data === undefined ? defaultDataDir : isAbsolute(data) ? data : resolve(startedIn, data);
  const chosen = values.services === undefined ? {} : { services: readServices(values.services) };
  const seed = values['no-seed'] !== true;
  const wanted = readChains(values.chains);
  const chains = seed && values.services === undefined ? wanted : 0;
  return { host, port, portIsGiven: values.port !== undefined, seed, chains, dataDir, ...chosen };
}
