import QRCode from 'qrcode';
import type { DocumentEntry } from './entry.js';

/** What the QR code of a document says: where it is verified, its kind, number and hash. Nothing of the case, nobody's name. */
export function verificationAddress(base: string, { kind, hash }: DocumentEntry, number: string): string {
  const address = new URL(base);
  address.search = new URLSearchParams({ kind, number, sha256: hash }).toString();
  return address.href;
}

/** The code as SVG; readable with a seventh of it damaged. */
export const qrOf = (text: string): Promise<string> =>
  QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 });
