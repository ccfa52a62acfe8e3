import fc from 'fast-check';
import { awkward, injections, notYours, ordinary } from './corpus.js';

/** What the descriptions use of JSON Schema. */
export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly nullable?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** Stands for an id that has to do with the record of the request; filled in when the record is known. */
export const relatedMark = '#related ';

const weighted = <T>(...parts: readonly (readonly [number, fc.Arbitrary<T>])[]): fc.Arbitrary<T> =>
  fc.oneof(...parts.map(([weight, arbitrary]) => ({ weight, arbitrary })));

const someText = (least: number, most: number): fc.Arbitrary<string> =>
  weighted(
    [5, fc.constantFrom(...ordinary)],
    [5, fc.constantFrom(...injections)],
    [1, fc.constantFrom(...awkward)],
    [2, fc.string({ unit: 'grapheme', maxLength: 40 })],
    [1, fc.constant('ұ'.repeat(Math.min(most, 30_000)))],
  ).map((text) => text.padEnd(least, 'ғ').slice(0, most));

/** Days and times around now, and a few far from it. */
const someTime = weighted(
  [6, fc.date({ min: new Date('2026-09-01'), max: new Date('2027-03-01'), noInvalidDate: true })],
  [1, fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })],
).map((date) => date.toISOString());

function someString({ format, pattern, minLength = 0, maxLength = 400 }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return weighted([6, fc.nat({ max: 999 }).map((n) => relatedMark + String(n))], [1, fc.uuid()]);
  if (format === 'date') return someTime.map((time) => time.slice(0, 10));
  if (format === 'date-time') return someTime;
  if (format === 'email') return fc.constantFrom('invented@qorgan.example', 'a+b@c.example');
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return someText(minLength, maxLength);
}

function someObject({ properties = {}, required = [], additionalProperties }: Schema): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valid(schema)]));
  const known = fc.record(fields, {
    requiredKeys: Object.keys(fields).filter((name) => required.includes(name)),
    noNullPrototype: true,
  });
  if (typeof additionalProperties !== 'object') return known;
  const more = fc.dictionary(fc.constantFrom('a', 'Q1', '__proto__x', ' '), valid(additionalProperties), {
    maxKeys: 3,
    noNullPrototype: true,
  });
  return fc.tuple(known, more).map(([one, other]) => ({ ...one, ...other }));
}

const made = new WeakMap<Schema, fc.Arbitrary<unknown>>();

/** Values that the schema allows, or nearly so: a text may be one that nobody would type. */
export function valid(schema: Schema): fc.Arbitrary<unknown> {
  const known = made.get(schema);
  if (known !== undefined) return known;
  const arbitrary = schema.nullable === true ? fc.option(withoutNull(schema), { freq: 5 }) : withoutNull(schema);
  made.set(schema, arbitrary);
  return arbitrary;
}

function withoutNull(schema: Schema): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(valid));
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const { minimum = 0, maximum = 1_000 } = schema;
  switch (schema.type) {
    case 'object':
      return someObject(schema);
    case 'array':
      return fc.array(valid(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, (schema.minItems ?? 0) + 3),
      });
    case 'integer':
      return fc.integer({ min: Math.max(minimum, -(2 ** 31)), max: Math.min(maximum, 2 ** 31 - 1) });
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'string':
      return someString(schema);
    default:
      return someText(0, 100);
  }
}

/** What no schema means. */
export const hostile: fc.Arbitrary<unknown> = weighted<unknown>(
  [4, fc.constantFrom(...awkward)],
  [4, fc.constantFrom(...injections)],
  [3, fc.constantFrom<unknown>(null, true, 0, -1, 2 ** 31, 2 ** 53, 1e308, -0, 0.1, [], {}, [[]], [null])],
  [1, fc.constant('ы'.repeat(100_000))],
  [1, fc.constant(Array.from({ length: 2_000 }, (_, place) => place))],
  [1, fc.constant(JSON.parse('['.repeat(500) + ']'.repeat(500)))],
  [1, fc.constant(JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'))],
);

/** Bodies: as described, with one place spoiled, with fields that are not the sender's to set, or something else altogether. */
export const bodies = (schema: Schema): fc.Arbitrary<unknown> =>
  weighted<unknown>(
    [10, valid(schema)],
    [7, fc.tuple(valid(schema), fc.nat(), hostile).map(([value, place, other]) => spoiled(value, place, other))],
    [2, valid(schema).map((value) => (isObject(value) ? { ...value, ...notYours } : value))],
    [1, hostile],
  );

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy with something else in one of its places. */
function spoiled(value: unknown, place: number, other: unknown): unknown {
  const places: (readonly (string | number)[])[] = [];
  const gather = (part: unknown, path: readonly (string | number)[]): void => {
    places.push(path);
    if (Array.isArray(part))
      part.forEach((each, index) => {
        gather(each, [...path, index]);
      });
    else if (isObject(part)) for (const [name, each] of Object.entries(part)) gather(each, [...path, name]);
  };
  gather(value, []);
  const put = (part: unknown, [step, ...rest]: readonly (string | number)[]): unknown => {
    if (step === undefined) return other;
    if (Array.isArray(part)) return part.map((each, index) => (index === step ? put(each, rest) : (each as unknown)));
    return isObject(part) ? { ...part, [step]: put(part[step], rest) } : other;
  };
  return put(value, places[place % places.length] ?? []);
}

/** A copy with every id that was left open filled in. */
export function withIds(value: unknown, ids: readonly string[]): unknown {
  if (typeof value === 'string')
    return value.startsWith(relatedMark) ? (ids[Number(value.slice(relatedMark.length)) % ids.length] ?? value) : value;
  if (Array.isArray(value)) return value.map((each) => withIds(each, ids));
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withIds(each, ids)]))
    : value;
}
