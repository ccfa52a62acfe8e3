import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agency } from './books/what-events-do.js';
import { findingsIn } from './books/findings.js';
import { ownSystem, type OwnSystem } from './own-system.js';
import { families } from './src/invented/child.js';
import { words } from './src/invented/words.js';
import { scenarios } from './src/plan/scenarios.js';
import { runChains } from './src/run-chains.js';

/** Every file below a folder, one after the other. */
const bytesBelow = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
  );

describe('chains through all links', () => {
  let system: OwnSystem;
  const begun: OwnSystem[] = [];
  beforeAll(async () => {
    system = await ownSystem();
    begun.push(system);
  });
  afterAll(() => Promise.all(begun.map((each) => each.end())));

  it('come to their planned ends, with every exit taken once and some at random', async () => {
    const { stack, password } = system;
    const count = scenarios.length + 4;
    const { figures, walked } = await runChains({
      url: stack.url,
      password,
      count,
      parallel: 4,
      seed: '1',
      exits: 'all',
    });
    expect(walked.filter(({ fault }) => fault !== undefined)).toEqual([]);
    expect(figures).toMatchObject({ referrals: count, completed: count, failed: 0 });
  });

  it('leave every event applied once and in order', async () => {
    expect(await system.findings()).toEqual([]);
  });

  it('leave no name and no word of anybody in streams, in what the broker keeps, or in a log', () => {
    const { installation, dataDir } = system.stack;
    const kept = { streams: bytesBelow(join(dataDir, 'nats')), logs: bytesBelow(installation.path('logs')) };
    // Here is what was told and done, or the search would show nothing.
    expect(kept.streams.includes('chain.school.referral.submitted.v1')).toBe(true);
    expect(kept.logs.includes('"service":"police"')).toBe(true);
    const said = [...families.filter((name) => name !== 'Example'), '+7 700 000 00 00', ...Object.values(words).flat()];
    const found = Object.entries(kept).flatMap(([where, bytes]) =>
      said.filter((text) => bytes.includes(text)).map((text) => `${where}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  /** What is done to the databases for a moment, so that it is known that the findings would find it. */
  const damage: readonly (readonly [string, Agency, string, RegExp])[] = [
    [
      'a number is missing',
      'police',
      `UPDATE journal SET numbers = jsonb_set(numbers, '{school}', '99') WHERE id = (SELECT id FROM journal WHERE numbers ? 'school' LIMIT 1)`,
      /wrong number for school/,
    ],
    [
      'an entry is missing',
      'school',
      `DELETE FROM journal WHERE id = (SELECT id FROM journal WHERE type LIKE '%submitted%' LIMIT 1)`,
      /is not its number of entries/,
    ],
    [
      'a receiver is behind',
      'expert-bureau',
      `UPDATE inbox_cursors SET number = number - 1 WHERE chain_id = (SELECT chain_id FROM inbox_cursors LIMIT 1)`,
      /police told expert-bureau/,
    ],
    [
      'a delivery is open',
      'social-services',
      `INSERT INTO deliveries SELECT 'school', chain_id, 1, id, 0, now() FROM journal LIMIT 1`,
      /[1-9]\d* unconfirmed deliveries/,
    ],
    [
      'an event is in quarantine',
      'school',
      `INSERT INTO quarantine (id, sender, subject, payload, signature, reason) VALUES (gen_random_uuid(), 'police', '', '', '', '')`,
      /1 quarantined events/,
    ],
    [
      'a receipt is missing',
      'school',
      `DELETE FROM receipts WHERE ctid = (SELECT ctid FROM receipts LIMIT 1)`,
      /1 entries without a receipt/,
    ],
    [
      'oversight missed something',
      'oversight',
      `DELETE FROM timeline_entries WHERE ctid = (SELECT ctid FROM timeline_entries WHERE agency = 'police' LIMIT 1)`,
      /missing from the timeline/,
    ],
    [
      'an event had no effect',
      'school',
      `DELETE FROM audit_log WHERE id = (SELECT id FROM audit_log WHERE action = 'referral.recordReceived' LIMIT 1)`,
      /police\.referral\.received was not applied/,
    ],
    [
      'an event had its effect twice',
      'police',
      `INSERT INTO audit_log (at, subject, roles, action, chain_id) SELECT at, subject, roles, action, chain_id FROM audit_log WHERE action = 'investigation.recordDataRequestSent' LIMIT 1`,
      /recordDataRequestSent was taken without an event/,
    ],
    [
      'events were applied out of order',
      'school',
      `UPDATE audit_log a SET action = CASE action WHEN 'referral.recordReceived' THEN 'referral.recordRegistered' ELSE 'referral.recordReceived' END
      WHERE action IN ('referral.recordReceived', 'referral.recordRegistered') AND chain_id = (SELECT chain_id FROM audit_log WHERE action = 'referral.recordCaseOpened' LIMIT 1)`,
      /was applied out of order/,
    ],
    [
      'a deadline stayed where its record is no more',
      'police',
      `UPDATE deadlines SET state = 'running', unit_id = gen_random_uuid()::text WHERE id = (SELECT id FROM deadlines WHERE due_at IS NOT NULL LIMIT 1)`,
      /police: deadline .* stands elsewhere than its record/,
    ],
  ];

  it.each(damage)('would be found out if %s', async (_what, agency, statement, finding) => {
    const book = system.books[agency];
    await book.ask('BEGIN');
    try {
      await book.ask(statement);
      expect((await findingsIn(system.books)).map(({ says }) => says)).toContainEqual(expect.stringMatching(finding));
    } finally {
      await book.ask('ROLLBACK');
    }
  });
});
