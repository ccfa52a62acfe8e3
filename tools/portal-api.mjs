/**
 * Types for the portal out of the committed OpenAPI documents: one file for each agency, in apps/portal/src/api/described. `npm run docs` and
 * every build write them, so that an API that has changed fails `tsc -p apps/portal` where a page still thinks otherwise.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const documents = join(root, 'docs', 'openapi');
const described = join(root, 'apps', 'portal', 'src', 'api', 'described');

const changedAt = async (path) => (existsSync(path) ? (await stat(path)).mtimeMs : 0);

/** A document as a page uses it: headers are the business of src/api/call.ts, and what stands in an address is text. */
function forPages(document) {
  for (const operation of Object.values(document.paths).flatMap(Object.values))
    operation.parameters = (operation.parameters ?? [])
      .filter((each) => each.in !== 'header')
      .map((each) => (Object.keys(each.schema ?? {}).length === 0 ? { ...each, schema: { type: 'string' } } : each));
  return document;
}

/** What the file of an agency has to say. */
async function typesOf(name) {
  const { default: openapiTypes, astToString } = await import('openapi-typescript');
  const document = forPages(JSON.parse(await readFile(join(documents, name), 'utf8')));
  const types = await openapiTypes(document, {
    defaultNonNullable: false,
    silent: true,
  });
  return `// Made from docs/openapi/${name} by tools/portal-api.mjs; not written by hand.\n${astToString(types)}`;
}

/** Writes the files that are not what their documents say. @returns their names; with `check` nothing is written. */
export async function describePortalApi({ check = false } = {}) {
  await mkdir(described, { recursive: true });
  const differing = [];
  for (const name of (await readdir(documents)).filter((each) => each.endsWith('.json'))) {
    const target = join(described, name.replace(/json$/, 'd.ts'));
    if (!check && (await changedAt(target)) > (await changedAt(join(documents, name)))) continue;
    const types = await typesOf(name);
    if (existsSync(target) && (await readFile(target, 'utf8')) === types) {
      if (!check) await utimes(target, new Date(), new Date());
      continue;
    }
    differing.push(name);
    if (!check) await writeFile(target, types);
  }
  return differing;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  const differing = await describePortalApi({ check });
  if (check && differing.length > 0) {
    console.error(`not what the documents say: ${differing.join(', ')}; run npm run docs`);
    process.exitCode = 1;
  }
}
