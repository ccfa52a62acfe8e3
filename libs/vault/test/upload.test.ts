import { FastifyAdapter } from '@nestjs/platform-fastify';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { KeyRing } from '#libs/keys';
import { Problem } from '#libs/problems';
import { temporaryFolder, testKeys } from '#libs/testing';
import { receiveUpload, registerRawUploads, Vault, type Upload } from '#libs/vault';

const limit = 2_000_000;
const bytes = randomBytes(1_500_000);
const sha256 = createHash('sha256').update(bytes).digest('hex');
const folder = temporaryFolder('upload');
const keyFiles = testKeys(['school']);
const fastify = new FastifyAdapter().getInstance();

let url: string;
let refused: Problem[] = [];
/** What the vault holds, drafts included. */
const kept = (): string[] =>
  readdirSync(folder.path, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => each.name);

beforeAll(async () => {
  const keys = KeyRing.fromFiles('school', keyFiles.keysFile('school'), keyFiles.directoryFile);
  const vault = await Vault.at({ dir: join(folder.path, 'vault'), keys });
  registerRawUploads(fastify, limit);
  fastify.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof Problem)) return reply.status(500).send({ code: 'internal' });
    refused.push(error);
    return reply.status(error.status).send(error.body('en', 'r'));
  });
  fastify.post('/files', (request) =>
    receiveUpload(vault, request, limit, async (upload, seal) => {
      await seal();
      return upload;
    }),
  );
  url = await fastify.listen({ port: 0, host: '127.0.0.1' });
});
beforeEach(() => (refused = []));
afterAll(async () => {
  await fastify.close();
  folder.remove();
  keyFiles.remove();
});

const send = (headers: Record<string, string>, body: RequestInit['body'] = bytes): Promise<Response> =>
  fetch(`${url}/files`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/octet-stream', ...headers },
    duplex: 'half',
  });

describe('a file sent over HTTP', () => {
  it('is sealed as it comes, with its declared name and hash', async () => {
    const name = encodeURIComponent('../../Скриншот чата с «другом»‮.png');
    const answer = await send({
      'x-file-sha256': sha256.toUpperCase(),
      'x-file-name': name,
      'x-file-type': 'image/png',
    });
    const upload = (await answer.json()) as Upload;
    expect(answer.status).toBe(200);
    expect(upload).toMatchObject({
      declaredName: 'Скриншот чата с «другом».png',
      item: { size: bytes.length, sha256, mediaType: 'image/png' },
    });
    expect(kept()).toEqual([upload.item.itemId]);
  });

  describe('is refused whole', () => {
    let before: string[];
    beforeEach(() => (before = kept()));
    afterEach(() => {
      expect(kept()).toEqual(before);
    });

    it('when its hash is another', async () => {
      const answer = await send({ 'x-file-sha256': sha256.replace(/./g, '0') });
      await expect(answer.json()).resolves.toMatchObject({ status: 422, code: 'hash-mismatch', rule: 'hash-differs' });
    });

    it.each([
      ['a hash that is none', { 'x-file-sha256': 'abc' }, 'not-a-sha256'],
      ['a name that is not encoded', { 'x-file-name': '%E0%A4%A' }, 'not-percent-encoded'],
    ])('with %s', async (_what, headers, code) => {
      const answer = await send(headers);
      await expect(answer.json()).resolves.toMatchObject({ status: 400, code: 'input-invalid', errors: [{ code }] });
    });

    it('when it is empty', async () => {
      const answer = await send({}, new Uint8Array(0));
      await expect(answer.json()).resolves.toMatchObject({
        status: 400,
        code: 'input-invalid',
        errors: [{ code: 'file-empty' }],
      });
    });

    it('when it is of another content type', async () => {
      const answer = await send({ 'content-type': 'application/json' }, '{}');
      await expect(answer.json()).resolves.toMatchObject({ status: 415, code: 'unsupported-media-type' });
    });

    it('unread, when it says that it is too large', async () => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      socket.write(
        `POST /files HTTP/1.1\r\nhost: x\r\ncontent-type: application/octet-stream\r\ncontent-length: ${limit + 1}\r\n\r\n`,
      );
      const [answer] = (await new Promise<Buffer[]>((resolve) => socket.once('data', (data) => resolve([data])))) as [
        Buffer,
      ];
      expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 [^]*"At most 1 MB are accepted here\."/);
      socket.destroy();
    });

    it('when it turns out to be too large, and the answer still arrives', async () => {
      const endless = new ReadableStream({ pull: (controller) => controller.enqueue(bytes.subarray(0, 100_000)) });
      const aborting = new AbortController();
      const answer = await send({}, endless).catch((error: unknown) => error);
      aborting.abort();
      if (answer instanceof Response) expect(answer.status).toBe(413);
      expect(refused.map(({ code }) => code)).toEqual(['payload-too-large']);
    });

    it('when the connection ends too early', async () => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      socket.write(
        `POST /files HTTP/1.1\r\nhost: x\r\ncontent-type: application/octet-stream\r\ncontent-length: ${bytes.length}\r\n\r\n`,
      );
      socket.write(bytes.subarray(0, 700_000));
      while (kept().length === before.length) await sleep(20);
      expect(kept().length).toBe(before.length + 1);
      socket.destroy();
      while (refused.length === 0) await sleep(20);
      expect(refused[0]).toMatchObject({ code: 'hash-mismatch', details: { rule: 'upload-cut-short' } });
      while (kept().length > before.length) await sleep(20);
    });
  });
});
