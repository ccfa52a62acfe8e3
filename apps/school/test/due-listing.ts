import { randomUUID } from 'node:crypto';
import type { Casework, Transaction } from '#libs/casework';
import type { Actor } from '#libs/lifecycle';
import { dueErasures, erasureRights } from '#libs/service';
import type pg from 'pg';

const tables = ['referrals', 'applications', 'supported_children', 'remarks', 'erasures'];

type DueQuery = Parameters<typeof dueErasures>[3];
interface Listing {
  readonly found: readonly string[];
  readonly next: Awaited<ReturnType<typeof dueErasures>>['next'];
  /** Rows of the tables and entries of their indexes that were looked at. */
  readonly rows: number;
  readonly plan: string;
}

/** Lists what is due at a school by a connection of the service's own, and counts what it looks at; nothing else may happen on that connection. */
export class DueListing {
  constructor(
    private readonly service: pg.Client,
    private readonly casework: Casework,
  ) {}

  async of(actor: Partial<Actor>, by: DueQuery['by'], wanted: Partial<DueQuery> = {}): Promise<Listing> {
    const { subject = randomUUID(), units = [], roles = [] } = actor;
    await this.service.query('BEGIN');
    try {
      await this.service.query(
        `SELECT set_config('qorgan.subject', $1, true), set_config('qorgan.scope', '', true), set_config('qorgan.units', '{}', true), set_config('qorgan.region', '', true)`,
        [subject],
      );
      let asked: { text: string; values: unknown[] } | undefined;
      const manager = {
        query: async (text: string, values: unknown[] = []) => {
          if (text.includes('LATERAL')) asked = { text, values };
          return (await this.service.query(text, values)).rows;
        },
      };
      const reader = { subject, units, roles, region: 'KZ-71' };
      const tx = { manager, actor: reader, now: new Date() } as unknown as Transaction;
      const before = await this.looked();
      const asking = { limit: 25, ...wanted, by };
      const { items, next } = await dueErasures(tx, this.casework, erasureRights.school, asking);
      const rows = (await this.looked()) - before;
      return { found: items.map(({ record }) => record.id), next, rows, plan: await this.planOf(asked) };
    } finally {
      await this.service.query('ROLLBACK');
    }
  }

  private async planOf(asked: { text: string; values: unknown[] } | undefined): Promise<string> {
    await this.service.query(`SELECT set_config('qorgan.subject', 'system', true)`);
    const { rows } = await this.service.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN (ANALYZE, BUFFERS) ${asked?.text ?? ''}`,
      asked?.values,
    );
    return rows.map((line) => line['QUERY PLAN']).join('\n');
  }

  /** So far in this transaction; PostgreSQL reports at times, after one. */
  private async looked(): Promise<number> {
    const { rows } = await this.service.query<{ count: string }>(
      `SELECT sum(pg_stat_get_xact_tuples_returned(place)) AS count FROM (
         SELECT name::regclass AS place FROM unnest($1::text[]) AS name
         UNION ALL SELECT indexrelid FROM pg_index WHERE indrelid = ANY ($1::text[]::regclass[])) AS places`,
      [tables],
    );
    return Number(rows[0]?.count);
  }
}
