import fastify from 'fastify';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { temporaryFolder } from '#libs/testing';
import { servePortal } from '../src/intake/portal.files.js';

describe('the files of the portal', () => {
  const program = `export const words = '${'Invented. '.repeat(200)}';`;
  const folder = temporaryFolder('portal-files');
  const server = fastify();
  let port: number;

  beforeAll(async () => {
    const assets = join(folder.path, 'assets');
    mkdirSync(assets);
    writeFileSync(join(assets, 'index-A1.js'), program);
    writeFileSync(join(assets, 'index-A1.js.br'), brotliCompressSync(program));
    writeFileSync(join(assets, 'index-A1.js.gz'), gzipSync(program));
    writeFileSync(join(assets, 'font-B2.woff2'), 'as it is');
    await servePortal(server, { sessionOf: () => Promise.resolve(undefined) }, folder.path);
    await server.listen({ port: 0, host: '127.0.0.1' });
    port = (server.server.address() as AddressInfo).port;
  });
  afterAll(async () => {
    await server.close();
    folder.remove();
  });

  /** As it is sent: `fetch` would undo what is looked at here. */
  async function sent(name: string, accepts?: string): Promise<{ answer: IncomingMessage; body: Buffer }> {
    const request = get({
      ...{ host: '127.0.0.1', port, path: `/portal/assets/${name}` },
      headers: accepts === undefined ? {} : { 'accept-encoding': accepts },
    });
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    return { answer, body: await buffer(answer) };
  }

  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ] as const)('go to a browser that accepts "%s" as %s', async (accepts, encoding, undone) => {
    const { answer, body } = await sent('index-A1.js', accepts);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-encoding': encoding,
      'content-type': 'application/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    // What stands between must not give the one to a browser that wants the other.
    expect(answer.headers.vary).toMatch(/accept-encoding/i);
    expect(body.length).toBeLessThan(program.length / 10);
    expect(undone(body).toString()).toBe(program);
  });

  it.each([undefined, 'identity'])('go as they are to whoever accepts %s', async (accepts) => {
    const { answer, body } = await sent('index-A1.js', accepts);
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.headers.vary).toMatch(/accept-encoding/i);
    expect(body.toString()).toBe(program);
  });

  it('go as they are where nothing was compressed', async () => {
    const { answer, body } = await sent('font-B2.woff2', 'gzip, br');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe('as it is');
  });
});
