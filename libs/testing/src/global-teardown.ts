import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export default async function globalTeardown(): Promise<void> {
  const server = (globalThis as { sharedPostgres?: ChildProcess }).sharedPostgres;
  if (server === undefined) return;
  const ended = once(server, 'exit');
  server.stdin?.end();
  await ended;
}
