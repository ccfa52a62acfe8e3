import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { repositoryRoot } from '#libs/embedded';
import { describeError } from '#libs/observability';
import { eventually } from '#libs/stage';
import { BotApi } from '../src/outside/bot-api.js';
import { startBotServer } from '../../../tools/outside/src/index.js';
import { runningOutside } from './outside.js';

let outside: Awaited<ReturnType<typeof runningOutside>>;
beforeAll(async () => {
  outside = await runningOutside();
});
afterAll(() => outside.stop());

/** The service as it runs in the house, with everything it writes. */
function processWith(more: Readonly<Record<string, string>>) {
  const { environment } = outside.identity;
  const child = spawn(process.execPath, [join(repositoryRoot, 'dist/services/identity.js')], {
    env: { PATH: process.env['PATH'], ...environment, PORT: '0', LOG_LEVEL: 'trace', ...more },
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => (written += bytes.toString()));
  return {
    written: () => written,
    end: async (): Promise<number> => {
      const since = Date.now();
      child.kill('SIGTERM');
      const [code] = (await once(child, 'exit')) as [number | null];
      expect(code).toBe(0);
      return Date.now() - since;
    },
  };
}
const polls = (): number => outside.bot.calls.filter(({ method }) => method === 'getUpdates').length;

it('ends at once while it listens', async () => {
  await outside.identity.restart({ TELEGRAM_TOKEN: undefined });
  const running = processWith({});
  const before = polls();
  outside.bot.write(71, 'Hello');
  await eventually('an answer', () => (outside.bot.messages.length > 0 ? true : undefined));
  await eventually('another poll', () => (polls() > before ? true : undefined));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await running.end()).toBeLessThan(3_000);
  expect(running.written()).not.toContain(outside.bot.token.split(':')[1]);
  expect(running.written()).not.toMatch(/Hello|"71"/);
});

it('ends soon while the Bot API never answers', async () => {
  outside.bot.behave({ silent: true });
  const running = processWith({});
  await eventually('its start', () => (running.written().includes('service started') ? true : undefined));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await running.end()).toBeLessThan(5_000);
  outside.bot.behave({});
});

it.each([
  ['nobody answers', { TELEGRAM_API_URL: 'http://127.0.0.1:9' }],
  ['the token is not known', { TELEGRAM_TOKEN: `1234567:${'w'.repeat(35)}` }],
])('says that the bot is not heard where %s, and never its token', async (_case, more) => {
  const running = processWith(more);
  // Whoever is ended while it starts dies by the signal, and what it claimed is free after a minute.
  await eventually('its start', () => (running.written().includes('service started') ? true : undefined));
  await eventually('a word', () => (running.written().includes('the bot is not heard') ? true : undefined));
  await running.end();
  const [, secret = 'none'] = (('TELEGRAM_TOKEN' in more ? more.TELEGRAM_TOKEN : undefined) ?? outside.bot.token).split(
    ':',
  );
  expect(running.written()).toMatch(/"code":"(ECONNREFUSED|UND_ERR\w*|401|TypeError)"/);
  expect(running.written()).not.toContain(secret);
});

it('what goes wrong with a call holds no token, however it is looked at', async () => {
  const server = await startBotServer();
  const [, secret = ''] = server.token.split(':');
  const wrong = `${server.token}x`;
  const failed = async (api: BotApi): Promise<unknown> => api.name().catch((error: unknown) => error);
  const errors = [
    await failed(new BotApi('http://127.0.0.1:9', server.token)),
    await failed(new BotApi('https://nowhere.invalid', server.token)),
    await failed(new BotApi(server.url, wrong)),
    await failed(new BotApi(`${server.url}/elsewhere`, server.token)),
  ];
  server.behave({ failing: true });
  errors.push(await failed(new BotApi(server.url, server.token)));
  const closed = new BotApi(server.url, server.token);
  closed.close();
  errors.push(await failed(closed));
  await server.stop();
  expect(errors.map((error) => (error as { code?: string }).code)).toEqual([
    expect.stringMatching(/./),
    expect.stringMatching(/./),
    '401',
    '404',
    '502',
    'AbortError',
  ]);
  for (const error of errors) {
    const looks = [inspect(error, { depth: 9, showHidden: true }), JSON.stringify(describeError(error)), String(error)];
    expect(looks.join('\n')).not.toContain(secret);
  }
});
