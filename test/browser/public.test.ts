import { temporaryFolder } from '#libs/testing';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { dot } from './looks.js';
import { desktop, isSound, phone, Portal, shoot } from './portal.js';

describe('the public page', () => {
  let portal: Portal;

  beforeAll(async () => {
    // Each page is looked at in three languages, more often than one address may.
    portal = await Portal.start({ envOf: { gateway: { RATE_TELL_BURST: '2000', RATE_TELL_UNPROVED_BURST: '20' } } });
  });
  const folder = temporaryFolder('public');
  afterAll(async () => {
    await portal.stop();
    folder.remove();
  });

  /** A file with more bytes than may be sent: the browser reads it from the disk, as it does for people. */
  const large = (): string => {
    const path = join(folder.path, 'Large.mov');
    writeFileSync(path, '');
    truncateSync(path, 20_000_001);
    return path;
  };
  const looked = async (page: Page, name: string): Promise<void> => {
    await isSound(page);
    await shoot(page, `public-${name}`);
  };
  const press = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).click();
  };
  const titled = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  /** Chooses or writes what the page asks for, looks at it, and goes on. */
  const answer = async (page: Page, title: string, give: () => Promise<void>, name?: string): Promise<void> => {
    await titled(page, title);
    await give();
    if (name !== undefined) await looked(page, name);
    await press(page, 'Continue');
  };
  const choose = (page: Page, name: string) => () => page.getByLabel(name, { exact: true }).check();
  const write = (page: Page, label: string, text: string) => () => page.getByLabel(label, { exact: true }).fill(text);
  const read = (page: Page) => page.locator('main').innerText();
  const files = 'Are there screenshots, photos or recordings?';
  const picture = { name: 'Invented screenshot.png', mimeType: 'image/png', buffer: dot };
  const codeOn = async (page: Page): Promise<string> => (await page.locator('.code').innerText()).trim();

  test('takes a child through one question a page, in three languages, on a phone', async () => {
    const page = await portal.page(phone);
    await page.goto(`${portal.stack.url}/?lang=en`);
    await page.getByRole('link', { name: 'Tell us what happened to a child' }).click();
    await titled(page, 'You can tell us what happened');
    expect(await page.title()).toBe('Questions');
    expect(await page.locator('a[href="tel:111"]').count()).toBe(1);
    await looked(page, 'start');
    await press(page, 'Start');
    await answer(page, 'Who is writing?', choose(page, 'I am a child or a teenager'), 'from');
    await answer(page, 'Are you safe right now?', choose(page, 'No'), 'safe');
    await answer(
      page,
      'What is happening?',
      choose(page, 'Again and again somebody mocks, insults or frightens, or posts photos or secrets'),
      'kind',
    );
    await answer(
      page,
      'Tell it in your own words',
      write(page, 'Tell it in your own words', 'Invented: they made a page about me.\n\nThey laugh.'),
      'words',
    );
    await answer(page, 'Where does it happen?', choose(page, 'Instagram'), 'platforms');
    const link = 'Which page, link or account?';
    await answer(page, link, () => Promise.resolve(), 'where');
    await titled(page, link);
    await page.getByText('There is no link yet.').waitFor();
    await looked(page, 'where-again');
    await press(page, 'Go on without a link');
    await titled(page, files);
    await looked(page, 'files');
    await page
      .getByLabel(files)
      .setInputFiles([
        picture,
        { ...picture, name: 'Invented chat.txt', mimeType: 'text/plain', buffer: Buffer.from('Invented: a chat.') },
      ]);
    await press(page, 'Add the files');
    await page.getByText('Invented chat.txt').first().waitFor();
    await looked(page, 'files-added');
    await page.getByRole('button', { name: 'Remove : Invented chat.txt' }).click();
    await page.getByText('Invented chat.txt').first().waitFor({ state: 'detached' });
    await press(page, 'Continue');
    await answer(page, 'How old are you?', choose(page, '11 or 12'), 'age');
    await titled(page, 'What is your name?');
    await looked(page, 'name');
    await press(page, 'Skip');
    await answer(
      page,
      'Where do you live?',
      async () => {
        await page.getByLabel('Where do you live?').selectOption('Astana');
      },
      'region',
    );
    await answer(
      page,
      'What is a safe way to reach you?',
      write(page, 'Number, address or name', '@invented'),
      'contact',
    );
    await titled(page, 'Check the answers');
    expect(await read(page)).toContain('The link is missing');
    expect(await read(page)).toContain('Invented screenshot.png');
    await looked(page, 'check');
    await press(page, 'Send');
    await titled(page, 'Your message has arrived');
    const code = await codeOn(page);
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await looked(page, 'done');
    expect(await codeOn(page)).toBe(code);
    await press(page, 'I have saved it');
    await titled(page, 'What now?');
    await looked(page, 'after');
    await page.getByRole('link', { name: 'First page' }).click();
    await page.getByLabel('Code', { exact: true }).fill(code.toLowerCase().replaceAll('-', ' '));
    await press(page, 'See what is happening');
    await titled(page, 'The message is with the police');
    await looked(page, 'status');
    await page.getByLabel('Add to the message').fill('Invented: https://invented.example/page');
    await press(page, 'Add');
    await page.getByText('Added.').waitFor();
    // Nothing of all this is in an address.
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/tell');
    await page.context().close();
    expect(portal.complaints).toEqual([]);
  });

  test('reaches a duty officer with what was told, and whether its work was proved', async () => {
    const page = await portal.page(desktop);
    await portal.signIn(page, 'duty-1', '/portal/police/tips');
    await page.getByRole('link', { name: /From a child/ }).click();
    await page.getByRole('heading', { name: /^Message T-/ }).waitFor();
    expect(await read(page)).not.toContain('automatic sending');
    await page.getByRole('button', { name: 'Read the message' }).click();
    await page.getByLabel('What do you need it for?').fill('to decide on it');
    await page.getByRole('button', { name: 'Read the message' }).last().click();
    await page.getByText('they made a page about me').waitFor();
    await page.getByText('https://invented.example/page').first().waitFor();
    await page.getByText('Invented screenshot.png').waitFor();
    await page.getByRole('link', { name: 'Files (1)' }).click();
    await page.getByRole('link', { name: 'Open file 1' }).waitFor();
    await page.context().close();
  });

  test('says what is wrong with a code, and takes it as typed', async () => {
    const page = await portal.page(phone);
    await page.goto(`${portal.stack.url}/tell?lang=en`);
    await page.getByLabel('Code', { exact: true }).fill('0000 0000');
    await page.getByLabel('Code', { exact: true }).press('Enter');
    await page.getByText('No message with this code was found.').waitFor();
    expect(await page.getByLabel('Code', { exact: true }).inputValue()).toBe('0000 0000');
    await looked(page, 'no-such-code');
    // It is still there after the languages.
    await page.getByText('No message with this code was found.').waitFor();
    expect(await page.getByLabel('Code', { exact: true }).inputValue()).toBe('0000 0000');
    await page.context().close();
  });

  test('goes on, and not into another language, by Enter', async () => {
    const page = await portal.page(desktop, 'ru');
    await page.goto(`${portal.stack.url}/tell`);
    await press(page, 'Начать');
    await page.getByLabel('Родитель или опекун').check();
    await page.keyboard.press('Enter');
    await titled(page, 'Ребёнок сейчас в безопасности?');
    await isSound(page);
    await page.context().close();
  });

  test.each([
    ['its button', (page: Page) => page.getByRole('link', { name: 'Leave quickly' }).click()],
    [
      'Shift three times',
      async (page: Page) => {
        for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('Shift');
      },
    ],
  ])('is left at once by %s, and the way back does not lead to the words', async (_how, leave) => {
    const page = await portal.page(phone);
    await page.route('https://*.wikipedia.org/**', (route) =>
      route.fulfill({ body: '<h1>Wikipedia</h1>', contentType: 'text/html' }),
    );
    await page.goto(`${portal.stack.url}/tell?lang=en`);
    await press(page, 'Start');
    await titled(page, 'Who is writing?');
    // The page stands before its script does; what is tried here is the script's.
    await page.waitForLoadState();
    await leave(page);
    await page.waitForURL('https://en.wikipedia.org/');
    await page.goBack();
    expect(await page.title()).toBe('Questions');
    await titled(page, 'You can tell us what happened');
    await page.context().close();
  });

  test('is not shown again as it was to whoever left', async () => {
    const page = await portal.page(phone);
    await page.goto(`${portal.stack.url}/tell?lang=en`);
    await press(page, 'Start');
    await titled(page, 'Who is writing?');
    // As a browser does that keeps pages in memory; this one is told not to.
    await page.evaluate(
      `sessionStorage.setItem('left', 'yes'); dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))`,
    );
    await titled(page, 'You can tell us what happened');
    await page.context().close();
  });

  test('works without scripts from the first page to the code and on', async () => {
    const page = await portal.page(phone, 'en', { javaScriptEnabled: false });
    await page.goto(`${portal.stack.url}/tell`);
    expect(await read(page)).not.toContain('Shift');
    await press(page, 'Start');
    await answer(page, 'Who is writing?', choose(page, 'Parent or guardian'));
    for (const title of ['Is the child safe right now?', 'What is happening?']) {
      await titled(page, title);
      await press(page, 'Skip');
    }
    await answer(
      page,
      'Tell us what happened',
      write(page, 'Tell us what happened', 'Invented: a stranger writes to my child.'),
    );
    for (const title of ['Where does it happen?', 'Which page, link or account?']) {
      await titled(page, title);
      await press(page, 'Skip');
    }
    await titled(page, files);
    await page.getByLabel(files).setInputFiles(large());
    await press(page, 'Continue');
    await page.getByText('“Large.mov” was not added').waitFor();
    await answer(page, files, () => page.getByLabel(files).setInputFiles(picture));
    for (const title of [
      'How old is the child?',
      'What is the child’s name?',
      'Where does the child live?',
      'How can we reach you?',
    ]) {
      await titled(page, title);
      await press(page, 'Skip');
    }
    await titled(page, 'Check the answers');
    expect(await read(page)).toContain('Invented screenshot.png');
    expect(await read(page)).toContain('it first goes to the police of Almaty');
    await page.getByRole('button', { name: /^Change ?: How to reach you/ }).click();
    await answer(page, 'How can we reach you?', write(page, 'Number, address or name', 'invented@example.org'));
    await titled(page, 'Check the answers');
    await press(page, 'Send');
    await titled(page, 'Your message has arrived');
    const code = await codeOn(page);
    await press(page, 'I have saved it');
    await page.getByRole('link', { name: 'First page' }).click();
    await page.getByLabel('Code', { exact: true }).fill(code);
    await press(page, 'See what is happening');
    await titled(page, 'The message is with the police');
    // What was found later comes by the code.
    await page
      .getByLabel('Files', { exact: true })
      .setInputFiles({ ...picture, name: 'Later.png', buffer: Buffer.concat([picture.buffer, Buffer.from('.')]) });
    await press(page, 'Add');
    await page.getByText('Added.').waitFor();
    await page.context().close();
  });
});
