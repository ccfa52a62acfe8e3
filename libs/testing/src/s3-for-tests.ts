import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** How a server breaks the promise of Object Lock. Each is a way in which a real one could. */
export type Lie = 'no-versions' | 'deletes' | 'bypasses' | 'shortens' | 'overwrites';

interface Version {
  readonly id: string;
  bytes: Buffer;
  lock?: { readonly mode: string; readonly until: Date };
}

interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: Buffer | string;
}

const xml = (body: string): Answer => ({ status: 200, headers: { 'content-type': 'application/xml' }, body });
const refusal = (status: number, code: string): Answer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<Error><Code>${code}</Code><Message>${code}</Message></Error>`,
});
const inXml = (text: string, tag: string): string => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(text)?.[1] ?? '';

/**
 * One bucket of S3, as far as the vault uses it, by Amazon's API reference: versions, Object Lock, uploads in parts. What
 * it is asked can be seen in `asked`; what it holds can be changed through `versionsOf` as by somebody at its disks.
 */
export class S3ForTests {
  readonly asked: string[] = [];
  private readonly objects = new Map<string, Version[]>();
  private readonly uploads = new Map<string, Map<number, Buffer>>();
  /** While set, the server refuses to write: its disks are full. */
  full = false;

  private constructor(
    private readonly server: Server,
    private readonly lie: Lie | undefined,
  ) {}

  static async start(lie?: Lie): Promise<S3ForTests> {
    const server = createServer();
    const s3 = new S3ForTests(server, lie);
    server.on('request', (request, response) => void s3.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return s3;
  }

  get place(): { bucket: string; region: string; endpoint: string; retentionDays: number; credentials: Credentials } {
    const { port } = this.server.address() as AddressInfo;
    const credentials = { accessKeyId: 'invented', secretAccessKey: 'invented' };
    return {
      bucket: 'evidence',
      region: 'kz',
      endpoint: `http://127.0.0.1:${String(port)}`,
      retentionDays: 30,
      credentials,
    };
  }

  /** Newest first. */
  versionsOf(key: string): Version[] {
    return this.objects.get(key) ?? [];
  }

  keys(): string[] {
    return [...this.objects.keys()].filter((key) => this.versionsOf(key).length > 0);
  }

  get unfinishedUploads(): number {
    return this.uploads.size;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://s3');
    const key = decodeURIComponent(url.pathname.split('/').slice(2).join('/'));
    const body = await buffer(request);
    this.asked.push(
      `${request.method ?? ''} ${[...url.searchParams.keys()].filter((name) => name !== 'x-id').join('&')}`,
    );
    const answer = this.decide(request, url.searchParams, key, body);
    response.writeHead(answer.status, answer.headers);
    response.end(request.method === 'HEAD' ? undefined : answer.body);
  }

  private decide(request: IncomingMessage, query: URLSearchParams, key: string, body: Buffer): Answer {
    const { method = '' } = request;
    if (request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=invented/') !== true)
      return refusal(403, 'AccessDenied');
    if (this.full && ['PUT', 'POST'].includes(method) && !query.has('retention')) return refusal(507, 'QuotaExceeded');
    if (query.has('versions')) return this.list(query);
    if (query.has('retention')) return this.retain(key, query, body);
    if (query.has('uploads') || query.has('uploadId')) return this.multipart(method, key, query, body);
    switch (method) {
      case 'PUT':
        return this.put(request, key, body);
      case 'DELETE':
        return this.remove(request, key, query);
      default:
        return this.get(request, key, query);
    }
  }

  private put(request: IncomingMessage, key: string, body: Buffer): Answer {
    const md5 = createHash('md5').update(body).digest('base64');
    if ((request.headers['content-md5'] ?? md5) !== md5) return refusal(400, 'BadDigest');
    return { status: 200, headers: this.store(key, body) };
  }

  private store(key: string, bytes: Buffer): Record<string, string> {
    const version: Version = { id: randomUUID(), bytes };
    const before = this.versionsOf(key);
    if (this.lie === 'overwrites') for (const each of before) each.bytes = bytes;
    this.objects.set(key, [version, ...before]);
    const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
    return this.lie === 'no-versions' ? { etag } : { etag, 'x-amz-version-id': version.id };
  }

  private retain(key: string, query: URLSearchParams, body: Buffer): Answer {
    const version = this.find(key, query);
    if (version === undefined) return refusal(404, 'NoSuchVersion');
    const [mode, until] = [inXml(body.toString(), 'Mode'), new Date(inXml(body.toString(), 'RetainUntilDate'))];
    const shorter = version.lock !== undefined && until < version.lock.until;
    if (shorter && this.lie !== 'shortens') return refusal(403, 'AccessDenied');
    version.lock = { mode, until };
    return { status: 200 };
  }

  private remove(request: IncomingMessage, key: string, query: URLSearchParams): Answer {
    const version = this.find(key, query);
    if (version === undefined) return { status: 204 };
    const bypass = request.headers['x-amz-bypass-governance-retention'] === 'true';
    const passedOver = this.lie === 'deletes' || (this.lie === 'bypasses' && bypass);
    if (version.lock !== undefined && version.lock.until > new Date() && !passedOver)
      return refusal(403, 'AccessDenied');
    this.objects.set(
      key,
      this.versionsOf(key).filter((each) => each !== version),
    );
    return { status: 204 };
  }

  private get(request: IncomingMessage, key: string, query: URLSearchParams): Answer {
    const version = this.find(key, query);
    if (version === undefined) return refusal(404, 'NoSuchKey');
    const { bytes, lock } = version;
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const part = from === undefined ? bytes : bytes.subarray(Number(from), Number(to) + 1);
    const locked = lock && {
      'x-amz-object-lock-mode': lock.mode,
      'x-amz-object-lock-retain-until-date': lock.until.toISOString(),
    };
    const headers = { 'content-length': String(part.length), 'x-amz-version-id': version.id, ...locked };
    return { status: from === undefined ? 200 : 206, headers, body: part };
  }

  private multipart(method: string, key: string, query: URLSearchParams, body: Buffer): Answer {
    const uploadId = query.get('uploadId') ?? randomUUID();
    const parts = this.uploads.get(uploadId);
    if (query.has('uploads')) {
      this.uploads.set(uploadId, new Map());
      return xml(`<InitiateMultipartUploadResult><UploadId>${uploadId}</UploadId></InitiateMultipartUploadResult>`);
    }
    if (parts === undefined) return refusal(404, 'NoSuchUpload');
    if (method === 'PUT') {
      parts.set(Number(query.get('partNumber')), body);
      return { status: 200, headers: { etag: `"${createHash('md5').update(body).digest('hex')}"` } };
    }
    this.uploads.delete(uploadId);
    if (method === 'DELETE') return { status: 204 };
    const numbers = [...parts.keys()].sort((a, b) => a - b);
    const small = numbers.slice(0, -1).some((number) => (parts.get(number)?.length ?? 0) < 5 * 1024 * 1024);
    if (small) return refusal(400, 'EntityTooSmall');
    const headers = this.store(key, Buffer.concat(numbers.map((number) => parts.get(number) ?? Buffer.alloc(0))));
    return { ...xml('<CompleteMultipartUploadResult/>'), headers };
  }

  private list(query: URLSearchParams): Answer {
    const prefix = query.get('prefix') ?? '';
    const found = this.keys()
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => this.versionsOf(key).map(({ id, bytes }) => ({ key, id, size: bytes.length })));
    // Pages of one version show that a reader goes on to the last.
    const begin = found.findIndex(({ id }) => id === query.get('version-id-marker')) + 1;
    const [page] = found.slice(begin);
    const version =
      page &&
      `<Version><Key>${page.key}</Key><VersionId>${page.id}</VersionId><Size>${String(page.size)}</Size></Version>`;
    const more = begin + 1 < found.length;
    const next =
      more && page
        ? `<NextKeyMarker>${page.key}</NextKeyMarker><NextVersionIdMarker>${page.id}</NextVersionIdMarker>`
        : '';
    return xml(
      `<ListVersionsResult><IsTruncated>${String(more)}</IsTruncated>${next}${version ?? ''}</ListVersionsResult>`,
    );
  }

  private find(key: string, query: URLSearchParams): Version | undefined {
    const wanted = query.get('versionId');
    return wanted === null ? this.versionsOf(key)[0] : this.versionsOf(key).find(({ id }) => id === wanted);
  }
}

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}
