import { defineConfig } from 'vite';
import { compiledMessages, withoutParser } from './compiled-messages.js';
import { described } from './described.js';
import { precompressed } from './precompressed.js';

/** What every page with a list needs, besides what each page needs: one file instead of two dozen, each of which a phone would have to ask for. */
const ofEveryList =
  /@tabler\/icons-react|@mantine\/core\/esm\/components\/(?:TextInput|InputBase)\/|\/src\/(?:parts\/(?:due|due-groups|instead-of|number|number-search|record-list|rows|state-mark|text-search|typed-search)|texts\/(?:country-time|when))\.tsx?$/;

/** The portal is built into dist/apps/portal, from where the gateway serves it below /portal/. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/portal/',
  plugins: [described(), compiledMessages(), precompressed()],
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
