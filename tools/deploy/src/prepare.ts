/**
 * The first job of an installation: makes the databases with their roles, the streams, and buckets. All are left alone where
 * they exist. Services wait for it, and none of them holds the rights that it has.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '@nats-io/transport-node';
import { agencies } from '#libs/contracts';
import { bootstrapStreams, databaseOf, inboxPrefixOf, makeDatabases } from '#libs/embedded';
import { busKey } from '#libs/keys';

const folder = process.env['SECRETS_DIR'] ?? '/run/secrets';
const secret = (name: string): string => readFileSync(join(folder, name), 'utf8').trim();

/** Databases are made elsewhere where each agency has a server of its own: then only `streams` are made. */
const parts = (process.env['PREPARE'] ?? 'databases,streams').split(',');

async function prepareDatabases(): Promise<void> {
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
}

/** A bucket with Object Lock for each agency's evidence, where a server for them is named. */
async function prepareBuckets(endpoint: string): Promise<void> {
  const { S3 } = await import('@aws-sdk/client-s3');
  const credentials = { accessKeyId: secret('s3.id'), secretAccessKey: secret('s3.secret') };
  const s3 = new S3({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials });
  for (const agency of agencies) {
    const bucket = { Bucket: `qorgan-${agency}` };
    const isThere = await s3.headBucket(bucket).then(
      () => true,
      () => false,
    );
    if (!isThere) await s3.createBucket({ ...bucket, ObjectLockEnabledForBucket: true });
  }
}

const buckets = process.env['BUCKETS_AT'] ?? '';
if (buckets !== '') await prepareBuckets(buckets);
if (parts.includes('databases')) await prepareDatabases();
if (!parts.includes('streams')) process.exit();

const connection = await connect({
  servers: (process.env['NATS_URL'] ?? 'tls://nats:4222').split(','),
  tls: { caFile: join(folder, 'nats.ca.pem') },
  authenticator: busKey(readFileSync(join(folder, 'bootstrap.nkey'))).prove,
  inboxPrefix: inboxPrefixOf('bootstrap'),
  name: 'bootstrap',
});
// As many copies of each message as there are servers, at most three.
await bootstrapStreams(connection, { replicas: Number(process.env['STREAM_REPLICAS'] ?? 1) });
await connection.close();
