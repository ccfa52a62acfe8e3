import { FastifyAdapter } from '@nestjs/platform-fastify';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Upload as TusClient } from 'tus-js-client';
import { DataSource } from 'typeorm';
import { KeyRing } from '#libs/keys';
import { Problem } from '#libs/problems';
import { freshDatabase, temporaryFolder, testKeys, type FreshDatabase } from '#libs/testing';
import { findItem, recordItem, registerRawUploads, ResumableUploads, Vault } from '#libs/vault';
import { migrated } from './agency-for-tests.js';
import { eventually } from './exchange-for-tests.js';

const folder = temporaryFolder('resumable');
const keyFiles = testKeys(['police']);
const fastify = new FastifyAdapter({ forceCloseConnections: true }).getInstance();
const bytes = Buffer.concat([Buffer.from('canary-canary'), randomBytes(900_000)]);
const sha256 = createHash('sha256').update(bytes).digest('hex');
const recordId = randomUUID();
const largest = 50_000_000;

// The machine may be busy.
let fresh: FreshDatabase;
let database: DataSource;
let vault: Vault;
let uploads: ResumableUploads;
let url: string;
let recording: () => Promise<void>;

beforeAll(async () => {
  fresh = await freshDatabase('uploads');
  await migrated(fresh);
  database = await new DataSource({ type: 'postgres', url: fresh.serviceUrl, extra: { max: 6 } }).initialize();
  const keys = KeyRing.fromFiles('police', keyFiles.keysFile('police'), keyFiles.directoryFile);
  vault = await Vault.at({ dir: join(folder.path, 'vault'), keys });
  uploads = new ResumableUploads({
    vault,
    database,
    largest,
    path: (id) => `/records/${id}/uploads`,
    record: async ({ upload, item }, conclude) => {
      await recording();
      await database.transaction(async (manager) => {
        const { nameSealed } = upload;
        await recordItem(manager, { item, source: { kind: 'upload', by: upload.owner }, nameSealed, at: new Date() });
        await conclude(manager);
      });
    },
    onTrouble: () => undefined,
  });
  registerRawUploads(fastify, 1_000);
  fastify.setErrorHandler((error, _request, reply) =>
    error instanceof Problem
      ? reply.status(error.status).send(error.body('en', 'r'))
      : reply.status(500).send({ code: 'internal', why: String(error) }),
  );
  fastify.all('/records/:record/uploads/*', (request, reply) => serve(request, reply));
  fastify.post('/records/:record/uploads', (request, reply) => serve(request, reply));
  url = `${await fastify.listen({ port: 0, host: '127.0.0.1' })}/records/${recordId}/uploads`;
});
beforeEach(() => (recording = async () => undefined));
afterAll(async () => {
  await uploads.stop();
  await fastify.close();
  await database.destroy();
  await fresh.drop();
  folder.remove();
  keyFiles.remove();
});

type Route = Parameters<typeof uploads.serve>;
const serve = (request: Route[0], reply: Route[1]): Promise<void> => {
  const { owner = 'me', 'idempotency-key': idempotencyKey } = request.headers as Record<string, string>;
  const { record } = (request as unknown as { params: { record: string } }).params;
  return uploads.serve(request, reply, { recordId: record, owner, actor: { subject: owner }, idempotencyKey });
};

const metadata = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');
const declared = { sha256, type: 'video/mp4', name: 'Canaryname.mp4' };
const tus = { 'tus-resumable': '1.0.0' };

const begin = (headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: {
      ...tus,
      'idempotency-key': randomUUID(),
      'upload-length': String(bytes.length),
      'upload-metadata': metadata(declared),
      ...headers,
    },
  });
