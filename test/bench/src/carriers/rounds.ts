import { arrivalsOf, departuresOf } from '../commit-times.js';
import { atRate, seriesOf, spreadOf, throughput, type Series, type Spread } from '../measure.js';
import type { Carrier } from './carrier.js';

export interface RoundTerms {
  readonly rounds: number;
  /** Rates at which the hop is timed, per second. */
  readonly rates: readonly number[];
  readonly seconds: number;
  /** Referrals in one saturated run, and in one backlog. */
  readonly events: number;
  readonly parallel: number;
}

export interface CarrierFigures {
  /** By rate per second: medians of the rounds, with the spread. */
  readonly hop: Readonly<Record<string, { readonly p50_ms: Spread; readonly p99_ms: Spread }>>;
  /** Events per second from the first commit of the sender to the last of the receiver. */
  readonly saturated_per_second: Spread;
  /** Events per second while a backlog drains; nothing where nothing can wait. */
  readonly drained_per_second: Spread | undefined;
}

interface Samples {
  readonly hop: Map<number, Series[]>;
  readonly saturated: number[];
  readonly drained: number[];
}

/** Measures all carriers in turn, round after round, so that what else the machine does meets each of them alike. */
export async function measureInTurn(
  carriers: readonly Carrier[],
  terms: RoundTerms,
  say: (line: string) => void,
): Promise<Record<string, CarrierFigures>> {
  const samples = new Map<Carrier, Samples>(
    carriers.map((carrier) => [carrier, { hop: new Map(), saturated: [], drained: [] }]),
  );
  // The first round warms everything up and is not counted.
  for (let round = 0; round <= terms.rounds; round += 1)
    for (const [carrier, kept] of samples) {
      const one = await oneRound(carrier, round === 0 ? { ...terms, seconds: 1, events: 100 } : terms);
      if (round === 0) continue;
      say(`round ${String(round)} of ${carrier.name}: ${JSON.stringify(one)}`);
      for (const [rate, series] of one.hop) kept.hop.set(rate, [...(kept.hop.get(rate) ?? []), series]);
      kept.saturated.push(one.saturated);
      if (one.drained !== undefined) kept.drained.push(one.drained);
    }
  return Object.fromEntries([...samples].map(([{ name }, kept]) => [name, figuresOf(kept)]));
}

function figuresOf({ hop, saturated, drained }: Samples): CarrierFigures {
  return {
    hop: Object.fromEntries(
      [...hop].map(([rate, series]) => [
        rate,
        { p50_ms: spreadOf(series.map((each) => each.p50_ms)), p99_ms: spreadOf(series.map((each) => each.p99_ms)) },
      ]),
    ),
    saturated_per_second: spreadOf(saturated),
    drained_per_second: drained.length === 0 ? undefined : spreadOf(drained),
  };
}

async function oneRound(
  carrier: Carrier,
  { rates, seconds, events, parallel }: RoundTerms,
): Promise<{ hop: [number, Series][]; saturated: number; drained: number | undefined }> {
  const hop: [number, Series][] = [];
  await carrier.receive();
  for (const rate of rates.filter((each) => each <= (carrier.atMost ?? Infinity)))
    hop.push([
      rate,
      await timed(carrier, rate * seconds, (ids) => atRate(ids, rate, (id) => carrier.send(id))).then(latencies),
    ]);
  const saturated = await timed(carrier, events, (ids) => throughput(ids, parallel, (id) => carrier.send(id)));
  await carrier.rest();
  const queued = await carrier.prepare(events);
  await throughput(queued, parallel, (id) => carrier.send(id));
  const begun = Date.now();
  await carrier.receive();
  const backlog = await timesOf(carrier, queued);
  await carrier.rest();
  return {
    hop,
    saturated: perSecond(events, Math.min(...saturated.departures), Math.max(...saturated.arrivals)),
    // Where nothing can wait, everything had arrived before anybody began to receive.
    drained:
      Math.max(...backlog.arrivals) <= begun ? undefined : perSecond(events, begun, Math.max(...backlog.arrivals)),
  };
}

interface Times {
  readonly departures: readonly number[];
  readonly arrivals: readonly number[];
}

async function timed(carrier: Carrier, count: number, send: (ids: string[]) => Promise<unknown>): Promise<Times> {
  const ids = await carrier.prepare(count);
  await send(ids);
  return timesOf(carrier, ids);
}

/** By PostgreSQL's commit times, each chain's departure beside its arrival. */
async function timesOf({ urls }: Carrier, ids: readonly string[]): Promise<Times> {
  const departures = await departuresOf(urls.school, ids);
  const arrivals = await arrivalsOf(urls.police, [...departures.keys()]);
  return {
    departures: [...departures.values()],
    arrivals: [...departures.keys()].map((chain) => arrivals.get(chain) ?? Number.NaN),
  };
}

const latencies = ({ departures, arrivals }: Times): Series =>
  seriesOf(arrivals.map((at, n) => at - (departures[n] ?? Number.NaN)));

const perSecond = (count: number, from: number, to: number): number =>
  Number(((count * 1000) / Math.max(1, to - from)).toFixed(1));
