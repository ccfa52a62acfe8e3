import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { databaseOf, type DatabaseUrls } from '#libs/embedded';
import { openInstallation, type Installation } from './installation.js';
import { startDatabases } from './servers.js';
import { appNames, environmentOf, programOf, type AppName, type Surroundings } from './services.js';
import { Undo } from './undo.js';

/** Where nobody listens: a service that only migrates asks nobody. */
const nowhere = '127.0.0.1:1';

function surroundingsOf(installation: Installation, databases: ReadonlyMap<AppName, DatabaseUrls>): Surroundings {
  return {
    installation,
    publicUrl: `http://${nowhere}`,
    ports: Object.fromEntries(appNames.map((app) => [app, 0])) as Record<AppName, number>,
    databases,
    natsUrl: `nats://${nowhere}`,
    natsCaFile: nowhere,
    seedFile: (user) => installation.path('nats', `${user}.nkey`),
    seed: true,
    mailUrl: `smtp://${nowhere}`,
    telegram: { url: `http://${nowhere}`, token: `1:${'0'.repeat(35)}` },
    timestamps: undefined,
  };
}

/** Lets a service bring its database up to date and end. @throws when it does not */
async function migrated(app: AppName, surroundings: Surroundings): Promise<void> {
  const path = surroundings.installation.path('logs', `${app}.log`);
  const log = openSync(path, 'a', 0o600);
  const child = spawn(process.execPath, [programOf(app)], {
    env: environmentOf(app, surroundings, { MIGRATE: 'only' }),
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${app} could not make its tables; its log is ${path}`);
}

/**
 * Makes databases with empty tables in the folder of an installation, lets `work` fill them as superuser, and ends PostgreSQL again.
 *
 * @throws FolderInUse, and what `work` throws
 */
export async function makeSchemas(
  dataDir: string,
  say: (line: string) => void,
  work: (urls: ReadonlyMap<AppName, string>) => Promise<void>,
): Promise<void> {
  const installation = openInstallation(dataDir, true, { url: 'a restore' }, { unfinished: true });
  const undo = new Undo();
  undo.add(() => {
    installation.release();
  });
  try {
    const { server, databases } = await startDatabases(installation, {}, undo, say);
    const surroundings = surroundingsOf(installation, databases);
    // Two at a time: each loads a whole service.
    for (let place = 0; place < appNames.length; place += 2)
      await Promise.all(appNames.slice(place, place + 2).map((app) => migrated(app, surroundings)));
    await work(new Map(appNames.map((app) => [app, server.adminUrl(databaseOf(app).database)])));
  } finally {
    await undo.run();
  }
}
