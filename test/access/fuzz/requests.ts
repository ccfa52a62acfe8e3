import fc from 'fast-check';
import type { Account } from '../../chain/src/people/accounts.js';
import type { Caller } from '../callers.js';
import type { Endpoint, Parameter } from '../endpoints.js';
import { hostileSegments, injections } from './corpus.js';
import { bodies, valid, withIds } from './inputs.js';
import type { Known } from './records.js';

/** One request of the walk, as it can be sent again. */
export interface Request {
  readonly method: string;
  /** Path and query as they go over the wire. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly caller: Caller | undefined;
}

/** What requests are made from at one service. */
export interface Surroundings {
  readonly agency: string;
  readonly records: readonly Known[];
  readonly accounts: readonly Account[];
}

/** The choices that make a request of an endpoint, before it is known what there is. */
interface Choices {
  readonly who: number;
  readonly record: number;
  readonly places: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  /** How the body is told: mostly as it should be. */
  readonly told: 'well' | 'cut' | 'as text' | 'as bytes' | 'twice';
  readonly version: 'none' | 'right' | 'stale' | 'none such';
  readonly files: readonly number[];
}

/** Strings as they can stand in a header. */
const inHeader = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 2_000);

const header = ({ name }: Parameter): fc.Arbitrary<string | undefined> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(usualHeaders[name.toLowerCase()]) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...injections, '', '-1', '1e99', 'bytes=9-2,4-', 'bytes=0-').map(inHeader),
    },
  );
const usualHeaders: Readonly<Record<string, string>> = {
  'tus-resumable': '1.0.0',
  'upload-length': '12',
  'upload-offset': '0',
  'upload-metadata': 'filename aW52ZW50ZWQudHh0,filetype dGV4dC9wbGFpbg==',
  range: 'bytes=0-3',
  'x-file-name': 'invented.txt',
  'x-file-type': 'text/plain',
  'x-file-sha256': '0'.repeat(64),
};

const choices = ({ parameters, body }: Endpoint): fc.Arbitrary<Choices> => {
  const of = (place: Parameter['in']): readonly Parameter[] => parameters.filter((each) => each.in === place);
  const named = <T>(all: readonly Parameter[], make: (each: Parameter) => fc.Arbitrary<T>) =>
    fc.record(Object.fromEntries(all.map((each) => [each.name, make(each)])), { noNullPrototype: true });
  const inQuery = named(of('query'), ({ schema }) =>
    fc.oneof(
      { weight: 5, arbitrary: fc.constant(undefined) },
      { weight: 4, arbitrary: valid(schema) },
      { weight: 2, arbitrary: bodies(schema) },
    ),
  );
  const segment = fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...hostileSegments) },
  );
  return fc.record({
    who: fc.nat(),
    record: fc.nat(),
    places: named(of('path'), ({ schema }) =>
      schema.enum === undefined ? segment : fc.oneof(segment, fc.constantFrom(...schema.enum.map(String))),
    ),
    query: inQuery,
    headers: named(
      of('header').filter(({ name }) => !['Idempotency-Key', 'If-Match'].includes(name)),
      header,
    ),
    body: body?.type === 'application/json' ? bodies(body.schema) : fc.uint8Array({ maxLength: 64 }),
    told: fc.constantFrom(
      'well',
      'well',
      'well',
      'well',
      'well',
      'well',
      'well',
      'cut',
      'as text',
      'as bytes',
      'twice',
    ),
    version: fc.constantFrom('none', 'none', 'right', 'right', 'stale', 'none such'),
    files: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
  });
};

const arbitraries = new WeakMap<Endpoint, fc.Arbitrary<Choices>>();

/** So many requests of an endpoint, the same for the same seed and the same records. */
export function requestsOf(endpoint: Endpoint, around: Surroundings, seed: number, count: number): Request[] {
  const known = arbitraries.get(endpoint) ?? choices(endpoint);
  arbitraries.set(endpoint, known);
  return fc.sample(known, { seed, numRuns: count }).map((each) => toRequest(endpoint, around, each));
}

