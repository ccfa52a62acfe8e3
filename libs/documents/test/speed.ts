import { documentKindCodes, documentKinds, entryOf, Typesetter } from '#libs/documents';
import { samples } from './samples.js';

/** Prints how long each kind of document takes: the first of a process, and the median of 15 in the warm thread. */
const typesetter = new Typesetter();
const registered = {
  number: 'P-2026-000123',
  issuedAt: new Date('2026-11-18T04:00:00.000Z'),
  verifyAt: 'https://qorgan.example/verify',
};
const timed = async (kind: (typeof documentKindCodes)[number]): Promise<number> => {
  const begun = performance.now();
  const [language] = documentKinds[kind].languages;
  await typesetter.render(entryOf(kind, samples[kind] as never), language, registered);
  return performance.now() - begun;
};

const first = await timed('registration-notice');
const medians: Record<string, number> = {};
for (const kind of documentKindCodes) {
  const times: number[] = [];
  for (let turn = 0; turn < 15; turn += 1) times.push(await timed(kind));
  medians[kind] = Math.round(times.sort((a, b) => a - b)[7] ?? 0);
}
const rssMb = Math.round(process.memoryUsage().rss / 1024 / 1024);
process.stdout.write(`${JSON.stringify({ first_ms: Math.round(first), median_ms: medians, rss_mb: rssMb })}\n`);
await typesetter.close();
