import { agencies } from '#libs/contracts';
import type { DataSource } from 'typeorm';
import { hasTable, openDatabase, type Reached } from '../../reach/src/index.js';
import { verifyDeliveries } from './deliveries.js';
import { verifyCustody, verifyVault } from './evidence.js';
import type { Finding, Opened, Report } from './finding.js';
import { verifyJournal, verifyNumbers } from './journal.js';
import { verifyRecords } from './records.js';

/** Checks journals, numbers, deliveries, records, custody and evidence of every agency that can be reached; changes nothing. */
export async function verify(reached: Reached, say: (line: string) => void): Promise<Report> {
  const sources: DataSource[] = [];
  try {
    const opened = await openAgencies(reached, sources, say);
    const findings: Finding[] = [];
    let entries = 0;
    for (const one of opened) {
      const { agency, manager } = one;
      const journal = await verifyJournal(one, reached.running);
      entries += journal.entries;
      say(`${agency}: ${String(journal.entries)} journal entries`);
      findings.push(...journal.findings, ...(await verifyNumbers(one)), ...(await verifyRecords(one)));
      if (!(await hasTable(manager, 'vault_items'))) continue;
      const place = {
        dir: reached.vaultDir(agency),
        keysFile: reached.keysFile(agency),
        directoryFile: reached.directoryFile,
      };
      findings.push(...(await verifyVault(one, place, say)), ...(await verifyCustody(one)));
    }
    say('between the agencies');
    findings.push(...(await verifyDeliveries(opened)));
    for (const { agency, part, says } of findings) say(`! ${agency}, ${part}: ${says}`);
    return { entries, ok: findings.length === 0, findings };
  } finally {
    await Promise.all(sources.map((source) => source.destroy()));
  }
}

async function openAgencies(reached: Reached, sources: DataSource[], say: (line: string) => void): Promise<Opened[]> {
  const opened: Opened[] = [];
  for (const agency of agencies) {
    const url = reached.databaseUrl(agency);
    const source = url === undefined ? undefined : await openDatabase(url);
    if (source !== undefined) sources.push(source);
    if (source !== undefined && (await hasTable(source.manager, 'journal_links')))
      opened.push({ agency, manager: source.manager });
    else say(`${agency}: no journal here, left out`);
  }
  return opened;
}
