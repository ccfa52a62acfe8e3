import { documentKindCodes, documentKinds, entryOf, samples, Typesetter } from '#libs/documents';

/**
 * Prints milliseconds: the first document of a process; then of each kind the first and the 20th, and the slowest of all of them.
 */
const registered = {
  number: 'P-2026-000123',
  issuedAt: new Date('2026-11-18T04:00:00.000Z'),
  verifyAt: 'https://qorgan.example/verify',
};
type Kind = (typeof documentKindCodes)[number];
async function timed(typesetter: Typesetter, kind: Kind): Promise<number> {
  const begun = performance.now();
  const [language] = documentKinds[kind].languages;
  await typesetter.render(entryOf(kind, samples[kind] as never), language, registered);
  return Math.round(performance.now() - begun);
}

const typesetter = new Typesetter();
const firstCold = await timed(typesetter, 'evidence-list');
const kinds: Record<string, { first: number; twentieth: number }> = {};
let slowest = 0;
for (const kind of documentKindCodes) {
  const times: number[] = [];
  for (let turn = 0; turn < 20; turn += 1) times.push(await timed(typesetter, kind));
  slowest = Math.max(slowest, ...times);
  kinds[kind] = { first: times[0] ?? 0, twentieth: times[19] ?? 0 };
}
const rssMb = Math.round(process.memoryUsage().rss / 1024 / 1024);
const figures = { first_cold: firstCold, kinds, slowest, rss_mb: rssMb };
process.stdout.write(`${JSON.stringify(figures)}\n`);
await typesetter.close();
