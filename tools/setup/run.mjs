import { spawn } from 'node:child_process';

/** Runs a program to its end. @throws with the last lines it wrote, if it ends with anything but 0 */
export function run(program, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = { out: '', all: '' };
    child.stdout.on('data', (chunk) => {
      output.out += chunk;
      output.all += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output.all += chunk;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output.out);
      else
        reject(
          new Error(
            `${program} ${args[0] ?? ''} ended with ${signal ?? code}\n${output.all.split('\n').slice(-15).join('\n')}`,
          ),
        );
    });
  });
}
