import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { arrivalOf, between, jobOf, sentBy } from './bare.js';
import { carrierNames, transact, type Carrier, type Pair } from './carrier.js';

const interval = 1_000;
const batch = 300;

/** A table of what is to be sent, looked at each second: a batch is written at the police in one transaction and then taken out. */
export async function polledOutbox(pair: Pair): Promise<Carrier> {
  await pair.school.query(
    `CREATE SCHEMA bench CREATE TABLE outbox (seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, job jsonb)`,
  );
  let running = false;
  let reading: Promise<void> = Promise.resolve();
  const read = async (): Promise<void> => {
    const reader = await pair.school.connect();
    try {
      while (running) if ((await once(pair, reader)) < batch) await sleep(interval);
    } finally {
      reader.release();
    }
  };
  return {
    ...between(pair),
    name: carrierNames.outbox,
    send: async (id) => {
      const ids = pair.draft(id);
      await transact(pair.school, [
        ...sentBy(pair, ids),
        { text: `INSERT INTO bench.outbox (job) VALUES ($1::jsonb)`, values: [JSON.stringify(jobOf(pair, ids))] },
      ]);
    },
    receive: () => {
      running = true;
      reading = read();
      return Promise.resolve();
    },
    rest: async () => {
      running = false;
      await reading;
    },
    close: () => pair.close(),
  };
}

async function once(pair: Pair, reader: pg.ClientBase): Promise<number> {
  await reader.query('BEGIN');
  const { rows } = await reader.query<{ seq: string; chain: string }>(
    `SELECT seq, job ->> 'chain' AS chain FROM bench.outbox ORDER BY seq LIMIT ${String(batch)} FOR UPDATE SKIP LOCKED`,
  );
  if (rows.length > 0)
    await transact(
      pair.police,
      rows.flatMap(({ chain }) => arrivalOf(pair, chain)),
    );
  await reader.query(`DELETE FROM bench.outbox WHERE seq = ANY ($1::bigint[])`, [rows.map(({ seq }) => seq)]);
  await reader.query('COMMIT');
  return rows.length;
}
