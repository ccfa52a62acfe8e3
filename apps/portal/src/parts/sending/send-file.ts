import { call, carried, Refusal, Unreached, type ProblemBody } from '../../api/call.js';

/** How a service tells of an upload (`GET …/uploads`). */
export interface Upload {
  readonly id: string;
  readonly size: number;
  readonly sha256: string;
  readonly state: 'receiving' | 'sealing' | 'sealed' | 'refused' | 'expired' | 'cancelled';
  readonly createdAt: string;
}

/** The service has ended an upload without the file: it ran out of time, was given up, or came out different. */
export class Ended extends Error {}

/** Somebody paused it or gave it up. */
export class Stopped extends Error {}

/** A piece; the gateway takes 55 MB at once, and a slow line should lose little. */
const pieceBytes = 5 * 1024 * 1024;
/** A line on which nothing moved for so long is dead, though nobody said so. */
const stalledMs = 40_000;

export interface Journey {
  readonly file: File;
  readonly sha256: string;
  /** Address of the record's uploads. */
  readonly place: string;
  /** With the same key the same upload is begun. */
  readonly key: string;
  /** Where the upload is, once it was begun. */
  url: string | undefined;
  readonly moved: (sent: number) => void;
}

export const uploadsAt = async (place: string): Promise<readonly Upload[]> =>
  (await call<{ items: readonly Upload[] }>(place)).items;

/** Sends what the service does not have yet, and waits until it has sealed all of it. @throws Refusal, Unreached, Ended or Stopped */
export async function send(journey: Journey, stopped: AbortSignal): Promise<void> {
  const state = await transfer(journey, stopped);
  if (state !== 'sealed') await untilSealed(journey);
}

/** Tells the service to forget what has come. */
export async function giveUp(url: string): Promise<void> {
  await call(url, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } });
}

async function transfer(journey: Journey, stopped: AbortSignal): Promise<string | undefined> {
  const { file, sha256, place, key } = journey;
  const { Upload: TusUpload, DetailedError } = await import('tus-js-client');
  if (stopped.aborted) throw new Stopped();
  let watching: ReturnType<typeof setInterval> | undefined;
  try {
    return await new Promise((resolve, reject) => {
      let movedAt = performance.now();
      const upload = new TusUpload(file, {
        ...(journey.url === undefined
          ? { endpoint: new URL(place, location.origin).href }
          : { uploadUrl: journey.url }),
        chunkSize: pieceBytes,
        // When to try again is decided where people see that it waits.
        retryDelays: null,
        // Nothing about a child's file is left in the browser; the service knows what it has.
        storeFingerprintForResuming: false,
        metadata: { sha256, type: typeOf(file), name: file.name },
        headers: { 'idempotency-key': key },
        onBeforeRequest: (request) => {
          for (const [name, value] of Object.entries(carried())) request.setHeader(name, value);
        },
        onUploadUrlAvailable: () => {
          journey.url = upload.url ?? undefined;
        },
        onProgress: (sent) => {
          movedAt = performance.now();
          journey.moved(sent);
        },
        onSuccess: ({ lastResponse }) => {
          resolve(lastResponse.getHeader('x-upload-state'));
        },
        onError: (error) => {
          const answer = error instanceof DetailedError ? error.originalResponse : null;
          void failureOf(answer?.getStatus() ?? 0, answer?.getBody() ?? '', place).then(reject);
        },
      });
      const stop = (because: Error): void => {
        upload.abort().catch(() => undefined);
        reject(because);
      };
      stopped.addEventListener('abort', () => {
        stop(new Stopped());
      });
      watching = setInterval(() => {
        if (performance.now() - movedAt > stalledMs) stop(new Unreached('stalled'));
      }, 1_000);
      upload.start();
    });
  } finally {
    clearInterval(watching);
  }
}

/** What a refusal says of itself. An answer to HEAD has no body: then the list of uploads says whether it is the person or the upload. */
async function failureOf(status: number, body: string, place: string): Promise<Error> {
  if (status === 0) return new Unreached('no answer');
  try {
    return new Refusal(JSON.parse(body) as ProblemBody);
  } catch {
    if (goesOnAt(status)) return new Unreached(status);
    return uploadsAt(place).then(
      () => new Ended(),
      (error: unknown) => error as Error,
    );
  }
}

/** Another look makes sense: the line or a service is down, somebody else's request has not ended yet, or this one came too often. */
const goesOnAt = (status: number): boolean => status >= 500 || [409, 423, 429].includes(status);

export const goesOn = (error: unknown): boolean =>
  error instanceof Unreached ||
  (error instanceof Refusal && goesOnAt(error.problem.status) && error.problem.code !== 'wrong-state');

async function untilSealed({ url = '', place }: Journey): Promise<void> {
  const id = url.split('/').at(-1);
  for (;;) {
    const upload = (await uploadsAt(place)).find((each) => each.id === id);
    if (upload?.state === 'sealed') return;
    // Received whole is what the service said; it may still be on its way from there to being sealed.
    if (upload?.state !== 'sealing' && upload?.state !== 'receiving') throw new Ended();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** Browsers do not know every kind of file, and some add parameters. */
function typeOf(file: File): string {
  const [type = ''] = file.type.split(';');
  return /^[a-z]+\/[\w.+-]{1,100}$/i.test(type) ? type : 'application/octet-stream';
}

/**
 * The hash of a file, by which it is declared before any of it is sent. The browser's own digest wants all of a file in memory, which evidence of
 * gigabytes does not fit into: this one takes it piece by piece.
 */
export async function sha256Of(file: File): Promise<string> {
  const [{ sha256 }, { bytesToHex }] = await Promise.all([
    import('@noble/hashes/sha2.js'),
    import('@noble/hashes/utils.js'),
  ]);
  const hash = sha256.create();
  for (let at = 0; at < file.size; at += pieceBytes)
    hash.update(new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer()));
  return bytesToHex(hash.digest());
}
