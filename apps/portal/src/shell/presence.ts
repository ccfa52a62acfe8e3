/** What people do when they are there. Requests do not count: pages ask by themselves. */
const signs = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchstart'] as const;
/** All pages of the portal in this browser share a session, so that somebody at one of them is there. */
const channel = 'qorgan-presence';
const tellEveryMs = 2_000;

/** When somebody was last seen, at this page or at another one of the same browser. */
export class Presence {
  private seen = Date.now();
  private told = 0;
  private readonly others = new BroadcastChannel(channel);
  /** While the person is asked whether they are there, only their answer counts. */
  asking = false;

  start(): () => void {
    const here = (): void => {
      if (!this.asking) this.isHere();
    };
    for (const sign of signs) addEventListener(sign, here, { capture: true, passive: true });
    this.others.onmessage = () => {
      this.seen = Date.now();
    };
    return () => {
      for (const sign of signs) removeEventListener(sign, here, { capture: true });
      this.others.close();
    };
  }

  get at(): number {
    return this.seen;
  }

  isHere(): void {
    this.seen = Date.now();
    if (this.seen - this.told < tellEveryMs) return;
    this.told = this.seen;
    this.others.postMessage('here');
  }
}
