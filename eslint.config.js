import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Selectors of our own rules. Each is shown failing in test/architecture/lint.test.ts. */
const environment = {
  selector:
    "MemberExpression[object.name='process'][property.name='env'], ImportDeclaration[source.value=/^(node:)?process$/]",
  message: 'Only <app>.settings.ts reads the environment, through #libs/settings.',
};
const circularInjection = {
  selector: "ImportSpecifier[imported.name='forwardRef']",
  message: 'forwardRef hides a cycle between providers: break the cycle.',
};
const skippedWork = {
  selector: 'CallExpression[optional=true] > AwaitExpression.arguments',
  message: 'The arguments of an optional call are not evaluated where there is nothing to call: do the work before it.',
};
const clock = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date'], " +
    "MemberExpression[object.name=/^(Date|performance)$/][property.name='now']",
  message: 'Time is passed in as `now`, never read in procedure/.',
};
const chance = {
  selector: "MemberExpression[object.name='Math'][property.name='random'], MemberExpression[object.name='crypto']",
  message: 'procedure/ decides the same for the same input: ids and random values are passed in.',
};
const waiting = {
  selector: 'CallExpression[callee.name=/^(setTimeout|setInterval|setImmediate|queueMicrotask|fetch)$/]',
  message: 'procedure/ neither waits nor asks anybody: it decides.',
};
const ownTimeLimit = {
  selector:
    'CallExpression[callee.name=/^(it|test|(before|after)(All|Each))$/] > Literal[raw=/^[0-9_]+$/]:last-child, ' +
    "CallExpression[callee.callee.property.name='each'] > Literal[raw=/^[0-9_]+$/]:last-child, " +
    "MemberExpression[object.name='jest'][property.name='setTimeout']",
  message: 'No test is timed: jest.config.js says when one hangs, for all of them.',
};

const specs = ['**/*.spec.ts', '**/*.test.ts', '**/test/**/*.ts', 'test/**/*.ts', 'libs/{testing,stage}/**/*.ts'];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      '.cache/**',
      '.data/**',
      'coverage/**',
      'docs/**',
      'deploy/**',
      'apps/portal/src/api/described/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'Buffer',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'fetch',
          'AbortController',
          'AbortSignal',
          'performance',
          'structuredClone',
          'TextDecoder',
          'TextEncoder',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: { require: 'readonly', module: 'writable', __dirname: 'readonly' } },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', circularInjection, skippedWork],
      'max-lines': ['warn', 250],
      'max-lines-per-function': ['warn', 40],

      // A type import costs nothing at run time, and the structure rules tell the two apart.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],

      // NestJS: a module is an empty class with a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // A method may be async because its interface is, and `{}` is how a type says "nothing of these".
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-empty-object-type': 'off',
      // A caller that names the type of a row, and an optional key that is taken away, are what they look like.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': [
        'error',
        { allowAsThisParameter: true, allowInGenericTypeArguments: true },
      ],
    },
  },
  { files: ['apps/**/*.ts', 'libs/**/*.ts'], rules: { 'no-console': 'error' } },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    // libs/embedded is the inside of `npm start`: no service runs it.
    ignores: ['apps/*/src/*.settings.ts', 'libs/embedded/**', ...specs],
    rules: { 'no-restricted-syntax': ['error', circularInjection, skippedWork, environment] },
  },
  {
    files: ['apps/*/src/procedure/**/*.ts'],
    ignores: specs,
    rules: { 'no-restricted-syntax': ['error', circularInjection, skippedWork, environment, clock, chance, waiting] },
  },
  {
    files: specs,
    rules: {
      'no-restricted-syntax': ['error', circularInjection, skippedWork, ownTimeLimit],
      'max-lines-per-function': 'off',
      // An expectation names a method without calling it, and what an answer holds is what the test finds out.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // A component is one expression: it is long where its page is.
  {
    files: ['apps/portal/**/*.tsx'],
    rules: {
      'max-lines-per-function': ['warn', 150],
      // The router's way of sending somebody elsewhere.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: '@tanstack/router-core', name: 'Redirect' }] },
      ],
    },
  },
  { files: ['apps/portal/src/texts/*/*.ts'], rules: { 'max-lines': 'off' } },
  { files: ['**/migrations/*.ts'], rules: { 'max-lines-per-function': 'off' } },
);
