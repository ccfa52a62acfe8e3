/**
 * The first job of the compose set-up: makes the databases with their roles, and the streams. Both are left alone where
 * they exist. Services wait for it, and none of them holds the rights that it has.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect, nkeyAuthenticator } from '@nats-io/transport-node';
import { agencies } from '#libs/contracts';
import { bootstrapStreams, databaseOf, inboxPrefixOf, makeDatabases } from '#libs/embedded';

const folder = process.env['SECRETS_DIR'] ?? '/run/secrets';
const secret = (name: string): string => readFileSync(join(folder, name), 'utf8').trim();

const wanted = [...agencies, 'identity', 'gateway'].map((service) => ({ service, names: databaseOf(service) }));
const passwords = new Map(
  wanted.flatMap(({ service, names }) => [
    [names.service, new URL(secret(`${service}.database`)).password] as const,
    [names.migrator, new URL(secret(`${service}.migration`)).password] as const,
  ]),
);
const admin = new URL(process.env['ADMIN_DATABASE_URL'] ?? 'postgres://postgres@postgres:5432/postgres');
admin.password = secret('postgres.password');
await makeDatabases(
  admin.href,
  wanted.map(({ names }) => names),
  (role) => passwords.get(role) ?? '',
);

const connection = await connect({
  servers: process.env['NATS_URL'] ?? 'nats://nats:4222',
  authenticator: nkeyAuthenticator(readFileSync(join(folder, 'bootstrap.nkey'))),
  inboxPrefix: inboxPrefixOf('bootstrap'),
  name: 'bootstrap',
});
await bootstrapStreams(connection);
await connection.close();
