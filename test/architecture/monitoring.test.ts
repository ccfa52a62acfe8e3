import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMetrics } from '#libs/observability';
import { dueGauge } from '#libs/service';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';
import { SignInMetrics } from '../../apps/identity/src/intake/sign-in.metrics.js';
import { AccessMetrics } from '../../apps/identity/src/outside/access.metrics.js';
import { MessageMetrics } from '../../apps/identity/src/outside/message.metrics.js';
import { repository } from './planted-tree.js';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook: string };
}
interface Dashboard {
  readonly panels: readonly { title: string; targets: readonly { expr: string; legendFormat: string }[] }[];
}
const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const { groups } = parse(read('deploy/monitoring/alerts.yaml')) as { groups: readonly { rules: readonly Rule[] }[] };
const rules = groups.flatMap((group) => group.rules);
const dashboard = JSON.parse(read('deploy/monitoring/dashboard.json')) as Dashboard;
const asked = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));

/** What the services give, by name, with the labels that it has: the registry that they make at their start. */
function given(): ReadonlyMap<string, readonly string[]> {
  const metrics = createMetrics('identity');
  new SignInMetrics(metrics.registry);
  new MessageMetrics(metrics);
  new AccessMetrics(metrics.registry);
  dueGauge(metrics.registry, () => Promise.resolve());
  const all = metrics.registry.getMetricsAsArray() as unknown as readonly {
    name: string;
    labelNames?: readonly string[];
    buckets?: readonly number[];
  }[];
  metrics.registry.clear();
  return new Map([
    ...all.flatMap(({ name, labelNames = [], buckets }) =>
      buckets === undefined
        ? [[name, labelNames] as const]
        : ['_bucket', '_sum', '_count'].map((part) => [name + part, [...labelNames, 'le']] as const),
    ),
    // Prometheus' own, of each whom it asks.
    ['up', []] as const,
  ]);
}
/** What Prometheus adds to everything (deploy/monitoring/prometheus.yml). */
const added = ['job', 'app', 'instance'];

interface Asked {
  readonly names: readonly string[];
  readonly labels: readonly string[];
  readonly broken: boolean;
}

/** The figures and labels that an expression names, by the grammar of PromQL itself. */
function askedBy(expression: string): Asked {
  // Grafana puts a duration in its place.
  const text = expression.replaceAll('$__rate_interval', '5m');
  const names: string[] = [];
  const labels: string[] = [];
  let broken = false;
  parser.parse(text).iterate({
    enter: ({ type, from, to, node }) => {
      broken ||= type.isError;
      if (type.name === 'Identifier' && node.parent?.name === 'VectorSelector') names.push(text.slice(from, to));
      if (type.name === 'LabelName') labels.push(text.slice(from, to));
    },
  });
  return { names, labels, broken };
}

/** What an expression names that no service has. */
function unknownIn(expression: string): readonly string[] {
  const known = given();
  const { names, labels, broken } = askedBy(expression);
  const possible = [...added, ...names.flatMap((name) => known.get(name) ?? [])];
  return [
    ...(broken ? [`not PromQL: ${expression}`] : []),
    ...(names.length === 0 ? [`asks nothing: ${expression}`] : []),
    ...names.filter((name) => !known.has(name)),
    ...labels.filter((label) => !possible.includes(label)),
  ];
}

describe('alerts and dashboard', () => {
  test('name only figures and labels that the services have', () => {
    const all = [...rules.map(({ expr }) => expr), ...asked];
    expect(all.length).toBeGreaterThan(30);
    expect(all.flatMap(unknownIn)).toEqual([]);
  });

  test.each([
    ['a figure that nobody has', 'rate(events_lost_total[5m]) > 0', ['events_lost_total']],
    ['a label that it has not', 'sum by (chapter) (alarms_total)', ['chapter']],
    ['what is no PromQL', 'sum by (app (alarms_total', ['not PromQL: sum by (app (alarms_total']],
  ])('%s would be found', (_what, expression, found) => {
    expect(unknownIn(expression)).toEqual(expect.arrayContaining(found));
  });

  test('show every figure of the house itself', () => {
    const own = [...given().keys()].filter((name) => !/^(process|nodejs)_|_(bucket|sum)$|^up$/.test(name));
    const named = new Set([...rules.map(({ expr }) => expr), ...asked].flatMap((expr) => askedBy(expr).names));
    expect(own.filter((name) => !named.has(name))).toEqual([]);
  });
});

describe('alerts', () => {
  test('have names of their own and a weight', () => {
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    expect(rules.filter(({ labels }) => !['critical', 'warning'].includes(labels.severity))).toEqual([]);
  });

  test('lead to a place in the runbook, and each place there is led to', () => {
    const anchors = [...read('docs/operations.md').matchAll(/^### (.+)$/gm)].map(([, title = '']) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    const led = rules.map(({ annotations }) => annotations.runbook);
    expect(led.filter((link) => !anchors.includes(link.replace('docs/operations.md#', '')))).toEqual([]);
    const section = /^## What each alert means$([^]*?)^## /m.exec(read('docs/operations.md'))?.[1] ?? '';
    const titles = [...section.matchAll(/^### (.+)$/gm)].map(([, title = '']) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    expect(titles.length).toBeGreaterThan(10);
    expect(titles.filter((title) => !led.includes(`docs/operations.md#${title}`))).toEqual([]);
  });

  test('are raised by one rule for each code of alarm that the services count', () => {
    const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'apps/*.ts', 'libs/*.ts'], {
      cwd: repository,
      encoding: 'utf8',
    });
    const files = sources
      .split('\n')
      .filter((path) => /\/src\//.test(path) && !path.endsWith('.spec.ts') && existsSync(join(repository, path)));
    const counted = /(?:alarms\.inc\(\{ code: |metrics\.alarm\()(['`])(.+?)\1/g;
    // Where the code is made of a prefix and what was found, whatever was found must be caught.
    const codes = files.flatMap((path) =>
      [...read(path).matchAll(counted)].map(([, , code = '']) => code.replace(/\$\{[^}]+\}/, 'whatever')),
    );
    expect(codes.length).toBeGreaterThan(10);
    const patterns = rules.flatMap(({ alert, expr }) => {
      const pattern = /alarms_total\{code=~"([^"]+)"\}/.exec(expr)?.[1];
      return pattern === undefined ? [] : [{ alert, matches: new RegExp(`^(?:${pattern})$`) }];
    });
    const raised = codes.map((code) => [code, patterns.filter(({ matches }) => matches.test(code)).length]);
    expect(raised.filter(([, times]) => times !== 1)).toEqual([]);
  });
});
