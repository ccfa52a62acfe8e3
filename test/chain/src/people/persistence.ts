import { setTimeout as sleep } from 'node:timers/promises';

/** How long something is tried or waited for, in ms; longer where the whole system goes away for a while. */
export let patienceMs = Number(process.env['QORGAN_PATIENCE_MS'] ?? 60_000);

/** Has everybody try and wait for so long, in ms, where the environment does not say how long. */
export function bePatient(ms: number): void {
  if (process.env['QORGAN_PATIENCE_MS'] === undefined) patienceMs = ms;
}

/** Answers of a system that is partly away for a moment: the same request is sent again. */
const passing = new Set([429, 502, 503, 504]);
const oneAnswerMs = 35_000;

/**
 * Sends until there is an answer that means something. A lost answer is asked for again with the same request, so a command must
 * carry its idempotency key.
 *
 * @param putOff told what each answer said after which it is sent again
 * @throws the last fault when patience is over
 */
export async function persist(
  send: (signal: AbortSignal) => Promise<Response>,
  patience = patienceMs,
  putOff: (text: string) => void = () => undefined,
): Promise<Response> {
  const end = performance.now() + patience;
  for (let pause = 50; ; pause = Math.min(pause * 2, 2_000)) {
    const isLast = performance.now() + pause > end;
    try {
      const response = await send(AbortSignal.timeout(oneAnswerMs));
      if (!passing.has(response.status) || isLast) return response;
      putOff(await response.text());
      const wished = Number(response.headers.get('retry-after') ?? 0) * 1000;
      await sleep(Math.max(pause, Math.min(wished, 1_000)));
    } catch (error) {
      if (isLast) throw error;
      await sleep(pause);
    }
  }
}

/**
 * Looks again and again, less often as time goes, until something is seen.
 *
 * @throws NotSeen when patience is over
 */
export async function until<T>(what: string, look: () => Promise<T | undefined>, patience = patienceMs): Promise<T> {
  const end = performance.now() + patience;
  for (let pause = 20; ; pause = Math.min(pause * 1.4, 500)) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (performance.now() > end) throw new NotSeen(what);
    await sleep(pause);
  }
}

/** Something that should have come did not come in time. */
export class NotSeen extends Error {
  override readonly name = 'NotSeen';

  constructor(what: string) {
    super(`waited in vain for ${what}`);
  }
}
