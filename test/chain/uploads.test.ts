import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  haveArrived,
  sendPart,
  sha256Of,
  signIn,
  temporaryFolder,
  tusBeginning,
  tusPiece,
  tusVersion,
  type SignedIn,
} from '#libs/testing';
import { startStack, type Stack } from '../../tools/up/src/index.js';

describe('a file that a psychologist sends in pieces through the gateway', () => {
  const folder = temporaryFolder('uploads');
  let bytes: Buffer<ArrayBuffer>;
  let stack: Stack;
  let psychologist: SignedIn;
  let uploads: string;

  beforeAll(async () => {
    stack = await startStack({ dataDir: folder.path, services: ['identity', 'gateway', 'school'] });
    const password = readFileSync(stack.installation.demonstrationPasswordFile(), 'utf8').trim();
    psychologist = await signIn(stack.url, 'psychologist-1', password);
    const { items } = (await (await psychologist.request('GET', '/api/school/schools')).json()) as {
      items: { id: string }[];
    };
    const draft = await psychologist.request(
      'POST',
      '/api/school/referrals',
      { schoolId: items[0]?.id },
      { 'idempotency-key': randomUUID() },
    );
    const { record } = (await draft.json()) as { record: { id: string } };
    uploads = `/api/school/referrals/${record.id}/uploads`;
  });
  // The same bytes again would be the same file.
  beforeEach(() => (bytes = randomBytes(12_000_000)));
  afterAll(async () => {
    await stack.stop();
    folder.remove();
  });

  const begun = async (): Promise<string> => {
    const answer = await psychologist.request('POST', uploads, undefined, tusBeginning({ bytes }));
    expect(answer.status).toBe(201);
    return answer.headers.get('location') ?? '';
  };
  /** Sends a part of what is announced, and leaves the line as it is. */
  const sent = async (at: string, until: number) => {
    const { cookie, csrfToken } = psychologist;
    const headers = { ...tusPiece(0), cookie, 'x-csrf-token': csrfToken };
    return sendPart(`${stack.url}${at}`, { length: bytes.length, bytes: bytes.subarray(0, until), headers });
  };
  const partHasArrived = async (at: string): Promise<void> => {
    while (!haveArrived(2_000_000, stack.installation.path('vault', 'school'), at.split('/').at(-1) ?? ''))
      await sleep(25);
  };
  /** How much is here, asked until something answers: a gateway whose service was killed says "unavailable" for a while. */
  const offsetOf = async (at: string): Promise<number> => {
    for (let look = 0; look < 300; look += 1) {
      const answer = await psychologist.request('HEAD', at, undefined, tusVersion);
      const offset = Number(answer.headers.get('upload-offset') ?? Number.NaN);
      if (answer.status === 200 && offset > 0) return offset;
      await sleep(100);
    }
    throw new Error('nothing of it is here');
  };
  const goesOn = async (at: string): Promise<void> => {
    const offset = await offsetOf(at);
    expect(offset).toBeLessThan(bytes.length);
    const last = await psychologist.request('PATCH', at, bytes.subarray(offset), tusPiece(offset));
    expect([last.status, last.headers.get('x-upload-state'), last.headers.get('x-file-sha256')]).toEqual([
      204,
      'sealed',
      sha256Of(bytes),
    ]);
    const file = await psychologist.request(
      'GET',
      `${uploads.replace(/uploads$/, 'files')}/${String(last.headers.get('x-file-id'))}`,
    );
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
  };

  it('is resumed where the line was cut', async () => {
    const at = await begun();
    const line = await sent(at, 5_000_000);
    await partHasArrived(at);
    line.destroy();
    await goesOn(at);
  });

  it('is resumed while the gateway still holds the broken line open', async () => {
    const at = await begun();
    const line = await sent(at, 5_000_000);
    await offsetOf(at);
    await goesOn(at);
    line.destroy();
  });

  it('is resumed after the school’s service was killed in the middle of it', async () => {
    const at = await begun();
    const line = await sent(at, 7_000_000);
    await partHasArrived(at);
    await stack.service('school').kill('SIGKILL');
    line.destroy();
    await stack.service('school').ready();
    await goesOn(at);
  });

  it('needs the token of our own pages, as every command does', async () => {
    const at = await begun();
    const without = { 'x-csrf-token': '' };
    const tries = [
      await psychologist.request('POST', uploads, undefined, { ...tusBeginning({ bytes }), ...without }),
      await psychologist.request('PATCH', at, bytes.subarray(0, 10), { ...tusPiece(0), ...without }),
      await psychologist.request('DELETE', at, undefined, { ...tusVersion, ...without }),
    ];
    for (const answer of tries)
      expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'csrf-refused' }]);
    const asked = await psychologist.request('HEAD', at, undefined, { ...tusVersion, ...without });
    expect([asked.status, asked.headers.get('upload-offset')]).toEqual([200, '0']);
  });
});
