import { readFileSync } from 'node:fs';
import type { Pool } from 'pg';
import { z } from 'zod';
import { locales } from '#libs/problems';
import { canonicalLogin, loginPattern } from '../procedure/credentials.js';
import { hashPassword, passwordMatches } from './password.js';

const accountsFile = z.array(
  z.object({
    id: z.uuid(),
    login: z.string().regex(loginPattern),
    name: z.string().min(1),
    locale: z.enum(locales),
    assignments: z.array(
      z.object({
        agency: z.string(),
        role: z.string(),
        units: z.array(z.uuid()),
        region: z.string().regex(/^KZ-\d\d$/),
        kinds: z.array(z.string()).optional(),
      }),
    ),
  }),
);

/**
 * Makes the demonstration accounts, or brings them to what the file says. All share one password and therefore one
 * hash: hashing it for each account would take longer than everything else at start-up.
 */
export async function seedDemonstrationAccounts(database: Pool, file: string, password: string): Promise<number> {
  const accounts = accountsFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { rows } = await database.query<{ hash: string }>(
    `SELECT password_hash AS hash FROM accounts WHERE demonstration GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`,
  );
  const known = rows[0]?.hash;
  const shared = known !== undefined && (await passwordMatches(known, password)) ? known : await hashPassword(password);
  await database.query(
    `INSERT INTO accounts AS known (id, login, password_hash, name, locale, assignments, demonstration)
     SELECT id, login, $1, name, locale, assignments, TRUE
       FROM jsonb_to_recordset($2::jsonb) AS given (id uuid, login text, name text, locale text, assignments jsonb)
     ON CONFLICT (id) DO UPDATE
        SET login = excluded.login, password_hash = excluded.password_hash, name = excluded.name,
            locale = excluded.locale, assignments = excluded.assignments, changed_at = now(), version = known.version + 1
      WHERE known.demonstration
        AND (known.login, known.password_hash, known.name, known.locale, known.assignments)
            IS DISTINCT FROM (excluded.login, excluded.password_hash, excluded.name, excluded.locale, excluded.assignments)`,
    [shared, JSON.stringify(accounts.map((account) => ({ ...account, login: canonicalLogin(account.login) })))],
  );
  return accounts.length;
}

/** Whether demonstration accounts can sign in: their password is published, so outside a demonstration none may. */
export async function demonstrationAccountsAreOpen(database: Pool): Promise<boolean> {
  const { rowCount } = await database.query(`SELECT FROM accounts WHERE demonstration AND disabled_at IS NULL LIMIT 1`);
  return (rowCount ?? 0) > 0;
}
