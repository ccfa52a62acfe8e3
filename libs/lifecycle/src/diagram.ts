import type { Lifecycle } from './lifecycle.js';

/** From more states than this a step is drawn once, from "any of several". */
const several = 4;

/**
 * The lifecycle as a Mermaid state diagram, for the generated documents. What may happen almost anywhere is drawn once; steps whose
 * decision chooses among many states stand in the table beside the diagram only.
 */
export function diagramOf(lifecycle: Lifecycle): string {
  const lines = ['stateDiagram-v2', `  [*] --> ${name(lifecycle.initial)}`];
  for (const [step, row] of Object.entries(lifecycle.steps)) {
    const targets = [row.to].flat().filter((to) => to !== 'same');
    if (targets.length > several) continue;
    const sources = row.from.length > several ? ['any_of_several'] : row.from.map(name);
    for (const from of sources)
      for (const to of targets) if (from !== name(to)) lines.push(`  ${from} --> ${name(to)}: ${step}`);
  }
  for (const [state, { final }] of Object.entries(lifecycle.states))
    if (final === true) lines.push(`  ${name(state)} --> [*]`);
  return lines.join('\n');
}

const name = (state: string): string => state.replaceAll('-', '_');
