import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import { verify } from '../src/verify.js';
import { StoppedSystem } from './stopped-system.js';

describe('verify names what was done to a stopped system', () => {
  const entries = Array.from({ length: 6 }, () => uuid());
  let system: StoppedSystem;
  let chain: string;

  beforeAll(async () => {
    system = await StoppedSystem.begin();
    ({ chain } = system);
    await system.tell(entries);
    await system.chainAll();
    await system.schoolHeard(5);
    await system.keepEvidence();
    await system.at('police').query('CHECKPOINT');
  });

  afterAll(() => system.end());

  it('finds nothing where nothing is wrong', async () => {
    expect(await verify(system.reached, () => undefined)).toEqual({ entries: 6, ok: true, findings: [] });
  });

  it.each([
    ['its content', `open = '{"referralId": "${uuid()}"}'`],
    ['who made it true', `actor = '{"subject": "somebody", "roles": []}'`],
    ['its time, by a microsecond', `at = at + interval '1 microsecond'`],
    ['its trace', `trace = '00-1'`],
    ['its transaction', `tx = (tx::text::bigint + 1)::text::xid8`],
  ])('an entry of which was altered: %s', async (_, change) => {
    const found = await system.tampered(['journal'], `UPDATE journal SET ${change} WHERE id = '${entries[2]!}'`);
    expect(found).toEqual([`police journal: entry ${entries[2]!} (position 3) was changed`]);
  });

  it('a removed entry, by its link and by its number', async () => {
    const found = await system.tampered(['journal'], `DELETE FROM journal WHERE id = '${entries[2]!}'`);
    expect(found).toEqual([
      `police journal: entry ${entries[2]!} (position 3) was removed`,
      `police numbers: chain ${chain} to school: 5 entries, numbers 1 to 6, the head says 6`,
    ]);
  });

  it('two entries that changed places', async () => {
    const [second, third] = [entries[1]!, entries[2]!];
    const found = await system.tampered(
      ['journal_links'],
      `UPDATE journal_links SET position = -position WHERE position IN (2, 3); UPDATE journal_links SET position = 5 + position WHERE position < 0`,
    );
    expect(found).toEqual(
      expect.arrayContaining([
        `police journal: entry ${third} (position 2) was changed`,
        `police journal: entry ${second} (position 3) was changed`,
      ]),
    );
  });

  it('an entry that was slipped in', async () => {
    const found = await system.tampered(
      ['journal'],
      `INSERT INTO journal (tx, id, chain_id, type, at, actor, open, sealed, numbers)
       SELECT tx, gen_random_uuid(), chain_id, type, at, actor, open, sealed, '{}' FROM journal WHERE id = '${entries[1]!}'`,
    );
    expect(found).toEqual(expect.arrayContaining(['police journal: 1 entries stand in it that were never chained']));
  });

  it('a tail of links that was cut off', async () => {
    const found = await system.tampered(['journal_links'], `DELETE FROM journal_links WHERE position > 4`);
    expect(found).toEqual([
      expect.stringContaining(`entry ${entries[4]!} of`),
      expect.stringContaining(`entry ${entries[5]!} of`),
    ]);
    expect(found[0]).toContain('its end was cut off');
  });

  it('a link taken out of the middle', async () => {
    const found = await system.tampered(['journal_links'], `DELETE FROM journal_links WHERE position = 3`);
    expect(found).toEqual(expect.arrayContaining(['police journal: links 3 to 3 are missing']));
  });

  it('a tail cut off journal, links and heads alike: the receiver remembers', async () => {
    const gone = entries
      .slice(3)
      .map((id) => `'${id}'`)
      .join(',');
    const found = await system.tampered(
      ['journal', 'journal_links', 'chain_heads', 'deliveries'],
      `DELETE FROM journal WHERE id IN (${gone}); DELETE FROM journal_links WHERE position > 3; UPDATE chain_heads SET number = 3; DELETE FROM deliveries`,
    );
    expect(found).toEqual([
      `police deliveries: chain ${chain}: school has heard number 5, the journal of police ends at 3`,
    ]);
  });

  it('a delivery that was dropped before it was received', async () => {
    const found = await system.tampered(['deliveries'], `DELETE FROM deliveries`);
    expect(found).toEqual([
      `police deliveries: chain ${chain} to school: 6 entries count as received, school has 5: resend them`,
    ]);
  });

  it('a flipped byte of evidence, with its place', async () => {
    const path = system.itemPath();
    const before = readFileSync(path);
    const after = Buffer.from(before);
    after[90_000]! ^= 1;
    chmodSync(path, 0o600);
    writeFileSync(path, after);
    chmodSync(path, 0o400);
    const found = await system.says();
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringMatching(new RegExp(`^police vault: item ${system.itemId}: bytes \\d+ to \\d+ were altered$`)),
      ]),
    );
    chmodSync(path, 0o600);
    writeFileSync(path, before);
    chmodSync(path, 0o400);
    expect(await system.says()).toEqual([]);
  });

  it('an item of evidence whose file is gone', async () => {
    renameSync(system.itemPath(), `${system.itemPath()}.away`);
    expect(await system.says()).toEqual([`police vault: item ${system.itemId}: missing`]);
    renameSync(`${system.itemPath()}.away`, system.itemPath());
  });

  it('custody entries with another hash, and an item without custody', async () => {
    expect(await system.tampered(['custody_entries'], `UPDATE custody_entries SET sha256 = repeat('0', 64)`)).toEqual([
      expect.stringMatching(/^police custody: entry .* \(position 1\) was changed$/),
      expect.stringMatching(/^police custody: entry .* \(position 2\) was changed$/),
      `police custody: item ${system.itemId} a custody entry names another hash`,
    ]);
    expect(await system.tampered(['custody_entries'], `DELETE FROM custody_entries`)).toEqual([
      expect.stringMatching(/^police custody: entry .* \(position 1\) was removed$/),
      expect.stringMatching(/^police custody: entry .* \(position 2\) was removed$/),
      `police custody: item ${system.itemId} has no custody entry`,
    ]);
  });

  it('a custody entry of which somebody changed who it was, and an item that was given another kind', async () => {
    const changed = await system.tampered(
      ['custody_entries'],
      `UPDATE custody_entries SET actor = 'somebody else' WHERE action = 'verified'`,
    );
    expect(changed).toEqual([expect.stringMatching(/^police custody: entry .* \(position 2\) was changed$/)]);
    const exchanged = await system.tampered([], async () => {
      await system.at('police').query(`UPDATE vault_items SET source = '{"kind": "another"}'`);
    });
    await system.at('police').query(`UPDATE vault_items SET source = '{"kind": "test"}'`);
    expect(exchanged).toEqual([
      expect.stringMatching(/^police custody: entry .* \(position 1\) was changed$/),
      expect.stringMatching(/^police custody: entry .* \(position 2\) was changed$/),
    ]);
  });
});
