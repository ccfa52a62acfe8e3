/**
 * What an event is about has not arrived yet: another agency, whose events come in a stream of their own, has still to tell of it. A handler that throws this
 * has written nothing; the event waits, with all that its sender told of the chain after it, and its sender, who gets no receipt, tells it again.
 */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}
