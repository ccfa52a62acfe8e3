import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';

/** Who can open a backup: whoever has the passphrase, or the identity of an age recipient. */
export type Lock = { readonly passphrase: string } | { readonly recipient: string };
export type Key = { readonly passphrase: string } | { readonly identity: string };

/** The identity of one backup, itself under the passphrase: so the passphrase is stretched once and not for every file. */
const identityFile = 'identity.age';

/** Writes files of a backup: compressed, then encrypted by age (age-encryption.org/v1). The program `age` opens each of them too. */
export class SealedWriter {
  private constructor(
    private readonly folder: string,
    private readonly recipient: string,
  ) {}

  static async in(folder: string, lock: Lock): Promise<SealedWriter> {
    if ('recipient' in lock) return new SealedWriter(folder, lock.recipient);
    const identity = await generateIdentity();
    const encrypter = new Encrypter();
    encrypter.setPassphrase(lock.passphrase);
    await writeFile(join(folder, identityFile), await encrypter.encrypt(identity), { mode: 0o600, flag: 'wx' });
    return new SealedWriter(folder, await identityToRecipient(identity));
  }

  /** @returns the SHA-256 of what lies there then */
  async write(path: string, content: Readable): Promise<string> {
    const file = join(this.folder, path);
    // Read from the first moment on, and heard to the last: a server that goes away meanwhile ends this backup, and not the process.
    content.on('error', () => undefined);
    const zip = createGzip();
    const reading = pipeline(content, zip);
    reading.catch(() => undefined);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const encrypter = new Encrypter();
    encrypter.addRecipient(this.recipient);
    const sealed = await encrypter.encrypt(Readable.toWeb(zip) as globalThis.ReadableStream<Uint8Array>);
    const hash = createHash('sha256');
    const hashing = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    await Promise.all([
      reading,
      pipeline(
        Readable.fromWeb(sealed as ReadableStream),
        hashing,
        createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
      ),
    ]);
    return hash.digest('hex');
  }

  writeJson(path: string, content: unknown): Promise<string> {
    return this.write(path, Readable.from([JSON.stringify(content)]));
  }
}

/** Opens files of a backup. */
export class SealedReader {
  private constructor(
    private readonly folder: string,
    private readonly identity: string,
  ) {}

  /** @throws when the passphrase is another, or there is none in this backup */
  static async in(folder: string, key: Key): Promise<SealedReader> {
    if ('identity' in key) return new SealedReader(folder, key.identity);
    const decrypter = new Decrypter();
    decrypter.addPassphrase(key.passphrase);
    const kept = await readFile(join(folder, identityFile)).catch(() => undefined);
    if (kept === undefined) throw new Error('this backup is for a recipient: name its identity by --identity-file');
    try {
      return new SealedReader(folder, await decrypter.decrypt(kept, 'text'));
    } catch {
      throw new Error('the passphrase does not open this backup');
    }
  }

  /** @throws when a file is not there, or not as it was written */
  async check(path: string, expected: string): Promise<void> {
    const hash = createHash('sha256');
    const whole = await pipeline(createReadStream(join(this.folder, path)), hash).then(
      () => true,
      () => false,
    );
    if (!whole || hash.digest('hex') !== expected) throw new Error(`${path} is missing or damaged`);
  }

  /** Plain bytes as they were given to be written. @throws when the file cannot be opened */
  async read(path: string): Promise<Readable> {
    const file = join(this.folder, path);
    const decrypter = new Decrypter();
    decrypter.addIdentity(this.identity);
    const stored = Readable.toWeb(createReadStream(file)) as globalThis.ReadableStream<Uint8Array>;
    try {
      const plain = Readable.fromWeb((await decrypter.decrypt(stored)) as ReadableStream);
      const unzip = createGunzip();
      pipeline(plain, unzip).catch((error: unknown) => unzip.destroy(error as Error));
      return unzip;
    } catch {
      throw new Error(`${path} cannot be opened: another key, or damage`);
    }
  }

  async readJson(path: string): Promise<unknown> {
    const parts: Buffer[] = [];
    for await (const part of await this.read(path)) parts.push(part as Buffer);
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  }
}
