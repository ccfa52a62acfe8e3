import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Deadlines with their explanation, and the timers that watch them. The runner sets `qorgan.service_role` to the role
 * that the service runs as.
 */
export class CreateDeadlines1763770000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE deadlines (
        id           uuid PRIMARY KEY,
        chain_id     uuid NOT NULL,
        record_id    uuid NOT NULL,
        rule         text NOT NULL,
        started_at   timestamptz NOT NULL,
        pauses       jsonb NOT NULL DEFAULT '[]',
        extensions   jsonb NOT NULL DEFAULT '[]',
        given        jsonb NOT NULL DEFAULT '{}',
        due_at       timestamptz,
        warn_at      timestamptz,
        state        text NOT NULL DEFAULT 'running'
          CHECK (state IN ('running', 'paused', 'met', 'breached', 'breached-then-met', 'cancelled')),
        warned_at    timestamptz,
        breached_at  timestamptz,
        met_at       timestamptz,
        cancelled_at timestamptz,
        explanation  jsonb NOT NULL,
        assignee     text,
        unit_id      text,
        region       text,
        CHECK ((state = 'paused') = (due_at IS NULL) OR state IN ('met', 'cancelled'))
      );
      CREATE INDEX deadlines_by_record ON deadlines (record_id);

      -- due_at is the fact and never moves; ready_at is when the timer may next be claimed: later after a failure, or
      -- while a call that runs outside any transaction holds the lease.
      CREATE TABLE timers (
        id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        due_at      timestamptz NOT NULL,
        ready_at    timestamptz NOT NULL,
        kind        text NOT NULL,
        record_id   uuid NOT NULL,
        deadline_id uuid,
        payload     jsonb NOT NULL DEFAULT '{}',
        attempts    int NOT NULL DEFAULT 0,
        lease       uuid
      );
      CREATE INDEX timers_by_readiness ON timers (ready_at);
      CREATE INDEX timers_by_record ON timers (record_id);

      DO $$
      DECLARE service text := current_setting('qorgan.service_role');
      BEGIN
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON deadlines TO %I', service);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON timers TO %I', service);
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE timers, deadlines');
  }
}
