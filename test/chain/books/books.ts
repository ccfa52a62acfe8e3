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

/** @param server a superuser's connection to any database of the server: row-level security hides nothing from it */
export async function openBooks(server: string): Promise<OpenBooks> {
  const clients: pg.Client[] = [];
  const open = async (agency: Agency): Promise<readonly [Agency, Book]> => {
    const client = new pg.Client({ connectionString: new URL(`/${databaseOf(agency)}`, server).href });
    clients.push(client);
    await client.connect();
    const book: Book = {
      ask: async <R extends object>(query: string, values: readonly unknown[] = []) =>
        (await client.query<R>(query, [...values])).rows,
    };
    return [agency, book];
  };
  const books = Object.fromEntries(await Promise.all(agencies.map(open))) as Record<Agency, Book>;
  return {
    books,
    close: async () => {
      await Promise.all(clients.map((client) => client.end()));
    },
  };
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
