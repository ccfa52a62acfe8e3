import { useSyncExternalStore } from 'react';
import { tokenOfSession } from '../api/call.js';
import { leaveUnasked, somethingUnsaved } from './before-leaving.js';
import { keepGivenPurposes } from './kept-purposes.js';

/**
 * A page whose session is over while something on it is not sent waits for the same person: it shows nothing, asks for nothing, and
 * keeps what was typed in its memory, until they are signed in again or somebody else is.
 */
let over: string | undefined;
const watching = new Set<() => void>();

function become(token: string | undefined): void {
  over = token;
  for (const look of watching) look();
}

export const isWaiting = (): boolean => over !== undefined;

/** The session is over. @returns whether the page waits: where nothing would be lost there is nothing to wait with */
export function waitForThem(): boolean {
  if (!isWaiting() && somethingUnsaved()) {
    keepGivenPurposes();
    become(tokenOfSession());
  }
  return isWaiting();
}

/** Whether this is another session than the one that is over: ending that one may have failed, and it must not open the page again. */
export const isAnother = (session: { readonly csrfToken: string }): boolean => session.csrfToken !== over;

/** The same person is there again. */
export const goOn = (): void => {
  become(undefined);
};

/** Somebody else is there: loading anew empties the page's memory, and with it all that one has not sent. */
export function forgetEverything(): void {
  leaveUnasked();
  // Not only once the next page has come.
  document.body.replaceChildren();
  location.replace('/portal/');
}

export const useWaiting = (): boolean =>
  useSyncExternalStore((look) => {
    watching.add(look);
    return () => watching.delete(look);
  }, isWaiting);
