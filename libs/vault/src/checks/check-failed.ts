/** A check did not come to an end. */
export class CheckFailed extends Error {
  constructor(
    /** Why, as a code. */
    readonly code: string,
    /** Another try would bring nothing else. */
    readonly isFinal = false,
  ) {
    super(`a check failed: ${code}`);
    this.name = 'CheckFailed';
  }
}
