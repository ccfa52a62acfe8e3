import { useEffect } from 'react';

/** Something on a page that would be lost with it. */
export interface AtStake {
  readonly isUnsaved: () => boolean;
  /** Brings it where it is safe, if it can. */
  readonly save?: () => Promise<void>;
  /** It is lost with its page, not only with the browser's. */
  readonly staysHere?: boolean;
}

const everything = new Set<AtStake>();
let decided = false;

addEventListener('beforeunload', (event) => {
  if (!decided && somethingUnsaved()) event.preventDefault();
});

/** Names what must not be lost: the browser asks before it leaves the page, and before the session ends it is saved. */
export function beforeLeaving(stake: AtStake): () => void {
  everything.add(stake);
  return () => everything.delete(stake);
}

/** The same for words that only their sending saves. */
export function useUnsent(isUnsaved: boolean): void {
  useEffect(() => (isUnsaved ? beforeLeaving({ isUnsaved: () => true, staysHere: true }) : undefined), [isUnsaved]);
}

export function somethingUnsaved(): boolean {
  return [...everything].some(({ isUnsaved }) => isUnsaved());
}

/** Whether another page of the portal, too, would end something that was not sent. */
export const endsWithThePage = (): boolean =>
  [...everything].some(({ isUnsaved, staysHere }) => staysHere === true && isUnsaved());

/** Saves whatever can be; what cannot says so at its own place. */
export async function saveAll(): Promise<void> {
  await Promise.allSettled([...everything].map(async ({ save }) => save?.()));
}

/** The session is over: a question of the browser would leave a child's case on the screen. */
export const leaveUnasked = (): void => {
  decided = true;
};
