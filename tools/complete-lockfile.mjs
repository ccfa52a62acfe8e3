/**
 * Adds to package-lock.json the optional platform packages that the registry at hand did not offer when
 * the lock was written (a mirror may carry binaries for some platforms only). Without them `npm ci` calls
 * the lock out of date everywhere; with them it skips what is for another platform, as it should.
 *
 * Run after `npm install` changed the lock: `node tools/complete-lockfile.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const packages = lock.packages;
const present = new Set(Object.keys(packages).map((key) => key.replace(/^.*node_modules\//, '')));

const systems = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony'];
const processors = {
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
  arm: 'arm',
  wasm32: 'wasm32',
};

let added = 0;
for (const entry of Object.values(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (present.has(name)) continue;
    const words = name.split(/[/-]/);
    const os = systems.find((system) => words.includes(system) || words.includes(system.replace('32', '')));
    const cpu = Object.entries(processors).find(([word]) => words.includes(word))?.[1];
    if (cpu === undefined) throw new Error(`cannot tell for which platform ${name} is`);
    packages[`node_modules/${name}`] = {
      version: version.replace(/^[\^~]/, ''),
      cpu: [cpu],
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...(os === undefined ? {} : { os: [os] }),
    };
    present.add(name);
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} platform packages added`);
