import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import type { CarrierFigures } from './carriers/rounds.js';
import type { EvidenceFigures } from './evidence.js';
import type { GrowthFigures } from './growth/index.js';
import type { Compared } from './ratios.js';
import type { WholeChains } from './whole-chains.js';

/** What the page draws and tables; everything else stands in the JSON beside it. */
interface Shown {
  readonly ratios: Readonly<Record<string, Compared>>;
  readonly carriers: Readonly<Record<string, CarrierFigures>>;
  readonly walked: WholeChains;
  readonly evidence: EvidenceFigures;
  readonly growth: GrowthFigures;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Writes what was measured so far as JSON, and says what it was measured on. */
export function writeFigures(folder: string, figures: object): Readonly<Record<string, string>> {
  mkdirSync(folder, { recursive: true });
  const [cpu] = cpus();
  const run = {
    at: new Date().toISOString(),
    machine: `${String(cpus().length)} × ${cpu?.model.trim() ?? 'unknown'}, ${String(Math.round(totalmem() / 2 ** 30))} GB`,
    node: process.version,
  };
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify({ ...run, ...figures }, undefined, 2)}\n`);
  return run;
}

/** Writes the figures of a whole run as JSON, and a page with plots that needs nothing beside itself. */
export function writeReport(folder: string, figures: Shown & object): void {
  writeFileSync(join(folder, 'index.html'), pageOf(writeFigures(folder, figures), figures));
}

function pageOf(run: Readonly<Record<string, string>>, figures: Shown & object): string {
  const { ratios, carriers, walked, evidence, growth } = figures;
  const rates = [...new Set(Object.values(carriers).flatMap(({ hop }) => Object.keys(hop)))];
  const names = Object.keys(carriers);
  const bars = (title: string, unit: string, value: (one: CarrierFigures) => number | undefined) => ({
    ...{ title, unit, names },
    values: Object.values(carriers).map((one) => value(one) ?? null),
  });
  const plots = {
    bars: [
      ...rates.map((rate) => bars(`Hop at ${rate}/s, p50`, 'ms', ({ hop }) => hop[rate]?.p50_ms.median)),
      bars('Saturated hop', 'events/s', (one) => one.saturated_per_second.median),
      bars('Backlog drained', 'events/s', (one) => one.drained_per_second?.median),
    ],
    growth: {
      chains: growth.sizes.map(({ chains }) => chains),
      lines: Object.keys(growth.sizes[0]?.reads ?? {}).map((name) => ({
        name,
        values: growth.sizes.map(({ reads }) => reads[name]?.p95_ms ?? null),
      })),
    },
  };
  const from = createRequire(import.meta.url);
  const dist = dirname(from.resolve('uplot/dist/uPlot.min.css'));
  const of = (file: string): string => readFileSync(join(dist, file), 'utf8');
  // No closing tag may stand in what is put between tags.
  const data = JSON.stringify(plots).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Qorgan: measured</title>
<style>${of('uPlot.min.css')}
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1a1f2b; background: #fff; }
table { border-collapse: collapse; margin: 1rem 0; } th, td { padding: .25rem .75rem; border-bottom: 1px solid #d5dae3; text-align: right; } th:first-child { text-align: left; }
.wide { overflow-x: auto; } pre { background: #f3f5f9; padding: 1rem; overflow-x: auto; font-size: .8rem; }
</style>
<h1>Measured side by side</h1>
<p>${Object.values(run).map(escaped).join(' · ')}. Written by <code>npm run bench</code>; what is compared was measured in one run; the same figures as JSON: <a href="bench.json">bench.json</a>.</p>
<h2>Against the aims</h2>
<div class="wide">${ratioTable(ratios)}</div>
<h2>The hop, beside other queues</h2>
<p>From the school’s commit to the police’s, medians of rounds in turn, the least and the most in brackets. “Messaging of the house” seals, signs and journals;
the queues carry the same bytes and do neither.</p>
<div class="wide">${carrierTable(carriers, rates)}</div>
<div id="bars"></div>
<h2>Whole chains</h2>
<p>${String(walked.completed)} of ${String(walked.referrals)} chains walked through all five links over the public API: ${String(walked.per_second)} a second, ${String(walked.p50_ms)} ms each (p50; p99 ${String(walked.p99_ms)} ms).
Processor time for one, in ms: ${escaped(
    Object.entries(walked.processor_ms)
      .map(([name, ms]) => `${name} ${String(Math.round(ms))}`)
      .join(', '),
  )}.</p>
<h2>Evidence, beside its hash</h2>
<p>Sealed: hashed twice, encrypted, written, flushed, read back and hashed again. Beside it <code>sha256sum</code> of the same files.</p>
<div class="wide">${evidenceTable(evidence)}</div>
<h2>As chains grow</h2>
<p>p95 in milliseconds; the last column is the largest size beside the smallest.</p>
<div class="wide">${growthTable(growth)}</div>
<div id="growth"></div>
<h2>Everything</h2>
<details><summary>as JSON</summary><pre>${escaped(JSON.stringify(figures, undefined, 1))}</pre></details>
<script>${of('uPlot.iife.min.js')}</script>
<script>
const { bars, growth } = ${data};
const width = Math.min(900, document.body.clientWidth);
const colours = ['#1864ab', '#e8590c', '#2b8a3e', '#862e9c', '#c92a2a', '#5f3dc4', '#0b7285', '#846100', '#495057'];
for (const { title, unit, names, values } of bars)
  new uPlot({
    width, height: 240, title: title + ', ' + unit, legend: { show: false }, cursor: { show: false },
    scales: { x: { time: false, range: [-0.5, names.length - 0.5] }, y: { range: (u, min, max) => [0, max * 1.1] } },
    axes: [{ splits: () => names.map((_, n) => n), values: () => names, size: 40, font: '11px system-ui', grid: { show: false } }, { label: unit }],
    series: [{}, { fill: '#1864ab', stroke: '#1864ab', paths: uPlot.paths.bars({ size: [0.5, 80] }), points: { show: false } }],
  }, [names.map((_, n) => n), values], document.getElementById('bars'));
new uPlot({
  width, height: 360, title: 'p95 by chains in the databases, ms',
  scales: { x: { time: false, distr: 3 }, y: { distr: 3 } },
  axes: [{ values: (u, all) => all.map((each) => each === null ? '' : each.toLocaleString('en')) }, {}],
  series: [{ label: 'chains' }, ...growth.lines.map(({ name }, n) => ({ label: name, stroke: colours[n % colours.length], width: 2, points: { show: true } }))],
}, [growth.chains, ...growth.lines.map(({ values }) => values)], document.getElementById('growth'));
</script>
</html>
`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><tr>${head.map((each) => `<th>${escaped(each)}</th>`).join('')}</tr>${rows
    .map(
      ([name = '', ...cells]) =>
        `<tr><th>${escaped(name)}</th>${cells.map((each) => `<td>${escaped(each)}</td>`).join('')}</tr>`,
    )
    .join('')}</table>`;

const spread = (one: CarrierFigures['drained_per_second']): string =>
  one === undefined ? '–' : `${String(one.median)} (${String(one.least)}–${String(one.most)})`;

const ratioTable = (ratios: Shown['ratios']): string =>
  table(
    ['', 'ours', 'beside', '', 'ratio', 'aim', ''],
    Object.entries(ratios).map(([name, { ours, beside, of, ratio, aim, met }]) => [
      ...[name, String(ours), String(beside), of, String(ratio)],
      'least' in aim ? `at least ${String(aim.least)}` : `at most ${String(aim.most)}`,
      met ? 'met' : 'missed',
    ]),
  );

const carrierTable = (carriers: Shown['carriers'], rates: readonly string[]): string =>
  table(
    [
      '',
      ...rates.flatMap((rate) => [`p50 at ${rate}/s, ms`, `p99 at ${rate}/s, ms`]),
      'saturated, events/s',
      'backlog, events/s',
      'processor time for one, ms',
    ],
    Object.entries(carriers).map(([name, { hop, saturated_per_second, drained_per_second, processor_ms }]) => [
      name,
      ...rates.flatMap((rate) => [spread(hop[rate]?.p50_ms), spread(hop[rate]?.p99_ms)]),
      spread(saturated_per_second),
      spread(drained_per_second),
      `${String(processor_ms.saturated.median)}; ${String(processor_ms.drained.median)}`,
    ]),
  );

const evidenceTable = (evidence: EvidenceFigures): string =>
  table(
    ['', 'files/s', 'MB/s', 'sha256sum, MB/s', 'ratio', 'larger by at most, MB'],
    Object.entries(evidence).map(([name, one]) => [
      ...[name, spread(one.sealed_per_second), spread(one.sealed_mb_per_second), spread(one.sha256sum_mb_per_second)],
      ...[String(one.ratio), String(one.resident_rise_mb)],
    ]),
  );

const growthTable = ({ sizes, growth }: GrowthFigures): string =>
  table(
    ['', ...sizes.map(({ chains }) => chains.toLocaleString('en')), 'growth'],
    [
      ['whole chain', ...sizes.map(({ whole_chain_ms }) => String(whole_chain_ms)), String(growth['whole chain'])],
      ...Object.keys(sizes[0]?.reads ?? {}).map((name) => [
        name,
        ...sizes.map(({ reads }) => String(reads[name]?.p95_ms)),
        String(growth[name]),
      ]),
    ],
  );
