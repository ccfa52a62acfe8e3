const slowMs = 120_000;
const withoutNewsMs = 30_000;

let live = false;

export const setLive = (now: boolean): void => {
  live = now;
};

/** How often a page asks by itself: seldom while changes are told to it, since one may have been lost on its way. */
export const slowly = (): number => (live ? slowMs : withoutNewsMs);
