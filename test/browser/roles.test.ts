import { eventually } from '#libs/stage';
import type { Page } from 'playwright-core';
import { asks, openCase, openSupport } from './case.js';
import { lookedInBothSizes, openTab } from './looks.js';
import { desktop, forPurpose, phone, Portal, speak, takeStep } from './portal.js';

/** People who come to a record because somebody asks them to, and see nothing else. */
describe('those who are asked to take part', () => {
  let portal: Portal;
  let supportId = '';

  beforeAll(async () => {
    portal = await Portal.start();
    await openCase(portal);
    supportId = await openSupport(portal);
  });
  afterAll(() => portal.stop());

  test('a juvenile inspector has nothing before they are added, then the case whole, and decides nothing in it', async () => {
    const inspector = await enters('juvenile-1', desktop, '/portal/police/cases');
    await inspector.getByRole('heading', { name: 'Cases' }).waitFor();
    await lookedInBothSizes(inspector, 'inspector-empty');
    expect(await inspector.locator('main a.row').count()).toBe(0);

    const investigator = await enters('investigator-1', desktop, '/portal/police/cases');
    await investigator.getByRole('link', { name: /26-KZ71-123457/ }).click();
    await openTab(investigator, 'Actions');
    await takeStep(investigator, 'Add a juvenile inspector', (form) =>
      form.getByLabel('Demo Juvenile Inspector 1').check(),
    );

    await inspector.getByRole('link', { name: /26-KZ71-123457/ }).click({ timeout: 60_000 });
    await inspector.getByRole('heading', { name: /26-KZ71-123457/ }).waitFor();
    expect(await inspector.locator('main').innerText()).not.toContain('Demonstration');
    await forPurpose(inspector, 'Show the name', 'to speak with the family');
    await inspector.getByText('Demonstration Invented').waitFor();
    await lookedInBothSizes(inspector, 'inspector-case');
    for (const tab of ['Evidence', 'People', 'Access log', 'Actions']) {
      await openTab(inspector, tab);
      await inspector.waitForLoadState('networkidle');
      await lookedInBothSizes(inspector, `inspector-${tab.toLowerCase().replace(' ', '-')}`);
    }
    expect(await inspector.locator('.steps button').count()).toBe(0);
  });

  test('a rehabilitation psychologist is given a child, writes down a visit and how the child is', async () => {
    const coordinator = await enters('social-coordinator-1', desktop, `/portal/social/caseload/${supportId}`);
    await openTab(coordinator, 'Actions');
    await takeStep(coordinator, 'Assign', (form) => form.getByLabel('Demo Rehabilitation Psychologist 1').check());

    const psychologist = await enters('rehabilitation-1', phone);
    await psychologist.locator('main a.row').first().click({ timeout: 60_000 });
    await psychologist.getByText('Goal 1').waitFor();
    await forPurpose(psychologist, 'Show name and words', 'to prepare the visit');
    await psychologist.getByText('Invented: sleeps.', { exact: true }).waitFor();
    await lookedInBothSizes(psychologist, 'rehabilitation-plan');
    await openTab(psychologist, 'Visits');
    await psychologist.getByLabel('How it was').fill('Invented: they drew a house.');
    await psychologist.getByLabel(/^How the child is, 0 to 10/).fill('6');
    await psychologist.getByRole('button', { name: 'Save the note' }).click();
    await psychologist.getByText('Held', { exact: true }).first().waitFor();
    await lookedInBothSizes(psychologist, 'rehabilitation-visits');
    await openTab(psychologist, 'Wellbeing');
    await psychologist.locator('.chart canvas').waitFor();
    await psychologist.getByRole('cell', { name: '6', exact: true }).waitFor();
    await lookedInBothSizes(psychologist, 'rehabilitation-wellbeing');
    await openTab(psychologist, 'Access log');
    await psychologist.getByText('Purpose: to prepare the visit').waitFor();
    await lookedInBothSizes(psychologist, 'rehabilitation-access');
    await openTab(psychologist, 'Actions');
    await takeStep(psychologist, 'Review the plan', (form) =>
      form.getByLabel('Summary').fill('Invented: it goes well.'),
    );
    await takeStep(psychologist, 'Go on by the plan');
    await psychologist.context().close();
    await coordinator.context().close();
  });

  test('a partner accepts what is asked, learns what is needed for it alone, delivers and completes it', async () => {
    const worker = await enters('social-worker-1', desktop, `/portal/social/caseload/${supportId}`);
    await openTab(worker, 'Actions');
    await takeStep(worker, 'Refer to a partner', async (form) => {
      await form.getByRole('radio').first().check();
      await form.getByLabel('Kind', { exact: true }).fill('Invented shelter');
      await form.getByLabel('What', { exact: true }).fill('Invented: a bed for a week.');
    });
    const partner = await partnerWithAService();
    await partner.getByRole('link', { name: /^Invented shelter/ }).click();
    await takeStep(partner, 'Accept');
    await forPurpose(partner, 'Show what is needed', 'to prepare the room');
    await partner.getByText('Invented: a bed for a week.').waitFor();
    const seen = await partner.locator('main').innerText();
    for (const word of ['Demonstration', 'blackmail', 'sleeps', '@invented']) expect(seen).not.toContain(word);
    await lookedInBothSizes(partner, 'partner-service');
    await takeStep(partner, 'Record a delivery', (form) => form.getByLabel('Note').fill('Invented: came on Monday.'));
    await partner.getByText(/^Delivered once/).waitFor();
    await takeStep(partner, 'Complete', (form) => form.getByLabel('Result').fill('Invented: the week is over.'));
    await lookedInBothSizes(partner, 'partner-done');
    await partner.goto(`${portal.stack.url}/portal/social/caseload/${supportId}`);
    await partner.getByText('Not allowed').first().waitFor();

    await openTab(worker, 'Plan');
    await worker.getByText('Invented shelter').waitFor();
    await worker.getByText('Delivered', { exact: true }).first().waitFor({ timeout: 60_000 });
    await lookedInBothSizes(worker, 'worker-sees-service');
  });

  test('nothing complained on the way but what nobody may see', () => {
    expect(portal.complaints.filter((each) => !/status of 40[34]/.test(each))).toEqual([]);
  });

  async function enters(account: string, size: typeof desktop, path?: string): Promise<Page> {
    const page = await portal.page(size);
    await portal.signIn(page, account, path);
    await speak(page, 'en');
    return page;
  }

  /** The partner of whom it was asked: there are two. */
  async function partnerWithAService(): Promise<Page> {
    return eventually('the service', async () => {
      for (const account of ['partner-1', 'partner-2']) {
        const page = await portal.page(phone);
        await portal.signIn(page, account, '/portal/social/services');
        if ((await asks(page, 'social-services/services')).items.length > 0) return page;
        await page.context().close();
      }
      return undefined;
    });
  }
});
