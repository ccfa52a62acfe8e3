import type { Touched } from '#libs/casework';
import type { AgencyId } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import type { Logger } from '#libs/observability';
import type { NatsConnection, Subscription } from '@nats-io/transport-node';

/** What many commits touch within this time is told together, in ms. */
const gatherMs = 250;
/** In one message at most; who has missed some looks at the next poll. */
const most = 500;
const sealedFor = 'changes';

type Hear = (touched: readonly Touched[]) => void;

/**
 * Tells every replica of the service what commits touched: this one directly, the others over core NATS, on a subject that only this
 * agency may use, and sealed, since who has a record is nobody's business on the bus. What gets lost there is made up for by the slow
 * look that every page takes anyhow.
 */
export class ChangeBus {
  private gathered = new Map<string, Touched>();
  private timer: NodeJS.Timeout | undefined;
  private subscription: Subscription | undefined;
  private hear: Hear = () => undefined;
  private readonly me = crypto.randomUUID();
  private readonly subject: string;

  constructor(
    agency: AgencyId,
    private readonly nats: NatsConnection,
    private readonly keys: KeyRing,
    private readonly logger: Logger,
  ) {
    this.subject = `changes.${agency}`;
  }

  /** Takes what a commit touched. Never throws. */
  readonly tell: Hear = (touched) => {
    for (const each of touched) {
      const key = `${each.kind} ${each.id}`;
      // Who saw it before the first of several changes is who may have it open.
      const before = this.gathered.get(key)?.before ?? each.before;
      this.gathered.set(key, before === undefined ? each : { ...each, before });
    }
    this.timer ??= setTimeout(() => void this.pass(), gatherMs);
  };

  listen(hear: Hear): void {
    this.hear = hear;
    this.subscription = this.nats.subscribe(this.subject, {
      callback: (error, message) => {
        if (error === null) void this.take(message.data);
      },
    });
  }

  stop(): void {
    clearTimeout(this.timer);
    this.subscription?.unsubscribe();
    this.hear = () => undefined;
  }

  private async pass(): Promise<void> {
    this.timer = undefined;
    const touched = [...this.gathered.values()].slice(0, most);
    this.gathered = new Map();
    this.hear(touched);
    try {
      this.nats.publish(this.subject, await this.keys.sealAtRest(sealedFor, { from: this.me, touched }));
    } catch (error) {
      this.logger.debug({ err: error }, 'other replicas were not told what changed; their pages will look');
    }
  }

  private async take(data: Uint8Array): Promise<void> {
    try {
      const sealed = new TextDecoder().decode(data);
      const { from, touched } = (await this.keys.openAtRest(sealedFor, sealed)) as { from: string; touched: Touched[] };
      if (from !== this.me) this.hear(touched);
    } catch (error) {
      this.logger.debug({ err: error }, 'what a replica told of changes is not readable');
    }
  }
}
