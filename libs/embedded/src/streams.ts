import {
  jetstream,
  jetstreamManager,
  DiscardPolicy,
  RetentionPolicy,
  StorageType,
  type JetStreamManager,
} from '@nats-io/jetstream';
import { Objm } from '@nats-io/obj';
import { nanos, type NatsConnection } from '@nats-io/transport-node';
import { agencies, directoryStream, streamOf, type AgencyId } from '#libs/contracts';
import { exchangeBucketOf, exchangeStreamOf } from './nats-permissions.js';

const dayMs = 86_400_000;
/** A disk that is busy makes a stream late: that is no reason to give up what can be made. */
const patience = { checkAPI: false, timeout: 20_000 } as const;

export interface StreamTerms {
  /** How many servers hold each message; 1 where there is one server. */
  readonly replicas?: number;
  /** How long transport keeps what was sent. The journals keep it for good. */
  readonly keptDays?: number;
}

async function makeStream(
  manager: JetStreamManager,
  agency: AgencyId,
  { replicas = 1, keptDays = 7 }: StreamTerms,
): Promise<void> {
  await manager.streams.add({
    name: streamOf(agency),
    subjects: [`chain.${agency}.>`],
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    discard: DiscardPolicy.Old,
    max_age: nanos(keptDays * dayMs),
    duplicate_window: nanos(120_000),
    num_replicas: replicas,
    deny_delete: true,
    deny_purge: true,
  });
}

/** The directory of who works where: the last word on each, for good. */
async function makeDirectory(manager: JetStreamManager, { replicas = 1 }: StreamTerms): Promise<void> {
  await manager.streams.add({
    name: directoryStream,
    subjects: ['directory.>'],
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    discard: DiscardPolicy.Old,
    max_msgs_per_subject: 1,
    num_replicas: replicas,
    deny_delete: true,
    deny_purge: true,
  });
}

/**
 * Makes the directory, and the stream and the file exchange of every agency, where they are not there: at installation, and again after the
 * broker's store was lost.
 *
 * @returns the names of what was made
 */
export async function bootstrapStreams(connection: NatsConnection, terms: StreamTerms = {}): Promise<string[]> {
  const manager = await jetstreamManager(connection, patience);
  const present = new Set<string>();
  for await (const name of manager.streams.names()) present.add(name);
  const made: string[] = [];
  if (!present.has(directoryStream)) {
    await makeDirectory(manager, terms);
    made.push(directoryStream);
  }
  for (const agency of agencies) {
    if (!present.has(streamOf(agency))) {
      await makeStream(manager, agency, terms);
      made.push(streamOf(agency));
    }
    if (!present.has(exchangeStreamOf(agency))) {
      const bucket = {
        ttl: nanos((terms.keptDays ?? 7) * dayMs),
        replicas: terms.replicas ?? 1,
        storage: StorageType.File,
      };
      await new Objm(jetstream(connection, patience)).create(exchangeBucketOf(agency), bucket);
      made.push(exchangeBucketOf(agency));
    }
  }
  return made;
}
