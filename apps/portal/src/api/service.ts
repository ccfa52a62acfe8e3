import createClient, { type Client } from 'openapi-fetch';
import { call, reach, type Terms } from './call.js';

/** Routes of a service, as its OpenAPI document describes them, behind what `call.ts` does for every request. */
export const serviceOf = <Paths extends object>(): Client<Paths> =>
  createClient<Paths>({ baseUrl: location.origin, fetch: (request) => reach(request) });

/** What a route answers. @throws Refusal or Unreached */
export async function told<T>(asked: Promise<{ readonly data?: T }>): Promise<T> {
  return (await asked).data as T;
}

/** What an operation answers when all went well. */
export type Answer<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer A } } } }
  ? A
  : never;
type Body<Operation> = Operation extends { requestBody: { content: { 'application/json': infer B } } } ? B : never;
type Query<Operation> = Operation extends { parameters: { query?: infer Q } } ? NonNullable<Q> : never;

/** What a parameter of an operation may be. */
export type Parameter<Operation, Name extends keyof Query<Operation>> = NonNullable<Query<Operation>[Name]>;

/** Steps that people take on one kind of record, each with what it wants to know. */
export type StepsOf<Operations, Kind extends string> = {
  [Name in keyof Operations as Name extends `${Kind}_${infer Step}` ? Step : never]: Body<Operations[Name]>;
};

type Routes<Operations, Kind extends string> = {
  [Name in 'list' | 'one' | 'receipts' | 'accessLog']: Operations[`${Kind}Routes_${Name}` & keyof Operations];
};

/** What every kind of record has: a list, the record with what may be done next, receipts, access log, its steps. */
export interface Records<Operations, Kind extends string> {
  list(query: Query<Routes<Operations, Kind>['list']>): Promise<Answer<Routes<Operations, Kind>['list']>>;
  one(id: string): Promise<Answer<Routes<Operations, Kind>['one']>>;
  receipts(id: string): Promise<Answer<Routes<Operations, Kind>['receipts']>>;
  accessLog(id: string): Promise<Answer<Routes<Operations, Kind>['accessLog']>>;
  /** Opens the personal part, which is journalled. The answer is the agency's own and in no description. */
  readIdentity<T>(id: string, purpose: string): Promise<T>;
  /** Takes a step on the version that the person saw. */
  take<Step extends keyof StepsOf<Operations, Kind> & string>(
    id: string,
    step: Step,
    input: StepsOf<Operations, Kind>[Step],
    terms: Terms,
  ): Promise<Answer<Operations[`${Kind}_${Step}` & keyof Operations]>>;
}

const kebab = (step: string): string => step.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** @param base where they lie: `/api/police/investigations` */
export function recordsOf<Operations, Kind extends string>(base: string): Records<Operations, Kind> {
  const at = (id: string, rest = ''): string => `${base}/${encodeURIComponent(id)}${rest}`;
  return {
    list: (query) => call(`${base}?${search(query)}`),
    one: (id) => call(at(id)),
    receipts: (id) => call(at(id, '/receipts')),
    accessLog: (id) => call(at(id, '/access-log')),
    readIdentity: (id, purpose) => call(at(id, '/read-identity'), { method: 'POST', body: { purpose } }),
    take: (id, step, input, terms) => call(at(id, `/${kebab(step)}`), { method: 'POST', body: input, ...terms }),
  };
}

const search = (query: object): string =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();
