/** What the tests of this service start from: the gateway and identity as processes, and agencies that only note what reaches them. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import {
  createServer,
  request as rawRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { join } from 'node:path';
import pg from 'pg';
import { freePorts, repositoryRoot } from '#libs/embedded';
import { freshDatabase, temporaryFolder, testKeys } from '#libs/testing';

export const password = 'a long demonstration password';
const secret = randomBytes(32).toString('hex');
const unit = '0ea552e1-74a1-57ae-89b3-4177edcb51b8';

const person = (number: number, login: string, assignments: readonly object[]) => ({
  id: `00000000-0000-5000-8000-00000000000${String(number)}`,
  login,
  name: `Demo Secretname ${login}`,
  locale: 'en',
  assignments,
});
export const people = {
  psychologist: person(1, 'psychologist-1', [
    { agency: 'school', role: 'psychologist', units: [unit], region: 'KZ-75' },
  ]),
  investigator: person(2, 'investigator-1', [
    { agency: 'police', role: 'investigator', units: [unit], region: 'KZ-71' },
  ]),
  expert: person(3, 'expert-1', [
    { agency: 'expert-bureau', role: 'expert', units: [unit], region: 'KZ-71', kinds: ['psychological'] },
    { agency: 'school', role: 'teacher', units: [], region: 'KZ-71' },
  ]),
  administrator: person(5, 'police-administrator', [
    { agency: 'police', role: 'administrator', units: [], region: 'KZ-71' },
  ]),
  /** As nobody is made any more: head in one unit, on duty in another. */
  divided: person(6, 'divided-1', [
    { agency: 'police', role: 'head-of-unit', units: [unit], region: 'KZ-75' },
    { agency: 'school', role: 'teacher', units: [], region: 'KZ-71' },
    { agency: 'police', role: 'duty-officer', units: ['269849cb-2223-59e4-beb4-d97bafcf6f20'], region: 'KZ-75' },
  ]),
  teacher: person(4, 'teacher-1', [{ agency: 'school', role: 'teacher', units: [unit], region: 'KZ-75' }]),
};

export interface Arrived {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** An agency that notes what arrives and answers as the test wants. */
export async function agency(port: number) {
  const arrived: Arrived[] = [];
  let answer = (_request: IncomingMessage, response: ServerResponse): void => {
    response.setHeader('content-type', 'application/json').end('{"ok":true}');
  };
  const usual = answer;
  const server = createServer((request, response) => {
    arrived.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    arrived,
    last: (): Arrived | undefined => arrived.at(-1),
    /** Answers the next requests so; without a function, as usual. */
    answers: (next: typeof answer = usual): void => {
      answer = next;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface RunningProcess {
  readonly child: ChildProcess;
  output(): string;
  /** Ends it by SIGTERM, or in another way. @returns its exit status */
  end(how?: () => void): Promise<number | null>;
}

function start(app: string, environment: Readonly<Record<string, string>>): RunningProcess {
  const child = spawn(process.execPath, [join(repositoryRoot, 'dist', 'apps', app, 'src', 'main.js')], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return {
    child,
    output: () => output,
    end: async (how = () => child.kill('SIGTERM')) => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      how();
      await ended;
      return child.exitCode;
    },
  };
}

async function ready(url: string, { child, output }: RunningProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`it ended:\n${output()}`);
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export async function runningDoor(more: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder('door');
  const accountsFile = join(folder.path, 'accounts.json');
  writeFileSync(accountsFile, JSON.stringify(Object.values(people)));
  const databases = { identity: await freshDatabase('identity'), gateway: await freshDatabase('gateway') };
  const keys = testKeys();
  const [gatewayPort = 0, identityPort = 0, schoolPort = 0, expertPort = 0, downPort = 0] = await freePorts(5);
  const at = (port: number): string => `http://127.0.0.1:${String(port)}`;
  const url = at(gatewayPort);
  const common = (app: 'identity' | 'gateway', port: number): Record<string, string> => ({
    PORT: String(port),
    DATABASE_URL: databases[app].serviceUrl,
    MIGRATION_DATABASE_URL: databases[app].migratorUrl,
    KEYS_FILE: keys.keysFile(app),
    DIRECTORY_FILE: keys.directoryFile,
    GATEWAY_CLIENT_SECRET: secret,
    DEMONSTRATION: 'true',
    ACCOUNTS_FILE: accountsFile,
  });
  const environments = {
    identity: {
      ...common('identity', identityPort),
      DIRECTORY_FILE: keys.directoryFile,
      ISSUER_URL: `${url}/oidc`,
      DEMONSTRATION_PASSWORD: password,
    },
    gateway: {
      ...common('gateway', gatewayPort),
      PUBLIC_URL: url,
      IDENTITY_URL: at(identityPort),
      UPSTREAM_SCHOOL: at(schoolPort),
      UPSTREAM_EXPERT_BUREAU: at(expertPort),
      UPSTREAM_POLICE: at(downPort),
      ACCOUNT_CHECK_SECONDS: '1',
      SESSION_CACHE_SECONDS: '0',
      UPLOAD_LIMIT_BYTES: '20000000',
      ...more,
    },
  };
  const school = await agency(schoolPort);
  const experts = await agency(expertPort);
  const running = {
    identity: start('identity', environments.identity),
    gateway: start('gateway', environments.gateway),
  };
  await Promise.all([ready(at(identityPort), running.identity), ready(url, running.gateway)]);
  const pools = [databases.identity, databases.gateway].map(
    ({ adminUrl }) => new pg.Pool({ connectionString: adminUrl, max: 1 }),
  ) as [pg.Pool, pg.Pool];
  return {
    url,
    identityUrl: at(identityPort),
    keys,
    environments,
    clientSecret: secret,
    school,
    experts,
    running,
    accounts: pools[0],
    sessions: pools[1],
    start: async (app: 'identity' | 'gateway'): Promise<void> => {
      running[app] = start(app, environments[app]);
      await ready(app === 'gateway' ? url : at(identityPort), running[app]);
    },
    stop: async () => {
      await Promise.all([
        running.gateway.end(),
        running.identity.end(),
        school.stop(),
        experts.stop(),
        ...pools.map((pool) => pool.end()),
      ]);
      keys.remove();
      folder.remove();
      await databases.identity.drop();
      await databases.gateway.drop();
    },
  };
}

/** A request whose path reaches the server as it is written; `fetch` would tidy it up first. */
export function asWritten(
  url: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const request = rawRequest({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    request.on('error', reject).end();
  });
}

/** Waits until `holds`, at most so long. */
export async function eventually(holds: () => Promise<boolean>, limitMs: number): Promise<boolean> {
  const end = performance.now() + limitMs;
  while (performance.now() < end) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
