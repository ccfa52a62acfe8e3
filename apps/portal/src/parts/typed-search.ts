import { useState } from 'react';

/** What stands in a field that searches: what the address looks for, also after going back, until somebody types. */
export function useTypedSearch(sought: string | undefined): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(sought ?? '');
  const [seen, see] = useState(sought);
  if (seen !== sought) {
    see(sought);
    setTyped(sought ?? '');
  }
  return [typed, setTyped];
}
