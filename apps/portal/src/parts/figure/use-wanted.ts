import { useIntersection } from '@mantine/hooks';
import { useEffect, useState, type RefCallback } from 'react';
import { flushSync } from 'react-dom';

/** So far below what is seen, a place is wanted already: who scrolls finds it filled. */
const ahead = { rootMargin: '400px' };

/**
 * Whether what is dear to draw is wanted in its place: as soon as the place comes near what is seen, and all of it when
 * the page is printed. Once wanted, it stays.
 */
export function useWanted(): { readonly ref: RefCallback<HTMLElement>; readonly wanted: boolean } {
  const [wanted, want] = useState(false);
  const { ref, entry } = useIntersection<HTMLElement>(ahead);
  if (entry?.isIntersecting === true && !wanted) want(true);
  useEffect(() => {
    const print = (): void => {
      // The browser takes the page as it is when this returns.
      flushSync(() => {
        want(true);
      });
    };
    window.addEventListener('beforeprint', print);
    return () => {
      window.removeEventListener('beforeprint', print);
    };
  }, []);
  return { ref, wanted };
}
