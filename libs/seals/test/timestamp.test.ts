import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { demonstrationPolicy, startTimestampAuthority, type RunningTimestampAuthority } from '#libs/embedded';
import { temporaryFolder } from '#libs/testing';
import { ContentInfo, SignedData } from 'pkijs';
import {
  certificatesOf,
  requestTimestamp,
  TimestampRefused,
  verifyTimestamp,
  type TimestampAuthority,
} from '../src/index.js';
import { certify, tokenBy, type SignedBy } from './token-by-openssl.js';

const data = Buffer.from('what was sealed');
const soon = (): AbortSignal => AbortSignal.timeout(10_000);
const reason = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'believed',
    (error: unknown) => (error instanceof TimestampRefused ? error.reason : String(error)),
  );

/** A real authority, by `openssl ts`. */
describe('a timestamp of RFC 3161', () => {
  const folder = temporaryFolder('timestamps');
  let running: RunningTimestampAuthority;
  let other: RunningTimestampAuthority;
  let authority: TimestampAuthority;
  let token: Buffer;
  const servers: Server[] = [];

  const rootsOf = ({ rootFile }: RunningTimestampAuthority) => certificatesOf(readFileSync(rootFile, 'utf8'));
  /** Something that answers in an authority's place. */
  const impostor = async (answer: (query: Buffer) => Promise<Buffer> | Buffer, status = 200): Promise<string> => {
    const server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        void Promise.resolve(answer(Buffer.concat(pieces))).then((body) => response.writeHead(status).end(body));
      });
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  };
  const ask = async (url: string, query: Buffer): Promise<Buffer> =>
    Buffer.from(await (await fetch(url, { method: 'POST', body: Uint8Array.from(query) })).arrayBuffer());

  beforeAll(async () => {
    const [one, two] = [
      await startTimestampAuthority({ folder: join(folder.path, 'one') }),
      await startTimestampAuthority({ folder: join(folder.path, 'two') }),
    ];
    if (one === undefined || two === undefined) throw new Error('these tests need openssl');
    [running, other] = [one, two];
    certify(join(folder.path, 'one'));
    authority = { url: running.url, trusted: rootsOf(running), policy: demonstrationPolicy };
    ({ token } = await requestTimestamp(authority, data, soon()));
  });

  afterAll(async () => {
    await running.stop();
    await other.stop();
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
    folder.remove();
  });

  it('is asked for, verified and states a time of now', async () => {
    const { at } = await requestTimestamp(authority, data, soon());
    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(10_000);
  });

  it('is one that openssl believes too', () => {
    writeFileSync(join(folder.path, 'data'), data);
    writeFileSync(join(folder.path, 'token'), token);
    const args = ['ts', '-verify', '-data', 'data', '-in', 'token', '-token_in', '-CAfile', running.rootFile];
    expect(
      execFileSync('openssl', args, { cwd: folder.path, stdio: ['ignore', 'pipe', 'ignore'] }).toString(),
    ).toContain('Verification: OK');
  });

  it.each<[string, string, () => Promise<unknown>]>([
    ['of other data', 'other-data', () => verifyTimestamp(token, Buffer.from('something else'), authority)],
    [
      'of an authority that nobody named',
      'not-trusted',
      () => verifyTimestamp(token, data, { trusted: rootsOf(other) }),
    ],
    ['while no root is named', 'not-trusted', () => verifyTimestamp(token, data, { trusted: [] })],
    ['under another policy', 'other-policy', () => verifyTimestamp(token, data, { ...authority, policy: '1.2.3' })],
    ['of another question', 'other-nonce', () => verifyTimestamp(token, data, { ...authority, nonce: '42' })],
    ['that is no token', 'not-readable', () => verifyTimestamp(Buffer.from('no token'), data, authority)],
    ['that was cut off', 'not-readable', () => verifyTimestamp(token.subarray(0, -20), data, authority)],
  ])('is refused: %s', async (_, expected, work) => {
    expect(await reason(work())).toBe(expected);
  });

  it('is refused wherever one byte is changed of what it states, of what is signed, or of the signature', async () => {
    const { encapContentInfo, signerInfos } = new SignedData({ schema: ContentInfo.fromBER(token).content });
    const attributes = Buffer.from(signerInfos[0]!.signedAttrs!.encodedValue).subarray(1);
    const covered = [
      Buffer.from(encapContentInfo.eContent!.getValue()),
      attributes,
      Buffer.from(signerInfos[0]!.signature.valueBlock.valueHexView),
    ];
    const believed: number[] = [];
    for (const part of covered) {
      const begin = token.indexOf(part);
      expect(begin).toBeGreaterThan(0);
      for (let place = begin; place < begin + part.length; place += 5) {
        const bent = Buffer.from(token);
        bent[place]! ^= 0x01;
        if ((await reason(verifyTimestamp(bent, data, authority))) === 'believed') believed.push(place);
      }
    }
    expect(believed).toEqual([]);
  });

  it('is refused when an authority answers with an older token, or with another one', async () => {
    let kept: Buffer | undefined;
    const url = await impostor(async (query) => (kept ??= await ask(running.url, query)));
    await requestTimestamp({ ...authority, url }, data, soon());
    expect(await reason(requestTimestamp({ ...authority, url }, data, soon()))).toBe('other-nonce');
    expect(await reason(requestTimestamp({ ...authority, url }, Buffer.from('other'), soon()))).toBe('other-data');
  });

  it.each<[SignedBy, boolean, string]>([
    ['authority', true, 'believed'],
    ['authority', false, 'other-certificate'],
    ['code and time', true, 'not-for-timestamps'],
    ['time, but not critical', true, 'not-for-timestamps'],
  ])('signed by a certificate for %s, which it names: %s, is %s', async (by, named, expected) => {
    const made = tokenBy(join(folder.path, 'one'), token, by, named);
    expect(await reason(verifyTimestamp(made, data, authority))).toBe(expected);
  });

  it.each<[string, string, () => Buffer, number]>([
    ['an error', 'Error: the time-stamp authority answers 503', () => Buffer.from('busy'), 503],
    ['rubbish', 'not-readable', () => Buffer.from('<html>'), 200],
    ['without end', 'not-readable', () => Buffer.alloc(100_000), 200],
    ['with a refusal', 'refused-by-authority', () => Buffer.from('30053003020102', 'hex'), 200],
  ])('is not there when the authority answers %s', async (_, expected, answer, status) => {
    const url = await impostor(answer, status);
    expect(await reason(requestTimestamp({ ...authority, url }, data, soon()))).toBe(expected);
  });
});
