import type { Schema } from '../../api/steps.js';
import { instantOf } from '../../texts/country-time.js';

/** What somebody has typed into a form, as far as it is: objects and lists of the schema, texts in their leaves. */
export type Input = unknown;
export type InputObject = Readonly<Record<string, Input>>;

export const isObject = (value: Input): value is InputObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const asObject = (value: Input): InputObject => (isObject(value) ? value : {});
export const asList = (value: Input): readonly Input[] => (Array.isArray(value) ? (value as readonly Input[]) : []);
export const asText = (value: Input): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A schema that offers several: a plain text is taken where there is one, else whatever comes first. */
export const plainest = (schema: Schema): Schema => {
  const offered = schema.anyOf ?? [];
  return offered.find(({ type }) => type === 'string') ?? offered[0] ?? schema;
};

/** The variants of a `oneOf` by the value that tells them apart, and the name of that property. */
export function variantsOf({
  oneOf = [],
}: Schema): { readonly by: string; readonly values: ReadonlyMap<string, Schema> } | undefined {
  const [first] = oneOf;
  const by = Object.keys(first?.properties ?? {}).find((name) =>
    oneOf.every(({ properties }) => properties?.[name]?.enum !== undefined),
  );
  if (by === undefined) return undefined;
  return {
    by,
    values: new Map(oneOf.flatMap((one) => (one.properties?.[by]?.enum ?? []).map((value) => [value, one]))),
  };
}

/** The schema of what was chosen of a `oneOf`; its own where there is nothing to choose. */
export function chosen(schema: Schema, value: Input): Schema {
  const variants = variantsOf(schema);
  return variants?.values.get(asText(asObject(value)[variants.by])) ?? schema;
}

/** What is sent: without what was left empty, with numbers as numbers and instants with their zone. `undefined` where nothing is left. */
export function toSend(schema: Schema, value: Input): unknown {
  const plain = plainest(schema);
  if (plain.oneOf !== undefined || plain.type === 'object') {
    const { properties = {} } = chosen(plain, value);
    const told = Object.entries(properties).flatMap(([name, part]) => {
      const sent = toSend(part, asObject(value)[name]);
      return sent === undefined ? [] : [[name, sent] as const];
    });
    return told.length === 0 ? undefined : Object.fromEntries(told);
  }
  if (plain.type === 'array') {
    const { items = {} } = plain;
    const told = asList(value).flatMap((item) => toSend(items, item) ?? []);
    return told.length === 0 ? undefined : told;
  }
  if (typeof value === 'boolean') return value;
  const text = asText(value).trim();
  if (text === '') return undefined;
  if (plain.type === 'integer' || plain.type === 'number') return Number(text);
  return plain.format === 'date-time' ? instantOf(text) : text;
}

/** The whole input of a step, with what has to be there even where nothing was chosen: a tick that was not made is a no. */
export function wholeToSend(schema: Schema, value: Input): object {
  return filled(schema, toSend(schema, value) ?? {}) as object;
}

function filled(schema: Schema, sent: unknown): unknown {
  if (!isObject(sent)) return sent;
  const { properties = {}, required = [] } = chosen(schema, sent);
  const whole: Record<string, unknown> = { ...sent };
  for (const [name, part] of Object.entries(properties)) {
    if (name in whole) whole[name] = filled(part, whole[name]);
    else if (required.includes(name) && part.type === 'boolean') whole[name] = false;
    else if (required.includes(name) && part.type === 'array' && (part.minItems ?? 0) === 0) whole[name] = [];
  }
  return whole;
}

/** Addresses of what has to be filled in and is not, as the service would name them (`/child/sex`). */
export function missingIn(schema: Schema, sent: unknown, at = ''): readonly string[] {
  const plain = plainest(schema);
  if (Array.isArray(sent))
    return sent.flatMap((item, place) => missingIn(plain.items ?? {}, item, `${at}/${String(place)}`));
  if (!isObject(sent)) return [];
  const { properties = {}, required = [] } = chosen(plain, sent);
  return Object.entries(properties).flatMap(([name, part]) => {
    const path = `${at}/${name}`;
    if (name in sent) return missingIn(part, sent[name], path);
    return required.includes(name) && part.default === undefined ? [path] : [];
  });
}
