import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';

/** Ports from here up to those that the system gives to outgoing connections. */
const lowest = 15_000;

/** The first port that the system gives to outgoing connections; Linux's usual one where it does not say. */
function firstOutgoing(): number {
  try {
    return Number(readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').split(/\s+/)[0]);
  } catch {
    return 32_768;
  }
}

const listen = (port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1' }, () => {
      resolve(server);
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });

/**
 * Listens at a free port that no outgoing connection can take: between this look and its use, and while its service is
 * being started again, a database connection of a neighbour might get a port of the system's own range.
 */
async function listenSomewhere(): Promise<Server> {
  const below = firstOutgoing();
  for (let tries = 0; tries < 50 && below > lowest; tries += 1) {
    try {
      return await listen(randomInt(lowest, below));
    } catch {
      // taken: the next one
    }
  }
  return listen(0);
}

/** Local TCP ports that nobody uses, all different. Another process may still take one before it is used: try again then. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, listenSomewhere));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map(close));
  return ports;
}

export async function freePort(): Promise<number> {
  const [port] = await freePorts(1);
  return port ?? 0;
}

/** Whether nobody listens on a local port. */
export async function isFree(port: number): Promise<boolean> {
  try {
    await close(await listen(port));
    return true;
  } catch {
    return false;
  }
}
