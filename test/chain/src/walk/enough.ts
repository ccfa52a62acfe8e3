/** A chain has gone as far as it was meant to go: it stays where it stands. No fault. */
export class Enough extends Error {
  override readonly name = 'Enough';
}
