import { jetstream } from '@nats-io/jetstream';
import { Objm, type ObjectStore } from '@nats-io/obj';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { FileManifest } from '#libs/contracts';
import { until } from '#libs/embedded';
import { startNats, temporaryFolder, testKeys, type NatsForTests } from '#libs/testing';
import { findItem, transfersOf, type FileTransfer } from '#libs/vault';
import { AgencyForTests } from './agency-for-tests.js';

/** A school that hands files over and a police that fetches them, at a NATS server with the permissions of production. */
export class ExchangeForTests {
  private constructor(
    readonly nats: NatsForTests,
    readonly school: AgencyForTests,
    readonly police: AgencyForTests,
    private readonly folder: string,
    private readonly remove: () => void,
  ) {}

  static async start(): Promise<ExchangeForTests> {
    const [folder, keyFiles, nats] = [temporaryFolder('exchange'), testKeys(), await startNats()];
    const school = await AgencyForTests.of('school', nats, folder.path, keyFiles);
    const police = await AgencyForTests.of('police', nats, folder.path, keyFiles);
    return new ExchangeForTests(nats, school, police, folder.path, () => {
      folder.remove();
      keyFiles.remove();
    });
  }

  async clear(): Promise<void> {
    await Promise.all([this.school.clear(), this.police.clear()]);
  }

  async stop(): Promise<void> {
    await Promise.all([this.school.end(), this.police.end()]);
    await this.nats.stop();
    this.remove();
  }

  /** The school's bucket, seen by the school. */
  async bucket(): Promise<ObjectStore> {
    return new Objm(jetstream(this.school.connection)).open('exchange-school', false);
  }

  /** Announces a file of these bytes to the police, if need be with a manifest that lies. */
  async announce(bytes: Buffer, lies: Partial<FileManifest> = {}): Promise<FileManifest> {
    const item = await this.school.has(bytes);
    const manifest = { ...(await this.school.grants(item.itemId, 'police', 'canary-name.png')), ...lies };
    await this.police.expects(this.school, manifest);
    return manifest;
  }

  async transfers(): Promise<FileTransfer[]> {
    return transfersOf(this.police.database, this.police.recordId);
  }

  /** Waits until every announced file is in this state and the school knows it. */
  async allAre(state: 'arrived' | 'refused', patienceMs = 60_000): Promise<void> {
    await eventually(async () => (await this.transfers()).every((each) => each.state === state), patienceMs).catch(
      (error: unknown) => {
        throw new Error(`${String(error)}; troubles: ${this.police.troubles.join(', ')}`);
      },
    );
    const untold = 'SELECT count(*)::int AS n FROM file_transfers WHERE told_at IS NULL';
    await eventually(async () => (await this.police.row(untold))['n'] === 0);
  }

  /** What arrived, as the police read it. */
  async arrivedBytes(): Promise<Buffer[]> {
    const { database, vault } = this.police;
    const ids = (await this.transfers()).map((each) => each.arrivedItemId ?? '');
    const items = await Promise.all(ids.map((id) => findItem(database, id)));
    return Promise.all(items.map(async (item) => buffer(await vault.open(item!))));
  }

  /** The files in the police's vault, drafts included. */
  keptByPolice(): string[] {
    return readdirSync(join(this.folder, 'police'), { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => each.name);
  }
}

export async function eventually(holds: () => Promise<boolean> | boolean, patienceMs = 60_000): Promise<void> {
  if (!(await until(holds, patienceMs))) throw new Error(`not within ${patienceMs} ms: ${holds.toString()}`);
}
