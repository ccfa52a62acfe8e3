import { entryOf, samples, Typesetter } from '#libs/documents';

/** A process of its own that sets one document and prints the hash of its bytes. */
const typesetter = new Typesetter();
const issuedAt = new Date('2026-11-18T04:00:00.000Z');
const registered = { number: 'P-2026-000123', issuedAt, verifyAt: 'https://qorgan.example/verify' };
const { sha256 } = await typesetter.render(entryOf('evidence-list', samples['evidence-list']), 'kk', registered);
process.stdout.write(sha256);
await typesetter.close();
