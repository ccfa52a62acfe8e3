import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createReadStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { KeyRing } from '#libs/keys';
import { Vault } from '#libs/vault';
import type { Stack } from '../../../tools/up/src/index.js';
import { ratio, spreadOf, type Spread } from './measure.js';

const run = promisify(execFile);
const million = 1_000_000;

/** What is sealed in one round: a screenshot's size many times, and two sizes of a recording, between which memory must not grow. */
const portions = [
  { files: 100, megabytes: 1 },
  { files: 1, megabytes: 100 },
  { files: 1, megabytes: 1_000 },
] as const;

export interface EvidenceFigures {
  readonly [portion: string]: {
    readonly files: number;
    readonly megabytes: number;
    /** Files hashed twice, encrypted, written, flushed, read back and hashed again. */
    readonly sealed_per_second: Spread;
    readonly sealed_mb_per_second: Spread;
    /** The same files through `sha256sum`, one process for all. */
    readonly sha256sum_mb_per_second: Spread;
    /** Of the medians; 1 would be as fast as hashing alone. */
    readonly ratio: number;
    /** By how much the process that seals became larger while it did, at most, in MB. */
    readonly resident_rise_mb: number;
  };
}

/** Sealing evidence into a vault of the school's beside `sha256sum` of the same files, in turn, after a round that is not counted. */
export async function measureEvidence(
  { installation }: Stack,
  rounds: number,
  say: (line: string) => void,
): Promise<EvidenceFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'qorgan-evidence-'));
  try {
    const keys = KeyRing.fromFiles('school', installation.keys.keysFile('school'), installation.keys.directoryFile);
    const figures: Record<string, EvidenceFigures[string]> = {};
    for (const { files, megabytes } of portions) {
      const paths = Array.from({ length: files }, (_, n) => join(folder, `${String(megabytes)}-${String(n)}`));
      for (const path of paths)
        for (let mb = 0; mb < megabytes; mb += 1) writeFileSync(path, randomBytes(million), { flag: 'a' });
      const [sealing, hashing]: [number[], number[]] = [[], []];
      let rise = 0;
      for (let round = 0; round <= rounds; round += 1) {
        const dir = join(folder, `vault-${String(megabytes)}-${String(round)}`);
        mkdirSync(dir);
        const vault = await Vault.at({ dir, keys });
        const hashed = await timed(() => run('sha256sum', paths));
        const memory = watchMemory();
        const sealed = await timed(() => sealAll(vault, paths));
        const rose = memory.end();
        rmSync(dir, { recursive: true, force: true });
        if (round === 0) continue;
        sealing.push(sealed);
        hashing.push(hashed);
        rise = Math.max(rise, rose);
      }
      const name = `${String(files)} × ${String(megabytes)} MB`;
      const speed = (seconds: readonly number[]): Spread =>
        spreadOf(seconds.map((each) => rounded((files * megabytes) / each)));
      figures[name] = {
        ...{ files, megabytes },
        sealed_per_second: spreadOf(sealing.map((each) => rounded(files / each))),
        sealed_mb_per_second: speed(sealing),
        sha256sum_mb_per_second: speed(hashing),
        ratio: ratio(speed(sealing).median, speed(hashing).median),
        resident_rise_mb: rise,
      };
      say(`${name}: ${JSON.stringify(figures[name])}`);
      for (const path of paths) rmSync(path);
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sealAll(vault: Vault, paths: readonly string[]): Promise<void> {
  for (const path of paths) await vault.keep(createReadStream(path), {}, (_item, seal) => seal());
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}

const rounded = (value: number): number => Number(value.toFixed(2));

/** Looks twenty times a second how large this process is. */
function watchMemory(): { end: () => number } {
  const resident = (): number => process.memoryUsage.rss() / 1_048_576;
  const before = resident();
  let most = before;
  const looking = setInterval(() => (most = Math.max(most, resident())), 50);
  return {
    end: () => {
      clearInterval(looking);
      return Math.max(0, Math.round(Math.max(most, resident()) - before));
    },
  };
}
