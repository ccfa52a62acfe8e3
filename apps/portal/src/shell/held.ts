import { useEffect, useLayoutEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import { beforeLeaving } from './before-leaving.js';
import { isWaiting } from './waiting.js';

/** What forms had in them when their session ended: in the page's memory alone, until the form is there again. */
const held = new Map<string, { readonly value: unknown; readonly isWords: boolean }>();

beforeLeaving({ isUnsaved: () => [...held.values()].some(({ isWords }) => isWords) });

/** Holds something of a form that goes because its session is over. @param isWords whether somebody would miss it */
export function hold(of: string, value: unknown, isWords = true): void {
  if (isWaiting()) held.set(of, { value, isWords });
}

/** What was held of a form; once it is on the page, it is forgotten here. */
export const heldOf = <T>(of: string): T | undefined => held.get(of)?.value as T | undefined;
export const release = (of: string): void => {
  held.delete(of);
};

/**
 * A state that is there again after the session has ended and the same person came back.
 *
 * @param of which field of which record, at which place
 * @param isWords whether somebody would miss it
 */
export function useHeld<T>(of: string, first: T, isWords = true): readonly [T, Dispatch<SetStateAction<T>>] {
  const [value, set] = useState<T>(() => heldOf<T>(of) ?? first);
  const latest = useRef({ value, first });
  useLayoutEffect(() => {
    latest.current.value = value;
  });
  useEffect(() => {
    const now = latest.current;
    release(of);
    return () => {
      if (now.value !== now.first) hold(of, now.value, isWords);
    };
  }, [of, isWords]);
  return [value, set];
}
