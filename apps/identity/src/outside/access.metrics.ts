import { agencies } from '#libs/contracts';
import type { Logger } from '#libs/observability';
import { Gauge, type Registry } from 'prom-client';
import type { DueReason } from '../procedure/access-review.js';
import type { AccessDirectory } from '../records/access-directory.js';

/** From look to look, in ms: access becomes due by the day. */
const look = 600_000;

/** Counts whose access is due for review, by agency; nothing of who it is. */
export class AccessMetrics {
  private readonly due: Gauge<'agency' | 'reason'>;
  private timer: NodeJS.Timeout | undefined;

  constructor(registry: Registry) {
    this.due = new Gauge({
      name: 'accesses_due',
      help: 'Accounts whose access at an agency is due for review, by why.',
      labelNames: ['agency', 'reason'],
      registers: [registry],
    });
  }

  /** Looks now, and again and again until `stop`. */
  start(directory: AccessDirectory, logger: Logger): void {
    const again = (): void => {
      this.count(directory, new Date()).catch((error: unknown) => {
        logger.warn({ err: error }, 'access that is due for review is counted later');
      });
    };
    again();
    this.timer = setInterval(again, look).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  async count(directory: AccessDirectory, now: Date): Promise<void> {
    for (const agency of agencies) {
      const { notConfirmed, notSignedIn } = await directory.count(agency, now);
      const counted = { 'not-confirmed': notConfirmed, 'not-signed-in': notSignedIn } satisfies Record<
        DueReason,
        number
      >;
      for (const [reason, accounts] of Object.entries(counted)) this.due.set({ agency, reason }, accounts);
    }
  }
}
