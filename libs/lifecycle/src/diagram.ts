import type { Lifecycle } from './lifecycle.js';

/** The lifecycle as a Mermaid state diagram, for the generated documents. */
export function diagramOf(lifecycle: Lifecycle): string {
  const lines = ['stateDiagram-v2', `  [*] --> ${name(lifecycle.initial)}`];
  for (const [step, row] of Object.entries(lifecycle.steps)) {
    for (const from of row.from) {
      for (const to of [row.to].flat()) if (to !== 'same') lines.push(`  ${name(from)} --> ${name(to)}: ${step}`);
    }
  }
  for (const [state, { final }] of Object.entries(lifecycle.states)) if (final === true) lines.push(`  ${name(state)} --> [*]`);
  return lines.join('\n');
}

const name = (state: string): string => state.replaceAll('-', '_');
