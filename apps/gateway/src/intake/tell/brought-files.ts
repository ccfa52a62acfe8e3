import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { Problem } from '#libs/problems';
import { heldAs, heldIn, nameOf, roomFor } from '../../procedure/tell/held-files.js';
import { fileTexts, named } from './file.texts.js';
import type { Refusal, TellParts } from './tell.parts.js';
import { visitOf } from './visit.js';
import { tooOften } from './too-often.js';

export interface Brought {
  readonly form: URLSearchParams;
  readonly refusal: Refusal | undefined;
}

/** All fields of a form may have so many bytes, as in a form without files. */
const fieldBytes = 96 * 1024;
/** More than this is not even read to its end, so that the page could say what was too much. */
const formBytes = 250_000_000;
const parserLimits = {
  fieldSize: fieldBytes,
  fieldNameSize: 100,
  fields: 100,
  files: 100,
  parts: 200,
  fileSize: Infinity,
};

/**
 * Reads a form with files as it comes: fields first, as the page has them; each file goes to the police at once and piece by piece, and is kept nowhere here.
 * What was brought stands in the form afterwards as if the page had carried it.
 */
export async function readForm(request: FastifyRequest, parts: TellParts): Promise<Brought> {
  const form = new URLSearchParams();
  let refusal: Refusal | undefined;
  let bytes = 0;
  // Browsers say how much a form is.
  if (!(Number(request.headers['content-length']) <= formBytes))
    throw new Problem('payload-too-large', { values: { limit: `${String(formBytes / 1_000_000)} MB` } });
  for await (const part of request.parts({ limits: parserLimits })) {
    if (part.type === 'field') {
      const value = typeof part.value === 'string' ? part.value : '';
      bytes += Buffer.byteLength(value);
      if (bytes > fieldBytes) throw new Problem('payload-too-large', { values: { limit: '96 kB' } });
      form.append(part.fieldname, value);
      continue;
    }
    // A question that nobody answered with a file comes as a file without a name.
    if (typedName(part) !== '') refusal ??= await bring(request, form, part, parts);
    part.file.resume();
  }
  return { form, refusal };
}

async function bring(
  request: FastifyRequest,
  form: URLSearchParams,
  part: MultipartFile,
  { parcels, proofs, admission, tips, logger }: TellParts,
): Promise<Refusal | undefined> {
  const visit = visitOf(form, request.headers['accept-language']);
  const name = nameOf(typedName(part));
  const files = heldIn(visit.answers.files);
  const room = roomFor(files);
  if (room === 0) return { problem: fileTexts.enough, status: 400 };
  const wait = admission.brings(request);
  if (wait > 0) return { problem: tooOften(wait), status: 429, retryAfter: wait };
  let parcel = parcels.read(visit.parcel);
  if (parcel === undefined) {
    const begun = parcels.begin();
    // Spent on this parcel and no message; on what, the database need not know.
    const isProved = await proofs.spend(visit.proof, randomUUID()).catch((error: unknown) => {
      logger.warn({ err: error }, 'a proof could not be spent');
      return false;
    });
    const unproved = isProved ? 0 : admission.bringsUnproved(request);
    if (unproved > 0) return { problem: tooOften(unproved), status: 429, retryAfter: unproved };
    parcel = begun.id;
    form.set('parcel', begun.signed);
  }
  const bounded = new Bounded(part.file, room);
  const [taken] = await Promise.all([
    tips.bring(parcel, { name, type: part.mimetype, bytes: bounded.bytes }),
    bounded.done,
  ]);
  admission.brought(request, bounded.count);
  if (bounded.isTooLarge) return { problem: named(fileTexts.tooLarge, name), status: 413 };
  // Nobody was there to read a byte.
  if (bounded.count === 0 && taken !== 'away') return { problem: named(fileTexts.empty, name), status: 400 };
  if (typeof taken === 'string') return { problem: fileTexts.away, status: 503 };
  if (!files.some(({ id }) => id === taken.fileId))
    form.append('files', heldAs({ id: taken.fileId, name, size: taken.size }));
  return undefined;
}

/** A part may come without a name, whatever its type says. */
const typedName = ({ filename = '' }: { readonly filename?: string }): string => filename;

/**
 * The bytes of a part as they come, until they are too many or nobody wants them any more. The part is read to its end whatever becomes of them: what stands behind it in the form, and whoever waits
 * for the page, would wait for ever else.
 */
class Bounded {
  count = 0;
  isTooLarge = false;
  /** The part is read to its end. */
  readonly done: Promise<void>;
  readonly bytes = new PassThrough();

  constructor(file: MultipartFile['file'], limit: number) {
    // What breaks off reaches whoever reads it; nobody may read it any more.
    this.bytes.on('error', () => undefined);
    this.done = this.pass(file, limit);
  }

  private async pass(file: MultipartFile['file'], limit: number): Promise<void> {
    try {
      for await (const piece of file as AsyncIterable<Buffer>) {
        this.count += piece.length;
        this.isTooLarge = this.count > limit;
        // What breaks off here is kept nowhere.
        if (this.isTooLarge) this.bytes.destroy(new Error('more than there is room for'));
        if (!this.bytes.destroyed && !this.bytes.write(piece)) await this.hasRoom();
      }
      this.bytes.end();
    } catch (error) {
      this.bytes.destroy(error as Error);
      throw error;
    }
  }

  private async hasRoom(): Promise<void> {
    await new Promise<void>((resolve) => {
      const go = (): void => {
        this.bytes.off('drain', go).off('close', go);
        resolve();
      };
      this.bytes.once('drain', go).once('close', go);
    });
  }
}
