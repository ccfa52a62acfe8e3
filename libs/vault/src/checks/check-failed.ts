/** A check did not come to an end. */
export class CheckFailed extends Error {
  constructor(
    /** Why, as a code. */
    readonly code: string,
    /** `a-few-times`: the cause may lie in the item itself. `never`: another try would bring nothing else. */
    readonly again: 'always' | 'a-few-times' | 'never' = 'always',
  ) {
    super(`a check failed: ${code}`);
    this.name = 'CheckFailed';
  }
}
