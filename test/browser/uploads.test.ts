import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page, Request } from 'playwright-core';
import { temporaryFolder } from '#libs/testing';
import { isSound, phone, Portal } from './portal.js';

describe('a file that a psychologist adds to a draft', () => {
  let portal: Portal;
  let page: Page;
  let line: CDPSession;
  let draft: string;
  const folder = temporaryFolder('uploads');
  /** Where each piece began, in the order in which they were sent. */
  const offsets: number[] = [];

  beforeAll(async () => {
    portal = await Portal.start();
    page = await portal.page(phone);
    line = await page.context().newCDPSession(page);
    await line.send('Network.enable');
    page.on('request', (request: Request) => {
      if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
    });
    // The page asks before it lets somebody leave in the middle.
    page.on('dialog', (dialog) => void dialog.accept());
    await portal.signIn(page, 'psychologist-1');
    draft = await begun();
  });
  afterAll(async () => {
    await portal.stop();
    folder.remove();
  });
  afterEach(() => speed(-1));

  /** A new draft at its files. */
  const begun = async (): Promise<string> => {
    await page.goto(`${portal.stack.url}/portal/referrals/new`);
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('heading', { name: 'Referral to the police' }).waitFor();
    return page.url().split('?')[0] ?? '';
  };
  const open = (part: string) => page.goto(`${draft}?part=${part}`);
  /** Bytes a second that the line takes; 0: it is down, -1: as fast as it can. */
  const speed = (bytes: number) =>
    line.send('Network.emulateNetworkConditions', {
      offline: bytes === 0,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: bytes === 0 ? -1 : bytes,
    });
  /** Out of a folder, as people do: bytes handed to the browser by the test take half a minute on a busy machine. */
  const choose = async (bytes: Buffer, name: string): Promise<void> => {
    const file = join(folder.path, name);
    writeFileSync(file, bytes);
    await page.locator('input[type=file]').setInputFiles(file);
  };
  const made = (megabytes: number) => {
    const bytes = randomBytes(megabytes * 1_000_000);
    return { bytes, hash: createHash('sha256').update(bytes).digest('hex') };
  };
  const percent = async (): Promise<number> =>
    Number(/(\d+) %/.exec(await page.locator('.sending').first().innerText())?.[1] ?? Number.NaN);
  const isAt = async (least: number): Promise<void> => {
    for (const end = Date.now() + 30_000; (await percent()) < least;) {
      if (Date.now() > end) throw new Error(`not even ${String(least)} % were sent`);
      await page.waitForTimeout(50);
    }
  };
  const arrived = async (hash: string): Promise<void> => {
    const row = page.locator('.row', { hasText: hash });
    await row.waitFor({ timeout: 60_000 });
    expect(await row.innerText()).toContain('Arrived complete');
  };

  test('goes on by itself when the line is back, and stands there with its hash once it has arrived complete', async () => {
    // So large that much of it is left to send when the page has been looked at, on a slow machine too.
    const { bytes, hash } = made(32);
    await open('evidence');
    await speed(1_500_000);
    await choose(bytes, 'invented.mp4');
    await isAt(25);
    expect(await page.getByRole('progressbar', { name: 'How much of invented.mp4 has been sent' }).count()).toBe(1);
    await isSound(page);
    await speed(0);
    await page.getByText('The connection is interrupted').waitFor();
    offsets.length = 0;
    await speed(-1);
    await arrived(hash);
    // Not from the beginning.
    expect(offsets[0]).toBeGreaterThan(0);
    await page.locator('.sending').first().waitFor({ state: 'detached' });
    await isSound(page);
  });

  test('can be paused, and goes on from where it was', async () => {
    const { bytes, hash } = made(11);
    await open('evidence');
    await speed(1_500_000);
    await choose(bytes, 'invented too.mp4');
    await isAt(50);
    await page.getByRole('button', { name: 'Pause: invented too.mp4' }).click();
    await page.getByText('Paused.').waitFor();
    await isSound(page);
    const before = await percent();
    await page.waitForTimeout(1_500);
    expect(await percent()).toBe(before);
    offsets.length = 0;
    await speed(-1);
    await page.getByRole('button', { name: 'Go on: invented too.mp4' }).click();
    await arrived(hash);
    expect(offsets[0]).toBeGreaterThan(0);
  });

  test('goes on after the page was loaded anew, of which the browser has kept nothing', async () => {
    const { bytes, hash } = made(11);
    await open('evidence');
    await speed(1_500_000);
    await choose(bytes, 'Canaryname.mp4');
    await isAt(50);
    await page.reload();
    await page.getByText('has not arrived whole').waitFor();
    await isSound(page);
    const kept = await page.evaluate(async () => {
      const browser = globalThis as unknown as {
        localStorage: object;
        sessionStorage: object;
        indexedDB: { databases(): Promise<object[]> };
      };
      const { localStorage, sessionStorage, indexedDB } = browser;
      return JSON.stringify([localStorage, sessionStorage, await indexedDB.databases()]);
    });
    expect(kept).not.toMatch(/Canary|uploads|tus/);
    offsets.length = 0;
    await speed(-1);
    await choose(bytes, 'Canaryname.mp4');
    await arrived(hash);
    expect(offsets[0]).toBeGreaterThan(0);
    await page.getByText('has not arrived whole').waitFor({ state: 'detached' });
  });

  test('goes on by itself after the service was killed; words that are written meanwhile are saved', async () => {
    const { bytes, hash } = made(14);
    await open('evidence');
    await speed(1_500_000);
    await choose(bytes, 'invented last.mp4');
    await isAt(30);
    await portal.stack.service('school').kill('SIGKILL');
    await page.getByText('The connection is interrupted').waitFor();
    await portal.stack.service('school').ready();
    await page.getByRole('link', { name: 'All parts' }).click();
    await page.getByRole('link', { name: 'Check and send' }).click();
    await page.getByText('A file is still on its way').waitFor();
    expect(await page.getByRole('button', { name: 'Send to the police' }).isDisabled()).toBe(true);
    await page.getByRole('link', { name: 'All parts' }).click();
    await page.getByRole('link', { name: /own words/ }).click();
    await speed(-1);
    const words = page.getByLabel('What did the child say?');
    // The file arrives between two savings, and makes no conflict of them.
    for (let spoken = 'Invented'; ; spoken += ' and more') {
      await words.fill(spoken);
      await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
      const { record } = (await (
        await page.request.get(draft.replace('/portal/referrals', '/api/school/referrals').replace('/draft', ''))
      ).json()) as { record: { files: { sha256: string }[] } };
      if (record.files.some(({ sha256 }) => sha256 === hash)) break;
    }
    await words.fill('The last invented words.');
    await page.getByRole('status').filter({ hasText: 'Saving' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
    expect(await page.getByText('was changed elsewhere').count()).toBe(0);
    await page.getByRole('link', { name: 'All parts' }).click();
    await page.getByRole('link', { name: 'Screenshots and files' }).click();
    await arrived(hash);
    await page.reload();
    await arrived(hash);
  });

  test('that the service does not take says why, and does not look as if it were being sent', async () => {
    draft = await begun();
    const { csrfToken } = (await (await page.request.get(`${portal.stack.url}/auth/session`)).json()) as {
      csrfToken: string;
    };
    const files = `${draft.replace('/portal/referrals', '/api/school/referrals').replace('/draft', '')}/files`;
    for (let count = 0; count < 30; count += 1) {
      const answer = await page.request.post(files, {
        data: Buffer.from(`invented ${String(count)}`),
        headers: { 'content-type': 'application/octet-stream', 'x-csrf-token': csrfToken },
      });
      expect(answer.status()).toBe(201);
    }
    await open('evidence');
    await choose(Buffer.from('one too many'), 'invented.txt');
    await page.getByText('At most 30 files belong to one referral').waitFor();
    await page.getByRole('button', { name: 'Send again: invented.txt' }).waitFor();
    await isSound(page);
    await page.getByRole('button', { name: 'Do not send: invented.txt' }).click();
    await page.locator('.sending').first().waitFor({ state: 'detached' });
  });

  test('nothing complained but of lines that were cut and what was refused on purpose', () => {
    const onPurpose = /INTERNET_DISCONNECTED|ERR_|status of (409|422|423|502|503)/;
    expect(portal.complaints.filter((each) => !onPurpose.test(each))).toEqual([]);
  });
});
