import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseworkMigrations } from '#libs/casework';
import { referralReceived, type AgencyId } from '#libs/contracts';
import { chainEntries, confirmDeliveries, journalMigrations, writeEntries } from '#libs/journal';
import { KeyRing } from '#libs/keys';
import { migrate } from '#libs/http';
import { freshDatabase, temporaryFolder, testKeys, type FreshDatabase } from '#libs/testing';
import { recordCustody, recordItem, Vault, vaultMigrations } from '#libs/vault';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Reached } from '../../reach/src/index.js';
import { verify } from '../src/verify.js';

/** What an attacker with the database's own rights does is done as a superuser. */
describe('verify names what was done to a stopped system', () => {
  const folder = temporaryFolder('verify');
  const files = testKeys();
  const keys = KeyRing.fromFiles('police', files.keysFile('police'), files.directoryFile);
  const databases = new Map<AgencyId, { fresh: FreshDatabase; admin: DataSource }>();
  const [chain, referralId] = [uuid(), uuid()];
  const entries = Array.from({ length: 6 }, () => uuid());
  let itemId: string;
  let reached: Reached;

  const at = (agency: AgencyId): DataSource => databases.get(agency)!.admin;
  const says = async (): Promise<string[]> =>
    (await verify(reached, () => undefined)).findings.map(
      (finding) => `${finding.agency} ${finding.part}: ${finding.says}`,
    );

  /** Does something to the police's database, looks, and puts it back. */
  const tampered = async (change: string, undo: string): Promise<string[]> => {
    await at('police').query(change);
    try {
      return await says();
    } finally {
      await at('police').query(undo);
    }
  };
  const kept = async (table: string): Promise<string> => {
    await at('police').query(`DROP TABLE IF EXISTS kept_${table}; CREATE TABLE kept_${table} AS TABLE ${table}`);
    const columns = table === 'journal' ? ' OVERRIDING SYSTEM VALUE' : '';
    return `DELETE FROM ${table}; INSERT INTO ${table}${columns} SELECT * FROM kept_${table}; DROP TABLE kept_${table}`;
  };

  beforeAll(async () => {
    for (const agency of ['police', 'school'] as const) {
      const fresh = await freshDatabase(agency);
      await migrate(fresh.migratorUrl, fresh.serviceUrl, [
        ...caseworkMigrations,
        ...journalMigrations,
        ...vaultMigrations,
      ]);
      databases.set(agency, {
        fresh,
        admin: await new DataSource({ type: 'postgres', url: fresh.adminUrl, poolSize: 2 }).initialize(),
      });
    }
    const hourAgo = new Date(Date.now() - 3_600_000);
    const fact = referralReceived.of({ open: { referralId }, to: ['school'] });
    for (const id of entries)
      await at('police').transaction((manager) =>
        writeEntries(manager, keys, [
          {
            id,
            chainId: chain,
            recordId: null,
            at: hourAgo,
            actor: { subject: 'system', roles: ['system'] },
            fact,
            trace: null,
          },
        ]),
      );
    for (let chained = 0; chained < entries.length;)
      chained += await at('police').transaction((manager) => chainEntries(manager));
    await at('school').query(`INSERT INTO inbox_cursors (sender, chain_id, number) VALUES ('police', $1, 5)`, [chain]);
    await confirmDeliveries(at('police').manager, 'school', [[chain, 5, 0]]);

    const vault = await Vault.at({ dir: join(folder.path, 'police'), keys });
    const bytes = (async function* () {
      yield await Promise.resolve(Buffer.alloc(100_000, 7));
    })();
    const item = await vault.store(bytes, {});
    itemId = item.itemId;
    await recordItem(at('police').manager, { item, source: { kind: 'test' }, at: hourAgo });
    await recordCustody(at('police').manager, {
      itemId,
      at: hourAgo,
      action: 'acquired',
      actor: uuid(),
      role: 'investigator',
      reason: 'cpc-125',
      sha256: item.sha256,
    });

    await at('police').query('CHECKPOINT');
    reached = {
      running: false,
      url: undefined,
      directoryFile: files.directoryFile,
      demonstration: undefined,
      databaseUrl: (service) => databases.get(service as AgencyId)?.fresh.adminUrl,
      keysFile: (agency) => files.keysFile(agency),
      vaultDir: (agency) => join(folder.path, agency),
      close: () => Promise.resolve(),
    };
  }, 60_000);

  afterAll(async () => {
    for (const { admin, fresh } of databases.values()) {
      await admin.destroy();
      await fresh.drop();
    }
    files.remove();
    folder.remove();
  });

  it('finds nothing where nothing is wrong', async () => {
    expect(await verify(reached, () => undefined)).toEqual({ entries: 6, ok: true, findings: [] });
  });

  it('an altered entry', async () => {
    const undo = await kept('journal');
    const found = await tampered(
      `UPDATE journal SET open = '{"referralId": "${uuid()}"}' WHERE id = '${entries[2]!}'`,
      undo,
    );
    expect(found).toEqual([`police journal: entry ${entries[2]!} (position 3) was changed`]);
  });

  it('a removed entry, by its link and by its number', async () => {
    const undo = await kept('journal');
    const found = await tampered(`DELETE FROM journal WHERE id = '${entries[2]!}'`, undo);
    expect(found).toEqual([
      `police journal: entry ${entries[2]!} (position 3) was removed`,
      `police numbers: chain ${chain} to school: 5 entries, numbers 1 to 6, the head says 6`,
    ]);
  });

  it('a tail of links that was cut off', async () => {
    const undo = await kept('journal_links');
    const found = await tampered(`DELETE FROM journal_links WHERE position > 4`, undo);
    expect(found).toEqual([
      expect.stringContaining(`entry ${entries[4]!} of`),
      expect.stringContaining(`entry ${entries[5]!} of`),
    ]);
    expect(found[0]).toContain('its end was cut off');
  });

  it('a link taken out of the middle', async () => {
    const undo = await kept('journal_links');
    const found = await tampered(`DELETE FROM journal_links WHERE position = 3`, undo);
    expect(found).toEqual(expect.arrayContaining(['police journal: links 3 to 3 are missing']));
  });

  it('a tail cut off journal, links and heads alike: the receiver remembers', async () => {
    const undo = [
      await kept('journal'),
      await kept('journal_links'),
      await kept('chain_heads'),
      await kept('deliveries'),
    ].join(';');
    const gone = entries
      .slice(3)
      .map((id) => `'${id}'`)
      .join(',');
    const found = await tampered(
      `DELETE FROM journal WHERE id IN (${gone}); DELETE FROM journal_links WHERE position > 3; UPDATE chain_heads SET number = 3; DELETE FROM deliveries`,
      undo,
    );
    expect(found).toEqual([
      `police deliveries: chain ${chain}: school has heard number 5, the journal of police ends at 3`,
    ]);
  });

  it('a delivery that was dropped before it was received', async () => {
    const undo = await kept('deliveries');
    const found = await tampered(`DELETE FROM deliveries`, undo);
    expect(found).toEqual([
      `police deliveries: chain ${chain} to school: 6 entries count as received, school has 5: resend them`,
    ]);
  });

  it('a flipped byte of evidence, with its place', async () => {
    const path = join(folder.path, 'police', 'sealed', itemId.slice(0, 2), itemId);
    const before = readFileSync(path);
    const after = Buffer.from(before);
    after[90_000]! ^= 1;
    chmodSync(path, 0o600);
    writeFileSync(path, after);
    chmodSync(path, 0o400);
    const found = await says();
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringMatching(new RegExp(`^police vault: item ${itemId}: bytes \\d+ to \\d+ were altered$`)),
      ]),
    );
    chmodSync(path, 0o600);
    writeFileSync(path, before);
    chmodSync(path, 0o400);
    expect(await says()).toEqual([]);
  });

  it('a custody entry with another hash, and an item without custody', async () => {
    const undo = await kept('custody_entries');
    expect(await tampered(`UPDATE custody_entries SET sha256 = repeat('0', 64)`, undo)).toEqual([
      `police custody: item ${itemId} a custody entry names another hash`,
    ]);
    const again = await kept('custody_entries');
    expect(await tampered(`DELETE FROM custody_entries`, again)).toEqual([
      `police custody: item ${itemId} has no custody entry`,
    ]);
  });
});
