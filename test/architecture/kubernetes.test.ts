import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { agencies } from '#libs/contracts';
import { parse, parseAllDocuments } from 'yaml';
import { unlike, type Manifest } from './kubernetes-schema.js';
import { knows } from './known-settings.js';
import { repository, run, uproot } from './planted-tree.js';

interface Container {
  readonly name: string;
  readonly env: readonly { name: string; value?: string }[];
  readonly securityContext: object;
  readonly resources: { readonly requests: object; readonly limits: object };
  readonly startupProbe?: object;
  readonly readinessProbe?: object;
  readonly livenessProbe?: object;
  readonly volumeMounts: readonly { name: string }[];
}
interface Pod {
  readonly securityContext: object;
  readonly automountServiceAccountToken: boolean;
  readonly topologySpreadConstraints?: readonly object[];
  readonly containers: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly volumes: readonly {
    name: string;
    secret?: { secretName: string };
    projected?: { sources: readonly { secret?: { name: string } }[] };
  }[];
}
type Labels = Readonly<Record<string, string>>;
interface Peer {
  readonly podSelector?: { matchLabels: Labels };
  readonly namespaceSelector?: object;
}
interface Workload extends Manifest {
  readonly spec: { readonly replicas: number; readonly template: { readonly spec: Pod } };
}
interface Policy extends Manifest {
  readonly spec: {
    readonly podSelector: { matchLabels?: Labels };
    readonly ingress?: readonly { from: readonly Peer[]; ports: readonly { port: number }[] }[];
    readonly egress?: readonly { to: readonly Peer[]; ports: readonly { port: number }[] }[];
  };
}

const text = readFileSync(join(repository, 'deploy/kubernetes/qorgan.yaml'), 'utf8');
const manifests = parseAllDocuments(text).map((document) => document.toJS() as Manifest);
const of = <M extends Manifest>(...kinds: readonly string[]): readonly M[] =>
  manifests.filter(({ kind }) => kinds.includes(kind)) as M[];
const workloads = of<Workload>('Deployment', 'StatefulSet');
const pods = of<Workload>('Deployment', 'StatefulSet', 'Job').map(({ metadata, spec }) => ({
  name: metadata.name,
  pod: spec.template.spec,
}));
const services = [...agencies, 'identity', 'gateway'];
const nameOf = (labels: Labels = {}): string => labels['app.kubernetes.io/name'] ?? '';

afterAll(uproot);

describe('the Helm chart', () => {
  test('has no finding of helm lint, and what is committed is what it renders (else: node tools/manifests.mjs)', () => {
    const { status, errors } = run('tools/manifests.mjs', ['--check'], repository);
    expect(errors).toMatch('0 chart(s) failed');
    expect(status).toBe(0);
  });

  test('is refused without the address and the images, which nobody can guess', () => {
    const values = parse(readFileSync(join(repository, 'deploy/helm/qorgan/values.yaml'), 'utf8')) as {
      publicUrl: string;
      image: { registry: string };
    };
    expect([values.publicUrl, values.image.registry]).toEqual(['', '']);
  });
});

