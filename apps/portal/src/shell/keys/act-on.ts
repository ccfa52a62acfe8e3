/** What one key does on a page: kept apart from React, since it works on whatever the page shows. */

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('main a.row')];

function move(by: 1 | -1): boolean {
  const all = rows();
  const at = all.findIndex((row) => row === document.activeElement);
  const next = all[at === -1 ? (by === 1 ? 0 : all.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}

/** In a list it opens the row on which the focus is; on a record it opens the form of what comes next. Nothing is sent by a key. */
function act(): boolean {
  const row = rows().find((each) => each === document.activeElement);
  const target = row ?? document.querySelector<HTMLElement>('main .next button');
  target?.click();
  return target !== null;
}

function search(): boolean {
  const field = document.querySelector<HTMLInputElement>('main form[role=search] input');
  field?.focus();
  return field !== null;
}

export type Key = 'search' | 'down' | 'up' | 'act' | 'help';

/** By the place of the key, so that it is the same one on a Kazakh or Russian layout; `/` and `?` also by what they write. */
export function keyOf({ key, code, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): Key | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  if (key === '?' || (code === 'Slash' && shiftKey)) return 'help';
  if (key === '/' || code === 'Slash') return 'search';
  if (shiftKey) return undefined;
  return ({ KeyJ: 'down', KeyK: 'up', KeyA: 'act' } as const)[code];
}

/** Whoever types, or has a dialog before them, means the letter. */
export const isTyping = ({ target }: KeyboardEvent): boolean =>
  document.querySelector('dialog[open]') !== null ||
  (target instanceof HTMLElement &&
    target.closest('input, textarea, select, video, audio, [contenteditable]') !== null);

/** @returns whether the page had something to do for it */
export const actOn = (key: Exclude<Key, 'help'>): boolean =>
  ({ search, act, down: () => move(1), up: () => move(-1) })[key]();
