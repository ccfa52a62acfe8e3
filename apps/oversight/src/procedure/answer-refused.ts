/** An answer to a remark that was never made to that agency about that chain. */
export class AnswerRefused extends Error {
  override readonly name = 'AnswerRefused';
}
