import { setTimeout as sleep } from 'node:timers/promises';
import { agencies } from '#libs/contracts';
import { addKeyGeneration } from '#libs/embedded';
import { decodeProtectedHeader } from 'jose';
import { ownSystem, type OwnSystem } from './own-system.js';
import { runChains, type Walked } from './src/run-chains.js';

/** Until when every service has been started again. */
const graceMs = 90_000;

describe('chains while all keys are exchanged', () => {
  let system: OwnSystem;
  beforeAll(async () => {
    system = await ownSystem();
  });
  afterAll(() => system.end());

  /** Generations of the keys by which the keys of a table's records were wrapped, in the order of the records; each record is sealed with its own. */
  const generations = async (): Promise<string[]> => {
    const rows = await system.books.police.ask<{ id: string; sealed: string; wrapped: string }>(
      `SELECT id, sealed, wrapped FROM investigations JOIN record_keys ON record_id = id WHERE sealed IS NOT NULL ORDER BY made_at`,
    );
    expect(rows.filter(({ id, sealed }) => decodeProtectedHeader(sealed).kid !== `record:${id}`)).toEqual([]);
    return rows.map(({ wrapped }) => String(decodeProtectedHeader(wrapped).kid));
  };

  it('all come to their planned ends: what was sealed before is opened, what comes after is sealed anew', async () => {
    const { stack, password } = system;
    const walked: Walked[] = [];
    const exchange = { over: false };
    const run = async (count: number, seed: string): Promise<void> => {
      const { walked: some } = await runChains({ url: stack.url, password, count, parallel: 3, seed, exits: 'random' });
      walked.push(...some);
    };
    await run(2, 'before');
    const before = await generations();
    expect(new Set(before)).toEqual(new Set(['police:wrap:1']));
    const useFrom = new Date(Date.now() + graceMs);
    addKeyGeneration(stack.installation.path('keys', 'x').slice(0, -2), useFrom);
    const restarts = (async () => {
      await Promise.all(
        [...agencies, 'identity' as const, 'gateway' as const].map((app) => stack.service(app).restart()),
      );
      if (Date.now() > useFrom.getTime()) throw new Error('the services were not started again in time');
      await sleep(Math.max(0, useFrom.getTime() - Date.now()));
    })().finally(() => {
      exchange.over = true;
    });
    restarts.catch(() => undefined);
    for (let round = 0; round === 0 || !exchange.over; round += 1) await run(3, `meanwhile ${String(round)}`);
    await restarts;
    await run(3, 'after');
    expect(walked.filter(({ fault }) => fault !== undefined)).toEqual([]);
    const after = await generations();
    expect(after[0]).toBe('police:wrap:1');
    expect(after.at(-1)).toBe('police:wrap:2');
  });

  it('leave every event applied once and in order, some under each generation of signatures and seals', async () => {
    expect(await system.findings()).toEqual([]);
    const signed = await system.books.school.ask<{ kid: string }>(
      `SELECT DISTINCT split_part(seal->>'signature', '.', 1) AS kid FROM seals ORDER BY 1`,
    );
    expect(signed.map(({ kid }) => kid)).toEqual(['school:sign:1', 'school:sign:2']);
  });
});
