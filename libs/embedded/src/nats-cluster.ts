import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BusCertificate } from './bus-certificates.js';
import { freePorts } from './free-ports.js';
import { asOne, defaultUsers, keyed, localCertificate, natsUsers, type NatsOptions, type RunningNats } from './nats.js';
import { clearEarlierRun, startNode } from './nats-node.js';
import { repositoryRoot } from './repository.js';

/** How many servers the configuration that is checked in is for, and how many hold each message there. */
const clusterSize = 3;

/** The configuration of the three servers in Kubernetes and in compose. */
const checkedIn = (): string =>
  readFileSync(join(repositoryRoot, 'deploy', 'helm', 'qorgan', 'files', 'nats-server.conf'), 'utf8');

/** @throws where it does not say so any more: then something else would run than what is checked in */
function replaced(text: string, what: string, by: string): string {
  if (!text.includes(what)) throw new Error(`the configuration of the NATS servers has no ${what}`);
  return text.replaceAll(what, by);
}

interface Place {
  readonly client: number;
  readonly cluster: number;
  readonly monitor: number;
}

const local = (port: number): string => `127.0.0.1:${String(port)}`;

/** What is checked in, for a server beside two others on one machine. */
function configurationAt({ client, cluster, monitor }: Place, certificate: BusCertificate, store: string): string {
  const changes = [
    ['0.0.0.0:4222', local(client)],
    ['0.0.0.0:6222', local(cluster)],
    ['0.0.0.0:8222', local(monitor)],
    ['store_dir: /data', `store_dir: ${JSON.stringify(store)}`],
    ['"/run/secrets/nats.server.pem"', JSON.stringify(certificate.serverFile)],
    ['"/run/secrets/nats.ca.pem"', JSON.stringify(certificate.caFile)],
  ] as const;
  return changes.reduce((text, [what, by]) => replaced(text, what, by), checkedIn());
}

/** Starts three nats-servers of our own that keep one another's messages, with the configuration of production. */
export async function startNatsCluster(
  options: Omit<NatsOptions, 'port' | 'died'> & {
    /** Called with the place of a server that ended though nobody asked it to. */
    readonly died?: (place: number) => void;
  },
): Promise<RunningNats> {
  const { folder, log, users = defaultUsers() } = options;
  const folders = Array.from({ length: clusterSize }, (_, place) => join(folder, `nats-${String(place)}`));
  for (const each of folders) {
    mkdirSync(each, { recursive: true, mode: 0o700 });
    await clearEarlierRun(each);
  }
  const certificate = localCertificate(folder, new Date());
  const allowed = natsUsers(keyed(folder, users));
  for (const each of folders) writeFileSync(join(each, 'users.conf'), allowed, { mode: 0o600 });
  const ports = await freePorts(3 * clusterSize);
  const places = folders.map((_, place): Place => {
    const [client = 0, cluster = 0, monitor = 0] = ports.slice(3 * place, 3 * place + 3);
    return { client, cluster, monitor };
  });
  const routes = JSON.stringify(places.map(({ cluster }) => `tls://${local(cluster)}`));
  const nodes = await Promise.all(
    places.map((at, place) => {
      const name = `nats-${String(place)}`;
      return startNode({
        ...{
          name,
          port: at.client,
          folder: folders[place] ?? folder,
          log: log.replace(/(\.log)?$/, `-${String(place)}.log`),
        },
        configuration: (store) => configurationAt(at, certificate, store),
        env: { QORGAN_NATS_NAME: name, QORGAN_NATS_ROUTES: routes },
        died: () => options.died?.(place),
      });
    }),
  );
  return asOne(folder, certificate, nodes);
}
