import { exiftoolProgram } from '#libs/embedded';
import { eventually } from '#libs/stage';
import type { Page, Request } from 'playwright-core';
import { Chance } from '../chain/src/chance.js';
import { drawnConversation, playedTones } from '../chain/src/invented/media.js';
import { asks, openCase } from './case.js';
import { looked, lookedInBothSizes, openTab } from './looks.js';
import { desktop, phone, Portal } from './portal.js';

const purpose = 'to compare it with the words of the child';
const hint = 'What do you need it for?';

/** A film of some coloured frames, made by the browser itself. */
const filming = `(async () => {
  const canvas = document.createElement('canvas');
  const drawing = canvas.getContext('2d');
  const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' });
  const parts = [];
  const done = new Promise((resolve) => { recorder.onstop = resolve; });
  recorder.ondataavailable = ({ data }) => parts.push(data);
  recorder.start();
  for (const colour of ['#1f5a8e', '#17603a', '#7a4b00', '#1f5a8e', '#17603a']) {
    drawing.fillStyle = colour;
    drawing.fillRect(0, 0, canvas.width, canvas.height);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  recorder.stop();
  await done;
  return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
})()`;
const looksElsewhere = `window.dispatchEvent(new Event('blur'))`;

describe('evidence media in the portal', () => {
  let portal: Portal;
  let investigator: Page;
  let id = '';
  const asked: Request[] = [];
  const bytesAsked = () => asked.filter((each) => /\/files\/[^/]+(?:\/readings|$|\?)/.test(each.url()));

  beforeAll(async () => {
    portal = await Portal.start({ envOf: { police: { EXIFTOOL: await exiftoolProgram() } } });
    const investigate = await openCase(portal);
    investigator = await portal.page(desktop);
    await portal.signIn(investigator, 'investigator-1', '/portal/police/cases');
    await investigator.getByRole('link', { name: /26-KZ71-123457/ }).click();
    await openTab(investigator, 'Evidence');
    const film = Buffer.from(await investigator.evaluate<number[]>(filming));
    const files = [
      { name: 'shot.png', mimeType: 'image/png', buffer: drawnConversation(new Chance('browser')) },
      { name: 'voice.wav', mimeType: 'audio/wav', buffer: playedTones(new Chance('browser')) },
      { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('Invented words: nothing happened.\n') },
      { name: 'film.webm', mimeType: 'video/webm', buffer: film },
      {
        name: 'drawn.svg',
        mimeType: 'image/svg+xml',
        buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      },
    ];
    for (const [place, file] of files.entries()) {
      await investigator.locator('input[type=file]').setInputFiles(file);
      await investigator.locator('ul.plain li').nth(place).waitFor({ timeout: 60_000 });
    }
    id = /cases\/([^?]+)/.exec(investigator.url())?.[1] ?? '';
    const whole = (await asks(investigator, `police/investigations/${id}`)) as unknown as {
      record: { unregisteredFiles: { fileId: string; mediaType: string; sha256: string }[] };
    };
    const shot = whole.record.unregisteredFiles.find(({ mediaType }) => mediaType === 'image/png');
    await investigate('record-evidence', {
      kind: 'screenshot',
      fileId: shot?.fileId,
      sha256: shot?.sha256,
      how: 'copied',
    });
    await investigator.getByRole('link', { name: 'Open No. 1' }).waitFor({ timeout: 30_000 });
    investigator.on('request', (request) => asked.push(request));
  });
  afterAll(() => portal.stop());

  const openWith = async (type: string): Promise<void> => {
    await investigator.getByRole('link', { name: 'Back to the register' }).click();
    await investigator.locator('ul.plain li', { hasText: type }).getByRole('link', { name: 'Open' }).click();
    await investigator.getByRole('button', { name: 'Look at the file' }).click();
    await investigator.getByLabel(hint).fill(purpose);
    await investigator.getByRole('button', { name: 'Look at the file' }).click();
  };
  /** Whoever marks a file is shown it no more; nobody takes the mark back alone. */
  const marksAsAbuse = async (): Promise<void> => {
    await investigator.getByRole('button', { name: 'Put the file away' }).click();
    const mark = investigator.getByRole('button', { name: 'Mark as suspected abuse material' });
    await mark.click();
    await investigator.getByLabel(/^What it is, without a name/).fill('Invented: only words.');
    await looked(investigator, 'media-marking');
    await mark.click();
    await investigator.getByRole('alert').getByText('Suspected child abuse material').waitFor();
    expect(await investigator.getByRole('button', { name: 'Look at the file' }).count()).toBe(0);
    await investigator.getByText('Withheld · Demo Investigator 1, investigator').waitFor();
    await lookedInBothSizes(investigator, 'media-withheld');
    await investigator.getByRole('button', { name: 'Ask to show it again' }).click();
    await investigator.getByLabel(/^Why it is no abuse material/).fill('Invented: it is a drawing.');
    await investigator.getByRole('button', { name: 'Ask to show it again' }).click();
    await investigator.getByText('The head of the unit decides', { exact: false }).waitFor();
    const head = await portal.page(desktop);
    await portal.signIn(
      head,
      'police-head-1',
      new URL(investigator.url()).pathname + new URL(investigator.url()).search,
    );
    await head.getByLabel('Reason for the decision').fill('Invented: it is no such material.');
    await lookedInBothSizes(head, 'media-release');
    await head.getByRole('button', { name: 'Show it again' }).click();
    await head.getByRole('button', { name: 'Look at the file' }).waitFor();
  };
  const filterOf = (): Promise<string> =>
    investigator.evaluate<string>(`getComputedStyle(document.querySelector('.veil > div')).filter`);

  test('nothing of a file is fetched before somebody says why', async () => {
    await looked(investigator, 'media-register');
    await investigator.getByRole('link', { name: 'Open No. 1' }).click();
    await investigator.getByRole('heading', { name: 'Evidence No. 1: Screenshot' }).waitFor();
    await investigator.getByRole('heading', { name: 'Chain of custody' }).waitFor();
    expect(await investigator.locator('.past').innerText()).not.toContain('Viewed');
    await investigator.getByRole('button', { name: 'Look at the file' }).click();
    await investigator.getByLabel(hint).fill(purpose);
    await looked(investigator, 'media-before');
    expect(bytesAsked()).toEqual([]);
    expect(await investigator.locator('main img, main video, main audio').count()).toBe(0);
  });

  test('then it opens blurred and grey, custody says so, and the purpose stands in no address', async () => {
    await investigator.getByRole('button', { name: 'Look at the file' }).click();
    await investigator.locator('.veil img').waitFor({ state: 'attached' });
    expect(await filterOf()).toMatch(/blur\(\d+px\) grayscale\(1\)/);
    await investigator.getByText('Viewed · Demo Investigator 1, investigator').waitFor();
    const [opening, bytes, ...more] = bytesAsked();
    expect([opening?.method(), more]).toEqual(['POST', []]);
    const journal = (await asks(investigator, `police/investigations/${id}/access-log`)) as unknown as {
      items: { action: string; reason: string | null }[];
    };
    expect(journal.items.filter(({ action }) => action === 'investigation.view-file')).toEqual([
      expect.objectContaining({ reason: purpose }),
    ]);
    expect((await bytes?.response())?.headers()['cache-control']).toBe('no-store');
    expect(asked.filter((each) => /compare|words/.test(decodeURIComponent(each.url())))).toEqual([]);
    const mark = await investigator.evaluate<string>(
      `getComputedStyle(document.querySelector('.watermark')).backgroundImage`,
    );
    expect(decodeURIComponent(mark)).toMatch(/Demo Investigator 1 · [0-9a-f]{12}/);
    await looked(investigator, 'media-veiled');
    await investigator.setViewportSize(phone);
    await looked(investigator, 'media-veiled-phone');
    await investigator.setViewportSize(desktop);
  });

  test('a click or a key clears it; it is blurred again when the window loses the focus', async () => {
    await investigator.locator('.veil').click();
    expect(await filterOf()).toBe('none');
    await looked(investigator, 'media-clear');
    await investigator.evaluate(looksElsewhere);
    await investigator.getByRole('button', { name: 'Show clearly' }).waitFor();
    expect(await filterOf()).toContain('blur');
    await investigator.getByRole('button', { name: 'Show clearly' }).focus();
    await investigator.keyboard.press('Enter');
    expect(await filterOf()).toBe('none');
    await investigator.keyboard.press('Enter');
    expect(await filterOf()).toContain('blur');
    // Put away, nothing of it is left in the page.
    const url = (await investigator.locator('.veil img').getAttribute('src')) ?? '';
    expect(url).toMatch(/^blob:/);
    const loaded = (): Promise<string> =>
      investigator.evaluate(`new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve('there');
        image.onerror = () => resolve('gone');
        image.src = ${JSON.stringify(url)};
      })`);
    expect(await loaded()).toBe('there');
    await investigator.getByRole('button', { name: 'Put the file away' }).click();
    await investigator.locator('.veil').waitFor({ state: 'detached' });
    expect(await loaded()).toBe('gone');
  });

  test('what the file tells of itself is read for a purpose of its own', async () => {
    const told = investigator.getByRole('region', { name: 'What the file tells of itself' });
    const read = investigator.getByRole('button', { name: 'Read what the file tells of itself' });
    await eventually('its metadata', async () => {
      const { metadata } = (await asks(investigator, `police/investigations/${id}/files`)) as unknown as {
        metadata: { state: string }[];
      };
      return metadata.every(({ state }) => state !== 'not-extracted') ? true : undefined;
    });
    await read.click();
    await investigator.getByLabel(hint).fill(purpose);
    await read.last().click();
    await told.first().getByRole('rowheader', { name: 'PNG:ImageWidth' }).waitFor();
    await looked(investigator, 'media-told');
    expect(asked.filter((each) => /compare/.test(decodeURIComponent(each.url())))).toEqual([]);
    await investigator.getByRole('button', { name: 'Put it away' }).click();
    await told.first().waitFor({ state: 'detached' });
  });

  test('texts open blurred; sounds and films are played in the parts that are asked for', async () => {
    await openWith('text/plain');
    await investigator.locator('.veil pre').waitFor({ state: 'attached' });
    expect(await filterOf()).toContain('blur');
    await investigator.getByRole('button', { name: 'Show clearly' }).click();
    await investigator.getByText('Invented words: nothing happened.').waitFor();
    await looked(investigator, 'media-text');
    for (const [type, element] of [
      ['audio/wav', 'audio'],
      ['video/webm', 'video'],
    ] as const) {
      await openWith(type);
      const playing = investigator.locator(`.media ${element}`);
      await playing.waitFor({ state: 'attached' });
      // Looked at from outside: the page's policy lets nobody evaluate text in it while it waits.
      await eventually(`metadata of the ${element}`, async () =>
        (await playing.evaluate((each) => (each as unknown as { readyState: number }).readyState)) >= 1
          ? true
          : undefined,
      );
      await looked(investigator, `media-${element}`);
    }
    const ranged = bytesAsked().filter((each) => each.resourceType() === 'media');
    expect(ranged.length).toBeGreaterThan(0);
    for (const each of ranged) expect((await each.response())?.status()).toBe(206);
    await investigator.getByRole('button', { name: 'Show clearly' }).click();
    await investigator.evaluate(`document.querySelector('video').play()`);
    await investigator.evaluate(looksElsewhere);
    expect(await investigator.evaluate(`document.querySelector('video').paused`)).toBe(true);
  });

  test('what a browser would run is only ever a download', async () => {
    await openWith('image/svg+xml');
    await investigator.getByText(/are not shown here/).waitFor();
    const [file] = await Promise.all([
      investigator.waitForEvent('download'),
      investigator.getByRole('link', { name: 'Take the file as it is' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('drawn.svg');
    await looked(investigator, 'media-svg');
    await marksAsAbuse();
    expect(portal.complaints.filter((each) => !each.includes('ERR_FILE_NOT_FOUND'))).toEqual([]);
  });
});
