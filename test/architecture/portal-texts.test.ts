import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '#libs/embedded';
import { delegableRoles } from '#libs/service';
import { texts as bureau } from '../../apps/portal/src/texts/bureau/en.js';
import { texts as deputies } from '../../apps/portal/src/texts/deputies/en.js';
import { texts as emergency } from '../../apps/portal/src/texts/emergency/en.js';
import { texts as erasures } from '../../apps/portal/src/texts/erasures/en.js';
import { texts as forms } from '../../apps/portal/src/texts/forms/en.js';
import { texts as liaison } from '../../apps/portal/src/texts/liaison/en.js';
import { texts as oversight } from '../../apps/portal/src/texts/oversight/en.js';
import { texts as policeForms } from '../../apps/portal/src/texts/police-forms/en.js';
import { texts as police } from '../../apps/portal/src/texts/police/en.js';
import { texts as remarks } from '../../apps/portal/src/texts/remarks/en.js';
import { texts as social } from '../../apps/portal/src/texts/social/en.js';

const valuesOf = (field: string, values: readonly string[]): Record<string, string> =>
  Object.fromEntries(values.map((value) => [`value.${field}.${value}`, '']));

/** Kinds of records whose steps have forms in the portal, with the texts that are there then. The other languages have the same ids: the compiler sees to that. */
const kinds = [
  { agency: 'police', kind: 'investigation', said: { ...forms, ...police, ...policeForms } },
  { agency: 'police', kind: 'opening', said: { ...forms, ...emergency } },
  // The page knows in which role.
  {
    agency: 'police',
    kind: 'delegation',
    said: { ...forms, ...deputies, ...valuesOf('role', delegableRoles('police')) },
  },
  { agency: 'platform-liaison', kind: 'data-request', said: { ...forms, ...liaison } },
  { agency: 'expert-bureau', kind: 'examination', said: { ...forms, ...bureau } },
  // The page knows of which chain it is.
  { agency: 'oversight', kind: 'remark', said: { ...forms, ...oversight, 'field.chainId': '' } },
  { agency: 'oversight', kind: 'identity-request', said: { ...forms, ...oversight, 'field.chainId': '' } },
  { agency: 'oversight', kind: 'decision', said: { ...forms, ...oversight, 'field.chainId': '' } },
  { agency: 'social-services', kind: 'support', said: { ...forms, ...social } },
  { agency: 'social-services', kind: 'service', said: { ...forms, ...social } },
  ...['school', 'police', 'platform-liaison', 'expert-bureau', 'social-services'].map((agency) => ({
    agency,
    kind: 'remark',
    said: { ...forms, ...remarks },
  })),
  // The page knows of which record.
  ...['school', 'social-services'].map((agency) => ({
    agency,
    kind: 'erasure',
    said: { ...forms, ...erasures, 'field.recordId': '' },
  })),
];

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly 'x-says'?: object;
}
interface Operation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: { readonly 'application/json'?: { readonly schema: Schema } } };
  readonly 'x-qorgan-step'?: { readonly step: string };
}

/** Ids of which one must be there, for every field and every value of a schema. */
function wordsOf(step: string, schema: Schema, field?: string): string[][] {
  const { properties = {}, items, oneOf = [], anyOf = [], enum: values = [] } = schema;
  // Of several shapes the form takes a plain text where one is offered.
  const offered = anyOf.some(({ properties: parts }) => parts === undefined) ? [] : anyOf;
  return [
    ...Object.entries(properties).flatMap(([name, part]) => [
      [`field.${step}.${name}`, `field.${name}`],
      ...wordsOf(step, part, name),
    ]),
    ...(schema['x-says'] === undefined && field !== undefined
      ? values.map((value) => [`value.${step}.${field}.${value}`, `value.${field}.${value}`, `value.${value}`])
      : []),
    ...(items === undefined ? [] : wordsOf(step, items, field)),
    ...[...oneOf, ...offered].flatMap((one) => wordsOf(step, one, field)),
  ];
}

describe.each(kinds)('the forms of $agency/$kind', ({ agency, kind, said }) => {
  const { paths } = JSON.parse(readFileSync(join(repositoryRoot, 'docs', 'openapi', `${agency}.json`), 'utf8')) as {
    paths: Record<string, Record<string, Operation>>;
  };
  const steps = Object.values(paths)
    .flatMap((path) => Object.values(path))
    .filter(({ operationId, 'x-qorgan-step': step }) => operationId === `${kind}_${step?.step ?? ''}`);

  test('have a word for every field and every value', () => {
    expect(steps.length).toBeGreaterThan(0);
    const without = steps.flatMap(({ requestBody, 'x-qorgan-step': step }) =>
      wordsOf(step?.step ?? '', requestBody?.content['application/json']?.schema ?? {})
        .filter((ids) => !ids.some((id) => id in said))
        .map((ids) => ids.join(' or ')),
    );
    expect([...new Set(without)]).toEqual([]);
  });
});
