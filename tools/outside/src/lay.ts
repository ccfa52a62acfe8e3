import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lays what came into a folder, one file for each, to be looked at; nowhere where there is no folder. */
export function lay(folder: string | undefined, number: number, at: Date, to: string, text: string): void {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = `${at.toISOString().replaceAll(':', '-')} ${String(number)}.txt`;
  writeFileSync(join(folder, name), `to ${to}\n\n${text}`, { mode: 0o600 });
}
