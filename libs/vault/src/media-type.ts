/** How many first bytes tell what a file is. */
export const headBytes = 64;

const unknown = 'application/octet-stream';
const wellFormed = /^[a-z]+\/[\w.+-]{1,100}$/i;

interface Signature {
  readonly type: string;
  readonly at: number;
  readonly bytes: Buffer;
}

const signature = (type: string, at: number, bytes: string): Signature => ({
  type,
  at,
  bytes: Buffer.from(bytes, 'latin1'),
});

/** The kinds of file that evidence comes in; the first that fits counts. */
const signatures: readonly Signature[] = [
  signature('image/png', 0, '\x89PNG\r\n\x1a\n'),
  signature('image/jpeg', 0, '\xff\xd8\xff'),
  signature('image/gif', 0, 'GIF8'),
  signature('image/webp', 8, 'WEBP'),
  signature('image/tiff', 0, 'II*\0'),
  signature('image/tiff', 0, 'MM\0*'),
  signature('image/heic', 4, 'ftyphei'),
  signature('image/heic', 4, 'ftypmif1'),
  signature('image/avif', 4, 'ftypavif'),
  signature('audio/mp4', 4, 'ftypM4A'),
  signature('video/quicktime', 4, 'ftypqt'),
  signature('video/3gpp', 4, 'ftyp3g'),
  signature('video/mp4', 4, 'ftyp'),
  signature('video/x-msvideo', 8, 'AVI '),
  signature('video/webm', 0, '\x1aE\xdf\xa3'),
  signature('audio/wav', 8, 'WAVE'),
  signature('audio/mpeg', 0, 'ID3'),
  signature('audio/mpeg', 0, '\xff\xfb'),
  signature('audio/ogg', 0, 'OggS'),
  signature('audio/amr', 0, '#!AMR'),
  signature('application/pdf', 0, '%PDF-'),
  signature('application/zip', 0, 'PK\x03\x04'),
  signature('application/gzip', 0, '\x1f\x8b'),
  signature('application/x-7z-compressed', 0, '7z\xbc\xaf\x27\x1c'),
  signature('application/vnd.rar', 0, 'Rar!\x1a\x07'),
  signature('application/vnd.sqlite3', 0, 'SQLite format 3\0'),
];

/**
 * What a file is by its first bytes; where they do not say (plain text, for one), what its sender declared.
 * It serves people who look for a file. It is no promise that the file is harmless: files are only given as downloads.
 */
export function mediaTypeOf(head: Uint8Array, declared?: string): string {
  const seen = signatures.find(({ at, bytes }) => bytes.equals(head.subarray(at, at + bytes.length)));
  if (seen !== undefined) return seen.type;
  return declared !== undefined && wellFormed.test(declared) ? declared.toLowerCase() : unknown;
}
