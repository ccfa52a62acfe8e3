import { BusWatch, connectToBus } from '#libs/messaging';
import type { Logger, Metrics } from '#libs/observability';
import type { NatsConnection } from '@nats-io/transport-node';
import type { IdentitySettings } from '../identity.settings.js';

/** What goes on at the bus until it is stopped. */
interface Begun {
  stop(): Promise<void>;
}

/** The bus, on which nobody's sign-in depends: it is waited for in the background. */
export class Bus {
  private nats: NatsConnection | undefined;
  private watch: BusWatch | undefined;
  private begun: Begun | undefined;
  private ended = false;

  constructor(
    private readonly settings: Pick<IdentitySettings, 'NATS_URL' | 'NATS_NKEY_FILE' | 'NATS_CA_FILE'>,
    private readonly logger: Logger,
    private readonly metrics: Metrics,
  ) {}

  /** @param begin what is done once it is there */
  open(begin: (nats: NatsConnection) => Begun): void {
    const { NATS_URL, NATS_NKEY_FILE, NATS_CA_FILE } = this.settings;
    if (NATS_URL === undefined || NATS_NKEY_FILE === undefined) {
      this.logger.warn('NATS_URL is not given: agencies do not learn who works there, and nobody is told what waits');
      return;
    }
    const settings = { NATS_URL, NATS_NKEY_FILE, NATS_CA_FILE };
    const watch = new BusWatch({ settings, logger: this.logger, metrics: this.metrics });
    this.watch = watch;
    connectToBus('identity', settings)
      .then((nats) => {
        this.nats = nats;
        watch.follow(nats);
        if (this.ended) return nats.close();
        this.begun = begin(nats);
        return undefined;
      })
      .catch((error: unknown) => {
        this.logger.error({ err: error }, 'agencies do not learn who works there, and nobody is told what waits');
      });
  }

  /** @throws while it is not there */
  get connection(): NatsConnection {
    if (this.nats === undefined) throw new Error('the bus is not reached yet');
    return this.nats;
  }

  /** Ends what began; from now on nothing begins, also where the bus is reached only now. The connection stays, for whoever still needs it. */
  async end(): Promise<void> {
    this.ended = true;
    await this.begun?.stop();
  }

  async close(): Promise<void> {
    await this.end();
    this.watch?.stop();
    await this.nats?.close();
  }
}
