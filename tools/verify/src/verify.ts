import { agencies, witnessesOf } from '#libs/contracts';
import { journalLog } from '#libs/journal';
import { custodyLog } from '#libs/vault';
import type { DataSource } from 'typeorm';
import { hasTable, openDatabase, type Reached } from '../../reach/src/index.js';
import { whoIsBelieved } from './believed.js';
import { verifyDeliveries } from './deliveries.js';
import { verifyErasures } from './erasures.js';
import { verifyCustody, verifyVault } from './evidence.js';
import type { Finding, Opened, Report } from './finding.js';
import { verifyLog } from './logs.js';
import { verifyNumbers } from './numbers.js';
import { verifyRecords } from './records.js';
import { verifySeals } from './seals.js';

/** Checks journals, custody, seals, numbers, deliveries, records and evidence of every agency that can be reached; changes nothing. */
export async function verify(reached: Reached, say: (line: string) => void): Promise<Report> {
  const sources: DataSource[] = [];
  try {
    const opened = await openAgencies(reached, sources, say);
    const findings: Finding[] = [];
    let entries = 0;
    const believed = whoIsBelieved(reached, say);
    for (const one of opened) {
      const { agency, manager } = one;
      const hasVault = await hasTable(manager, 'vault_items');
      const witnesses = witnessesOf[agency].flatMap((id) => opened.filter((other) => other.agency === id));
      for (const log of hasVault ? [journalLog, custodyLog] : [journalLog]) {
        const checked = await verifyLog(one, log, witnesses, reached.running);
        if (log === journalLog) entries += checked.entries;
        say(`${agency}: ${String(checked.entries)} entries of the ${log.name}`);
        const seals = await verifySeals(one, log, witnesses, believed);
        if (seals.count > 0)
          say(
            `${agency}: ${String(seals.count)} seals of the ${log.name}, ${String(seals.unstamped)} without timestamp`,
          );
        findings.push(...checked.findings, ...seals.findings);
      }
      findings.push(...(await verifyNumbers(one)), ...(await verifyRecords(one)), ...(await verifyErasures(one)));
      if (!hasVault) continue;
      const place = {
        vault: reached.vaultOf(agency),
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
