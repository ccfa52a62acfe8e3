/**
 * The structure of the house as rules. Each of them is shown failing in test/architecture/structure.test.ts.
 *
 * `#libs/<name>` means dist/libs/<name>/src/index.js at run time; here it is looked up in the sources
 * (tools/structure/resolve.cjs), else every edge to a library would end outside the tree that is examined.
 */
const { join } = require('node:path');

const tests = String.raw`(\.spec\.ts$|\.test\.ts$|/test/)`;
/** Libraries that are pure, so that procedure/ may use them and stay pure. */
const pure = '(contracts|legal-basis|lifecycle|problems)';
/** Libraries that reach a database, the bus or a clock, of which procedure/ may know the types. */
const typesOnly = '(access|deadlines)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'agencies-meet-only-in-contracts',
      comment: 'An application imports no other application: what crosses a border between agencies is an event.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'procedure-is-pure',
      comment: 'What the law lets an agency do is plain TypeScript: no framework, no node, no database, no other room.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/procedure/', pathNot: tests },
      to: {
        pathNot: [
          '^apps/$1/src/procedure/',
          `^libs/${pure}/`,
          `^libs/${typesOnly}/`,
          'node_modules/zod/',
          // The numbering plans of the world as a table: it reads nothing but its argument.
          'node_modules/libphonenumber-js/',
          // Words as a pattern that means them: the same.
          'node_modules/escape-string-regexp/',
        ],
      },
    },
    {
      name: 'procedure-takes-types-only',
      comment: 'Of the libraries that touch the world, procedure/ knows the types and nothing that runs.',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/procedure/', pathNot: tests },
      to: { path: `^libs/${typesOnly}/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-libraries-stay-pure',
      comment: 'The libraries on which procedure/ stands import one another, types, and zod.',
      severity: 'error',
      from: { path: `^libs/${pure}/src/`, pathNot: tests },
      to: {
        pathNot: [`^libs/${pure}/`, `^libs/${typesOnly}/`, 'node_modules/zod/'],
      },
    },
    {
      name: 'pure-libraries-take-types-only',
      comment: 'As procedure-takes-types-only, one floor below.',
      severity: 'error',
      from: { path: `^libs/${pure}/src/`, pathNot: tests },
      to: { path: `^libs/${typesOnly}/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'contracts-stand-alone',
      comment: 'Hand-overs between agencies depend on nobody: they know the texts of problems and no other library.',
      severity: 'error',
      from: { path: '^libs/contracts/src/', pathNot: tests },
      to: { path: '^libs/', pathNot: '^libs/(contracts|problems)/' },
    },
    {
      name: 'records-do-not-look-back',
      comment: 'Data flows intake → procedure → records; what is kept does not know how it arrived.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/records/' },
      to: { path: '^apps/$1/src/intake/' },
    },
    {
      name: 'libraries-serve-any-agency',
      comment: 'A library imports no application, no test of the whole and no tool.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|test|tools)/' },
    },
    {
      name: 'testing-stays-in-tests',
      comment: 'Code that runs in production never imports what exists for tests.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [tests, '^libs/(testing|stage)/'] },
      to: { path: '^libs/(testing|stage)/' },
    },
    {
      name: 'services-start-nothing',
      comment:
        'The embedded PostgreSQL and NATS are for `npm start` and tests: a service is given its database and bus.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [tests, '^libs/(embedded|testing)/'] },
      to: { path: '^libs/embedded/' },
    },
    {
      name: 'libraries-have-one-door',
      comment: 'Only src/index.ts of a library is public.',
      severity: 'error',
      from: { path: '^(?:apps|test|tools|libs/([^/]+))/' },
      to: { path: '^libs/', pathNot: ['^libs/[^/]+/src/index[.]ts$', '^libs/$1/'] },
    },
    {
      name: 'libraries-are-called-by-name',
      comment: 'A library is imported as #libs/<name>, never by a relative path, which would not be the same in dist.',
      severity: 'error',
      from: { path: '^(?:apps|test|tools|libs/([^/]+))/' },
      to: { path: '^libs/', pathNot: '^libs/$1/', dependencyTypesNot: ['aliased'] },
    },
    {
      name: 'the-whole-is-tested-from-outside',
      comment: 'Tests of the whole use the public API as people would, not the inside of a service.',
      severity: 'error',
      from: { path: '^test/(chain|faults|bench|look|lighthouse|browser)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'nothing-imports-what-was-built',
      comment: 'dist is made from the sources and may be gone. Only the scripts that make it know it.',
      severity: 'error',
      from: { pathNot: ['^dist/', '^tools/[^/]+[.]mjs$'] },
      to: { path: '^dist/' },
    },
    {
      name: 'no-cycles',
      comment: 'Not even of types: a circle cannot be read from its beginning.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nothing imports and that imports nothing is left over.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(apps|libs)/[^/]+/src/',
        pathNot: [tests, '/src/(main|index)[.]ts$', '/migrations/', '[.]d[.]ts$'],
      },
      to: {},
    },
    {
      name: 'production-needs-no-development-package',
      comment: 'The image is installed without development packages.',
      severity: 'error',
      // The portal is built; what it is built from is in no image.
      from: { path: '^(apps|libs)/[^/]+/src/', pathNot: [tests, '^libs/testing/', '^apps/portal/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'every-package-is-declared',
      comment: 'A package that only happens to be installed is not ours to import.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'every-import-is-found',
      severity: 'error',
      comment: 'An import that cannot be resolved is invisible to all the other rules.',
      from: {},
      // `steps:…` and `body:…` are made while the portal is built (apps/portal/described.ts).
      to: { couldNotResolve: true, pathNot: '^(?:steps|body):' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    exclude: { path: '^([.]cache|[.]data)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    webpackConfig: { fileName: join(__dirname, 'tools/structure/resolve.cjs') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    cache: false,
  },
};
