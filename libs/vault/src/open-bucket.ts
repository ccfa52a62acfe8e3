import type * as Sdk from '@aws-sdk/client-s3';

/** What driver, drafts and canary need to know. */
export interface OpenBucket {
  readonly s3: Sdk.S3;
  readonly bucket: string;
  readonly retentionDays: number;
}
