import { readFileSync } from 'node:fs';
import { FolderInUse, freePort, isFree } from '#libs/embedded';
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
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => { handle(signal); });
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

/** `npm start`: runs the stack until a signal comes. */
export async function main(args: readonly string[]): Promise<void> {
  const begun = performance.now();
  const options = readOptions(args);
  const starting = new AbortController();
  let stack: Stack | undefined;
  const end = (force: boolean): void => {
    starting.abort(new Error('stopped before everything was up'));
    if (stack === undefined) return;
    void stack.stop(force).then(() => {
      say('stopped');
      process.exit(0);
    });
  };
  onSignals(end);
  try {
    const gateway = await choosePort(options);
    say(`data: ${options.dataDir}`);
    const { dataDir, seed, services } = options;
    stack = await startStack({ dataDir, seed, ports: { gateway }, signal: starting.signal, say, ...(services === undefined ? {} : { services }) });
  } catch (error) {
    if (starting.signal.aborted) {
      say('stopped');
      process.exit(0);
    }
    if (error instanceof FolderInUse) throw new Error(`${error.message}, at ${String(error.owner['url'])}: stop that one, or choose another folder with --data`);
    throw error;
  }
  if (starting.signal.aborted) {
    end(false);
    return;
  }
  if (options.seed) sayHowToSignIn(stack);
  say(`started in ${((performance.now() - begun) / 1000).toFixed(1)} s; logs: ${stack.installation.path('logs')}; Ctrl-C ends all of it`);
  process.stdout.write(`ready ${stack.url}\n`);
}
