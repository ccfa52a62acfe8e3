/** A conclusion whose signature is not the bureau's, or that is not what was signed: it is set aside and never becomes evidence. */
export class ConclusionNotSigned extends Error {
  override readonly name = 'ConclusionNotSigned';
}
