import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '#libs/stage';
import { textOfPdf } from '#libs/testing';
import type { CDPSession, Page } from 'playwright-core';
import { asks, openCase } from './case.js';
import { lookedInBothSizes, openTab } from './looks.js';
import { desktop, givePurpose, isSound, looksSound, Portal } from './portal.js';

/** For how long a second factor opens evidence here. */
const recentSeconds = 60;
const purpose = 'to hand the case over to the court';
const title = 'Notice of registration';

interface Issued {
  readonly items: readonly { readonly number: string; readonly language: string; readonly dataHash: string }[];
}
interface Whole {
  readonly record: { readonly unregisteredFiles: readonly { readonly fileId: string; readonly sha256: string }[] };
}

describe('documents and exports of a case in the portal', () => {
  let portal: Portal;
  let investigator: Page;
  let issued: Issued['items'][number] | undefined;
  let steppedUpAt = 0;

  beforeAll(async () => {
    portal = await Portal.start({
      host: 'localhost',
      env: { STEP_UP: 'required', STEP_UP_SECONDS: String(recentSeconds) },
    });
    await openCase(portal);
    investigator = await portal.page(desktop);
    await withPasskeys(await investigator.context().newCDPSession(investigator));
    await portal.signIn(investigator, 'investigator-1', '/portal/police/cases');
    await addPasskey();
    await investigator.getByRole('link', { name: /26-KZ71-123457/ }).click();
  });
  afterAll(() => portal.stop());

  async function withPasskeys(device: CDPSession): Promise<void> {
    await device.send('WebAuthn.enable');
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  }
  async function addPasskey(): Promise<void> {
    await investigator.getByRole('button', { name: 'My sign-in' }).click();
    await portal.enter(investigator, 'investigator-1');
    await investigator.getByLabel('Name').fill('Invented laptop');
    await investigator.getByRole('button', { name: 'Add a passkey' }).click();
    await investigator.getByRole('button', { name: 'I have written them down, continue' }).click();
    await investigator.getByRole('button', { name: 'Done, back to work' }).click();
    await investigator.getByRole('heading', { name: 'My cases' }).waitFor();
    steppedUpAt = Date.now();
  }
  /** Until the second factor is old. */
  const forgotten = () => pause(Math.max(0, steppedUpAt + (recentSeconds + 1) * 1_000 - Date.now()));
  const confirms = async (): Promise<void> => {
    const place = investigator.url();
    await investigator.getByRole('alert').getByText('Please confirm that it is you').waitFor();
    await investigator.getByRole('button', { name: 'Confirm that it is me' }).click();
    await investigator.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await investigator.waitForURL(place);
    steppedUpAt = Date.now();
    await investigator.getByRole('heading', { name: 'Issued documents' }).waitFor();
  };
  /** Enters a file that was sent into the register; a session of before the passkey has ended. */
  const registers = async (sha256: string): Promise<void> => {
    const at = `police/investigations/${/cases\/([^?]+)/.exec(investigator.url())?.[1] ?? ''}`;
    const fileId = await eventually('the file without a protocol', async () => {
      const { record } = (await asks(investigator, at)) as unknown as Whole;
      return record.unregisteredFiles.find((each) => each.sha256 === sha256)?.fileId;
    });
    await asks(investigator, `${at}/record-evidence`, { kind: 'message-log', fileId, sha256, how: 'copied' });
  };
  const typed = () => investigator.getByLabel('What do you need it for?');
  const downloaded = async (press: () => Promise<void>): Promise<Buffer> => {
    const [download] = await Promise.all([investigator.waitForEvent('download'), press()]);
    return readFileSync(await download.path());
  };
  const dialog = () => investigator.getByRole('dialog');

  test('what can be issued is offered, and what cannot says what it lacks', async () => {
    await openTab(investigator, 'Documents');
    await investigator.getByRole('button', { name: title, exact: true }).waitFor();
    await investigator.getByText('Report on the chain of custody: No evidence is registered').waitFor();
    await investigator.getByText('Order refusing a case: The case was not refused').waitFor();
    expect(await investigator.getByRole('button', { name: 'Report on the chain of custody' }).count()).toBe(0);
    await investigator.getByText('No document has been issued yet.').waitFor();
    await lookedInBothSizes(investigator, 'papers-offered');
  });

  test('a notice is issued in Kazakh alone: its number and date are there', async () => {
    await investigator.getByRole('button', { name: title, exact: true }).click();
    await dialog().getByRole('checkbox', { name: 'Russian' }).uncheck();
    await isSound(investigator);
    const answer = investigator.waitForResponse(
      (each) => each.request().method() === 'POST' && /\/documents$/.test(each.url()),
    );
    await dialog().getByRole('button', { name: 'Issue', exact: true }).click();
    const { items } = (await (await answer).json()) as Issued;
    expect(items.map(({ language }) => language)).toEqual(['kk']);
    [issued] = items;
    await dialog().waitFor({ state: 'detached' });
    await investigator.getByText(`Issued: ${title}, No. ${issued?.number ?? '?'}`).waitFor();
    await investigator.getByText(/^Kazakh · 1 page · /).waitFor();
  });

  test('an order that names the child is refused, and what was typed is still there', async () => {
    await investigator.getByRole('button', { name: 'Order opening the case', exact: true }).click();
    await dialog().getByRole('checkbox', { name: 'Russian' }).uncheck();
    const words = dialog().getByLabel('Circumstances of the case, in this language: Kazakh');
    expect(await dialog().getByRole('button', { name: 'Issue', exact: true }).isDisabled()).toBe(true);
    await words.fill('Demonstration хат алған.');
    await dialog().getByRole('button', { name: 'Issue', exact: true }).click();
    await dialog().getByRole('alert').getByText('The document names the child').waitFor();
    await isSound(investigator);
    await dialog().getByRole('button', { name: 'Not now' }).click();
    await investigator.getByRole('button', { name: 'Order opening the case', exact: true }).click();
    expect(await words.inputValue()).toBe('Demonstration хат алған.');
    await words.fill('Бала бейтаныс адамнан хат алған.');
    await dialog().getByRole('checkbox', { name: 'Russian' }).uncheck();
    await dialog().getByRole('button', { name: 'Issue', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
    await investigator.getByText('Issued: Order opening the case').waitFor();
  });

  test('its file is taken with a purpose, which outlives the way through the sign-in', async () => {
    await forgotten();
    const take = `Take the file of ${issued?.number ?? '?'}`;
    await investigator.getByRole('button', { name: take }).click();
    await givePurpose(investigator, take, 'to send it to the school');
    await confirms();
    expect(await typed().inputValue()).toBe('to send it to the school');
    const pdf = await downloaded(() => investigator.getByRole('button', { name: take }).click());
    const said = textOfPdf(pdf).pages.join(' ').replaceAll(/\s/g, '');
    expect(said).toContain('Тізілімжазбасының');
    expect(said).toContain(issued?.number);
  });

  test('an export is refused while the second factor is old; then it goes on with the purpose that was typed', async () => {
    await openTab(investigator, 'Evidence');
    const buffer = Buffer.from('Invented words: nothing happened.\n');
    await investigator.locator('input[type=file]').setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer });
    await investigator.locator('ul.plain li').first().waitFor({ timeout: 60_000 });
    await registers(createHash('sha256').update(buffer).digest('hex'));
    await openTab(investigator, 'Documents');
    await investigator.getByText('files of evidence: 1 (exhibits in the register: 1), 1 KB').waitFor();
    await investigator.getByText('issued documents: 2').waitFor();
    await investigator.getByText('Nothing of this case has been exported yet.').waitFor();
    await forgotten();
    await investigator.getByRole('button', { name: 'Make an export' }).click();
    await givePurpose(investigator, 'Make an export', purpose);
    await investigator.getByRole('alert').getByText('Please confirm that it is you').waitFor();
    await isSound(investigator);
    await confirms();
    expect(await typed().inputValue()).toBe(purpose);
    await investigator.getByText('Nothing of this case has been exported yet.').waitFor();
    expect(new URL(investigator.url()).search).not.toContain('court');
    await investigator.getByRole('button', { name: 'Make an export' }).click();
    await investigator.getByText('The export is ready').waitFor();
    await investigator.getByText(`Purpose: ${purpose}`).waitFor();
  });

  test('the archive that is taken has the SHA-256 that the page says, and the list says who took it', async () => {
    const row = investigator.locator('.row', { hasText: purpose });
    const said = row.getByText(/^[0-9a-f]{64}$/);
    await said.waitFor();
    const archive = await downloaded(() => row.getByRole('link', { name: /^Take the export of/ }).click());
    expect(archive.subarray(0, 2).toString()).toBe('PK');
    expect(await said.innerText()).toBe(createHash('sha256').update(archive).digest('hex'));
    await lookedInBothSizes(investigator, 'papers-exported');
    await investigator.reload();
    await row.getByText(/^Taken: .* · Demo Investigator 1$/).waitFor();
    // Of one that was made before, the hash is computed when somebody asks for it.
    await row.getByRole('button', { name: /^Show the SHA-256/ }).click();
    expect(await said.innerText()).toBe(createHash('sha256').update(archive).digest('hex'));
  });

  test('the prosecutor verifies the document by number and hash, and by its QR code', async () => {
    const { number = '', dataHash = '' } = issued ?? {};
    const prosecutor = await portal.page(desktop);
    await portal.signIn(prosecutor, 'prosecutor-1', '/portal/oversight/map');
    const address = `oversight/documents/verification?number=${number}&sha256=${dataHash}`;
    await eventually('what oversight was told', () => asks(prosecutor, address).catch(() => undefined));
    await prosecutor.getByRole('link', { name: 'Verify a document' }).click();
    const [typedNumber, hash] = [
      prosecutor.getByLabel('Number of the document'),
      prosecutor.getByLabel('SHA-256 of the entry'),
    ];
    const verify = () => prosecutor.getByRole('button', { name: 'Verify', exact: true }).click();
    await typedNumber.fill(number.toLowerCase());
    await hash.fill('abc');
    await verify();
    await prosecutor.getByText('These are not 64 digits').waitFor();
    await isSound(prosecutor);
    await hash.fill('0'.repeat(64));
    await verify();
    await prosecutor.getByText('The hash is not equal').waitFor();
    await looksSound(prosecutor);
    await typedNumber.fill(
      `https://qorgan.example/verify?kind=registration-notice&number=${number}&sha256=${dataHash}`,
    );
    await verify();
    await prosecutor.getByText('The hash is equal').waitFor();
    await prosecutor.getByText(title, { exact: true }).waitFor();
    expect(await typedNumber.inputValue()).toBe(number);
    await lookedInBothSizes(prosecutor, 'papers-verified');
    await typedNumber.fill('P-2026-999999');
    await verify();
    await prosecutor.getByText('No document with the number P-2026-999999').waitFor();
    await looksSound(prosecutor);
  });

  test('nothing of it is complained of by the browser', () => {
    // What was refused on purpose, or not known yet, is noted by the browser, too.
    expect(portal.complaints.filter((each) => !/40[14]|422/.test(each))).toEqual([]);
  });
});
