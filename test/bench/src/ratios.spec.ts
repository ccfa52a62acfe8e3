import type { CarrierFigures } from './carriers/rounds.js';
import { ratiosOf } from './ratios.js';

const flat = (median: number) => ({ median, least: median, most: median });
const carrier = (p50: number, saturated: number, drained?: number): CarrierFigures => ({
  hop: { 20: { p50_ms: flat(p50), p99_ms: flat(p50) } },
  saturated_per_second: flat(saturated),
  drained_per_second: drained === undefined ? undefined : flat(drained),
  processor_ms: { saturated: flat(1), drained: flat(1) },
});

describe('ratios of a run', () => {
  const carriers = {
    'messaging of the house': carrier(3, 400, 1_500),
    'without messaging': carrier(1, 500),
    'floor: bare JetStream': carrier(2.5, 450, 900),
    'pg-boss': carrier(270, 300, 3_000),
    'graphile-worker': carrier(2, 200, 1_000),
  };

  it('compare with the floor, and with the best peer by each measure of its own', () => {
    expect(ratiosOf({ carriers })).toEqual({
      'hop p50 at 20/s': {
        ours: 3,
        beside: 2.5,
        of: 'floor: bare JetStream',
        ratio: 1.2,
        aim: { most: 1.5 },
        met: true,
      },
      'hop p50 at 20/s, the fastest peer': {
        ours: 3,
        beside: 2,
        of: 'graphile-worker',
        ratio: 1.5,
        aim: { most: 1 },
        met: false,
      },
      'saturated hop': { ours: 400, beside: 500, of: 'without messaging', ratio: 0.8, aim: { least: 0.6 }, met: true },
      'saturated hop, the fastest peer': {
        ours: 400,
        beside: 300,
        of: 'pg-boss',
        ratio: 1.333,
        aim: { least: 2 },
        met: false,
      },
      'backlog drained': { ours: 1_500, beside: 3_000, of: 'pg-boss', ratio: 0.5, aim: { least: 3 }, met: false },
    });
  });

  const size = (chains: number, whole_chain_ms: number, p95_ms: number) => ({
    chains,
    bytes_per_chain: 20_000,
    fill_processor_ms: 0.3,
    filled_in_s: 1,
    whole_chain_ms,
    reads: { inbox: { n: 1, p50_ms: p95_ms, p95_ms, p99_ms: p95_ms, max_ms: p95_ms } },
  });

  it('say of growth what the largest size costs beside the smallest', () => {
    const growth = { sizes: [size(1_000, 10, 5), size(1_000_000, 11, 10)], growth: { 'whole chain': 1.1, inbox: 2 } };
    const of = '1,000 chains';
    expect(ratiosOf({ growth })).toEqual({
      'whole chain at 1,000,000 chains': { ours: 11, beside: 10, of, ratio: 1.1, aim: { most: 1.2 }, met: true },
      'inbox at 1,000,000 chains': { ours: 10, beside: 5, of, ratio: 2, aim: { most: 1.2 }, met: false },
    });
  });

  it('say nothing of growth where nothing grew', () => {
    expect(ratiosOf({ growth: { sizes: [size(1_000, 10, 5)], growth: { 'whole chain': 1, inbox: 1 } } })).toEqual({});
  });

  it('are never met by what was not measured', () => {
    const { 'messaging of the house': house } = carriers;
    const found = Object.values(ratiosOf({ carriers: { 'messaging of the house': house } }));
    expect(found).not.toHaveLength(0);
    expect(found.filter(({ met }) => met)).toEqual([]);
  });
});
