import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toCaseUco } from '#libs/case-uco';
import { repositoryRoot } from '#libs/embedded';
import { temporaryFolder } from '#libs/testing';
import { inventedCase } from './invented-case.js';
import { ownShapes } from './own-shapes.js';
import type { Verdict } from './validate-process.js';

const folder = temporaryFolder('case-uco');
afterAll(() => {
  folder.remove();
});

const samples = join(repositoryRoot, '..', 'shared', 'samples', 'case');
const published = existsSync(samples);
const program = join(repositoryRoot, 'dist', 'libs', 'case-uco', 'test', 'validate-process.js');

/** The published shapes; where they are absent, a few of our own that hold the rules that matter most. */
function shapes(): string {
  if (published) return join(samples, 'shapes');
  writeFileSync(join(folder.path, 'own.ttl'), ownShapes);
  return folder.path;
}

function written(name: string, document: unknown): string {
  const file = join(folder.path, `${name}.json`);
  writeFileSync(file, JSON.stringify(document));
  return file;
}

const verdicts = (...files: string[]): Verdict[] => {
  const answer = execFileSync(process.execPath, [program, shapes(), ...files], { maxBuffer: 64 * 1024 * 1024 });
  const byFile = JSON.parse(answer.toString()) as Record<string, Verdict>;
  return files.map((file) => byFile[file] ?? { conforms: false, violations: ['no verdict'], blankNodes: 0 });
};

test('an exported case conforms to the shapes of CASE and UCO and has no blank node', () => {
  const [verdict] = verdicts(written('case', toCaseUco(inventedCase)));
  expect(verdict).toEqual({ conforms: true, violations: [], blankNodes: 0 });
});

test('what does not conform is refused: a hash without its value, a relationship that leads nowhere', () => {
  const document = toCaseUco(inventedCase);
  const spoilt = JSON.parse(
    JSON.stringify(document)
      .replace(/"uco-types:hashValue":\{[^}]*\}/, '"uco-core:name":"no value"')
      .replaceAll('"uco-core:target"', '"uco-core:name"'),
  ) as unknown;
  const [verdict] = verdicts(written('spoilt', spoilt));
  expect(verdict?.conforms).toBe(false);
  expect(verdict?.violations.join('\n')).toMatch(/hashValue/);
  expect(verdict?.violations.join('\n')).toMatch(/target/);
});

(published ? test : test.skip)(
  'the published examples get the verdict that their names promise',
  () => {
    const examples = readdirSync(join(samples, 'examples'))
      .filter((name) => /_X?(PASS|FAIL)\.json$/.test(name))
      .map((name) => join(samples, 'examples', name));
    const given = verdicts(...examples);
    expect(examples.length).toBeGreaterThan(3);
    for (const [index, name] of examples.entries())
      expect({ name, conforms: given[index]?.conforms }).toEqual({ name, conforms: name.endsWith('_PASS.json') });
  },
  60_000,
);

test('the same case gives the same bytes, and no id is given twice', () => {
  const document = toCaseUco(inventedCase);
  expect(JSON.stringify(toCaseUco(structuredClone(inventedCase)))).toBe(JSON.stringify(document));
  const ids = [...JSON.stringify(document).matchAll(/"@id":"([^"]+)","@type"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('each step of custody is an action with a provenance record that names the exhibit', () => {
  const nodes = toCaseUco(inventedCase)['@graph'];
  const records = nodes.filter((node) => node['@type'] === 'case-investigation:ProvenanceRecord');
  const actions = nodes.filter((node) => node['@type'] === 'case-investigation:InvestigativeAction');
  const steps = inventedCase.exhibits.flatMap(({ custody }) => custody);
  expect(records.map((node) => node['case-investigation:exhibitNumber'])).toEqual(['1', '1', '1/1']);
  expect(actions.map((node) => node['uco-core:name'])).toEqual(steps.map(({ action }) => action));
});
