import { createHash, randomBytes } from 'node:crypto';
import { get, type ClientRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Stack } from '../../../tools/up/src/index.js';
import { footprintsOf, type Footprint } from './memory.js';
import type { Psychologist } from './referrals.js';

interface Streams {
  readonly streams: number;
  /** Before and with the streams. */
  readonly footprint_mb: Readonly<Record<string, readonly (Footprint | undefined)[]>>;
  /** From the submission of a referral at the school until the last duty officer's browser was told. */
  readonly until_all_were_told_ms: number;
  readonly told: number;
}

/** Opens the streams of so many duty officers, each with a session of their own; says what they hold and when all are told of one referral. */
export async function measureStreams(stack: Stack, psychologist: Psychologist, streams: number): Promise<Streams> {
  const before = footprintsOf(stack);
  const heard = { told: 0 };
  const open: ClientRequest[] = [];
  for (const secret of await sessions(stack, streams)) open.push(await listen(stack, secret, heard));
  // The agency's streams open a moment later.
  await sleep(5_000);
  const after = footprintsOf(stack);
  const draft = await psychologist.draft('streams');
  const begun = performance.now();
  await psychologist.submit(draft);
  while (heard.told < streams && performance.now() - begun < 30_000) await sleep(10);
  const until_all_were_told_ms = Math.round(performance.now() - begun);
  for (const request of open) request.destroy();
  return {
    streams,
    footprint_mb: Object.fromEntries(['gateway', 'police'].map((name) => [name, [before[name], after[name]]])),
    until_all_were_told_ms,
    told: heard.told,
  };
}

function listen(stack: Stack, secret: string, heard: { told: number }): Promise<ClientRequest> {
  return new Promise((resolve, reject) => {
    const request = get(`${stack.url}/api/changes`, { agent: false, headers: { cookie: `qorgan=${secret}` } });
    request.on('error', reject);
    request.once('response', (answer) => {
      if (answer.statusCode !== 200) {
        reject(new Error(`a stream was refused with ${String(answer.statusCode)}`));
        return;
      }
      let told = false;
      answer.setEncoding('utf8').on('data', (text: string) => {
        if (told || !text.includes('"investigation"')) return;
        told = true;
        heard.told += 1;
      });
      answer.on('error', () => undefined);
      resolve(request);
    });
  });
}

/** Sessions of a duty officer, as the gateway keeps them. */
async function sessions(stack: Stack, count: number): Promise<string[]> {
  const [identity, gateway] = (['identity', 'gateway'] as const).map(
    (name) => new pg.Client({ connectionString: stack.database(name).migrator }),
  ) as [pg.Client, pg.Client];
  await Promise.all([identity.connect(), gateway.connect()]);
  try {
    const { rows } = await identity.query<{ id: string; version: number; assignments: unknown }>(
      `SELECT id, version, assignments FROM accounts WHERE login = 'duty-1'`,
    );
    const [duty] = rows;
    if (duty === undefined) throw new Error('there is no duty officer');
    const secrets = Array.from({ length: count }, () => randomBytes(32).toString('base64url'));
    for (const secret of secrets)
      await gateway.query(
        `INSERT INTO sessions (id, secret_hash, account_id, account_version, name, locale, assignments, acr, authenticated_at, has_second_factor, expires_at)
         VALUES (gen_random_uuid(), $1, $2, $3, 'Demo', 'kk', $4, 'password', now(), false, now() + interval '1 hour')`,
        [createHash('sha256').update(secret).digest(), duty.id, duty.version, JSON.stringify(duty.assignments)],
      );
    return secrets;
  } finally {
    await Promise.all([identity.end(), gateway.end()]);
  }
}
