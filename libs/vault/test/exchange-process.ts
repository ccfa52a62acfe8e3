/**
 * One end of the exchange as a process of its own, to be killed: `node exchange-process.js <settings as JSON>`.
 * It prints a line once it works.
 */
import { DataSource } from 'typeorm';
import type { AgencyId } from '#libs/contracts';
import { KeyRing } from '#libs/keys';
import { connectToBus, type BusSettings } from '#libs/messaging';
import { ExchangeOffice, TransferClerk, Vault } from '#libs/vault';
import { plainly } from './agency-for-tests.js';

export interface ExchangeProcessSettings {
  readonly agency: AgencyId;
  readonly dir: string;
  readonly keysFile: string;
  readonly directoryFile: string;
  readonly databaseUrl: string;
  readonly bus: BusSettings;
}

const settings = JSON.parse(process.argv[2] ?? '') as ExchangeProcessSettings;
const { agency, dir } = settings;
const keys = KeyRing.fromFiles(agency, settings.keysFile, settings.directoryFile);
const database = await new DataSource({ type: 'postgres', url: settings.databaseUrl }).initialize();
const vault = await Vault.at({ dir, keys });
const connection = await connectToBus(agency, settings.bus);
const shared = { agency, vault, database, connection };
new ExchangeOffice({ ...shared, leaseMs: 3_000, onFinding: () => undefined }).start();
new TransferClerk({
  ...{ ...shared, keys, within: plainly(database), pollMs: 50, leaseMs: 3_000, slowestMs: 300 },
  onRefused: async () => undefined,
}).start();
process.stdout.write('working\n');
