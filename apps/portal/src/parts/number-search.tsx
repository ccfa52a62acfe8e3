import { useSay } from '../texts/spoken.js';
import { TextSearch } from './text-search.js';

export interface NumberSearchTerms {
  /** The number in the address. */
  readonly number: string | undefined;
  readonly onChange: (number: string | undefined) => void;
}

/** Finds a record by its whole number among all that the reader sees, in whatever state it stands; other filters do not narrow it. */
export function NumberSearch({ number, onChange }: NumberSearchTerms) {
  const say = useSay();
  return <TextSearch label={say('search.number')} search={number} onChange={onChange} />;
}
