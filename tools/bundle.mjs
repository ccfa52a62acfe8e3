/**
 * Makes one program of each service out of dist/: what it needs of the house and of npm's packages, in some sixty files instead of three
 * thousand. A service spends a third of the processor time on loading them (docs/adr/0045). Modules stay in dist/ as they are, one
 * for each source: tests and the command line read those.
 */
import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const apps = ['apps', 'libs'];

/** Packages that bring machine code, which they find beside themselves. */
const stayApart = [/^@node-rs\//, /^@myriaddreamin\//, /\.node$/];

/** Programs are named after their service: dist/services/police.js. */
export async function bundleServices(root, newest) {
  const dist = join(root, 'dist');
  const place = join(dist, 'services');
  const input = Object.fromEntries(await programsIn(join(dist, 'apps')));
  const names = Object.keys(input);
  const made = await Promise.all(names.map((name) => changedAt(join(place, `${name}.js`))));
  if (names.length === 0 || made.every((at) => at >= newest)) return 0;
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input,
    platform: 'node',
    // Frameworks register things as they are loaded: nothing is left out because nobody seems to ask for it.
    treeshake: false,
    external: stayApart,
    plugins: [originalPlaces(place, dist)],
    onLog: heard(dist),
  });
  await rm(place, { recursive: true, force: true });
  // Names of classes are names of migrations and of documents of the API.
  await bundle.write({ dir: place, format: 'es', keepNames: true, chunkFileNames: 'parts-[hash].js' });
  await bundle.close();
  return names.length;
}

async function programsIn(folder) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder);
  return entries.map((name) => [name, join(folder, name, 'src', 'main.js')]).filter(([, main]) => existsSync(main));
}

const changedAt = async (path) => (existsSync(path) ? (await stat(path)).mtimeMs : 0);

/** A module that looks for a file beside itself finds it where it was before. */
const originalPlaces = (place, dist) => ({
  name: 'original-places',
  transform(code, id) {
    if (!apps.some((part) => id.startsWith(join(dist, part))) || !code.includes('import.meta.url')) return null;
    const original = JSON.stringify(relative(place, id));
    return { code: code.replaceAll('import.meta.url', `new URL(${original}, import.meta.url).href`) };
  },
});

/** Packages ask for others that not everybody has (drivers of other databases), and do without; the house's own code may not. */
const heard = (dist) => (level, log, handle) => {
  const ours = [log.id, log.loc?.file].some((file) => file !== undefined && dirname(file).startsWith(dist));
  if (log.code === 'UNRESOLVED_IMPORT' && ours) throw new Error(log.message);
  if (ours || !['UNRESOLVED_IMPORT', 'EVAL', 'COMMONJS_VARIABLE_IN_ESM', 'MISSING_EXPORT'].includes(log.code))
    handle(level, log);
};
