import { randomUUID } from 'node:crypto';
import type { Casework, Transaction } from '#libs/casework';
import type { Actor } from '#libs/lifecycle';
import { dueErasures, erasureRights } from '#libs/service';
import { lookingAt, onBehalfOf } from '#libs/testing';
import type pg from 'pg';

const tables = ['referrals', 'applications', 'supported_children', 'remarks', 'erasures'];

interface Asked {
  readonly text: string;
  readonly values: unknown[];
}
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
    let asked: Asked | undefined;
    const { found, rows } = await lookingAt(this.service, tables, { subject }, (queries) => {
      const manager = {
        query: (text: string, values: unknown[] = []) => {
          if (text.includes('LATERAL')) asked = { text, values };
          return queries.query(text, values);
        },
      };
      const reader = { subject, units, roles, region: 'KZ-71' };
      const tx = { manager, actor: reader, now: new Date() } as unknown as Transaction;
      return dueErasures(tx, this.casework, erasureRights.school, { limit: 25, ...wanted, by });
    });
    return {
      found: found.items.map(({ record }) => record.id),
      next: found.next,
      rows,
      plan: await this.planOf(asked),
    };
  }

  private async planOf(asked: Asked | undefined): Promise<string> {
    const lines = await onBehalfOf(this.service, { subject: 'system' }, ({ query }) =>
      query<{ 'QUERY PLAN': string }[]>(`EXPLAIN (ANALYZE, BUFFERS) ${asked?.text ?? ''}`, asked?.values),
    );
    return lines.map((line) => line['QUERY PLAN']).join('\n');
  }
}
