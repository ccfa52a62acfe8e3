import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { openCase } from './case.js';
import { lookedInBothSizes, openTab } from './looks.js';
import { desktop, givePurpose, isSound, Portal, takeStep } from './portal.js';

const bytes = Buffer.from('an invented screenshot');
const sha256 = createHash('sha256').update(bytes).digest('hex');

describe('the work of an expert bureau in the portal', () => {
  let portal: Portal;
  let coordinator: Page;
  let expert: Page;
  let address = '';

  beforeAll(async () => {
    portal = await Portal.start();
    coordinator = await portal.page(desktop);
    expert = await portal.page(desktop);
    await portal.signIn(coordinator, 'bureau-coordinator-1');
    await portal.signIn(expert, 'expert-computer-technical-1');
  });
  afterAll(() => portal.stop());

  const looked = (page: Page, name: string) => lookedInBothSizes(page, `bureau-${name}`);
  /** What was opened is not kept in the browser: the purpose is asked again after every loading. */
  const openWork = async (): Promise<void> => {
    await expert.getByRole('link', { name: 'Questions and materials', exact: true }).last().click();
    await givePurpose(expert, 'Open questions and materials', 'to examine it');
    await expert.getByRole('heading', { name: 'Materials' }).waitFor();
  };

  test('empty desks say so', async () => {
    await coordinator.getByText('No order waits for an expert.').waitFor();
    await expert.getByText('You have no open examination.').waitFor();
    await looked(coordinator, 'empty');
    await looked(expert, 'empty-expert');
  });

  test('orders stand by what is due, narrowed by kind in the address', async () => {
    const investigate = await openCase(portal);
    const { record } = (await investigate('record-acquisition', {
      how: 'captured',
      fromWhom: 'Invented: its owner showed it.',
      acquiredAt: new Date(Date.now() - 1_000).toISOString(),
      participants: [],
      medium: { kind: 'write-protected-drive', label: 'Invented 1' },
      items: [{ kind: 'screenshot', sha256 }],
    })) as unknown as { record: { evidence: readonly { id: string }[] } };
    await investigate('order-examination', {
      kind: 'computer-technical',
      object: 'Invented: a screenshot of a conversation.',
      questions: ['Invented: was the picture altered?', 'Invented: when was it made?'],
      evidenceIds: [record.evidence.at(-1)?.id],
      termDays: 20,
    });
    await coordinator.getByRole('link', { name: /^Computer forensics/ }).waitFor({ timeout: 60_000 });
    await looked(coordinator, 'orders');
    await coordinator.getByLabel('Kind').selectOption('medical');
    await coordinator.getByText('There is no such examination of this kind.').waitFor();
    expect(new URL(coordinator.url()).search).toContain('kind=medical');
    await coordinator.getByLabel('Kind').selectOption('computer-technical');
    await coordinator.getByRole('link', { name: /^Computer forensics/ }).click();
    await coordinator.getByRole('heading', { name: /^Computer forensics examination No\. / }).waitFor();
    address = new URL(coordinator.url()).pathname;
  });

  test('the coordinator reads the order with a purpose and assigns by workload', async () => {
    await openTab(coordinator, 'Order');
    await looked(coordinator, 'order-closed');
    await givePurpose(coordinator, 'Read the order', 'to choose an expert');
    await coordinator.getByText('Invented: when was it made?').waitFor();
    await looked(coordinator, 'order');
    expect(await coordinator.locator('main').innerText()).not.toContain('Demonstration');
    await coordinator.getByRole('link', { name: 'Experts', exact: true }).click();
    await coordinator
      .getByRole('cell', { name: /^Demo .* Expert 1$/ })
      .first()
      .waitFor();
    await looked(coordinator, 'experts');
    await coordinator.goto(`${portal.stack.url}${address}`);
    await takeStep(coordinator, 'Assign an expert', async (form) => {
      // Only experts of the kind are offered.
      await form
        .getByLabel(/· Computer forensics · 0 examinations/)
        .first()
        .waitFor();
      expect(await form.getByLabel(/· Medical ·/).count()).toBe(0);
      await form.getByLabel(/Expert 1 · Computer forensics/).check();
      await isSound(coordinator);
    });
    await coordinator.getByText('Assigned', { exact: true }).first().waitFor();
    await looked(coordinator, 'assigned');
  });

  test('an expert with a conflict of interest declares it, and the coordinator assigns another', async () => {
    await expert.goto(`${portal.stack.url}${address}`);
    await takeStep(expert, 'Declare a conflict of interest', async (form) => {
      await form.getByLabel('Knows a party').check();
      await isSound(expert);
    });
    // Whoever declared it sees nothing of the examination any more.
    await expert.goto(`${portal.stack.url}/portal/bureau/mine`);
    await expert.getByText('You have no open examination.').waitFor();
    await coordinator.goto(`${portal.stack.url}${address}`);
    await coordinator.getByText(/Knows a party/).waitFor();
    await takeStep(coordinator, 'Assign an expert', async (form) => {
      expect(await form.getByLabel(/Expert 1 · Computer forensics/).count()).toBe(0);
      await form.getByLabel(/Expert 2 · Computer forensics/).check();
    });
    await expert.context().close();
    expert = await portal.page(desktop);
    await portal.signIn(expert, 'expert-computer-technical-2');
    await expert.getByRole('link', { name: /^Computer forensics/ }).waitFor();
    await looked(expert, 'mine');
    await expert.getByRole('link', { name: /^Computer forensics/ }).click();
  });

  test('hashes are compared with what was received, computed in the browser; one that differs is warned of', async () => {
    await openWork();
    await looked(expert, 'work-begin');
    await expert.getByLabel('SHA-256 of material 1 as received').fill('0'.repeat(64));
    await expert.getByText(/the order goes back to the investigator/).waitFor();
    await isSound(expert);
    await expert
      .locator('input[type=file]')
      .setInputFiles({ name: 'received.png', mimeType: 'image/png', buffer: bytes });
    await expert.getByText(/the order goes back to the investigator/).waitFor({ state: 'detached' });
    expect(await expert.getByLabel('SHA-256 of material 1 as received').inputValue()).toBe(sha256);
    await expert.getByRole('button', { name: 'Compare the hashes and begin' }).last().click();
    await expert.getByText('In progress', { exact: true }).first().waitFor();
    await expert.getByText(/hash agrees/).waitFor();
  });

  const first = () => expert.getByLabel(/^1\. Invented: was the picture altered/);

  test('an answer saves itself, survives loading anew, and is not overwritten by another window', async () => {
    await first().fill('Invented: it was not');
    await expert
      .getByText(/^Saved \d/)
      .first()
      .waitFor();
    await expert.reload();
    await openWork();
    expect(await first().inputValue()).toBe('Invented: it was not');
    await looked(expert, 'work');
    const other = await expert.context().newPage();
    await other.goto(`${portal.stack.url}${address}?tab=work`);
    await givePurpose(other, 'Open questions and materials', 'to go on');
    await other.getByLabel(/^1\. Invented: was the picture altered/).fill('Invented: it was not altered.');
    await other
      .getByText(/^Saved \d/)
      .first()
      .waitFor();
    await other.close();
    await first().fill('Invented: what would overwrite it');
    const both = expert.getByRole('alert').filter({ hasText: 'changed elsewhere in the meantime' });
    await both.getByText('Invented: it was not altered.').waitFor();
    await both.getByText('Invented: what would overwrite it').waitFor();
    await isSound(expert);
    await expert.getByRole('button', { name: 'Take what is saved' }).click();
    // Looked at from outside: the page's policy lets nobody evaluate text in it while it waits.
    for (let looks = 0; (await first().inputValue()) !== 'Invented: it was not altered.' && looks < 100; looks += 1)
      await expert.waitForTimeout(100);
    expect(await first().inputValue()).toBe('Invented: it was not altered.');
    await expert.getByLabel(/^This question cannot be answered.*: 2$/).check();
    await expert.getByText('Not saved yet: say why it cannot be answered.').waitFor();
    await expert.getByLabel(/^2\. Invented: when was it made/).fill('Invented: the picture does not tell.');
    await expert
      .getByText(/^Saved \d/)
      .first()
      .waitFor();
  });

  test('earlier versions of an answer open for a purpose, each beside what stands there now', async () => {
    const versions = expert.getByRole('region', { name: 'Earlier versions of answer 1' });
    await versions.getByRole('button', { name: 'Earlier versions' }).click();
    await versions.getByLabel('What do you need it for?').fill('to see what it was before');
    await versions.getByRole('button', { name: 'Earlier versions' }).last().click();
    const earlier = versions.getByRole('button', { name: /^Version 1 · .*Expert 2$/ });
    await earlier.waitFor();
    await versions.getByText('Invented: it was not', { exact: true }).waitFor();
    await versions.getByText('Invented: it was not altered.').waitFor();
    await looked(expert, 'versions');
    await earlier.click();
    await versions.getByText('Invented: it was not', { exact: true }).waitFor({ state: 'detached' });
    await versions.getByRole('button', { name: 'Put earlier versions away' }).click();
    await earlier.waitFor({ state: 'detached' });
  });

  test('an answer that was not saved when the session ended is there again for the same expert', async () => {
    await expert.route('**/answer-question', (route) => route.abort());
    await first().fill('Invented: what no line took.');
    await expert.getByRole('button', { name: 'Try again' }).waitFor();
    const { csrfToken } = (await (await expert.request.get(`${portal.stack.url}/auth/session`)).json()) as {
      csrfToken: string;
    };
    await expert.request.post(`${portal.stack.url}/auth/sign-out`, {
      headers: { 'x-csrf-token': csrfToken },
      data: {},
    });
    const over = expert.getByRole('heading', { name: 'Sign in again' });
    await over.waitFor({ timeout: 90_000 });
    expect(await expert.content()).not.toContain('what no line took');
    await expert.unroute('**/answer-question');
    const opening = expert.context().waitForEvent('page');
    await expert.getByRole('button', { name: 'Sign in', exact: true }).click();
    await portal.enter(await opening, 'expert-computer-technical-2');
    await over.waitFor({ state: 'detached' });
    // What the work was read for is there again; reading it is journalled once more.
    await expert.getByRole('button', { name: 'Open questions and materials' }).last().click();
    expect(await first().inputValue()).toBe('Invented: what no line took.');
    await expert
      .getByText(/^Saved \d\d:\d\d/)
      .first()
      .waitFor();
  });

  test('materials are asked for with a form; a file joins the conclusion, which is signed', async () => {
    await expert.getByRole('button', { name: 'Ask for materials' }).first().click();
    const form = expert.getByRole('dialog');
    await form.getByLabel('What is missing').waitFor();
    await isSound(expert);
    await form.getByRole('button', { name: 'Not now' }).click();
    await openTab(expert, 'Files');
    const buffer = Buffer.from('an invented table');
    await expert.locator('input[type=file]').setInputFiles({ name: 'table.txt', mimeType: 'text/plain', buffer });
    await expert.getByText(/^text\/plain/).waitFor({ timeout: 60_000 });
    await looked(expert, 'files');
    await takeStep(expert, 'Conclude', async (signing) => {
      await signing.getByLabel('Conclusion as a whole').fill('Invented: the picture was not altered.');
      await signing.getByLabel(/^text\/plain/).check();
      await isSound(expert);
    });
    await expert.getByText('Concluded', { exact: true }).first().waitFor();
    await openTab(expert, 'Timeline');
    await expert.getByText('The conclusion was signed').waitFor();
    await looked(expert, 'concluded');
    await openTab(expert, 'Access log');
    await expert.getByText('Purpose: to examine it').first().waitFor();
    await expert.getByText('Purpose: to see what it was before').waitFor();
    await looked(expert, 'access');
    await openTab(expert, 'Actions');
    await looked(expert, 'actions');
  });

  test('nothing complained on the way but what was refused on purpose', () => {
    expect(portal.complaints.filter((each) => !/status of 4(?:00|01|04|09|22)|ERR_FAILED/.test(each))).toEqual([]);
  });
});
