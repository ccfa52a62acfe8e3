import { randomUUID } from 'node:crypto';
import type { OpenBucket } from './open-bucket.js';

const lockedFor = 5 * 60_000;
const song = Buffer.from('canary');

/** The bucket does not keep what was locked in it. */
export class NotWriteOnce extends Error {
  constructor(readonly how: string) {
    super(`the bucket for evidence is not write-once: ${how}`);
    this.name = 'NotWriteOnce';
  }
}

/**
 * Puts an object under retention and does to it what must not be possible: removes the version, with the right to pass a
 * lock over if it has it; shortens the retention; puts other bytes above it. What a bucket says of itself proves nothing:
 * there are servers that accept Object Lock and then delete.
 *
 * @throws NotWriteOnce
 */
export async function refuseUnlessWriteOnce({ s3, bucket }: OpenBucket): Promise<void> {
  const named = { Bucket: bucket, Key: `canary/${randomUUID()}` };
  const lock = { Mode: 'COMPLIANCE', RetainUntilDate: new Date(Date.now() + lockedFor) } as const;
  const { VersionId } = await s3.putObject({ ...named, Body: song });
  if (VersionId === undefined) throw new NotWriteOnce('it keeps no versions');
  const version = { ...named, VersionId };
  await s3.putObjectRetention({ ...version, Retention: lock });
  const still = async (): Promise<boolean> => {
    const kept = await s3.getObject(version).catch(() => undefined);
    return kept?.Body !== undefined && song.equals(await kept.Body.transformToByteArray());
  };

  const attempts: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['a locked object was removed', () => s3.deleteObject(version)],
    [
      'a locked object was removed by passing the lock over',
      () => s3.deleteObject({ ...version, BypassGovernanceRetention: true }),
    ],
    [
      'a retention was shortened',
      () =>
        s3.putObjectRetention({
          ...version,
          Retention: { ...lock, RetainUntilDate: new Date(Date.now() + lockedFor / 5) },
          BypassGovernanceRetention: true,
        }),
    ],
  ];
  for (const [how, attempt] of attempts) {
    const refused = await attempt().then(
      () => false,
      (error: unknown) => isRefusal(error),
    );
    if (!refused || !(await still())) throw new NotWriteOnce(how);
  }
  // That a newer version may be put above it is how versions work; the locked one must not be touched by it.
  await s3.putObject({ ...named, Body: Buffer.from('cuckoo') }).catch(() => undefined);
  if (!(await still())) throw new NotWriteOnce('a locked object was overwritten');
}

/** Said no; that it did not answer at all proves nothing. */
const isRefusal = (error: unknown): boolean => {
  const status = (error as { $metadata?: { httpStatusCode?: number } } | undefined)?.$metadata?.httpStatusCode ?? 0;
  return status >= 400 && status < 500;
};
