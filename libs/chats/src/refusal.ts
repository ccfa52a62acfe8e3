export const refusalCodes = [
  /** Neither a known export nor a part of one. */
  'not-recognised',
  /** The beginning says what it is, the rest does not hold together. */
  'corrupt',
  /** More, once unpacked, than is read. */
  'too-large',
  'too-slow',
  /** An archive that unpacks to far more than it holds. */
  'zip-bomb',
  /** An archive whose names or structure are not what archives are. */
  'archive-unsafe',
  'encrypted',
  /** The hash of what was read is not the item's. */
  'altered',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** An item that cannot be read as a conversation. Says why, never what is in it. */
export class ChatRefused extends Error {
  constructor(readonly code: RefusalCode) {
    super(`not read as a conversation: ${code}`);
    this.name = 'ChatRefused';
  }
}
