import { journalLog } from '#libs/journal';
import { custodyLog } from '#libs/vault';
import { v7 as uuid } from 'uuid';
import { verify } from '../src/verify.js';
import { StoppedSystem } from './stopped-system.js';

/** The owner of the database changes entries and makes everything that rests on them anew, without leaving a contradiction behind. */
describe('what two other agencies hold', () => {
  const entries = Array.from({ length: 12 }, () => uuid());
  let system: StoppedSystem;
  const own = [
    'journal',
    'journal_links',
    'tree_nodes',
    'seals',
    'seal_timestamps',
    'chain_heads',
    'deliveries',
    'receipts',
  ];

  beforeAll(async () => {
    system = await StoppedSystem.begin();
    await system.tell(entries.slice(0, 5));
    await system.chainAll();
    await system.keepEvidence();
    await system.seal(custodyLog);
    await system.seal(); // over 5: the seal of the custody log is an entry that comes after
    await system.tell(entries.slice(5));
    await system.chainAll();
    await system.seal();
    await system.chainAll();
    await system.schoolHeard(12);
    await system.stamp(14);
    await system.at('police').query('CHECKPOINT');
  });

  afterAll(() => system.end());

  /** Forgets every link and makes the chain anew, as the service would have. */
  const rechain = async (log = journalLog): Promise<void> => {
    await system.at('police').query(`DELETE FROM ${log.links}`);
    await system.chainAll(log);
  };
  const positionOf = async (id: string): Promise<number> => {
    const [row] = await system
      .at('police')
      .query<{ position: string }[]>(`SELECT position FROM journal_links WHERE entry_id = $1`, [id]);
    return Number(row?.position);
  };
  const hold = 'that oversight, platform-liaison hold';

  it('agrees where nothing is wrong', async () => {
    expect(await verify(system.reached, () => undefined)).toEqual({ entries: 15, ok: true, findings: [] });
  });

  it('shows that the last entries and all links were rewritten, and names each of them', async () => {
    const [first, last] = [await positionOf(entries[9]!), await positionOf(entries[11]!)];
    const found = await system.tampered(own, async () => {
      await system
        .at('police')
        .query(`UPDATE journal SET open = '{"referralId": "${uuid()}"}' WHERE id = ANY ($1)`, [
          [entries[9], entries[10], entries[11]],
        ]);
      await rechain();
    });
    expect(found).toEqual([
      `police journal: entries ${entries[9]!} to ${entries[11]!} (positions ${String(first)} to ${String(last)}) were rewritten: ` +
        `not what stands in the seal over 14 entries that police, oversight, platform-liaison hold`,
    ]);
  });

  it('shows it when the agency makes its own seals anew too, with its own key', async () => {
    const place = await positionOf(entries[7]!);
    const found = await system.tampered(own, async () => {
      await system
        .at('police')
        .query(`UPDATE journal SET open = '{"referralId": "${uuid()}"}' WHERE id = '${entries[7]!}'`);
      await rechain();
      const { makeSeal, keepSeal } = await import('#libs/seals');
      const [before] = await system
        .at('police')
        .query<{ entry_id: string }[]>(`SELECT entry_id FROM seals WHERE log = 'journal' ORDER BY size DESC LIMIT 1`);
      await system
        .at('police')
        .query(
          `DELETE FROM seal_timestamps; DELETE FROM seals WHERE log = 'journal' AND size = 14; ALTER TABLE journal_links RENAME TO all_links; CREATE TABLE journal_links AS SELECT * FROM all_links WHERE position <= 14`,
        );
      const made = await makeSeal(system.at('police').manager, journalLog, {
        agency: 'police',
        keys: system.keys,
        now: new Date(),
      });
      await system.at('police').query(`DROP TABLE journal_links; ALTER TABLE all_links RENAME TO journal_links`);
      await keepSeal(system.at('police').manager, {
        size: made!.seal.size,
        hash: made!.hash,
        seal: made!.seal,
        entryId: before!.entry_id,
      });
    });
    expect(found).toEqual([
      `police journal: entry ${entries[7]!} (position ${String(place)}) was rewritten: not what stands in the seal over 14 entries ${hold}`,
      'police seals: the seal of the journal over 14 entries is another one than oversight holds',
      'police seals: the seal of the journal over 14 entries is another one than platform-liaison holds',
    ]);
  });

  it('shows that an entry was taken out and the chain closed behind it', async () => {
    const place = await positionOf(entries[2]!);
    const found = await system.tampered(own, async () => {
      await system.at('police').query(`DELETE FROM journal WHERE id = '${entries[2]!}'`);
      await rechain();
    });
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          new RegExp(
            `^police journal: entries ${entries[3]!} to .* \\(positions ${String(place)} to 5\\) were rewritten`,
          ),
        ),
      ]),
    );
  });

  it('shows that the tail was cut off everywhere at home', async () => {
    const found = await system.tampered(own, async () => {
      await system.at('police').query(
        `DELETE FROM journal WHERE seq IN (SELECT seq FROM journal_links WHERE position > 10);
         DELETE FROM journal_links WHERE position > 10; DELETE FROM seal_timestamps; DELETE FROM seals WHERE log = 'journal' AND size > 10; DELETE FROM deliveries;
         UPDATE chain_heads h SET number = (SELECT count(*) FROM journal j WHERE j.chain_id = h.chain_id AND j.numbers ? h.receiver)`,
      );
    });
    expect(found).toEqual(
      expect.arrayContaining([
        'police journal: its end was cut off: there are 10 entries, oversight holds a seal over 14, platform-liaison holds a seal over 14',
        'police seals: the seal of the journal over 14 entries, which oversight holds, is missing',
        'police seals: the seal of the journal over 14 entries, which platform-liaison holds, is missing',
      ]),
    );
  });

  it('shows that custody was rewritten, chain and all', async () => {
    const found = await system.tampered(['custody_entries', 'custody_links'], async () => {
      await system.at('police').query(`UPDATE custody_entries SET actor = 'somebody else' WHERE action = 'verified'`);
      await rechain(custodyLog);
    });
    expect(found).toEqual([
      expect.stringMatching(
        /^police custody: entry .* \(position 2\) was rewritten: not what stands in the seal over 2 entries that police, oversight, platform-liaison hold$/,
      ),
    ]);
  });

  it.each([
    [
      'forged',
      `UPDATE seals SET seal = seal || '{"root": "${'0'.repeat(64)}"}' WHERE log = 'journal' AND size = 14`,
      'was changed or forged',
    ],
    [
      'signed by somebody else',
      `UPDATE seals SET seal = seal || '{"signature": "school:sign:1.AAAA"}' WHERE log = 'journal' AND size = 14`,
      'was changed or forged',
    ],
  ])('names a seal that was %s', async (_, change, says) => {
    expect(await system.tampered(['seals', 'seal_timestamps'], change)).toEqual(
      expect.arrayContaining([`police seals: the seal of the journal over 14 entries ${says}`]),
    );
  });

  it('names a seal that is missing at home', async () => {
    const found = await system.tampered(
      ['seals', 'seal_timestamps'],
      `DELETE FROM seals WHERE log = 'journal' AND size = 5`,
    );
    expect(found).toEqual([
      'police seals: the seal of the journal over 14 entries does not follow the one before it, which is missing or another',
      'police seals: the seal of the journal over 5 entries, which oversight holds, is missing',
      'police seals: the seal of the journal over 5 entries, which platform-liaison holds, is missing',
    ]);
  });

  it('names a witness that lost or changed what it had confirmed', async () => {
    const lost = await system.tampered(
      ['witnessed_seals'],
      `DELETE FROM witnessed_seals WHERE log = 'journal' AND size = 5`,
      'oversight',
    );
    expect(lost).toEqual([
      'oversight seals: the seal of the journal over 5 entries of police, which it confirmed, is missing',
    ]);
    const changed = await system.tampered(
      ['witnessed_seals'],
      `UPDATE witnessed_seals SET seal = seal || '{"root": "${'0'.repeat(64)}"}' WHERE log = 'journal' AND size = 5`,
      'oversight',
    );
    expect(changed).toEqual(
      expect.arrayContaining([
        'oversight seals: the seal of the journal over 5 entries of police was changed or forged',
      ]),
    );
  });

  it('names a timestamp of something else, one by an unknown authority, and one whose time was changed', async () => {
    const name = 'the seal of the journal over 14 entries';
    const other = await system.tampered(['seal_timestamps'], `UPDATE seal_timestamps SET size = 5`);
    expect(other).toEqual([
      'police seals: the timestamp on the seal of the journal over 5 entries is refused: other-data',
    ]);
    const unknown = await system.tampered(['seal_timestamps'], async () => {
      await system.at('police').query(`DELETE FROM seal_timestamps`);
      await system.stamp(14, 'another');
    });
    expect(unknown).toEqual([`police seals: the timestamp on ${name} is refused: not-trusted`]);
    const later = await system.tampered(
      ['seal_timestamps'],
      `UPDATE seal_timestamps SET stamped_at = stamped_at - interval '1 year'`,
    );
    expect(later).toEqual([`police seals: the time of the timestamp on ${name} was changed`]);
    const bent = await system.tampered(
      ['seal_timestamps'],
      `UPDATE seal_timestamps SET token = set_byte(token, length(token) - 5, get_byte(token, length(token) - 5) # 1)`,
    );
    expect(bent).toEqual([`police seals: the timestamp on ${name} is refused: not-trusted`]);
  });

  it('names a node of the tree that was changed', async () => {
    await system.tell(Array.from({ length: 260 }, () => uuid()));
    await system.chainAll();
    await system.seal();
    await system.chainAll();
    await system.schoolHeard(272);
    await system.at('police').query('CHECKPOINT');
    expect(await system.says()).toEqual([]);
    expect(await system.tampered(['tree_nodes'], `UPDATE tree_nodes SET hash = sha256(hash)`)).toEqual([
      'police journal: node 8/0 of its tree was changed or removed',
    ]);
  });
});
