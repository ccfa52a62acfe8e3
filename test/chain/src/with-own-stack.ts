import { temporaryFolder } from '#libs/testing';
import { startStack, type Stack, type StackOptions } from '../../../tools/up/src/index.js';

type StartOptions = Omit<StackOptions, 'dataDir' | 'signal'>;

/** A system of its own in a temporary folder, which goes with it, whatever happens; an interruption ends both, and this process. */
export async function withOwnStack<T>(
  purpose: string,
  optionsIn: (folder: string) => StartOptions | Promise<StartOptions>,
  work: (stack: Stack) => Promise<T>,
): Promise<T> {
  const folder = temporaryFolder(purpose);
  const starting = new AbortController();
  let stack: Stack | undefined;
  const end = (): void => {
    starting.abort(new Error('stopped'));
    void (stack?.stop(true) ?? Promise.resolve()).finally(() => {
      folder.remove();
      process.exit(130);
    });
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    stack = await startStack({ ...(await optionsIn(folder.path)), dataDir: folder.path, signal: starting.signal });
    return await work(stack);
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
    await stack?.stop(false);
    folder.remove();
  }
}
