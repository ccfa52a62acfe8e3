import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useKeptPurposes } from '../shell/kept-purposes.js';
import { Purpose } from './purpose.js';

export interface Reading<T> {
  /** What was read, until it is put away. */
  readonly data: T | undefined;
  /** Shows it, or puts it away. */
  readonly button: ReactNode;
  /** Asks what it is needed for, once somebody wants to read it. */
  readonly purpose: ReactNode;
}

interface ReadingTerms {
  /** On the button, while it is closed and while it is open. */
  readonly show: string;
  readonly hide: string;
  /** Which reading of its page this is, where a page has several. */
  readonly of?: string;
}

/** Names and words that a page shows on demand: opened with a purpose, which is journalled, and put away again. */
export function useReading<T>(
  read: (purpose: string) => Promise<T>,
  { show, hide, of: reading = 'words' }: ReadingTerms,
): Reading<T> {
  const kept = useKeptPurposes();
  const [asking, ask] = useState(() => kept.of(reading) !== undefined);
  const open = useMutation({
    mutationFn: read,
    onSuccess: () => {
      ask(false);
    },
  });
  const { data } = open;
  return {
    data,
    button: (
      <Button
        className="actions"
        size="compact-md"
        variant="default"
        onClick={() => {
          if (data === undefined) ask(!asking);
          else open.reset();
        }}
      >
        {data === undefined ? show : hide}
      </Button>
    ),
    purpose: asking ? <Purpose of={reading} button={show} asked={open} /> : null,
  };
}
