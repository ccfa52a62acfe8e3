import type { Page } from 'playwright-core';
import { Chance } from '../chain/src/chance.js';
import { inventedChild } from '../chain/src/invented/child.js';
import { asks } from './case.js';
import { lookedInBothSizes } from './looks.js';
import { isSound as soundOn, phone, Portal } from './portal.js';

describe("a school psychologist's work in the portal", () => {
  let portal: Portal;
  let page: Page;
  const { iin } = inventedChild(new Chance('psychologist'), new Date(), 13);

  beforeAll(async () => {
    portal = await Portal.start();
    page = await portal.page(phone);
  });
  afterAll(() => portal.stop());

  const goOn = () => page.getByRole('link', { name: 'Continue' }).click();
  const saved = () => page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  const isSound = () => soundOn(page);

  test('who is not signed in is asked to, and comes back', async () => {
    await portal.signIn(page, 'psychologist-1', '/portal/referrals?show=drafts');
    await page.getByRole('heading', { name: 'My referrals' }).waitFor();
    expect(new URL(page.url()).search).toBe('?show=drafts');
    await isSound();
  });

  test('a draft is saved while it is written, and stands there after the page is loaded anew', async () => {
    await page.getByRole('link', { name: 'New referral' }).click();
    // This psychologist serves several schools.
    await page.getByRole('radio').first().check();
    await isSound();
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('heading', { name: 'Referral to the police' }).waitFor();
    await isSound();
    await page.getByRole('link', { name: /^The child(?!’)/ }).click();
    await page.getByLabel('Family name').first().fill('Demonstration');
    await page.getByLabel('IIN').fill(iin);
    await page.getByLabel('Age in years').fill('13');
    await isSound();
    await goOn();
    await page.getByLabel('What did you notice?').fill('Invented: hides the phone.');
    await page.getByRole('button', { name: 'Add an account' }).click();
    await page.getByLabel('Platform', { exact: true }).selectOption('telegram');
    await page.getByLabel('Name, number or address').fill('@invented');
    await saved();
    await page.reload();
    expect(await page.getByLabel('What did you notice?').inputValue()).toBe('Invented: hides the phone.');
    expect(await page.getByLabel('Name, number or address').inputValue()).toBe('@invented');
    await isSound();
  });

  test('what is missing is said by the service, and kept from being sent until it is there', async () => {
    await page.goto(page.url().replace(/part=\w+/, 'part=check'));
    await page.getByText('Answer whether the child is safe now').waitFor();
    expect(await page.getByRole('button', { name: 'Send to the police' }).isDisabled()).toBe(true);
    await isSound();
  });

  test('a file stands in the list once the vault has sealed it', async () => {
    await page.goto(page.url().replace(/part=\w+/, 'part=safety'));
    await page.getByRole('radiogroup', { name: 'Is the child safe now?' }).getByLabel('No', { exact: true }).check();
    await page.getByText('Call 102 now').waitFor();
    await saved();
    await isSound();
    await goOn();
    const buffer = Buffer.from('an invented note');
    await page.locator('input[type=file]').setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer });
    await page.getByText(/^Text · /).waitFor();
    await isSound();
  });

  test('somebody who changed the draft elsewhere is not overwritten', async () => {
    const other = await page.context().newPage();
    await other.goto(page.url().replace(/part=\w+/, 'part=words'));
    await other.getByLabel('What did the child say?').fill('First words, invented.');
    await other.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
    await page.getByRole('link', { name: 'All parts' }).click();
    await page.getByRole('link', { name: /own words/ }).click();
    await page.getByLabel('What did the child say?').fill('Other words, invented.');
    const both = page.getByRole('alert').filter({ hasText: 'changed elsewhere in the meantime' });
    await both.getByText('First words, invented.').waitFor();
    await both.getByText('Other words, invented.').waitFor();
    expect(await page.getByLabel('What did the child say?').inputValue()).toBe('Other words, invented.');
    await lookedInBothSizes(page, 'draft-two-versions');
    await page.setViewportSize(phone);
    await page.getByRole('button', { name: 'Take what is saved' }).click();
    const words = page.getByLabel('What did the child say?');
    for (let look = 0; look < 100 && (await words.inputValue()) !== 'First words, invented.'; look += 1)
      await page.waitForTimeout(100);
    expect(await words.inputValue()).toBe('First words, invented.');

    // The other way round: what stands here is kept, once both have been seen, and nothing else is lost.
    await other.getByLabel('What did the child say?').fill('Second words, invented.');
    await other.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
    await words.fill('What stays, invented.');
    await both.getByText('Second words, invented.').waitFor();
    await page.getByRole('button', { name: 'Keep what is on this page' }).click();
    await saved();
    await other.reload();
    await other.getByLabel('What did the child say?').waitFor();
    expect(await other.getByLabel('What did the child say?').inputValue()).toBe('What stays, invented.');
    await other.close();
  });

  test('is sent, and the page says what happens next and by when', async () => {
    await page.goto(page.url().replace(/part=\w+/, 'part=check'));
    await page.getByText('@invented').waitFor();
    await page.getByRole('button', { name: 'Send to the police' }).click();
    await page.getByRole('heading', { name: /Referral S-/ }).waitFor();
    await page.getByText('What happens next').waitFor();
    await page.getByText(/left$/).waitFor();
    await isSound();
    await page.getByLabel('What does the child need now?').fill('Invented need.');
    await page.getByRole('button', { name: 'Ask for support' }).click();
    await page.locator('.past').getByText('Support was asked for').waitFor();
    const links = page.getByRole('region', { name: 'The way through the five links' }).getByRole('listitem');
    expect(await links.count()).toBe(5);
    await links.filter({ hasText: 'School' }).getByText('Done').waitFor();
    await links.filter({ hasText: 'Police' }).getByText('Not yet').waitFor();
    await links.filter({ hasText: 'Support of the child' }).getByText('Support was asked for').waitFor();
  });

  test('is added to, with a file, and the page says who has received what', async () => {
    const files = page.getByRole('region', { name: 'Screenshots and files' });
    await files.getByText('The police have it').waitFor();
    const buffer = Buffer.from('another invented note');
    await page.locator('input[type=file]').setInputFiles({ name: 'more.txt', mimeType: 'text/plain', buffer });
    await files.getByText('Not sent yet').waitFor();
    const addition = page.getByRole('group', { name: 'Add information' });
    expect(await addition.getByRole('checkbox', { name: /^Text, / }).isChecked()).toBe(true);
    await addition.getByLabel('What has become known since?').fill('Invented: a second account.');
    await isSound();
    await addition.getByRole('button', { name: 'Send the addition' }).click();
    await files.getByText('Not sent yet').waitFor({ state: 'detached' });
    expect(await files.getByText('The police have it').count()).toBe(2);
    // The page hears of it at once, and its own call may be answered after that.
    const words = addition.getByLabel('What has become known since?');
    for (const end = Date.now() + 10_000; (await words.inputValue()) !== '' && Date.now() < end;)
      await page.waitForTimeout(50);
    expect(await words.inputValue()).toBe('');
    const told = page.getByRole('region', { name: 'Who was told, and when it was there' });
    for (const what of [
      'The school sent a referral to the police → the police',
      'The school added information → the police',
      'The school asked for urgent support for the child → social services',
    ])
      await told.getByRole('listitem').filter({ hasText: what }).filter({ hasText: 'Received' }).waitFor();
    await isSound();
    await page.locator('main').getByRole('link', { name: 'My referrals' }).click();
    await page.getByRole('link', { name: 'Sent', exact: true }).click();
    await page.getByRole('link', { name: /^S-/ }).waitFor();
    await isSound();
  });

  test('a second one about the same child is noticed before it is sent, and leads to the first', async () => {
    const [school] = (await asks(page, 'school/schools')).items;
    const child = { familyName: 'Demonstration', givenName: 'Again', iin };
    const begun = await asks(page, 'school/referrals', { schoolId: school?.id, content: { child } });
    await page.goto(`${portal.stack.url}/portal/referrals/${begun.record.id}/draft?part=check`);
    const others = page.getByRole('alert').filter({ hasText: 'Other referrals about this child' });
    await others.waitFor();
    await lookedInBothSizes(page, 'draft-same-child');
    await page.setViewportSize(phone);
    await others.getByRole('link', { name: /^S-/ }).click();
    await page.getByRole('heading', { name: /Referral S-/ }).waitFor();
    // What was only begun is no referral yet.
    expect(await others.count()).toBe(0);
    await isSound();
  });

  test('nothing complained on the way but what was refused on purpose', () => {
    expect(portal.complaints.filter((each) => !/status of 409/.test(each))).toEqual([]);
  });
});
