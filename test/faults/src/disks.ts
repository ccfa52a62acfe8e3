import { execFileSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '#libs/testing';

const roomMb = 1_024;
/** How often a disk on which others write is tried to be made as small as what stands on it. */
const mostTries = 20;

/** A small file system in memory that can be made as full as a disk can be: what stands in it stays, and not a byte more is taken. */
export class Disk {
  private constructor(readonly path: string) {}

  /** @throws where this account may not mount anything */
  static at(path: string): Disk {
    mkdirSync(path, { mode: 0o711 });
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(roomMb)}m,mode=0711`, 'qorgan-faults', path], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return new Disk(path);
  }

  /** Leaves no room: the file system ends where it is filled. */
  fill(): void {
    for (let tries = 1; ; tries += 1) {
      const { blocks, bfree, bsize } = statfsSync(this.path);
      try {
        // Of no blocks at all there would be no limit.
        this.resize(String(Math.max(1, blocks - bfree) * bsize));
        return;
      } catch (error) {
        // Somebody wrote meanwhile: it cannot become smaller than what stands in it.
        if (tries === mostTries) throw error;
      }
    }
  }

  empty(): void {
    this.resize(`${String(roomMb)}m`);
  }

  remove(): void {
    execFileSync('umount', ['--lazy', this.path], { stdio: 'ignore' });
  }

  private resize(size: string): void {
    execFileSync('mount', ['-o', `remount,size=${size}`, this.path], { stdio: ['ignore', 'ignore', 'pipe'] });
  }
}

/** The disks that become full: of the vaults, and of PostgreSQL's write-ahead log. */
export interface Disks {
  readonly vault: Disk;
  readonly wal: Disk;
  remove(): void;
}

/** @returns why there are none, where nothing can be mounted here */
export function openDisks(): Disks | string {
  const folder = temporaryFolder('faults-disks');
  const made: Disk[] = [];
  const remove = (): void => {
    for (const disk of made.splice(0)) disk.remove();
    folder.remove();
  };
  // Whoever is interrupted leaves no mount behind either.
  process.once('exit', remove);
  try {
    for (const name of ['vault', 'wal']) made.push(Disk.at(join(folder.path, name)));
    const [vault, wal] = made as [Disk, Disk];
    return { vault, wal, remove };
  } catch (error) {
    remove();
    return String((error as { stderr?: Buffer }).stderr ?? error).trim();
  }
}

/** Lets an installation that is not made yet keep its vaults on a disk. */
export function putVaults(dataDir: string, disk: Disk): void {
  symlinkSync(disk.path, join(dataDir, 'vault'));
}

/** Moves the write-ahead log of a PostgreSQL that does not run to a disk, with whom it belongs to. */
export function moveWal(place: string, disk: Disk): void {
  const [from, to] = [join(place, 'pg_wal'), join(disk.path, 'pg_wal')];
  cpSync(from, to, { recursive: true });
  const { uid, gid } = statSync(from);
  for (const name of ['', ...(readdirSync(to, { recursive: true }) as string[])]) chownSync(join(to, name), uid, gid);
  renameSync(from, `${from}.before`);
  symlinkSync(to, from);
  rmSync(`${from}.before`, { recursive: true });
}
