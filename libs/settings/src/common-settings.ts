import { z } from 'zod';

/** Where a service listens. */
export const httpSettings = {
  /** TCP port; 0 takes a free one. */
  PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z.string().default('127.0.0.1'),
};

/** The service's own database. */
export const databaseSettings = {
  /** Connection of the role that runs and owns nothing. */
  DATABASE_URL: z.string().startsWith('postgres'),
  /** Connection of the role that migrates; when given, the service migrates at start. Production leaves it to a job. */
  MIGRATION_DATABASE_URL: z.string().startsWith('postgres').optional(),
  /** `only`: the process migrates and ends, as a step before the service that is not told that role's password. */
  MIGRATE: z.enum(['and-serve', 'only']).default('and-serve'),
  /** Connections held at most. */
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
};

/** The bus. */
export const messagingSettings = {
  NATS_URL: z.string().startsWith('nats').or(z.string().startsWith('tls')),
  /** File with the nkey seed by which the bus knows this service. */
  NATS_NKEY_FILE: z.string(),
  /** Certificates in PEM, the authorities whose word is taken on who the bus is: with it nothing is said but over TLS. Only a demonstration does without. */
  NATS_CA_FILE: z.string().optional(),
};

/** Keys of this service and the public keys of all. */
export const keySettings = {
  KEYS_FILE: z.string(),
  DIRECTORY_FILE: z.string(),
};

/** Where an agency keeps the bytes of evidence. */
export const vaultSettings = {
  /** Folder of the evidence vault: sealed items, or with a bucket only what is being received. Replicas share it. */
  VAULT_DIR: z.string(),
  /** Bucket with Object Lock: sealed items go there instead of the folder. The service does not start unless it proves write-once. */
  VAULT_S3_BUCKET: z.string().optional(),
  VAULT_S3_REGION: z.string().default('us-east-1'),
  /** Address of a server that speaks S3 and is not Amazon's. */
  VAULT_S3_ENDPOINT: z.url().optional(),
  /** Without these two the SDK looks where it always does: environment, profile, the machine's role. */
  VAULT_S3_ACCESS_KEY_ID: z.string().optional(),
  VAULT_S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Days for which nobody can remove a sealed item from the bucket: 25 years. What is sealed keeps what it was given. */
  VAULT_S3_RETENTION_DAYS: z.coerce.number().int().min(1).max(36_500).default(9_125),
  /** Where clamd listens, `host:port` or the path of its socket; without it nothing is checked for malware. It gets the bytes unencrypted. */
  CLAMD_ADDRESS: z
    .string()
    .regex(/^(\/.+|\S+:\d{1,5})$/)
    .optional(),
  /** Path of the exiftool program; without it no metadata is extracted. */
  EXIFTOOL: z.string().startsWith('/').optional(),
};

export const observabilitySettings = {
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** OTLP/HTTP endpoint for traces; without it spans are kept in the log at level debug. */
  OTLP_URL: z.url().optional(),
};
