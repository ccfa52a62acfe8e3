import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from '#libs/embedded';

export interface Ran {
  readonly code: number;
  /** The last line on standard output; undefined when nothing was written. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test states what it expects
  readonly json: any;
  /** What people were told. */
  readonly said: string;
}

/** Runs one of the compiled programs, such as `tools/ops`, as tools/run.mjs does once everything is installed. */
export function runProgram(
  path: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const main = join(repositoryRoot, 'dist', path, 'src', 'main.js');
  const program = `const { main } = await import(${JSON.stringify(main)});
    await main(process.argv.slice(1)).catch((error) => { console.error(error.message); process.exitCode = 1; });`;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--input-type=module', '-e', program, '--', ...args],
      { cwd: repositoryRoot, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, said) => {
        const last = stdout.trim().split('\n').at(-1) ?? '';
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        resolve({ code, json: last === '' ? undefined : JSON.parse(last), said });
      },
    );
  });
}
