import type { DatabaseUrls } from '#libs/embedded';
import { appNames, type AppName, type Surroundings } from './services.js';

/** Answers the port of this machine by which a service reaches the server that listens at `port`: of a broker of several servers, each of them. */
export type Route = (app: AppName, server: 'postgres' | 'nats', port: number) => Promise<number>;

const at = (url: string, port: number): string => {
  const other = new URL(url);
  other.port = String(port);
  return other.href.replace(/\/$/, '');
};

/** The surroundings of each service: the same for all, or with the ports by which it reaches the servers. */
export async function routesOf(
  surroundings: Surroundings,
  route: Route | undefined,
): Promise<(app: AppName) => Surroundings> {
  if (route === undefined) return () => surroundings;
  const own = new Map<AppName, Surroundings>();
  for (const app of appNames) own.set(app, await routed(app, surroundings, route));
  return (app) => own.get(app) ?? surroundings;
}

async function routed(app: AppName, surroundings: Surroundings, route: Route): Promise<Surroundings> {
  const { natsUrl, databases } = surroundings;
  const urls = databases.get(app);
  const nodes: string[] = [];
  for (const url of natsUrl.split(',')) nodes.push(at(url, await route(app, 'nats', portOf(url))));
  const nats = nodes.join(',');
  if (urls === undefined) return { ...surroundings, natsUrl: nats };
  const port = await route(app, 'postgres', portOf(urls.service));
  const through: DatabaseUrls = { migrator: at(urls.migrator, port), service: at(urls.service, port) };
  return { ...surroundings, natsUrl: nats, databases: new Map(databases).set(app, through) };
}

const portOf = (url: string): number => Number(new URL(url).port);
