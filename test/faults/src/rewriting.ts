/** A text of SQL, and what is asked in its place. */
export interface Change {
  /** The module that asks it. */
  readonly module: string;
  readonly from: string;
  readonly to: string;
}

/** @throws where a module does not ask that any more: then nothing would be switched off, and nobody would see it */
export function isStillAsked(
  changes: readonly Pick<Change, 'module' | 'from'>[],
  sourceOf: (module: string) => string,
): void {
  for (const { module, from } of changes)
    if (!sourceOf(module).includes(from)) throw new Error(`${module} does not ask what is to be switched off: ${from}`);
}

/**
 * Puts other texts into what is asked of the database.
 *
 * @throws where a module does not ask that any more
 */
export function rewriting(changes: readonly Change[], sourceOf: (module: string) => string): (text: string) => string {
  isStillAsked(changes, sourceOf);
  return (text) => changes.reduce((asked, { from, to }) => asked.replace(from, () => to), text);
}
