import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stack } from '../../../tools/up/src/index.js';
import type { Figures } from '../../chain/src/figures.js';
import { runChains } from '../../chain/src/run-chains.js';
import { ratio } from './measure.js';
import { costOfEach, namesIn, processorTime } from './processor-time.js';

export interface WholeChains extends Figures {
  readonly per_second: number;
  /** Processor time of each process for one chain, in ms; `bench` is whoever walks it. */
  readonly processor_ms: Readonly<Record<string, number>>;
}

/** Chains that are walked through all five links over the public API, as the roles would, some at a time. */
export async function measureWholeChains(stack: Stack, count: number, parallel: number): Promise<WholeChains> {
  const password = readFileSync(join(stack.dataDir, 'demonstration-password'), 'utf8').trim();
  const terms = { url: stack.url, password, parallel, exits: 'none' } as const;
  await runChains({ ...terms, count: parallel, seed: 'bench, warming up' });
  const names = namesIn(stack);
  const before = processorTime(names);
  const { figures } = await runChains({ ...terms, count, seed: 'bench' });
  return {
    ...figures,
    per_second: ratio(figures.completed, figures.seconds),
    processor_ms: costOfEach(before, processorTime(names), count),
  };
}
