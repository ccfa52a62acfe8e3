/** What an endpoint's description says of who may call it. */
export interface Policy {
  readonly action: string;
  readonly by?: Readonly<Record<string, string | readonly string[]>>;
  readonly signedIn?: boolean;
  readonly open?: boolean;
  readonly stepUp?: boolean;
}

export interface Endpoint {
  readonly method: string;
  /** Path with `{…}` places. */
  readonly path: string;
  readonly policy: Policy | undefined;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
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
        policy: operation['x-qorgan-policy'] as Policy | undefined,
      })),
  );
}

/** Fills every place of a path with the same id. */
export const addressOf = (path: string, id: string): string => path.replaceAll(/\{[^}]+\}/g, id);
