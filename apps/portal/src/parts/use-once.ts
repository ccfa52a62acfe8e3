import { useRef } from 'react';
import { Refusal } from '../api/call.js';

/**
 * The key under which something is done once, however often it is sent. An answer ends it: what is sent next is something else. After a line
 * that was down it stays, since what was sent may have been done.
 */
export function useOnce(): { readonly key: () => string; readonly answered: (error?: Error) => void } {
  const key = useRef(crypto.randomUUID());
  return {
    key: () => key.current,
    answered: (error) => {
      if (error === undefined || error instanceof Refusal) key.current = crypto.randomUUID();
    },
  };
}
