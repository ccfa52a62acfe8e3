import { Refusal } from '../api/call.js';

/** Whether the service refused what stands at this place of what it was sent. */
export const refusedIn =
  (error: Error | null) =>
  (pointer: string): boolean =>
    error instanceof Refusal && error.problem.errors?.some((each) => each.pointer === pointer) === true;
