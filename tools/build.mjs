/**
 * Compiles every TypeScript file of apps/, libs/, test/ and tools/ into dist/ with swc, file by file, only what changed
 * since the last build, makes one program of each service, and what runs in browsers with Vite when something of it changed. Types are checked apart, by `tsc --noEmit`.
 */
import { transformFile } from '@swc/core';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleServices } from './bundle.mjs';
import { describePortalApi } from './portal-api.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const options = {
  swcrc: false,
  sourceMaps: true,
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'es6' },
};

/** The portal is no program of Node: Vite builds it into its own place in dist. Its types of the API are made first. */
const portal = join(root, 'apps', 'portal');
const portalInDist = join(root, 'dist', 'apps', 'portal');

async function buildPortal() {
  if (!existsSync(portal)) return 0;
  if (existsSync(join(root, 'docs', 'openapi'))) await describePortalApi();
  return buildForBrowsers(portal, join(portalInDist, 'index.html'), [{ configFile: join(portal, 'vite.config.ts') }]);
}

/** The scripts of pages outside the portal (the public page, the sign-in pages), each a file that needs no other. */
const scriptsOf = [
  { app: 'gateway', names: ['tell', 'tell-solver'] },
  { app: 'identity', names: ['passkeys'] },
].map(({ app, names }) => ({
  names,
  scripts: join(root, 'apps', app, 'browser'),
  scriptsInDist: join(root, 'dist', 'apps', app, 'browser'),
}));

function buildScripts({ scripts, scriptsInDist, names }) {
  if (!existsSync(scripts)) return 0;
  const builds = names.map((name) => ({
    configFile: false,
    root: scripts,
    build: {
      outDir: scriptsInDist,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(scripts, `${name}.ts`),
        output: { format: 'iife', entryFileNames: `${name}.js` },
      },
    },
  }));
  return buildForBrowsers(scripts, join(scriptsInDist, `${names.at(-1)}.js`), builds);
}

async function buildForBrowsers(sources, last, builds) {
  let newest = await changedAt(join(root, 'package-lock.json'));
  for await (const path of filesBelow(sources)) newest = Math.max(newest, await changedAt(path));
  if ((await changedAt(last)) >= newest) return 0;
  // Whoever builds from within a test would get React's development build, half as large again.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  const vite = await import('vite');
  for (const each of builds) await vite.build({ ...each, logLevel: 'warn' });
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  return builds.length;
}

async function* filesBelow(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && entry.name !== 'dist') yield* filesBelow(path);
    } else yield path;
  }
}

const changedAt = async (path) => (existsSync(path) ? (await stat(path)).mtimeMs : 0);

/** When what services are made of changed last, packages included. */
async function newestOf(dist) {
  let newest = await changedAt(join(root, 'package-lock.json'));
  for (const part of ['apps', 'libs'])
    if (existsSync(join(dist, part)))
      for await (const path of filesBelow(join(dist, part)))
        if (path.endsWith('.js') && !path.startsWith(portalInDist)) newest = Math.max(newest, await changedAt(path));
  return newest;
}

async function compile(source, target) {
  const { code, map } = await transformFile(source, {
    ...options,
    filename: source,
    sourceFileName: relative(dirname(target), source),
  });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.map`, map);
  await writeFile(target, `${code}\n//# sourceMappingURL=${target.split('/').pop()}.map\n`);
}

export async function build({ clean = false } = {}) {
  const dist = join(root, 'dist');
  if (clean) await rm(dist, { recursive: true, force: true });
  const wanted = new Set();
  const work = [];
  for (const part of ['apps', 'libs', 'test', 'tools']) {
    if (!existsSync(join(root, part))) continue;
    for await (const source of filesBelow(join(root, part))) {
      if (source.startsWith(portal) || scriptsOf.some(({ scripts }) => source.startsWith(scripts))) continue;
      const inDist = join(dist, relative(root, source));
      if (source.endsWith('.ts') && !source.endsWith('.d.ts')) {
        const target = inDist.replace(/\.ts$/, '.js');
        wanted.add(target).add(`${target}.map`);
        if ((await changedAt(target)) < (await changedAt(source))) work.push(() => compile(source, target));
      } else if (/\.(json|sql|html|css|svg|mjs|txt|typ)$/.test(source)) {
        wanted.add(inDist);
        if ((await changedAt(inDist)) < (await changedAt(source))) {
          work.push(async () => {
            await mkdir(dirname(inDist), { recursive: true });
            await copyFile(source, inDist);
          });
        }
      }
    }
  }
  const count = work.length;
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let job = work.pop(); job !== undefined; job = work.pop()) await job();
    }),
  );
  if (existsSync(dist)) {
    const made = [portalInDist, join(dist, 'services'), ...scriptsOf.map(({ scriptsInDist }) => scriptsInDist)];
    for await (const path of filesBelow(dist))
      if (!wanted.has(path) && !made.some((place) => path.startsWith(place))) await rm(path);
  }
  let scripts = 0;
  for (const each of scriptsOf) scripts += await buildScripts(each);
  const services = await bundleServices(root, await newestOf(dist));
  return count + scripts + services + (await buildPortal());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const count = await build({ clean: process.argv.includes('--clean') });
  console.log(count === 0 ? 'build: nothing changed' : `build: ${count} files compiled`);
}
