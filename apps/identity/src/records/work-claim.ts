import type { Pool } from 'pg';

/** Work that one replica does at a time. Whoever ends or dies without a word loses it once its time is over; no connection is held for it. */
export class WorkClaim {
  private readonly holder = crypto.randomUUID();

  constructor(
    private readonly database: Pool,
    private readonly name: string,
  ) {}

  /** Takes it, or keeps it, for so many seconds from now. @returns whether it is ours */
  async hold(seconds: number): Promise<boolean> {
    const { rowCount } = await this.database.query(
      `INSERT INTO work_claims AS known (name, holder, held_until) VALUES ($1, $2, now() + make_interval(secs => $3))
       ON CONFLICT (name) DO UPDATE SET holder = $2, held_until = now() + make_interval(secs => $3)
       WHERE known.holder = $2 OR known.held_until <= now()`,
      [this.name, this.holder, seconds],
    );
    return rowCount === 1;
  }

  async release(): Promise<void> {
    await this.database.query(`DELETE FROM work_claims WHERE name = $1 AND holder = $2`, [this.name, this.holder]);
  }
}
