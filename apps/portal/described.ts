import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface Operation {
  readonly operationId?: string;
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: object }>> };
  readonly 'x-qorgan-step'?: { readonly step: string; readonly says: object; readonly cites: object };
}
type Taken = (operations: readonly Operation[], name: string) => object;

const schemaOf = ({ requestBody }: Operation): object => requestBody?.content?.['application/json']?.schema ?? {};

/**
 * What pages take out of the API's description while they are built, so that no bound of the service is written down twice.
 * `steps:police/investigation`: the steps of one kind of record, with what each wants to know and its legal basis.
 * `body:police/ChatsController_contact`: what one other operation wants to know.
 */
const taken: Readonly<Record<string, Taken>> = {
  steps: (operations, kind) =>
    Object.fromEntries(
      operations.flatMap((operation) => {
        const step = operation['x-qorgan-step'];
        return step !== undefined && operation.operationId === `${kind}_${step.step}`
          ? [[step.step, { ...step, schema: schemaOf(operation) }]]
          : [];
      }),
    ),
  body: (operations, id) => {
    const operation = operations.find(({ operationId }) => operationId === id);
    if (operation === undefined) throw new Error(`no operation ${id} is described`);
    return schemaOf(operation);
  },
};

export const described = (): Plugin => ({
  name: 'described',
  resolveId: (id) => (Object.keys(taken).some((what) => id.startsWith(`${what}:`)) ? `\0${id}` : undefined),
  load(id) {
    const [what = '', place = ''] = id.slice(1).split(':');
    const take = id.startsWith('\0') ? taken[what] : undefined;
    if (take === undefined) return undefined;
    const [agency = '', name = ''] = place.split('/');
    const file = join(import.meta.dirname, '..', '..', 'docs', 'openapi', `${agency}.json`);
    this.addWatchFile(file);
    const { paths } = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, Record<string, Operation>> };
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    // The service checks identifiers itself; their pattern would be half of the file.
    const json = JSON.stringify(take(operations, name), (key, value: unknown) =>
      key === 'pattern' ? undefined : value,
    );
    return `export default JSON.parse(${JSON.stringify(json)})`;
  },
});
