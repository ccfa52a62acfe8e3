/** An answer to what was never asked of that agency about that chain. */
export class AnswerRefused extends Error {
  override readonly name = 'AnswerRefused';
}
