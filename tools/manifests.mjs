/**
 * `node tools/manifests.mjs` writes deploy/kubernetes/qorgan.yaml, the chart rendered with the values beside it, for who has no Helm;
 * with `--check` it only says whether what is there is what the chart says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { helm, runHelm } from './setup/helm.mjs';
import { root } from './setup/places.mjs';

const chart = 'deploy/helm/qorgan';
const values = 'deploy/kubernetes/values.yaml';
const written = join(root, 'deploy/kubernetes/qorgan.yaml');

const program = await helm();
process.stderr.write(runHelm(program, ['lint', '--strict', chart, '--values', values]));
const rendered = runHelm(program, [
  'template',
  'qorgan',
  chart,
  '--namespace',
  'qorgan',
  '--kube-version',
  '1.31.0',
  '--values',
  values,
]);
if (!process.argv.includes('--check')) writeFileSync(written, rendered);
else if (readFileSync(written, 'utf8') !== rendered) {
  process.stderr.write('deploy/kubernetes/qorgan.yaml is not what the chart says: node tools/manifests.mjs\n');
  process.exitCode = 1;
}
