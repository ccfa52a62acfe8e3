import { usePerson } from '../shell/person.js';

const operators = new Set(['administrator', 'auditor']);

/** The agencies whose service the person runs or audits. */
export const useRun = (): readonly string[] => [
  ...new Set(
    usePerson()
      .assignments.filter(({ role }) => operators.has(role))
      .map(({ agency }) => agency),
  ),
];
