import { readFileSync } from 'node:fs';
import { FolderInUse, freePort, isFree } from '#libs/embedded';
import { fillWithChains } from './demonstration-chains.js';
import { readOptions, type Options } from './options.js';
import { startStack, type Stack } from './stack.js';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** npm hands Ctrl-C on to us although the terminal gave it to us already: what comes so soon is the same key press. */
const samePressMs = 1500;

/** Calls `end` at the first signal, and `end(true)` at the next one. */
function onSignals(end: (force: boolean) => void): void {
  let first: number | undefined;
  const handle = (signal: string): void => {
    const now = performance.now();
    if (first === undefined) {
      first = now;
      say(signal === 'SIGINT' ? 'stopping (Ctrl-C again: at once)' : 'stopping');
      end(false);
    } else if (now - first > samePressMs) end(true);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      handle(signal);
    });
  // Whoever read our output may go before us.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  // npm may be killed without a chance to tell us; then our parent changes.
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) handle('SIGHUP');
  }, 1000).unref();
}

/** The port asked for; without a wish the next free one after 4000, so that a second copy starts beside the first. */
async function choosePort({ port, portIsGiven }: Options): Promise<number> {
  if (await isFree(port)) return port;
  if (portIsGiven) throw new Error(`port ${String(port)} is taken: choose another with --port`);
  for (let other = port + 1; other < port + 100; other += 1) {
    if (!(await isFree(other))) continue;
    say(`port ${String(port)} is taken: using ${String(other)}`);
    return other;
  }
  return freePort();
}

function sayHowToSignIn(stack: Stack): void {
  const password = readFileSync(stack.installation.demonstrationPasswordFile(), 'utf8').trim();
  say(`demonstration accounts: ${stack.installation.accountsFile}`);
  say(`their password:         ${password}   (kept in ${stack.installation.demonstrationPasswordFile()})`);
}

/** @throws with what a person can do about it */
async function start(options: Options, signal: AbortSignal): Promise<Stack> {
  const { dataDir, host, seed, services } = options;
  const gateway = await choosePort(options);
  say(`data: ${dataDir}`);
  try {
    const chosen = services === undefined ? {} : { services };
    return await startStack({ dataDir, host, seed, ports: { gateway }, signal, say, ...chosen });
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    const { url } = error.owner;
    throw new Error(`${error.message}, at ${String(url)}: stop that one, or choose another folder with --data`);
  }
}

function sayAllIsUp(stack: Stack, { seed }: Options, begun: number): void {
  if (seed) sayHowToSignIn(stack);
  say(`mail goes nowhere:      ${stack.installation.path('mail')} holds what is sent`);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  say(`started in ${seconds} s; logs: ${stack.installation.path('logs')}; Ctrl-C ends all of it`);
  process.stdout.write(`ready ${stack.url}\n`);
}

function leave(code = 0): never {
  say('stopped');
  process.exit(code);
}

/** `npm start`: runs the stack until a signal comes. */
export async function main(args: readonly string[]): Promise<void> {
  const begun = performance.now();
  const options = readOptions(args);
  const starting = new AbortController();
  let stack: Stack | undefined;
  let endDemonstration = (): unknown => undefined;
  onSignals((force) => {
    endDemonstration();
    starting.abort(new Error('stopped before everything was up'));
    // What a start under way has begun ends by its last will then.
    if (stack === undefined && force) leave(1);
    void stack?.stop(force).then(() => leave());
  });
  try {
    stack = await start(options, starting.signal);
  } catch (error) {
    if (starting.signal.aborted) leave();
    throw error;
  }
  if (!starting.signal.aborted) {
    sayAllIsUp(stack, options, begun);
    if (options.chains > 0) endDemonstration = fillWithChains(stack.url, options.dataDir, options.chains);
    return;
  }
  await stack.stop();
  leave();
}
