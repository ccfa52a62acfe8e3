/** What the gateway says of changes: a kind of record at an agency, and which one where the person may read it. */
export interface Change {
  readonly kind: string;
  readonly id?: string;
}
export type Heard =
  | { readonly is: 'changed'; readonly agency: string; readonly changed: readonly Change[] }
  /** Something may have been missed, at one agency or at all of them. */
  | { readonly is: 'look'; readonly agency?: string }
  | { readonly is: 'live' | 'away' }
  /** A page of the same browser came later and wants to know how things stand. */
  | { readonly is: 'asked' };

const name = 'qorgan-changes';
const firstPauseMs = 2_000;
const longestPauseMs = 120_000;

/**
 * Listens to the gateway's stream of changes. All pages of a browser share one, held by whichever has the lock: browsers open six connections
 * to a place at most, and a seventh page would wait for ever. When that page closes another takes over.
 */
export function listen(hear: (heard: Heard) => void): () => void {
  const others = new BroadcastChannel(name);
  const ending = new AbortController();
  let holder: Holder | undefined;
  const tell = (heard: Heard): void => {
    hear(heard);
    others.postMessage(heard);
  };
  others.onmessage = ({ data }: MessageEvent<Heard>) => {
    if (data.is !== 'asked') hear(data);
    else if (holder !== undefined) others.postMessage({ is: holder.isLive ? 'live' : 'away' });
  };
  others.postMessage({ is: 'asked' });
  navigator.locks
    .request(name, { signal: ending.signal }, async () => {
      holder = new Holder(tell);
      await holder.hold(ending.signal);
    })
    .catch(() => undefined);
  return () => {
    ending.abort();
    others.close();
  };
}

/** Holds the stream open, with growing pauses while nobody answers. */
class Holder {
  isLive = false;
  private source: EventSource | undefined;
  private timer: number | undefined;
  private pause = firstPauseMs;
  private missed = false;

  constructor(private readonly tell: (heard: Heard) => void) {}

  hold(until: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      until.addEventListener('abort', () => {
        clearTimeout(this.timer);
        this.source?.close();
        resolve();
      });
      this.open();
    });
  }

  private open(): void {
    const source = new EventSource('/api/changes');
    this.source = source;
    source.onopen = () => {
      this.pause = firstPauseMs;
      this.isLive = true;
      this.tell({ is: 'live' });
      if (this.missed) this.tell({ is: 'look' });
    };
    source.onerror = () => {
      source.close();
      this.isLive = false;
      this.missed = true;
      this.tell({ is: 'away' });
      // Not everybody at the same moment when the gateway is back.
      this.timer = window.setTimeout(
        () => {
          this.open();
        },
        this.pause * (0.5 + Math.random()),
      );
      this.pause = Math.min(this.pause * 2, longestPauseMs);
    };
    for (const is of ['changed', 'look'] as const)
      source.addEventListener(is, ({ data }: MessageEvent<string>) => {
        this.tell({ is, ...(JSON.parse(data) as object) } as Heard);
      });
  }
}
