import type { Queries } from '#libs/casework';
import { lawInForce, putInForceHere } from '#libs/deadlines';
import { putCitationsInForce } from '#libs/legal-basis';
import { citationsIn, correctionOf, daysIn, decisionsOf, lengthsIn } from './decisions.js';

/** How often each replica looks whether somebody decided something, in ms. */
const everyMs = 2_000;

/** Puts what is decided in force for this process, where that changed. @returns the version by which it counts now */
export async function refreshLaw(queries: Queries): Promise<number> {
  const [row] = await queries.query<{ version: number }[]>(
    `SELECT count(*)::int AS version FROM law_decisions WHERE takes_effect_at <= clock_timestamp()`,
    [],
  );
  if (row !== undefined && row.version !== lawInForce.version) {
    const decisions = (await decisionsOf(queries)).filter(({ inForce }) => inForce);
    putCitationsInForce(citationsIn(decisions));
    putInForceHere(decisions.length, daysIn(decisions).map(correctionOf), lengthsIn(decisions));
  }
  return lawInForce.version;
}

/** Looks again and again until it is stopped. While the database is away, nothing can be counted by what was in force before. */
export function keepLaw(queries: Queries): () => void {
  const timer = setInterval(() => void refreshLaw(queries).catch(() => undefined), everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
