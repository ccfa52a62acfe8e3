import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createUser } from '@nats-io/nkeys';
import { agencies } from '#libs/contracts';
import { busCertificate, databaseOf, defaultUsers, makeKeyFiles, natsUsers } from '#libs/embedded';
import { busKey } from '#libs/keys';
import { v7 as uuid } from 'uuid';

const services = [...agencies, 'identity', 'gateway'];
/** Docker mounts each file by itself: the folder keeps others out on this machine, the service's account reads in its container. */
const modes = { folder: 0o700, file: 0o644 } as const;

/** By which clients and one another know the servers of the bus, in compose and in Kubernetes. */
const busNames = ['nats-0', 'nats-1', 'nats-2', 'nats-0.nats', 'nats-1.nats', 'nats-2.nats'] as const;

/** Writes a file once: what exists may be in use. */
function once(path: string, make: () => string): string {
  if (!existsSync(path)) writeFileSync(path, make(), { mode: modes.file });
  return readFileSync(path, 'utf8');
}

const password = (): string => randomBytes(32).toString('base64url');

/** The users' part of a configuration of NATS, with the public halves of their keys. */
function usersOf(folder: string): string {
  const users = Object.entries(defaultUsers()).map(([user, permissions]) => {
    const seed = once(join(folder, `${user}.nkey`), () => new TextDecoder().decode(createUser().getSeed()));
    return [busKey(new TextEncoder().encode(seed)).publicKey, permissions] as const;
  });
  return natsUsers(new Map(users));
}

/**
 * The units without which nobody would see what arrives, so that the services do not start: one of the liaison, one bureau. Their names and
 * regions are for the place to correct before its first start; all other units are added in the portal.
 */
const firstUnits = (): string =>
  JSON.stringify(
    [
      {
        ...{ id: uuid(), agency: 'platform-liaison', kind: 'liaison-unit', region: 'KZ-71' },
        name: {
          en: 'Platform liaison unit',
          ru: 'Подразделение взаимодействия с платформами',
          kk: 'Платформалармен байланыс бөлімшесі',
        },
      },
      {
        ...{ id: uuid(), agency: 'expert-bureau', kind: 'expert-bureau', region: 'KZ-71' },
        name: { en: 'Expert bureau', ru: 'Экспертное бюро', kk: 'Сараптама бюросы' },
      },
    ],
    undefined,
    2,
  );

/**
 * Makes the secrets of the compose set-up that do not exist yet: keys, the public directory, the bus's users and certificate, passwords
 * and connections. What exists is kept, so that running it again adds what a new version needs; a certificate of which less than 30 days
 * are left is made anew.
 */
export function makeSecrets(folder: string, now: Date): void {
  mkdirSync(folder, { recursive: true, mode: modes.folder });
  const keys = makeKeyFiles(folder, services);
  // makeKeyFiles keeps private keys to the account that runs it, which is not the one in the container.
  for (const service of services) chmodSync(keys.keysFile(service), modes.file);
  writeFileSync(join(folder, 'users.conf'), usersOf(folder), { mode: modes.file });
  busCertificate({ folder, names: busNames, now, mode: modes.file });
  once(join(folder, 'units.json'), firstUnits);
  once(join(folder, 'postgres.password'), password);
  for (const name of ['gateway.client', 'identity.outside', 'keycloak.admin', 's3.id', 's3.secret'])
    once(join(folder, name), password);
  // Off until the installation's operator fills it in.
  for (const name of ['identity.smtp', 'identity.telegram']) once(join(folder, name), () => '');
  for (const service of services) {
    const { database, migrator, service: runner } = databaseOf(service);
    const url = (role: string) => (): string => `postgres://${role}:${password()}@postgres:5432/${database}`;
    once(join(folder, `${service}.database`), url(runner));
    once(join(folder, `${service}.migration`), url(migrator));
  }
}

/** `node tools/run.mjs deploy [--folder deploy/secrets]` */
export function main(args: readonly string[]): void {
  const { values } = parseArgs({ args: [...args], options: { folder: { type: 'string', default: 'deploy/secrets' } } });
  makeSecrets(values.folder, new Date());
  process.stdout.write(
    `${values.folder} holds the secrets of docker-compose.yml, and in units.json the first units: name them before the first start\n`,
  );
}
