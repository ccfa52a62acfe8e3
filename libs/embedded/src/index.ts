export {
  busCertificate,
  certificateOfTerm,
  putServerCertificate,
  type BusCertificate,
  type BusCertificateTerms,
} from './bus-certificates.js';
export { endOf, newAuthority, newCertificate, type Certified, type Term } from './certificate.js';
export { databaseOf, dropDatabase, makeDatabases, type DatabaseNames, type DatabaseUrls } from './databases.js';
export { exiftoolProgram } from './fetched-programs.js';
export { FolderInUse, lockFolder } from './folder-lock.js';
export { freePort, freePorts, isFree } from './free-ports.js';
export { addKeyGeneration, makeKeyFiles, type KeyFiles } from './keys.js';
export { lastWill } from './last-will.js';
export {
  agencyPermissions,
  bootstrapPermissions,
  exchangeBucketOf,
  exchangeStreamOf,
  inboxPrefixOf,
  type Permissions,
} from './nats-permissions.js';
export { startNatsCluster } from './nats-cluster.js';
export { type NatsNode } from './nats-node.js';
export { defaultUsers, natsUsers, startNats, type BusSettings, type NatsOptions, type RunningNats } from './nats.js';
export { startPostgres, type PostgresOptions, type RunningPostgres } from './postgres.js';
export { endProcess, identityOf, isAlive, until } from './processes.js';
export { repositoryRoot } from './repository.js';
export { bootstrapStreams, type StreamTerms } from './streams.js';
export { demonstrationPolicy, startTimestampAuthority, type RunningTimestampAuthority } from './timestamp-authority.js';
