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
  /** Connections held at most. */
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
};

/** The bus. */
export const messagingSettings = {
  NATS_URL: z.string().startsWith('nats').or(z.string().startsWith('tls')),
  /** File with the nkey seed by which the bus knows this service. */
  NATS_NKEY_FILE: z.string(),
};

/** Keys of this service and the public keys of all. */
export const keySettings = {
  KEYS_FILE: z.string(),
  DIRECTORY_FILE: z.string(),
};

export const observabilitySettings = {
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** OTLP/HTTP endpoint for traces; without it spans are kept in the log at level debug. */
  OTLP_URL: z.url().optional(),
};
