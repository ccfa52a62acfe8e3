import { z } from 'zod';

/** What a backup holds; itself sealed, and read first. */
export const contentsFile = 'contents.json.age';
/** Keys, passwords and seeds, by their path in the folder of the installation. */
export const secretsFile = 'secrets.json.age';
export const format = 1;

export const tableFile = (service: string, table: string): string => `databases/${service}/${table}.copy.gz.age`;

const table = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number(),
  sha256: z.string(),
});

const database = z.object({
  /** The number that the server would have given to its next transaction. Journals name transactions by these numbers. */
  nextTransaction: z.string(),
  /** The schema: restored into the same and no other. */
  migrations: z.array(z.string()),
  tables: z.array(table),
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
});

export const contents = z.object({
  format: z.literal(format),
  at: z.iso.datetime(),
  databases: z.record(z.string(), database),
  secretsSha256: z.string(),
  /** Sealed files of evidence that the databases name. */
  items: z.record(z.string(), z.number()),
});

export type Contents = z.output<typeof contents>;
export type DatabaseContents = z.output<typeof database>;
export type TableContents = z.output<typeof table>;

export const secrets = z.record(z.string(), z.base64());
