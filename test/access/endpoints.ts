import type { Schema } from './fuzz/inputs.js';

/** What an endpoint's description says of who may call it. */
export interface Policy {
  readonly action: string;
  readonly by?: Readonly<Record<string, string | readonly string[]>>;
  readonly signedIn?: boolean;
  readonly open?: boolean;
  readonly stepUp?: boolean;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema: Schema;
}

export interface Endpoint {
  readonly method: string;
  /** Path with `{…}` places. */
  readonly path: string;
  readonly policy: Policy | undefined;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly type: string; readonly schema: Schema } | undefined;
}

interface Operation {
  readonly 'x-qorgan-policy'?: Policy;
  readonly parameters?: readonly (Omit<Parameter, 'schema'> & { readonly schema?: Schema })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const methods = new Set(['get', 'post', 'put', 'patch', 'delete', 'head']);

/** The endpoints of a running agency, read off its own OpenAPI description. */
export async function endpointsOf(base: string, agency: string): Promise<Endpoint[]> {
  const answer = await fetch(`${base}/api/${agency}/openapi.json`);
  const description = (await answer.json()) as Description;
  return Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([method]) => methods.has(method))
      .map(([method, operation]) => ({
        method: method.toUpperCase(),
        path,
        policy: operation['x-qorgan-policy'],
        parameters: (operation.parameters ?? []).map((each) => ({ ...each, schema: each.schema ?? {} })),
        body: bodyOf(operation),
      })),
  );
}

function bodyOf({ requestBody }: Operation): Endpoint['body'] {
  const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  return type === undefined ? undefined : { type, schema: content?.schema ?? {} };
}

/** Fills every place of a path with the same id. */
export const addressOf = (path: string, id: string): string => path.replaceAll(/\{[^}]+\}/g, id);
