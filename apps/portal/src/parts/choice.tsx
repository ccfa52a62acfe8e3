import { NativeSelect } from '@mantine/core';
import { oneOf } from '../shell/search.js';

interface ChoiceTerms<T extends string> {
  readonly label: string;
  /** What is said where nothing is chosen. */
  readonly any: string;
  readonly among: readonly T[];
  readonly says: (value: T) => string;
  readonly chosen: T | undefined;
  readonly onChange: (chosen: T | undefined) => void;
}

/** A filter of a list: one of the known values, or any. */
export function Choice<T extends string>({ label, any, among, says, chosen, onChange }: ChoiceTerms<T>) {
  return (
    <NativeSelect
      label={label}
      value={chosen ?? ''}
      data={[{ value: '', label: any }, ...among.map((value) => ({ value, label: says(value) }))]}
      onChange={(event) => {
        onChange(oneOf(among, event.currentTarget.value));
      }}
    />
  );
}
