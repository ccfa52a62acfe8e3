import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseworkMigrations } from '#libs/casework';
import { referralReceived, sealChainOf, sealMade, witnessesOf, type AgencyId, type Fact } from '#libs/contracts';
import { startTimestampAuthority, type RunningTimestampAuthority } from '#libs/embedded';
import { migrate } from '#libs/http';
import { confirmDeliveries, journalLog, journalMigrations, writeEntries } from '#libs/journal';
import { KeyRing } from '#libs/keys';
import {
  certificatesOf,
  chainEntries,
  keepAsWitness,
  keepSeal,
  keepTimestamp,
  makeSeal,
  requestTimestamp,
  sealBytes,
  sealMigrations,
  sealsBetween,
  type ChainedLog,
} from '#libs/seals';
import { freshDatabase, temporaryFolder, testKeys, type FreshDatabase } from '#libs/testing';
import { custodyLog, recordCustody, recordItem, Vault, vaultMigrations } from '#libs/vault';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Reached } from '../../reach/src/index.js';
import { verify } from '../src/verify.js';

/** The police, their witnesses and a school as a stopped installation; what an attacker with the database's own rights does is done as a superuser. */
export class StoppedSystem {
  private readonly folder = temporaryFolder('verify');
  private readonly files = testKeys();
  private readonly databases = new Map<AgencyId, { fresh: FreshDatabase; admin: DataSource }>();
  readonly keys = KeyRing.fromFiles('police', this.files.keysFile('police'), this.files.directoryFile);
  readonly chain = uuid();
  readonly referralId = uuid();
  itemId = '';
  private authority: RunningTimestampAuthority | undefined;

  static async begin(): Promise<StoppedSystem> {
    const system = new StoppedSystem();
    for (const agency of ['police', 'school', 'platform-liaison', 'oversight'] as const) {
      const fresh = await freshDatabase(agency);
      const vault = agency === 'oversight' ? [] : vaultMigrations;
      const migrations = [...caseworkMigrations, ...journalMigrations, ...vault, ...sealMigrations];
      await migrate(fresh.migratorUrl, fresh.serviceUrl, migrations);
      const admin = await new DataSource({ type: 'postgres', url: fresh.adminUrl, poolSize: 2 }).initialize();
      system.databases.set(agency, { fresh, admin });
    }
    return system;
  }

  get reached(): Reached {
    return {
      running: false,
      folder: undefined,
      url: undefined,
      directoryFile: this.files.directoryFile,
      timestampRootsFile: this.authority?.rootFile,
      demonstration: undefined,
      databaseUrl: (service) => this.databases.get(service as AgencyId)?.fresh.adminUrl,
      keysFile: (agency) => this.files.keysFile(agency),
      vaultOf: (agency) => join(this.folder.path, agency),
      close: () => Promise.resolve(),
    };
  }

  at(agency: AgencyId): DataSource {
    return this.databases.get(agency)!.admin;
  }

  itemPath(): string {
    return join(this.folder.path, 'police', 'sealed', this.itemId.slice(0, 2), this.itemId);
  }

  async says(): Promise<string[]> {
    const { findings } = await verify(this.reached, () => undefined);
    return findings.map((finding) => `${finding.agency} ${finding.part}: ${finding.says}`);
  }

  /** Does something to an agency's database, looks, and puts back the tables that it touched. */
  async tampered(tables: readonly string[], change: string | (() => Promise<unknown>), agency: AgencyId = 'police') {
    const undo: string[] = [];
    for (const table of tables) undo.push(await this.kept(table, agency));
    try {
      await (typeof change === 'string' ? this.at(agency).query(change) : change());
      return await this.says();
    } finally {
      for (const table of [...undo].reverse()) await this.at(agency).query(table);
    }
  }

  private async kept(table: string, agency: AgencyId): Promise<string> {
    await this.at(agency).query(`DROP TABLE IF EXISTS kept_${table}; CREATE TABLE kept_${table} AS TABLE ${table}`);
    return `SET session_replication_role = replica; DELETE FROM ${table}; INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM kept_${table};
            DROP TABLE kept_${table}; SET session_replication_role = origin`;
  }

  /** Journals facts of the police, each in a transaction of its own, an hour ago. */
  async tell(ids: readonly string[], fact: Fact = this.received(), chainId = this.chain): Promise<void> {
    const at = new Date(Date.now() - 3_600_000);
    const actor = { subject: 'system', roles: ['system'] };
    for (const id of ids)
      await this.at('police').transaction((manager) =>
        writeEntries(manager, this.keys, [{ id, chainId, recordId: null, at, actor, fact, trace: null }]),
      );
  }

