import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { repositoryRoot } from '#libs/embedded';
import { asyncApiDocument } from './async-api.js';
import { chainDocument } from './chain.js';
import { lifecyclesDocument } from './lifecycles.js';
import { openApiDocuments } from './open-api.js';

const docs = join(repositoryRoot, 'docs');

/** The generated documents by their name in docs/. @throws when the AsyncAPI document is not valid by its schema */
export function documents(): Readonly<Record<string, string>> {
  const asyncApi = asyncApiDocument();
  const schema = createRequire(join(repositoryRoot, 'package.json'))(
    '@asyncapi/specs/schemas/3.0.0-without-$id.json',
  ) as object;
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  if (!validate(asyncApi))
    throw new Error(`the AsyncAPI document is not valid: ${JSON.stringify(validate.errors?.slice(0, 5))}`);
  return {
    'asyncapi.json': `${JSON.stringify(asyncApi, undefined, 2)}\n`,
    'chain.md': chainDocument(),
    'lifecycles.md': lifecyclesDocument(),
  };
}

/** Those that differ from what is committed. */
export const differing = (wanted: Readonly<Record<string, string>> = documents()): [name: string, content: string][] =>
  Object.entries(wanted).filter(
    ([name, content]) => !existsSync(join(docs, name)) || readFileSync(join(docs, name), 'utf8') !== content,
  );

/** Writes the generated documents into docs/; with `--check` only says which differ; with `--no-api` without starting the system. */
export async function main(args: readonly string[]): Promise<void> {
  const wanted = { ...documents(), ...(args.includes('--no-api') ? {} : await openApiDocuments()) };
  const changed = differing(wanted);
  if (args.includes('--check')) {
    for (const [name] of changed) process.stderr.write(`docs/${name} is not what the tables say: run npm run docs\n`);
    process.exitCode = changed.length === 0 ? 0 : 1;
    return;
  }
  mkdirSync(join(docs, 'openapi'), { recursive: true });
  for (const [name, content] of changed) writeFileSync(join(docs, name), content);
  process.stderr.write(
    changed.length === 0
      ? 'documents are up to date\n'
      : `written: ${changed.map(([name]) => `docs/${name}`).join(', ')}\n`,
  );
}
