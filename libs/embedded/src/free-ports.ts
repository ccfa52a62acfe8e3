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

/** How far apart the first ports of two processes are whose process ids follow each other. */
const ownPorts = 128;
let tried = 0;

/**
 * Listens at the next port that nobody uses. Each process goes through its own ones in turn: what was handed out and is not
 * listened at yet, or not now, while its service starts anew, is then nobody else's. No outgoing connection can take one of
 * them either, as it might with a port of the system's own range.
 */
async function listenSomewhere(): Promise<Server> {
  const range = firstOutgoing() - lowest;
  for (let tries = 0; tries < range; tries += 1) {
    const port = lowest + ((process.pid * ownPorts + tried) % range);
    tried += 1;
    try {
      return await listen(port);
    } catch {
      // taken: the next one
    }
  }
  return listen(0);
}

/** Local TCP ports that nobody uses, all different. Another process may still take one before it is used: try again then. */
export async function freePorts(count: number): Promise<number[]> {
  const servers: Server[] = [];
  while (servers.length < count) servers.push(await listenSomewhere());
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
