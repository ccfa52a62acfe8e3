import type { Platform } from '#libs/contracts';
import type { OutgoingRequest, PlatformPort, PlatformWord, SoFar } from './platform.port.js';
import { temperOf, type Weights } from './seeded.js';

/** How a platform behaves towards one request. */
export const tempers = ['prompt', 'slow', 'partial', 'refusing', 'silent', 'malformed'] as const;
export type Temper = (typeof tempers)[number];

/** How often each temper is met, by what the manual says of the platform (section 8). */
const usual: Weights<Temper> = { prompt: 4, slow: 2, partial: 2, refusing: 1, silent: 1, malformed: 1 };
const weights: Partial<Record<Platform, Weights<Temper>>> = {
  telegram: { prompt: 0, slow: 1, partial: 0, refusing: 1, silent: 8, malformed: 0 },
  whatsapp: { prompt: 2, slow: 2, partial: 2, refusing: 3, silent: 1, malformed: 0 },
  instagram: { prompt: 2, slow: 2, partial: 2, refusing: 3, silent: 1, malformed: 1 },
  facebook: { prompt: 2, slow: 2, partial: 2, refusing: 3, silent: 1, malformed: 1 },
  operator: { prompt: 8, slow: 1, partial: 1, refusing: 0, silent: 0, malformed: 0 },
};

/**
 * Stands in for every platform in demonstrations and tests. It remembers nothing: what it says follows from the seed, the
 * request and the time gone, so that any replica says the same after any crash.
 */
export class PlatformSimulator implements PlatformPort {
  constructor(private readonly seed: number) {}

  /** An account whose name ends in `demo-<temper>` makes the platform behave so; else the seed decides. */
  temperFor({ requestId, platform, accounts }: Pick<OutgoingRequest, 'requestId' | 'platform' | 'accounts'>): Temper {
    return temperOf({ seed: this.seed, id: requestId, name: accounts[0]?.handle }, tempers, weights[platform] ?? usual);
  }

  submit(request: OutgoingRequest): Promise<{ reference: string | null }> {
    const silent = this.temperFor(request) === 'silent';
    return Promise.resolve({ reference: silent ? null : `SIM-${request.requestId.slice(-8).toUpperCase()}` });
  }

  remind(): Promise<void> {
    return Promise.resolve();
  }

  listen(request: OutgoingRequest, soFar: SoFar): Promise<unknown> {
    const gone = soFar.daysGone / soFar.usualDays;
    const says = (after: number, word: unknown): unknown => (gone >= after ? word : null);
    const whole = answerTo(request, true);
    switch (this.temperFor(request)) {
      case 'prompt':
        return Promise.resolve(says(0.1, whole));
      case 'slow':
        return Promise.resolve(soFar.reminders === 0 ? null : says(0.8, whole));
      case 'partial':
        return Promise.resolve(soFar.heard === 0 ? says(0.2, answerTo(request, false)) : says(0.6, whole));
      case 'refusing':
        return Promise.resolve(says(0.3, refusal));
      case 'malformed':
        return Promise.resolve(
          soFar.heard === 0 ? says(0.2, { says: 'answer', whole: 'see attachment' }) : says(0.6, whole),
        );
      case 'silent':
        return Promise.resolve(null);
    }
  }
}

const refusal: PlatformWord = {
  says: 'refusal',
  reasonCode: 'jurisdiction',
  reason: 'The company gives these data only on a request for legal assistance.',
};

/** Invented data: addresses of the range that is kept for documents (RFC 5737). */
function answerTo({ requestId, kind, platform, accounts }: OutgoingRequest, whole: boolean): PlatformWord {
  if (kind !== 'disclosure')
    return { says: 'answer', whole: true, note: `Done: ${kind}.`, data: [{ name: 'done', value: kind }], files: [] };
  const log = accounts.map(({ handle }, index) => ({
    handle,
    address: `192.0.2.${String(10 + index)}`,
    registered: '2026-01-15T08:00:00Z',
  }));
  const content = {
    simulated: true,
    requestId,
    platform,
    ...(whole ? { accounts: log } : { subscribers: log.map(({ handle }) => handle) }),
  };
  return {
    says: 'answer',
    whole,
    note: whole ? 'Subscriber and access data.' : 'Subscriber data; access data follow.',
    data: whole ? log.map(({ address }) => ({ name: 'ip-address', value: address })) : [],
    files: [
      {
        name: whole ? 'server-data.json' : 'subscriber.json',
        mediaType: 'application/json',
        bytes: Buffer.from(JSON.stringify(content, null, 2)),
      },
    ],
  };
}
