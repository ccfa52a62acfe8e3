import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AgencyId } from '#libs/contracts';
import { repositoryRoot } from '#libs/embedded';
import type { Locale } from '#libs/problems';

export interface Account {
  readonly id: string;
  readonly login: string;
  /** In which language they work and write. */
  readonly locale: Locale;
  readonly assignments: readonly {
    readonly agency: AgencyId;
    readonly role: string;
    readonly units: readonly string[];
    readonly region: string;
    readonly kinds?: readonly string[];
  }[];
}

export interface Unit {
  readonly id: string;
  readonly agency: AgencyId;
  readonly kind: string;
  readonly region: string;
}

const demonstration = <T>(name: string): T =>
  JSON.parse(readFileSync(join(repositoryRoot, 'deploy', 'demonstration', name), 'utf8')) as T;

/** The demonstration's accounts, all with the same password. */
export const accounts = (): readonly Account[] => demonstration<Account[]>('accounts.json');
export const units = (): readonly Unit[] => demonstration<Unit[]>('units.json');

/**
 * The password of the demonstration accounts: the one given by QORGAN_PASSWORD, else what the installation keeps in its folder.
 *
 * @param dataDir as it was typed; the clone's own folder if it was not
 */
export function demonstrationPassword(dataDir?: string): string {
  const given = process.env['QORGAN_PASSWORD'];
  if (given !== undefined && given !== '') return given;
  const folder =
    dataDir === undefined ? join(repositoryRoot, '.data') : resolve(process.env['INIT_CWD'] ?? '', dataDir);
  return readFileSync(join(folder, 'demonstration-password'), 'utf8').trim();
}
