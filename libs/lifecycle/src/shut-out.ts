import type { RecordCore } from './record.js';

/**
 * Who must not be told, shut out of a record: no part in it, no access, no notice. The list only ever grows. Who loses the record by
 * it is told nothing; somebody else has to take it over.
 */
export function shutOut(
  { excluded, people }: Pick<RecordCore, 'excluded' | 'people'>,
  subjects: readonly string[],
): Pick<RecordCore, 'excluded' | 'people'> {
  return {
    excluded: [...new Set([...excluded, ...subjects])],
    people: people.filter(({ subject }) => !subjects.includes(subject)),
  };
}

/** The timer by which every other record of the chain at this agency shuts them out too, whoever can see it. */
export const shutOutOfChain = (subjects: readonly string[]) =>
  ({ kind: 'shut-out', after: 0, payload: { subjects } }) as const;
