import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Books } from '../../../chain/books/books.js';
import { agencies } from '../../../chain/books/what-events-do.js';

/** What is wrong with the sealed files: each lies there with the bytes that were sealed. */
export async function evidenceFindings(books: Books, dataDir: string): Promise<{ files: number; findings: string[] }> {
  const findings: string[] = [];
  let files = 0;
  for (const agency of agencies) {
    const [row] = await books[agency].ask<{ there: boolean }>(`SELECT to_regclass('vault_items') IS NOT NULL AS there`);
    if (row?.there !== true) continue;
    const items = await books[agency].ask<{ id: string; sha256: string; noted: boolean }>(
      `SELECT id, cipher_sha256 AS sha256, EXISTS (SELECT FROM custody_entries c WHERE c.item_id = i.id) AS noted FROM vault_items i`,
    );
    files += items.length;
    for (const { id, sha256, noted } of items) {
      if (!noted) findings.push(`${agency}: nothing was written down of where item ${id} comes from`);
      const found = await hashOf(join(dataDir, 'vault', agency, 'sealed', id.slice(0, 2), id));
      if (found !== sha256)
        findings.push(`${agency}: item ${id} ${found === undefined ? 'is gone' : 'has other bytes than were sealed'}`);
    }
  }
  return { files, findings };
}

async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}
