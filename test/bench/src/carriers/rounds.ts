import { setTimeout as sleep } from 'node:timers/promises';
import { arrivalsOf, departuresOf } from '../commit-times.js';
import { processorTime } from '../processor-time.js';
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
  /**
   * Processor time of everything that the bench started, for one event of a saturated run and of a backlog, in ms; without what all of it takes
   * while nothing is carried, which a slow carrier would else be charged with.
   */
  readonly processor_ms: { readonly saturated: Spread; readonly drained: Spread };
}

interface Samples {
  readonly hop: Map<number, Series[]>;
  readonly saturated: number[];
  readonly drained: number[];
  readonly processor: { readonly saturated: number; readonly drained: number }[];
}

/**
 * Measures all carriers in turn, round after round, so that what else the machine does meets each of them alike.
 *
 * @param kept takes what there is after each round that is counted
 */
export async function measureInTurn(
  carriers: readonly Carrier[],
  terms: RoundTerms,
  say: (line: string) => void,
  kept: (soFar: Record<string, CarrierFigures>) => void = () => undefined,
): Promise<Record<string, CarrierFigures>> {
  const samples = new Map<Carrier, Samples>(
    carriers.map((carrier) => [carrier, { hop: new Map(), saturated: [], drained: [], processor: [] }]),
  );
  const soFar = (): Record<string, CarrierFigures> =>
    Object.fromEntries([...samples].map(([{ name }, each]) => [name, figuresOf(each)]));
  const idle = await idleCost();
  // The first round warms everything up and is not counted.
  for (let round = 0; round <= terms.rounds; round += 1) {
    for (const [carrier, mine] of samples) {
      const one = await oneRound(carrier, round === 0 ? { ...terms, seconds: 1, events: 100 } : terms, idle);
      if (round === 0) continue;
      say(`round ${String(round)} of ${carrier.name}: ${JSON.stringify(one)}`);
      for (const [rate, series] of one.hop) mine.hop.set(rate, [...(mine.hop.get(rate) ?? []), series]);
      mine.saturated.push(one.saturated);
      mine.processor.push(one.processor);
      if (one.drained !== undefined) mine.drained.push(one.drained);
    }
    if (round > 0) kept(soFar());
  }
  return soFar();
}

function figuresOf({ hop, saturated, drained, processor }: Samples): CarrierFigures {
  return {
    hop: Object.fromEntries(
      [...hop].map(([rate, series]) => [
        rate,
        { p50_ms: spreadOf(series.map((each) => each.p50_ms)), p99_ms: spreadOf(series.map((each) => each.p99_ms)) },
      ]),
    ),
    saturated_per_second: spreadOf(saturated),
    drained_per_second: drained.length === 0 ? undefined : spreadOf(drained),
    processor_ms: {
      saturated: spreadOf(processor.map((each) => each.saturated)),
      drained: spreadOf(processor.map((each) => each.drained)),
    },
  };
}

interface Round {
  readonly hop: [number, Series][];
  readonly saturated: number;
  readonly drained: number | undefined;
  readonly processor: Samples['processor'][number];
}

async function oneRound(
  carrier: Carrier,
  { rates, seconds, events, parallel }: RoundTerms,
  idle: number,
): Promise<Round> {
  const hop: [number, Series][] = [];
  await carrier.receive();
  for (const rate of rates.filter((each) => each <= (carrier.atMost ?? Infinity)))
    hop.push([
      rate,
      await timed(carrier, rate * seconds, (ids) => atRate(ids, rate, (id) => carrier.send(id))).then(latencies),
    ]);
  const ids = await carrier.prepare(events);
  const [saturated, whileSaturated] = await costing(events, idle, async () => {
    await throughput(ids, parallel, (id) => carrier.send(id));
    return timesOf(carrier, ids);
  });
  await carrier.rest();
  const queued = await carrier.prepare(events);
  await throughput(queued, parallel, (id) => carrier.send(id));
  const begun = Date.now();
  const [{ arrivals }, whileDraining] = await costing(events, idle, async () => {
    await carrier.receive();
    return timesOf(carrier, queued);
  });
  await carrier.rest();
  return {
    hop,
    saturated: perSecond(events, Math.min(...saturated.departures), Math.max(...saturated.arrivals)),
    // Where nothing can wait, it had arrived before anybody began to receive.
    drained: Math.min(...arrivals) < begun ? undefined : perSecond(events, begun, Math.max(...arrivals)),
    processor: { saturated: whileSaturated, drained: whileDraining },
  };
}

/** Processor time that the bench and all that it started have used so far, in ms. */
const used = (): number => [...processorTime(() => undefined).values()].reduce((sum, ms) => sum + ms, 0);

/** How much of a processor everything takes while nothing is carried. */
async function idleCost(): Promise<number> {
  const [before, begun] = [used(), performance.now()];
  await sleep(3_000);
  return (used() - before) / (performance.now() - begun);
}

/** What `work` answers, and the processor time that it took for each of `count` events. */
async function costing<T>(count: number, idle: number, work: () => Promise<T>): Promise<[T, number]> {
  const [before, begun] = [used(), performance.now()];
  const result = await work();
  return [result, Math.max(0, (used() - before - idle * (performance.now() - begun)) / count)];
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
