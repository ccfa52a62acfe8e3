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
const asEsModules = '(@nestjs|jose|oidc-provider|openid-client|oauth4webapi|uuid|canonicalize|@nats-io)';

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test', '<rootDir>/tools'],
  testMatch: ['**/*.spec.ts', '**/*.test.ts'],
  moduleNameMapper: {
    '^#libs/(.*)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.ts$': swc(true), [`^.+/node_modules/${asEsModules}/.+\\.js$`]: swc(false) },
  transformIgnorePatterns: [`/node_modules/(?!${asEsModules}/)`],
  testTimeout: 30_000,
  cacheDirectory: '<rootDir>/.cache/jest',
};
