/**
 * A process of its own that holds JSON-LD documents against SHACL shapes: `node validate-process.js <folder of shapes> <file> …` prints one JSON
 * object, a verdict for each file. It is a process because its packages exist as ES modules only.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import rdf from '@zazuko/env';
import type { Quad, Term } from '@rdfjs/types';
import jsonld, { type JsonLdDocument } from 'jsonld';
import { Parser } from 'n3';
import Validator from 'rdf-validate-shacl';

export interface Verdict {
  readonly conforms: boolean;
  readonly violations: readonly string[];
  readonly blankNodes: number;
}

const owl = 'http://www.w3.org/2002/07/owl#imports';
const sparql = 'http://www.w3.org/ns/shacl#sparql';
const subclass = 'http://www.w3.org/2000/01/rdf-schema#subClassOf';
const violation = 'http://www.w3.org/ns/shacl#Violation';

const [folder = '', ...files] = process.argv.slice(2);
const shapes = readdirSync(folder)
  .filter((name) => name.endsWith('.ttl'))
  .flatMap((name) => new Parser({ blankNodePrefix: `${name}-` }).parse(readFileSync(join(folder, name), 'utf8')))
  .filter(({ predicate }) => predicate.value !== owl && predicate.value !== sparql) as Quad[];
const classes = shapes.filter(({ predicate }) => predicate.value === subclass);
const validator = new Validator(rdf.dataset(shapes), { factory: rdf });

const isBlank = ({ termType }: Term): boolean => termType === 'BlankNode';

async function verdictOf(file: string): Promise<Verdict> {
  const document = JSON.parse(readFileSync(file, 'utf8')) as JsonLdDocument;
  const quads = new Parser().parse(
    (await jsonld.toRDF(document, { format: 'application/n-quads' })) as string,
  ) as Quad[];
  const report = await validator.validate(rdf.dataset([...quads, ...classes]));
  const violations = report.results
    .filter(({ severity }) => severity.value === violation)
    .map(
      ({ focusNode, path, message }) =>
        `${focusNode.value} ${path.value} ${message.map(({ value }) => value).join(' ')}`,
    );
  const blank = new Set(quads.flatMap(({ subject, object }) => [subject, object].filter(isBlank).map((t) => t.value)));
  return { conforms: violations.length === 0, violations, blankNodes: blank.size };
}

const verdicts: Record<string, Verdict> = {};
for (const file of files) verdicts[file] = await verdictOf(file);
process.stdout.write(JSON.stringify(verdicts));
