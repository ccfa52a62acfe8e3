import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { certificateOfTerm, putServerCertificate } from '#libs/embedded';
import type { Stack } from '../../../tools/up/src/index.js';
import { agencies } from '../../chain/books/what-events-do.js';
import type { Lines } from './lines.js';

const dayMs = 86_400_000;
/** How long the broker may take to read a certificate, and how long services may take to say that it is not accepted, in ms. */
const [readWithinMs, saidWithinMs] = [500, 15_000];

/** The blow on that by which the broker proves who it is. */
export class CertificateBlow {
  constructor(
    private readonly stack: Stack,
    private readonly lines: Lines,
    private readonly say: (line: string) => void,
  ) {}

  /** The certificate has ended and every connection is cut; after a while there is a good one. */
  async fall(ms: number): Promise<void> {
    const { nats } = this.stack;
    const { caFile, serverFile } = nats.certificate;
    const good = { certificate: readFileSync(serverFile, 'utf8'), key: '' };
    const term = { from: new Date(Date.now() - 40 * dayMs), until: new Date(Date.now() - dayMs) };
    let said = 0;
    try {
      putServerCertificate(serverFile, certificateOfTerm(dirname(caFile), ['localhost'], term));
      nats.reload();
      await sleep(readWithinMs);
      for (const app of [...agencies, 'identity']) for (const line of this.lines.between(app, 'nats')) line.cut();
      for (const end = performance.now() + saidWithinMs; said === 0 && performance.now() < end;) {
        await sleep(200);
        said = await this.whoSaysSo();
      }
      await sleep(ms);
      said = Math.max(said, await this.whoSaysSo());
    } finally {
      putServerCertificate(serverFile, good);
      nats.reload();
    }
    if (said === 0) throw new Error('no service said that the certificate is not accepted');
    this.say(`        ${String(said)} processes said that the certificate of the bus is not accepted`);
  }

  /** How many processes of agencies name what is wrong with the bus. */
  private async whoSaysSo(): Promise<number> {
    const asked = agencies
      .flatMap((agency) => this.stack.replicas(agency))
      .map(async ({ url }) => {
        const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(1_000) });
        return ((await answer.json()) as { bus?: string }).bus;
      });
    const told = await Promise.allSettled(asked);
    return told.filter((each) => each.status === 'fulfilled' && each.value === 'certificate-refused').length;
  }
}
