import pg from 'pg';
import { agencies, type Agency } from './what-events-do.js';

/** One database, read by plain SQL. */
export interface Book {
  ask<R extends object>(query: string, values?: readonly unknown[]): Promise<R[]>;
}

/** The databases of all agencies, read by nobody's code but this. */
export type Books = Readonly<Record<Agency, Book>>;

export interface OpenBooks {
  readonly books: Books;
  close(): Promise<void>;
}

const databaseOf = (agency: Agency): string => `qorgan_${agency.replaceAll('-', '_')}`;

async function open(server: string, agency: Agency): Promise<{ book: Book; close: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: new URL(`/${databaseOf(agency)}`, server).href });
  // A server that goes away fails what is asked of it next.
  client.on('error', () => undefined);
  await client.connect();
  const book: Book = {
    ask: async <R extends object>(query: string, values: readonly unknown[] = []) =>
      (await client.query<R>(query, [...values])).rows,
  };
  return { book, close: () => client.end() };
}

/** @param server a superuser's connection to any database of the server: row-level security hides nothing from it */
export async function openBooks(server: string): Promise<OpenBooks> {
  const opened = await Promise.all(agencies.map(async (agency) => [agency, await open(server, agency)] as const));
  return {
    books: Object.fromEntries(opened.map(([agency, { book }]) => [agency, book])) as Record<Agency, Book>,
    close: async () => {
      await Promise.all(opened.map(([, { close }]) => close()));
    },
  };
}

/** One of them for a moment. */
export async function withBook<T>(server: string, agency: Agency, work: (book: Book) => Promise<T>): Promise<T> {
  const { book, close } = await open(server, agency);
  try {
    return await work(book);
  } finally {
    await close().catch(() => undefined);
  }
}

/** What is on its way still: not confirmed by its receiver, or waiting there for something before it. */
export async function onTheWay(books: Books): Promise<number> {
  const counts = await Promise.all(
    agencies.map((agency) =>
      books[agency].ask<{ open: number }>(
        'SELECT (SELECT count(*) FROM deliveries)::int + (SELECT count(*) FROM inbox_waiting)::int AS open',
      ),
    ),
  );
  return counts.flat().reduce((sum, { open }) => sum + open, 0);
}