  received(): Fact {
    return referralReceived.of({ open: { referralId: this.referralId }, to: ['school'] });
  }

  /** The school has heard so many facts, and the police know. */
  async schoolHeard(number: number): Promise<void> {
    await this.at('school').query(
      `INSERT INTO inbox_cursors (sender, chain_id, number) VALUES ('police', $1, $2) ON CONFLICT (sender, chain_id) DO UPDATE SET number = $2`,
      [this.chain, number],
    );
    await confirmDeliveries(this.at('police').manager, 'school', [[this.chain, number, 0]]);
  }

  /** Chains everything; younger transactions of other tests may have to end first. */
  async chainAll(log: ChainedLog = journalLog): Promise<void> {
    const left = async (): Promise<number> => {
      const [row] = await this.at('police').query<{ n: number }[]>(
        `SELECT ((SELECT count(*) FROM ${log.entries}) - (SELECT count(*) FROM ${log.links}))::int AS n`,
      );
      return row?.n ?? 0;
    };
    while ((await left()) > 0) await this.at('police').transaction((manager) => chainEntries(manager, log));
  }

  /** Seals a log of the police, and has both witnesses hear it. */
  async seal(log: ChainedLog = journalLog, keys: KeyRing = this.keys): Promise<number> {
    const id = uuid();
    const made = await this.at('police').transaction(async (manager) => {
      const sealed = await makeSeal(manager, log, { agency: 'police', keys, now: new Date() });
      if (sealed === undefined) throw new Error('there was nothing to seal');
      await keepSeal(manager, { size: sealed.seal.size, hash: sealed.hash, seal: sealed.seal, entryId: id });
      return sealed;
    });
    const { seal, consistency, marks } = made;
    await this.tell(
      [id],
      sealMade.police.of({ open: { seal, consistency: [...consistency], marks } }),
      sealChainOf.police,
    );
    const [head] = await this.at('police').query<{ number: number }[]>(
      `SELECT number::int FROM chain_heads WHERE chain_id = $1 AND receiver = 'oversight'`,
      [sealChainOf.police],
    );
    const number = head?.number ?? 0;
    for (const witness of witnessesOf.police) {
      await keepAsWitness(this.at(witness).manager, keys, 'police', { seal, consistency, marks });
      await this.at(witness).query(
        `INSERT INTO inbox_cursors (sender, chain_id, number) VALUES ('police', $1, $2) ON CONFLICT (sender, chain_id) DO UPDATE SET number = $2`,
        [sealChainOf.police, number],
      );
      await confirmDeliveries(this.at('police').manager, witness, [[sealChainOf.police, number, 0]]);
    }
    return seal.size;
  }

  /** Has the seal over so many entries stamped by an authority of this name; the first one is believed. */
  async stamp(size: number, name = 'authority'): Promise<void> {
    const authority = await startTimestampAuthority({ folder: join(this.folder.path, name) });
    if (authority === undefined) throw new Error('these tests need openssl');
    this.authority ??= authority;
    const { manager } = this.at('police');
    const [kept] = await sealsBetween(manager, 'journal', size - 1, size);
    const trusted = certificatesOf(readFileSync(authority.rootFile, 'utf8'));
    const signal = AbortSignal.timeout(10_000);
    await keepTimestamp(
      manager,
      'journal',
      size,
      await requestTimestamp({ url: authority.url, trusted }, sealBytes(kept!.seal), signal),
    );
    await authority.stop();
  }

  /** Takes an item of evidence into the police's vault, with its custody. */
  async keepEvidence(): Promise<void> {
    const at = new Date(Date.now() - 3_600_000);
    const vault = await Vault.at({ dir: join(this.folder.path, 'police'), keys: this.keys });
    const bytes = (async function* () {
      yield await Promise.resolve(Buffer.alloc(100_000, 7));
    })();
    const item = await vault.store(bytes, {});
    this.itemId = item.itemId;
    const { manager } = this.at('police');
    await recordItem(manager, { item, source: { kind: 'test' }, at });
    for (const action of ['acquired', 'verified'] as const)
      await recordCustody(manager, {
        itemId: item.itemId,
        at,
        action,
        actor: uuid(),
        role: 'investigator',
        reason: 'cpc-125',
        sha256: item.sha256,
      });
    await this.chainAll(custodyLog);
  }

  async end(): Promise<void> {
    for (const { admin, fresh } of this.databases.values()) {
      await admin.destroy();
      await fresh.drop();
    }
    this.files.remove();
    this.folder.remove();
  }
}