describe('what it makes', () => {
  test('is as the schema of Kubernetes says, with no field that it does not know', () => {
    expect(manifests.length).toBeGreaterThan(40);
    expect(unlike(manifests)).toEqual([]);
  });

  test('gives identity the secret of a provider outside where one is named, and asks nobody for it elsewhere', () => {
    const issuer = 'services.identity.environment.OUTSIDE_SIGN_IN_ISSUER=https://sso.example.kz/realms/staff';
    const script = `import { helm, runHelm } from ${JSON.stringify(pathToFileURL(join(repository, 'tools/setup/helm.mjs')).href)};
      const given = ['--kube-version', '1.31.0', '--values', 'deploy/kubernetes/values.yaml', '--set', ${JSON.stringify(issuer)}];
      process.stdout.write(runHelm(await helm(), ['template', 'qorgan', 'deploy/helm/qorgan', ...given]));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      ...{ cwd: repository, encoding: 'utf8', maxBuffer: 10_000_000 },
    });
    const given = '{ name: OUTSIDE_SIGN_IN_CLIENT_SECRET_FILE, value: /run/secrets/service/outside }';
    // The container that migrates and the one that serves.
    expect(stdout.split(given)).toHaveLength(3);
    expect(text).not.toContain('OUTSIDE_SIGN_IN_CLIENT_SECRET_FILE');
  });

  test('would be refused with a wrong or an unknown field', () => {
    const [first = manifests[0] as Manifest] = workloads;
    const spec = first['spec'] as object;
    expect(unlike([{ ...first, spec: { ...spec, replicas: 'two' } }]).join('\n')).toMatch(/replicas must be integer/);
    expect(unlike([{ ...first, spec: { ...spec, replicaz: 2 } }]).join('\n')).toMatch(/replicaz\W+ does not exist/);
  });

  test('runs every service of the house, two replicas at least, and three brokers', () => {
    expect(workloads.map(({ metadata }) => metadata.name).sort()).toEqual([...services, 'nats'].sort());
    expect(workloads.filter(({ spec }) => spec.replicas < 2)).toEqual([]);
    expect(workloads.find(({ metadata }) => metadata.name === 'nats')?.spec.replicas).toBe(3);
  });

  test.each(pods)('$name: nobody is root or may write but where it must', ({ pod }) => {
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    expect(pod.automountServiceAccountToken).toBe(false);
    for (const { securityContext, resources } of [...pod.containers, ...(pod.initContainers ?? [])]) {
      expect(securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(Object.keys(resources.requests)).toEqual(expect.arrayContaining(['cpu', 'memory']));
      expect(Object.keys(resources.limits)).toEqual(expect.arrayContaining(['cpu', 'memory']));
    }
  });

  test('watches each of them, spreads them, and keeps one of them while machines are emptied', () => {
    const budgets = of<Manifest>('PodDisruptionBudget').map(({ metadata }) => metadata.name);
    expect([...budgets].sort()).toEqual([...services, 'nats'].sort());
    for (const { spec } of workloads) {
      const { containers, topologySpreadConstraints } = spec.template.spec;
      expect(topologySpreadConstraints).toHaveLength(2);
      for (const { startupProbe, readinessProbe, livenessProbe } of containers)
        expect([startupProbe, readinessProbe, livenessProbe]).not.toContain(undefined);
    }
  });

  test('holds no secret, and refers only to those of which the guide tells', () => {
    expect(of('Secret')).toEqual([]);
    const wanted = pods.flatMap(({ pod }) =>
      pod.volumes.flatMap(({ secret, projected }) => [
        ...(secret === undefined ? [] : [secret.secretName]),
        ...(projected?.sources ?? []).flatMap(({ secret: one }) => (one === undefined ? [] : [one.name])),
      ]),
    );
    const guide = readFileSync(join(repository, 'deploy/README.md'), 'utf8');
    const told = (name: string): boolean =>
      guide.includes(`\`${name}\``) ||
      services.some((service) => guide.includes(`\`${name.replace(`-${service}`, '-<service>')}\``));
    expect(wanted.length).toBeGreaterThan(15);
    expect(wanted.filter((name) => !told(name))).toEqual([]);
  });

  test('gives the password of the migrating role to no container that serves', () => {
    const serving = pods.flatMap(({ pod }) => pod.containers.flatMap(({ volumeMounts }) => volumeMounts));
    expect(serving.map(({ name }) => name)).not.toContain('migration');
  });

  test.each(pods.filter(({ name }) => services.includes(name)))(
    '$name has a place in its settings for each of its variables, and is given what compose gives it',
    ({ name, pod }) => {
      const [{ env } = { env: [] }] = pod.containers;
      const names = env.map((each) => each.name);
      // Node.js' own.
      expect(names.filter((each) => each !== 'NODE_OPTIONS' && !knows(name)(each))).toEqual([]);
      const compose = parse(readFileSync(join(repository, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
        services: Record<string, { environment: object }>;
      };
      // What only the initial container has, and what is said only where there is one.
      const elsewhere = ['MIGRATION_DATABASE_URL_FILE', 'OTLP_URL', 'OUTSIDE_SIGN_IN_CLIENT_SECRET_FILE'];
      const given = Object.keys(compose.services[name]?.environment ?? {});
      expect(given.filter((each) => !names.includes(each) && !elsewhere.includes(each))).toEqual([]);
    },
  );
});

describe('who reaches whom', () => {
  const policies = of<Policy>('NetworkPolicy');
  const policyOf = (name: string): Policy['spec'] | undefined =>
    policies.find(({ spec }) => nameOf(spec.podSelector.matchLabels) === name)?.spec;
  /** The services of this namespace that a service may reach, and where. */
  const reaches = (name: string): string[] =>
    (policyOf(name)?.egress ?? [])
      .flatMap(({ to, ports }) =>
        to
          .filter(({ namespaceSelector }) => namespaceSelector === undefined)
          .map(({ podSelector }) => `${nameOf(podSelector?.matchLabels)}:${String(ports[0]?.port)}`),
      )
      .filter((each) => !each.startsWith(':'))
      .sort();
  const isReachedBy = (name: string): string[] =>
    (policyOf(name)?.ingress ?? [])
      .flatMap(({ from }) => from)
      .filter(({ namespaceSelector }) => namespaceSelector === undefined)
      .map(({ podSelector }) => nameOf(podSelector?.matchLabels))
      .sort();

  test('is nobody, where no line says so', () => {
    expect(policies.some(({ spec }) => Object.keys(spec.podSelector).length === 0 && spec.egress === undefined)).toBe(
      true,
    );
  });

  test('is the bus alone for an agency: no agency calls another', () => {
    for (const agency of agencies) {
      expect(reaches(agency)).toEqual(['nats:4222']);
      expect(isReachedBy(agency)).toEqual(['gateway']);
    }
  });

  test('is every service for the gateway, and not the bus', () => {
    expect(reaches('gateway')).toEqual([...agencies, 'identity'].map((name) => `${name}:4000`).sort());
    expect(isReachedBy('gateway')).toEqual([]);
    expect(isReachedBy('nats')).toEqual([...agencies, 'identity', 'nats', 'streams'].sort());
  });

  test('is for each service its own database and nobody else’s', () => {
    for (const name of services) {
      const databases = (policyOf(name)?.egress ?? []).filter(({ ports }) => ports[0]?.port === 5432);
      expect(databases.flatMap(({ to }) => to).map(({ podSelector }) => podSelector?.matchLabels)).toEqual([
        { 'cnpg.io/cluster': name },
      ]);
    }
  });
});

test('every application is known here', () => {
  const apps = readdirSync(join(repository, 'apps')).filter((app) =>
    existsSync(join(repository, 'apps', app, 'src/main.ts')),
  );
  expect(apps.sort()).toEqual([...services].sort());
});
