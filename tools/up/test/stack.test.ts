import { agencies } from '#libs/contracts';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { freePort, repositoryRoot, until } from '#libs/embedded';
import { temporaryFolder, type TemporaryFolder } from '#libs/testing';
import { startStack, type Stack } from '../src/stack.js';

async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(query)).rows;
  } finally {
    await client.end();
  }
}

/** Command lines of processes that work in a folder. */
const workingIn = (folder: string): string[] =>
  execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(folder) && !line.includes('ps -eo'));

describe('the embedded stack without services', () => {
  let folder: TemporaryFolder;
  const opened: Stack[] = [];
  const open = async (more = {}): Promise<Stack> => {
    const stack = await startStack({ dataDir: folder.path, services: [], ...more });
    opened.push(stack);
    return stack;
  };

  beforeAll(() => {
    folder = temporaryFolder('stack');
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((stack) => stack.stop()));
    expect(workingIn(folder.path)).toEqual([]);
  });
  afterAll(() => {
    folder.remove();
  });

  it('keeps its data over a restart, each service’s to itself, and leaves no lock', async () => {
    const first = await open();
    await ask(first.database('school').migrator, 'CREATE TABLE kept AS SELECT 1 AS one');
    await expect(ask(first.database('school').service, 'CREATE TABLE mine (id int)')).rejects.toMatchObject({
      code: '42501',
    });
    await expect(
      ask(first.database('police').service.replace(/qorgan_police/, 'qorgan_school'), 'SELECT 1'),
    ).rejects.toMatchObject({ code: '42501' });
    await first.stop();
    expect(existsSync(join(folder.path, 'lock'))).toBe(false);
    const second = await open();
    await expect(ask(second.database('school').migrator, 'SELECT one FROM kept')).resolves.toEqual([{ one: 1 }]);
  });

  it('keeps secrets where nobody else can read them', async () => {
    const stack = await open();
    const password = stack.installation.demonstrationPasswordFile();
    for (const file of ['passwords.json', 'nats/police.nkey', 'keys/police.jwks.json', 'stack.json'])
      expect(statSync(join(folder.path, file)).mode & 0o077).toBe(0);
    expect(statSync(password).mode & 0o077).toBe(0);
  });

  it('refuses a folder that a running copy has, and runs beside it in another', async () => {
    const beside = temporaryFolder('beside');
    await open();
    await expect(open()).rejects.toThrow('is in use by a running copy');
    const other = await open({ dataDir: beside.path });
    await other.stop();
    beside.remove();
  });

  it('takes over the lock of a process that is gone or whose number is another’s now', async () => {
    writeFileSync(join(folder.path, 'lock'), JSON.stringify({ pid: 1, identity: 'an earlier boot' }));
    await expect(open()).resolves.toBeDefined();
  });

  it('starts PostgreSQL and the broker again, with its streams, when they die', async () => {
    const stack = await open();
    const before = { postgres: stack.postgres.pid(), nats: stack.nats.pid() };
    process.kill(before.postgres ?? 0, 'SIGKILL');
    process.kill(before.nats ?? 0, 'SIGKILL');
    const answers = () =>
      ask(stack.database('police').service, 'SELECT 1').then(
        () => true,
        () => false,
      );
    expect(await until(async () => stack.postgres.pid() !== before.postgres && (await answers()), 20_000)).toBe(true);
    expect(await until(() => stack.nats.pid() !== undefined && stack.nats.pid() !== before.nats, 20_000)).toBe(true);
    await stack.wipeJetStream();
    const connection = await stack.nats.connectAs('bootstrap');
    const answer = await connection.request('$JS.API.STREAM.NAMES');
    // A stream and an exchange of each agency, and the directory.
    expect(answer.json<{ total: number }>().total).toBe(2 * agencies.length + 1);
    await connection.close();
  });

  it('refuses a folder into which a restore did not come to its end', async () => {
    const half = temporaryFolder('half-restored');
    writeFileSync(join(half.path, 'restore-unfinished'), '');
    await expect(open({ dataDir: half.path })).rejects.toThrow('did not come to its end');
    half.remove();
  });

  it('leaves nothing behind when a start is given up', async () => {
    await expect(open({ signal: AbortSignal.abort(new Error('given up')) })).rejects.toThrow('given up');
    expect(existsSync(join(folder.path, 'lock'))).toBe(false);
  });
});

describe('the whole stack without a demonstration', () => {
  it('is ready, with the units that its services cannot start without, and knows nobody', async () => {
    const folder = temporaryFolder('no-seed');
    const stack = await startStack({ dataDir: folder.path, seed: false });
    try {
      expect((await fetch(`${stack.url}/health/ready`)).status).toBe(200);
      expect(await ask(stack.database('identity').migrator, 'SELECT FROM accounts')).toEqual([]);
    } finally {
      await stack.stop();
      folder.remove();
    }
  });
});

describe('npm start', () => {
  let folder: TemporaryFolder;
  let child: ChildProcess;
  const start = async (): Promise<string> => {
    const port = await freePort();
    child = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import('${join(repositoryRoot, 'dist/tools/up/src/main.js')}').then(({ main }) => main(['--port', '${String(port)}', '--data', '${folder.path}', '--services', 'none']))`,
      ],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    if (child.stdout === null) throw new Error('no output');
    for await (const line of createInterface({ input: child.stdout })) return line;
    return '';
  };

  beforeAll(() => {
    folder = temporaryFolder('start');
  });
  afterEach(() => {
    child.kill('SIGKILL');
  });
  afterAll(() => {
    folder.remove();
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'says that it is ready, and ends all of it on %s',
    async (signal) => {
      expect(await start()).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+$/);
      expect(workingIn(folder.path)).not.toEqual([]);
      child.kill(signal);
      const [code] = (await once(child, 'exit')) as [number];
      expect(code).toBe(0);
      expect(workingIn(folder.path)).toEqual([]);
      expect(existsSync(join(folder.path, 'lock'))).toBe(false);
    },
  );

  it('takes PostgreSQL and the broker with it when it is killed, and starts again at once', async () => {
    await start();
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await start()).toMatch(/^ready /);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await until(() => workingIn(folder.path).length === 0, 15_000)).toBe(true);
    expect(readFileSync(join(folder.path, 'logs', 'postgres.log'), 'utf8')).not.toMatch(/PANIC/);
  });
});
