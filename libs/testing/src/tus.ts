/** What tests say to an agency that takes uploads in pieces (tus 1.0.0), written by hand: an ordinary client would heal what a test wants to see broken. */
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';

export const tusVersion = { 'tus-resumable': '1.0.0' } as const;

export interface DeclaredFile {
  readonly bytes: Uint8Array;
  readonly name?: string;
  readonly type?: string;
  /** Where it is declared as another one than it is. */
  readonly sha256?: string;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Headers with which an upload of the file is begun. */
export function tusBeginning({
  bytes,
  name = 'a file',
  type = 'video/mp4',
  sha256,
}: DeclaredFile): Record<string, string> {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  return {
    ...tusVersion,
    'idempotency-key': randomUUID(),
    'upload-length': String(bytes.length),
    'upload-metadata': `sha256 ${base64(sha256 ?? sha256Of(bytes))},type ${base64(type)},name ${base64(name)}`,
  };
}

/** Headers of a piece that begins at `offset`. */
export const tusPiece = (offset: number): Record<string, string> => ({
  ...tusVersion,
  'content-type': 'application/offset+octet-stream',
  'upload-offset': String(offset),
});

/** Begins to send a piece of `length` bytes, of which only `bytes` go out; the line stays as it is until it is destroyed. */
export async function sendPart(
  url: string,
  { length, bytes, headers }: { length: number; bytes: Uint8Array; headers: Readonly<Record<string, string>> },
): Promise<Socket> {
  const { hostname, port, pathname, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  // Whoever is killed at the other end is no error here.
  socket.on('error', () => undefined);
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  const lines = { host, 'content-length': String(length), ...headers };
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`PATCH ${pathname} HTTP/1.1\r\n${head.join('')}\r\n`);
  await new Promise<void>((resolve) => socket.write(bytes, () => resolve()));
  return socket;
}

/** Sizes of the files that lie in a vault's folder under this id. */
export const sizesLying = (vaultFolder: string, id: string): readonly number[] =>
  readdirSync(vaultFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.includes(id))
    .map((file) => statSync(join(vaultFolder, file), { throwIfNoEntry: false })?.size ?? 0);

/** Whether so many bytes have come as far as the disk: whoever cuts a line waits until a part of what went out is there. */
export const haveArrived = (atLeast: number, vaultFolder: string, id: string): boolean =>
  sizesLying(vaultFolder, id).reduce((sum, size) => sum + size, 0) >= atLeast;