const begun = async (headers: Record<string, string> = {}): Promise<string> => {
  const answer = await begin(headers);
  expect([answer.status, await answer.text()]).toEqual([201, '']);
  return new URL(answer.headers.get('location') ?? '', url).href;
};
const patch = (
  at: string,
  offset: number,
  body: NonNullable<RequestInit['body']>,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(at, {
    method: 'PATCH',
    headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream', ...headers },
    body,
    duplex: 'half',
  });
const ask = (at: string, method: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(at, { method, headers: { ...tus, ...headers } });
const files = (): string[] =>
  readdirSync(folder.path, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));

describe('a file in pieces', () => {
  it('sent by an ordinary client becomes an item, with its declared name sealed and nothing plain anywhere', async () => {
    let seen = 0;
    const client = await new Promise<TusClient>((resolve, reject) => {
      const upload: TusClient = new TusClient(bytes, {
        endpoint: url,
        chunkSize: 100_000,
        metadata: declared,
        headers: { 'idempotency-key': randomUUID() },
        onChunkComplete: () => {
          seen += 1;
          for (const file of files()) expect(readFileSync(file).includes('canary-canary')).toBe(false);
        },
        onError: reject,
        onSuccess: () => resolve(upload),
      });
      upload.start();
    });
    expect(seen).toBe(10);
    const id = client.url?.split('/').at(-1) ?? '';
    const item = await findItem(database.manager, id);
    expect(item).toMatchObject({ sha256, size: bytes.length, mediaType: 'video/mp4' });
    await expect(vault.openName(id, item!.nameSealed!)).resolves.toBe('Canaryname.mp4');
    expect((await buffer(await vault.open(item!))).equals(bytes)).toBe(true);
    await expect(vault.verify(item!)).resolves.toMatchObject({ ok: true });
    expect(files()).toEqual([join(folder.path, 'vault', 'sealed', id.slice(0, 2), id)]);
    const [row] = await database.query<{ all: string }[]>('SELECT row_to_json(u)::text AS all FROM vault_uploads u');
    expect(row!.all).not.toContain('Canary');
  });

  it('goes on where the line broke', async () => {
    const at = await begun();
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(
      `PATCH ${new URL(at).pathname} HTTP/1.1\r\nhost: x\r\ntus-resumable: 1.0.0\r\nupload-offset: 0\r\n` +
        `content-type: application/offset+octet-stream\r\ncontent-length: ${String(bytes.length)}\r\n\r\n`,
    );
    socket.write(bytes.subarray(0, 500_000));
    // The server still waits on that line when the client asks how much is there: it must not wait for it.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const asked = await ask(at, 'HEAD');
    socket.destroy();
    expect([asked.status, asked.headers.get('upload-offset'), asked.headers.get('upload-length')]).toEqual([
      200,
      '500000',
      String(bytes.length),
    ]);
    const last = await patch(at, 500_000, bytes.subarray(500_000));
    expect([last.status, last.headers.get('x-upload-state'), last.headers.get('x-file-sha256')]).toEqual([
      204,
      'sealed',
      sha256,
    ]);
  });

  it('is begun once by one key', async () => {
    const key = { 'idempotency-key': randomUUID() };
    expect(await begun(key)).toBe(await begun(key));
    const other = await begin({ ...key, 'upload-length': '5' });
    expect([other.status, await other.json()]).toMatchObject([422, { code: 'idempotency-key-reused' }]);
  });

  it('is sealed though the last request was killed before it could say so', async () => {
    const at = await begun();
    await patch(at, 0, bytes.subarray(0, 899_000));
    const id = at.split('/').at(-1)!;
    const [upload] = await database.query<{ wrapped_key: string }[]>(
      'SELECT wrapped_key FROM vault_uploads WHERE id = $1',
      [id],
    );
    const draft = await vault.receive({ itemId: id, wrappedKey: upload!.wrapped_key, size: bytes.length });
    await draft.append(
      (async function* () {
        yield bytes.subarray(899_000);
      })(),
    );
    await draft.close();
    expect((await ask(at, 'HEAD')).headers.get('upload-offset')).toBe(String(bytes.length));
    await eventually(async () => (await findItem(database.manager, id)) !== undefined);
  });
});

describe('a file that is whole when its process is killed', () => {
  const due = async (id: string): Promise<void> => {
    const admin = await new DataSource({ type: 'postgres', url: fresh.adminUrl }).initialize();
    await admin.query(`UPDATE vault_uploads SET next_attempt_at = now() WHERE id = $1`, [id]);
    await admin.destroy();
  };
  const stateOf = async (id: string): Promise<string> =>
    (await database.query<{ state: string }[]>('SELECT state FROM vault_uploads WHERE id = $1', [id]))[0]!.state;
  /** All of it came, and nobody lived to say so. */
  async function whole(): Promise<string> {
    const at = await begun();
    const id = at.split('/').at(-1)!;
    await patch(at, 0, bytes.subarray(0, 899_000));
    const [row] = await database.query<{ key: string }[]>(
      'SELECT wrapped_key AS key FROM vault_uploads WHERE id = $1',
      [id],
    );
    const draft = await vault.receive({ itemId: id, wrappedKey: row!.key, size: bytes.length });
    await draft.append(Readable.from([bytes.subarray(899_000)]));
    await draft.close();
    return id;
  }

  it('is noted as to be sealed before its bytes are moved, so that it cannot seem to have expired', async () => {
    const id = await whole();
    const states: string[] = [];
    recording = async () => void states.push(await stateOf(id));
    await due(id);
    uploads.start();
    await eventually(async () => (await stateOf(id)) === 'sealed');
    expect(states).toEqual(['sealing']);
  });

  it('is recorded by the next look where its bytes were at their place already', async () => {
    const id = await whole();
    recording = () => Promise.reject(new Error('killed'));
    await due(id);
    uploads.start();
    await eventually(async () => (await stateOf(id)) === 'sealing');
    const shard = join(folder.path, 'vault', 'sealed', id.slice(0, 2));
    mkdirSync(shard, { recursive: true });
    renameSync(join(folder.path, 'vault', 'uploads', id), join(shard, id));
    chmodSync(join(shard, id), 0o400);
    recording = async () => undefined;
    await due(id);
    await eventually(async () => (await stateOf(id)) === 'sealed');
    await expect(vault.verify((await findItem(database.manager, id))!)).resolves.toMatchObject({ ok: true });
    expect(files().filter((file) => file.endsWith(`uploads/${id}`))).toEqual([]);
  });
});

describe('an upload is refused', () => {
  it.each([
    ['without its hash', { 'upload-metadata': metadata({ ...declared, sha256: '' }) }, 400, 'not-a-sha256'],
    ['without its type', { 'upload-metadata': metadata({ ...declared, type: 'x' }) }, 400, 'not-a-media-type'],
    ['without its name', { 'upload-metadata': metadata({ ...declared, name: ' ' }) }, 400, 'name-missing'],
    ['when it is empty', { 'upload-length': '0' }, 400, 'file-empty'],
  ])('%s', async (_what, headers, status, code) => {
    const answer = await begin(headers);
    expect([answer.status, await answer.json()]).toMatchObject([status, { errors: [{ code }] }]);
  });

  it('when it is too large, or without a key', async () => {
    expect((await begin({ 'upload-length': String(largest + 1) })).status).toBe(413);
    expect(await (await begin({ 'idempotency-key': '' })).json()).toMatchObject({ code: 'idempotency-key-missing' });
  });

  it('to anybody but its owner, and for any other record', async () => {
    const at = await begun();
    const elsewhere = at.replace(recordId, randomUUID());
    for (const method of ['HEAD', 'DELETE'])
      expect([(await ask(at, method, { owner: 'somebody' })).status, (await ask(elsewhere, method)).status]).toEqual([
        404, 404,
      ]);
    expect((await patch(at, 0, bytes, { owner: 'somebody' })).status).toBe(404);
    expect((await patch(elsewhere, 0, bytes)).status).toBe(404);
    expect((await ask(at, 'HEAD')).headers.get('upload-offset')).toBe('0');
  });

  it('when its bytes are not those that were declared, and nothing of it stays', async () => {
    const before = files();
    const at = await begun({ 'upload-metadata': metadata({ ...declared, sha256: 'a'.repeat(64) }) });
    const answer = await patch(at, 0, bytes);
    expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'hash-mismatch', rule: 'hash-differs' }]);
    expect(files()).toEqual(before);
    expect((await ask(at, 'HEAD')).status).toBe(422);
  });

  it('when more comes than was declared', async () => {
    const at = await begun({ 'upload-length': '1000' });
    expect((await patch(at, 0, bytes)).status).toBe(422);
  });

  it('at another place than where it is', async () => {
    const at = await begun();
    const answer = await patch(at, 5, bytes.subarray(5));
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: 'upload-elsewhere' }]);
  });

  it('while another request writes to it', async () => {
    const at = await begun();
    const slow = new ReadableStream({
      start: (controller) => controller.enqueue(bytes.subarray(0, 1_000)),
    });
    const aborting = new AbortController();
    const first = fetch(at, {
      method: 'PATCH',
      headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      body: slow,
      duplex: 'half',
      signal: aborting.signal,
    }).catch(() => undefined);
    await eventually(
      async () => (await database.query('SELECT 1 FROM vault_uploads WHERE lease IS NOT NULL')).length > 0,
    );
    const second = await patch(at, 0, bytes);
    expect([second.status, await second.json()]).toMatchObject([423, { code: 'upload-busy' }]);
    aborting.abort();
    await first;
    // However much of the first had arrived when its line was cut: the next goes on from there.
    await eventually(async () => {
      const offset = Number((await ask(at, 'HEAD')).headers.get('upload-offset'));
      expect(offset).toBeLessThanOrEqual(1_000);
      return (await patch(at, offset, bytes.subarray(offset))).status === 204;
    });
  });

  it('to be read back; an unfinished one may be given up, a finished one not', async () => {
    const at = await begun();
    expect((await ask(at, 'GET')).status).toBe(404);
    expect((await ask(at, 'POST', { 'x-http-method-override': 'DELETE' })).status).not.toBe(204);
    expect((await ask(at, 'DELETE')).status).toBe(204);
    expect((await ask(at, 'HEAD')).status).toBe(410);
    const finished = await begun();
    await patch(finished, 0, bytes);
    expect((await ask(finished, 'GET')).status).toBe(404);
    expect((await ask(finished, 'DELETE')).status).toBe(409);
    expect(await findItem(database.manager, finished.split('/').at(-1)!)).toBeDefined();
  });

  it('when its record refuses it, for good', async () => {
    const at = await begun();
    recording = () => Promise.reject(new Problem('not-found'));
    const answer = await patch(at, 0, bytes);
    expect([answer.status, await answer.json()]).toMatchObject([422, { rule: 'not-found' }]);
  });

  it('after its time, and what came of it is gone', async () => {
    const before = files();
    const at = await begun();
    await patch(at, 0, bytes.subarray(0, 1_000));
    expect(files().length).toBeGreaterThan(before.length);
    const admin = await new DataSource({ type: 'postgres', url: fresh.adminUrl }).initialize();
    await admin.query(
      `UPDATE vault_uploads SET expires_at = now() - interval '1 s', created_at = now() - interval '2 s', next_attempt_at = now() WHERE state = 'receiving'`,
    );
    await admin.destroy();
    expect((await ask(at, 'HEAD')).status).toBe(410);
    uploads.start();
    await eventually(
      async () => (await database.query(`SELECT 1 FROM vault_uploads WHERE state = 'receiving'`)).length === 0,
    );
    expect((await patch(at, 1_000, bytes.subarray(1_000))).status).toBe(410);
    expect(files().filter((file) => file.includes('uploads'))).toEqual([]);
  });
});
