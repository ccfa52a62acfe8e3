import { freePorts } from '#libs/embedded';
import { appNames, type AppName } from './services.js';

export type Ports = Readonly<Record<AppName, number>>;

/** A port for each service, where none is given. */
export async function portsOf(given: Partial<Ports> = {}): Promise<Ports> {
  const free = await freePorts(appNames.length);
  return Object.fromEntries(appNames.map((app, index) => [app, given[app] ?? free[index] ?? 0])) as Record<
    AppName,
    number
  >;
}

/** Ports for the second process of a service and those after it. */
export async function morePorts(replicas: Partial<Ports> = {}): Promise<ReadonlyMap<AppName, readonly number[]>> {
  const more = new Map<AppName, readonly number[]>();
  for (const app of appNames) more.set(app, await freePorts(Math.max(0, (replicas[app] ?? 1) - 1)));
  return more;
}
