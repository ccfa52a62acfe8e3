import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { compiledMessages, withoutParser } from './compiled-messages.js';
import { precompressed } from './precompressed.js';

interface Operation {
  readonly operationId?: string;
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: object }>> };
  readonly 'x-qorgan-step'?: { readonly step: string; readonly says: object; readonly cites: object };
}

/** `steps:police/investigation`: the steps of one kind of record, with what each wants to know and its legal basis, out of the API's description. */
const describedSteps = (): Plugin => ({
  name: 'described-steps',
  resolveId: (id) => (id.startsWith('steps:') ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith('\0steps:')) return undefined;
    const [agency = '', kind = ''] = id.slice('\0steps:'.length).split('/');
    const file = join(import.meta.dirname, '..', '..', 'docs', 'openapi', `${agency}.json`);
    this.addWatchFile(file);
    const { paths } = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, Record<string, Operation>> };
    const steps = Object.values(paths)
      .flatMap((path) => Object.values(path))
      .flatMap(({ operationId = '', requestBody, 'x-qorgan-step': step }) =>
        step !== undefined && operationId === `${kind}_${step.step}`
          ? [[step.step, { ...step, schema: requestBody?.content?.['application/json']?.schema ?? {} }]]
          : [],
      );
    // The service checks identifiers itself; their pattern would be half of the file.
    const json = JSON.stringify(Object.fromEntries(steps), (key, value: unknown) =>
      key === 'pattern' ? undefined : value,
    );
    return `export default JSON.parse(${JSON.stringify(json)})`;
  },
});

/** What every page with a list needs, besides what each page needs: one file instead of two dozen, each of which a phone would have to ask for. */
const ofEveryList =
  /@tabler\/icons-react|@mantine\/core\/esm\/components\/(?:TextInput|InputBase)\/|\/src\/(?:parts\/(?:due|due-groups|instead-of|number|number-search|record-list|rows|state-mark|text-search|typed-search)|texts\/(?:country-time|when))\.tsx?$/;

/** The portal is built into dist/apps/portal, from where the gateway serves it below /portal/. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/portal/',
  plugins: [describedSteps(), compiledMessages(), precompressed()],
  resolve: { alias: [withoutParser] },
  build: {
    outDir: '../../dist/apps/portal',
    emptyOutDir: true,
    target: 'es2022',
    // The policy allows nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // test/architecture/portal-budget.test.ts holds files to the budget, as they are sent.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'beginning', tags: ['$initial'], priority: 2 },
            { name: 'list', test: ofEveryList, priority: 1 },
          ],
        },
      },
      onLog: (level, log, report) => {
        // Mantine marks its files for servers that render; nothing renders here but the browser.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4000', '/auth': 'http://127.0.0.1:4000' } },
});
