import { readFileSync } from 'node:fs';
import type { Logger, Metrics } from '#libs/observability';
import type { NatsConnection } from '@nats-io/transport-node';
import { certificateShownBy, type CertificateFault } from './bus-certificate.js';
import type { BusSettings } from './connection.js';

/** `certificate-refused`: a server is there, and is not believed to be the bus. `away`: none answers. */
export type BusState = 'ok' | 'away' | 'certificate-refused';

/** From one look to the next, in ms: while all is well, and while there is no connection. */
const [calmMs, worriedMs] = [60_000, 2_000];
const tickMs = 500;

export interface BusWatchTerms {
  readonly settings: BusSettings;
  readonly logger: Logger;
  readonly metrics: Pick<Metrics, 'alarms' | 'busCertificateEnds'>;
}

interface Suspect {
  readonly fault: CertificateFault;
  readonly alarmedAt: number;
}

/**
 * Knows whether the bus is there, and why not. The client only tries again; whether a server is away or is not believed decides what somebody has to do,
 * so that its certificate is looked at from time to time, also while all is well: until when it is good is seen on the bus, not in a file.
 */
export class BusWatch {
  private readonly suspects = new Map<string, Suspect>();
  private isConnected = false;
  private looking = false;
  private lookedAt = -Infinity;
  private readonly ticking: NodeJS.Timeout;

  constructor(private readonly terms: BusWatchTerms) {
    this.ticking = setInterval(() => {
      this.tick();
    }, tickMs).unref();
    this.tick();
  }

  get state(): BusState {
    if (this.isConnected) return 'ok';
    return this.suspects.size > 0 ? 'certificate-refused' : 'away';
  }

  /** Follows a connection that was made. */
  follow(nats: NatsConnection): void {
    this.isConnected = !nats.isClosed();
    void (async () => {
      for await (const { type } of nats.status()) {
        if (type === 'disconnect') this.isConnected = false;
        if (type === 'reconnect') this.isConnected = true;
      }
      this.isConnected = false;
    })();
  }

  stop(): void {
    clearInterval(this.ticking);
  }

  private tick(): void {
    const pause = this.isConnected ? calmMs : worriedMs;
    if (this.looking || performance.now() - this.lookedAt < pause) return;
    this.looking = true;
    this.look()
      .catch((error: unknown) => {
        this.terms.logger.error({ err: error }, 'nobody can look at the certificate of the bus');
      })
      .finally(() => {
        [this.looking, this.lookedAt] = [false, performance.now()];
      });
  }

  private async look(): Promise<void> {
    const { NATS_URL, NATS_CA_FILE } = this.terms.settings;
    if (NATS_CA_FILE === undefined) return;
    // Read each time: an authority may follow another.
    const ca = readFileSync(NATS_CA_FILE);
    await Promise.all(NATS_URL.split(',').map((server) => this.lookAt(server, ca)));
  }

  private async lookAt(server: string, ca: Buffer): Promise<void> {
    const { logger, metrics } = this.terms;
    const known = this.suspects.get(server);
    // One that does not answer shows nothing.
    const { endsAt, fault } = await certificateShownBy(server, ca).catch(() => ({
      endsAt: undefined,
      fault: undefined,
    }));
    if (endsAt !== undefined) metrics.busCertificateEnds.set({ server }, endsAt.getTime() / 1_000);
    if (fault === undefined) {
      if (this.suspects.delete(server)) logger.info({ server }, 'the certificate of the bus is accepted again');
      return;
    }
    const now = performance.now();
    const isToldOf = known?.fault === fault && now - known.alarmedAt < calmMs;
    this.suspects.set(server, isToldOf ? known : { fault, alarmedAt: now });
    if (isToldOf) return;
    metrics.alarms.inc({ code: 'bus-certificate-refused' });
    logger.error({ code: 'bus-certificate-refused', server, fault }, 'the certificate of the bus is not accepted');
  }
}
