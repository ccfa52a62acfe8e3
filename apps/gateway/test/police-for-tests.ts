/** What tests of files on the public page start from: police who hold what comes whole, and somebody at the question about files. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Visitor } from './visitor.js';

export const code = '7K3F-Q2MD-90XA';
const at = '2026-11-26T09:00:00.000Z';
const standing = { state: 'waiting', receivedAt: at, changedAt: at, mayAdd: true };

interface Came {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Record<string, unknown>;
}
interface Held {
  readonly fileId: string;
  readonly parcel: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

export const answer = (response: ServerResponse, status: number, body: object): void => {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
};

/** The police's side: they hold what comes whole, and take a message with what they still hold. */
export class PoliceForTests {
  readonly came: Came[] = [];
  readonly held: Held[] = [];
  /** How many bytes came of files, whether they were kept or not. */
  bytesCame = 0;
  arrived = 5;

  forget(): void {
    this.came.length = 0;
    this.held.length = 0;
    this.bytesCame = 0;
    this.arrived = 5;
  }

  readonly serve = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url?.replace('/api/police/public/tips', '') ?? '';
    const hash = createHash('sha256');
    let text = '';
    let size = 0;
    request.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      this.bytesCame += chunk.length;
      hash.update(chunk);
      if (path !== '/files') text += chunk.toString();
    });
    request.on('end', () => {
      const { headers } = request;
      if (path === '/files') {
        const [parcel, name] = [headers['x-parcel'], headers['x-file-name']].map((one) => String(one ?? ''));
        const file = { fileId: randomUUID(), size, sha256: hash.digest('hex'), parcel: parcel ?? '' };
        this.held.push({ ...file, name: decodeURIComponent(name ?? '') });
        answer(response, 201, { fileId: file.fileId, size, mediaType: 'image/png' });
        return;
      }
      const body = JSON.parse(text) as Record<string, unknown>;
      this.came.push({ path, headers, body });
      const { arrived: files } = this;
      if (path === '/files/drop') answer(response, 204, {});
      else if (path === '') answer(response, 201, { code, receivedAt: at, triageBy: null, files });
      else answer(response, 200, path === '/more' ? { ...standing, files } : standing);
    });
  };
}

export const bytes = (size: number): Buffer<ArrayBuffer> => Buffer.from(randomBytes(size));
export const file = (content: Buffer<ArrayBuffer>, name = 'снимок экрана.png'): File =>
  new File([content], name, { type: 'image/png' });
export const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** Somebody who has come to the question about files. */
export async function askedForFiles(url: string, address: string): Promise<Visitor> {
  const visitor = await new Visitor(url, address).open();
  await visitor.press('next');
  for (let page = 0; page < 20 && !visitor.text.includes('type="file"'); page += 1) await visitor.press('skip');
  expect(visitor.text).toContain('type="file"');
  return visitor;
}
