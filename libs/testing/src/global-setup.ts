/**
 * Starts one PostgreSQL for all test files of this run of Jest. It is a process of its own, compiled code, since Jest
 * loads this file without the module names of the repository.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const held = globalThis as { sharedPostgres?: ChildProcess };

export default async function globalSetup(_globals: unknown, project: { readonly rootDir: string }): Promise<void> {
  if (process.env['QORGAN_TEST_POSTGRES'] !== undefined) return;
  const root = existsSync(join(project.rootDir, 'package.json')) ? project.rootDir : process.cwd();
  execFileSync(process.execPath, [join(root, 'tools', 'build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  const server = spawn(process.execPath, [join(root, 'dist', 'libs', 'testing', 'src', 'shared-postgres.js')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  held.sharedPostgres = server;
  for await (const line of createInterface({ input: server.stdout })) {
    process.env['QORGAN_TEST_POSTGRES'] = line;
    return;
  }
  throw new Error('PostgreSQL for the tests did not start');
}