function toRequest(endpoint: Endpoint, around: Surroundings, chosen: Choices): Request {
  const record = recordFor(endpoint, around.records, chosen.record);
  const caller = callerFor(endpoint, around, record, chosen.who);
  const ids = [
    ...(record?.related ?? []),
    caller?.subject ?? '',
    around.accounts[chosen.who % around.accounts.length]?.id ?? '',
  ];
  let file = 0;
  const path = endpoint.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    const given = chosen.places[name];
    if (given !== undefined) return given;
    if (name === 'id') return record?.id ?? ids[0] ?? '';
    if (name === 'chainId') return record?.chainId ?? '';
    return ids[(chosen.files[file++ % 4] ?? 0) % ids.length] ?? '';
  });
  const query = Object.entries(chosen.query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${onTheWire(withIds(value, ids))}`],
  );
  return {
    method: endpoint.method,
    address: `${path}${query.length === 0 ? '' : `?${query.join('&')}`}`,
    caller,
    ...bodyOf(endpoint, chosen, ids, record),
  };
}

function onTheWire(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return encodeURIComponent(Buffer.from(text.slice(0, 300)).toString());
}

function bodyOf(
  { method, body }: Endpoint,
  { told, version, headers, body: content }: Choices,
  ids: readonly string[],
  record: Known | undefined,
): Pick<Request, 'headers' | 'body'> {
  const ifMatch = {
    none: undefined,
    right: String(record?.version ?? 1),
    stale: '"0"',
    'none such': '"99999999999999999999"',
  };
  const common = Object.fromEntries(
    Object.entries({ 'idempotency-key': crypto.randomUUID(), 'if-match': ifMatch[version], ...headers }).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    ),
  );
  if (method === 'GET' || method === 'HEAD') return { headers: common };
  if (content instanceof Uint8Array)
    return { headers: { 'content-type': body?.type ?? 'application/json', ...common }, body: new Uint8Array(content) };
  const json = JSON.stringify(withIds(content, ids)) as string | undefined;
  const text = json ?? 'undefined';
  const sent = { well: text, cut: text.slice(0, -1), 'as text': text, 'as bytes': text, twice: text + text }[told];
  const type = { 'as text': 'text/plain', 'as bytes': 'application/octet-stream' }[told as string];
  return { headers: { 'content-type': type ?? 'application/json', ...common }, body: sent };
}

/** A record of the kind that stands in the address, else any of the agency. */
function recordFor({ path }: Endpoint, records: readonly Known[], choice: number): Known | undefined {
  const table = path.split('/')[3]?.replaceAll('-', '_');
  const ofKind = records.filter((each) => each.table === table);
  const from = ofKind.length === 0 ? records : ofKind;
  return from[choice % from.length];
}

/** Somebody whom the endpoint names and who has a part in the record: the walk looks behind the first wall, not at it. */
function callerFor(
  { policy }: Endpoint,
  { agency, accounts }: Surroundings,
  record: Known | undefined,
  choice: number,
): Caller | undefined {
  if (policy?.open === true) return undefined;
  const at = accounts.flatMap(({ id, assignments }) =>
    assignments.filter((one) => one.agency === agency).map((one) => ({ ...one, id })),
  );
  const named = Object.keys(policy?.by ?? {});
  const roles = named.length === 0 ? [...new Set(at.map(({ role }) => role))] : named;
  const role = roles[choice % roles.length] ?? 'administrator';
  const usual = at.find((one) => one.role === role && (record === undefined || one.region === record.region)) ?? at[0];
  const people = record?.people.filter(({ subject }) => subject !== 'system') ?? [];
  return {
    subject: people[choice % Math.max(people.length, 1)]?.subject ?? usual?.id ?? crypto.randomUUID(),
    agency,
    roles: [role],
    units: [...new Set([...(usual?.units ?? []), ...(record?.unitId == null ? [] : [record.unitId])])],
    region: record?.region ?? usual?.region ?? 'KZ-75',
  };
}
