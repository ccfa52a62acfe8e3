import { existsSync } from 'node:fs';

/** Jest runs TypeScript, and the packages that exist as ES modules only, as CommonJS: it cannot require ES modules on Node 20. */
const swc = (typescript) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: typescript ? { syntax: 'typescript', decorators: true } : { syntax: 'ecmascript' },
      transform: typescript ? { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false } : {},
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];
const asEsModules =
  '(@nestjs|jose|oidc-provider|openid-client|oauth4webapi|uuid|canonicalize|@nats-io|@tus|srvx|pkijs|asn1js|bytestreamjs|@noble|@peculiar|age-encryption|@scure|escape-string-regexp)';

const shared = {
  testEnvironment: 'node',
  rootDir: import.meta.dirname,
  roots: ['apps', 'libs', 'test', 'tools'].map((folder) => `<rootDir>/${folder}`),
  moduleNameMapper: {
    '^#libs/(.*)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^canonicalize$': '<rootDir>/node_modules/canonicalize/lib/canonicalize.js',
  },
  transform: { '^.+\\.ts$': swc(true), [`^.+/node_modules/${asEsModules}/.+\\.m?js$`]: swc(false) },
  transformIgnorePatterns: [`/node_modules/(?!${asEsModules}/)`],
  cacheDirectory: '<rootDir>/.cache/jest',
};

/** Tests of the whole start their own stack; those of the architecture need none. */
const whole = '<rootDir>/test/(access|chain|faults|bench)/';
const architecture = '<rootDir>/test/architecture/';
const browser = '<rootDir>/test/browser/';

/** Starts PostgreSQL and NATS once for all test files that want real parts. */
const realParts = {
  globalSetup: 'libs/testing/src/global-setup.ts',
  globalTeardown: 'libs/testing/src/global-teardown.ts',
};
const present = Object.entries(realParts).filter(([, path]) => existsSync(new URL(path, import.meta.url)));

export default {
  // No test is timed: how long one takes, the machine and its neighbours decide. Whoever waits in a test waits for a stated time and says for what; this ends what hangs all the same.
  testTimeout: 600_000,
  testSequencer: '<rootDir>/tools/test-turns.cjs',
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['**/*.spec.ts'] },
    { ...shared, displayName: 'architecture', testMatch: [`${architecture}**/*.test.ts`] },
    {
      ...shared,
      displayName: 'real',
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', whole, architecture, browser],
      ...Object.fromEntries(present.map(([key, path]) => [key, `<rootDir>/${path}`])),
    },
    { ...shared, displayName: 'browser', testMatch: [`${browser}**/*.test.ts`] },
    {
      ...shared,
      displayName: 'whole',
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/(apps|libs|tools)/', architecture, browser],
    },
  ],
};
