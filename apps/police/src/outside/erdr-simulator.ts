import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Erdr, ErdrAnswer, ErdrApplication } from './erdr.port.js';

export interface ErdrTemper {
  readonly delayMs: number;
  readonly refusalRate: number;
  readonly laterRate: number;
  readonly seed: string;
}

const laterSeconds = 1;
const refusals = ['duplicate-application', 'data-incomplete', 'jurisdiction-unclear'] as const;

/**
 * Stands in for ERDR in demonstrations and tests: slow, refusing, or answering later, by its temper. What it does with an application
 * follows from the seed and the application alone; a repeated application gets the same number.
 */
export class ErdrSimulator implements Erdr {
  private readonly pending = new Set<string>();

  constructor(
    private readonly temper: ErdrTemper,
    private readonly now: () => Date = () => new Date(),
  ) {}

  async register(application: ErdrApplication, signal: AbortSignal): Promise<ErdrAnswer> {
    const { delayMs, laterRate, refusalRate } = this.temper;
    if (delayMs > 0) await sleep(delayMs, undefined, { signal });
    const { applicationId } = application;
    if (this.chance('later', applicationId) < laterRate && !this.pending.has(applicationId)) {
      this.pending.add(applicationId);
      return { kind: 'later', seconds: laterSeconds };
    }
    this.pending.delete(applicationId);
    const refused = this.chance('refused', applicationId);
    if (refused < refusalRate)
      return {
        kind: 'refused',
        reasonCode: refusals[Math.floor(refused * 1e6) % refusals.length] ?? 'data-incomplete',
      };
    return this.registered(application);
  }

  private registered({ applicationId, region }: ErdrApplication): ErdrAnswer {
    const now = this.now();
    const year = String(now.getUTCFullYear()).slice(2);
    const running = String(Math.floor(this.chance('number', applicationId) * 1e12)).padStart(12, '0');
    return {
      kind: 'registered',
      number: `${year}-${region.replace('-', '')}-${running}`,
      registeredAt: now.toISOString(),
    };
  }

  /** A number from 0 to 1 that is always the same for the same words. */
  private chance(...words: string[]): number {
    const hash = createHash('sha256')
      .update([this.temper.seed, ...words].join('\u0000'))
      .digest();
    return hash.readUIntBE(0, 6) / 2 ** 48;
  }
}
