import { request as plain, type IncomingMessage } from 'node:http';
import { request as secure } from 'node:https';
import { createInterface } from 'node:readline';

export interface AgencyChangesTerms {
  /** Where the agency's service says what changes. */
  readonly url: string;
  /** Who asks; nothing once they are nothing there. */
  readonly token: () => Promise<string | undefined>;
  /** What changed, as the service says it. */
  readonly changed: (line: string) => void;
  /** Something may have been missed. */
  readonly lookAgain: () => void;
}

/** An agency gives a sign of life every 20 s. */
const longestSilenceMs = 60_000;
const firstPauseMs = 1_000;
const longestPauseMs = 30_000;

/** One person's stream of an agency's changes, opened again with growing pauses for as long as somebody here listens. */
export class AgencyChanges {
  private readonly ending = new AbortController();

  constructor(private readonly terms: AgencyChangesTerms) {
    void this.run();
  }

  stop(): void {
    this.ending.abort();
  }

  private async run(): Promise<void> {
    const { signal } = this.ending;
    for (let failed = 0, missed = false; !signal.aborted; missed = true) {
      const began = await this.listen(missed).catch(() => false);
      failed = began ? 0 : failed + 1;
      await pause(Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failed, 10)), signal);
    }
  }

  /** Listens until the stream ends. @returns whether it began at all */
  private async listen(missed: boolean): Promise<boolean> {
    const token = await this.terms.token();
    if (token === undefined || this.ending.signal.aborted) return false;
    const answer = await this.ask(token);
    if (answer.statusCode !== 200) {
      answer.destroy();
      return false;
    }
    if (missed) this.terms.lookAgain();
    try {
      for await (const line of createInterface({ input: answer })) if (line !== '') this.terms.changed(line);
    } catch {
      // Whether it ended or broke off makes no difference.
    }
    return true;
  }

  private ask(token: string): Promise<IncomingMessage> {
    const { url } = this.terms;
    return new Promise((resolve, reject) => {
      const asked = (url.startsWith('https:') ? secure : plain)(url, {
        agent: false,
        headers: { authorization: `Bearer ${token}` },
        signal: this.ending.signal,
        timeout: longestSilenceMs,
      });
      asked.once('response', resolve);
      asked.once('timeout', () => asked.destroy());
      asked.on('error', reject);
      asked.end();
    });
  }
}

/** Not all at the same time: a service that comes back has all of them before its door. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms * (0.5 + Math.random() / 2));
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
