import type { DatabaseUrls } from '#libs/embedded';
import pg from 'pg';
import type { Stack } from '../../../../tools/up/src/index.js';

const agencies = ['school', 'police'] as const;
type Urls = Readonly<Record<(typeof agencies)[number], DatabaseUrls>>;

const named = (urls: DatabaseUrls, database: string): DatabaseUrls => {
  const to = (text: string): string => {
    const url = new URL(text);
    url.pathname = `/${database}`;
    return url.href;
  };
  return { migrator: to(urls.migrator), service: to(urls.service) };
};

/**
 * Copies the databases of school and police for each carrier, while both services are down: tables, indexes, triggers and policies are the same, and no
 * carrier meets what another wrote. A queue may add its own schema.
 */
export async function copyDatabases(stack: Stack, names: readonly string[]): Promise<ReadonlyMap<string, Urls>> {
  const halted = agencies.map((agency) => stack.service(agency));
  await Promise.all(halted.map((service) => service.stop()));
  const admin = new pg.Client({ connectionString: stack.postgres.adminUrl() });
  await admin.connect();
  try {
    const copies = new Map<string, Urls>();
    for (const name of names) {
      const urls: Partial<Record<(typeof agencies)[number], DatabaseUrls>> = {};
      for (const agency of agencies) {
        const copy = `bench_${name}_${agency}`;
        const original = stack.database(agency);
        const template = new URL(original.migrator).pathname.slice(1);
        const { username: owner } = new URL(original.migrator);
        const { username: service } = new URL(original.service);
        await admin.query(`CREATE DATABASE ${copy} TEMPLATE ${template} OWNER ${owner}`);
        await admin.query(`GRANT CONNECT, CREATE ON DATABASE ${copy} TO ${service}`);
        urls[agency] = named(original, copy);
      }
      copies.set(name, urls as Urls);
    }
    return copies;
  } finally {
    await admin.end();
    for (const service of halted) service.start();
    await Promise.all(halted.map((service) => service.ready()));
  }
}
