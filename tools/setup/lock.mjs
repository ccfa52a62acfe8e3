import { mkdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

const beatMs = 1000;
/** A lock whose owner has not touched it for so long belongs to nobody any more. */
const deadAfterMs = 15_000;

async function take(path) {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** Does `work` while no other process does the same; a lock left behind by a killed process is taken over. */
export async function withLock(path, waiting, work) {
  await mkdir(dirname(path), { recursive: true });
  let told = false;
  while (!(await take(path))) {
    const age = await stat(path).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    if (age > deadAfterMs) await rm(path, { force: true });
    else {
      if (!told) say(waiting);
      told = true;
      await sleep(200);
    }
  }
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), beatMs);
  const release = () => clearInterval(beat);
  try {
    return await work();
  } finally {
    release();
    await rm(path, { force: true });
  }
}
