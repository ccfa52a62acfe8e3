import { join } from 'node:path';
import { temporaryFolder } from '#libs/testing';
import { backUp } from '../../../tools/backup/src/index.js';
import { reach } from '../../../tools/reach/src/index.js';

/** A backup, and how much had been acknowledged when somebody began to make it. */
export interface Made {
  readonly folder: string;
  readonly acknowledged: number;
}

/** What opens the backups of this run. */
export const passphrase = 'an invented passphrase of a run of faults';

/** Backups that somebody makes while blows fall. */
export class Backups {
  last: Made | undefined;
  made = 0;
  private tried = 0;
  private readonly folder = temporaryFolder('faults-backups');

  constructor(private readonly say: (line: string) => void) {
    // Whoever is interrupted leaves nothing behind either.
    process.once('exit', () => {
      this.remove();
    });
  }

  /** @throws what hindered it, such as a PostgreSQL that lies down */
  async make(dataDir: string, acknowledged: number): Promise<void> {
    // What was interrupted stays as it is, beside the next.
    this.tried += 1;
    const folder = join(this.folder.path, String(this.tried));
    const reached = await reach({ data: dataDir, say: () => undefined });
    try {
      await backUp(reached, folder, { passphrase }, () => undefined);
    } finally {
      await reached.close();
    }
    this.made += 1;
    this.last = { folder, acknowledged };
    this.say(`        a backup was made, the ${String(this.made)}.`);
  }

  remove(): void {
    this.folder.remove();
  }
}
