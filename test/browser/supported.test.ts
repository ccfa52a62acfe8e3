import { eventually } from '#libs/stage';
import type { Page } from 'playwright-core';
import { asks } from './case.js';
import { lookedInBothSizes } from './looks.js';
import { desktop, forPurpose, isSound, phone, Portal, takeStep } from './portal.js';

const what = 'Invented: a quiet place in breaks, and a talk each week.';

describe('a child whose chain began with a message is told to a school by social services', () => {
  let portal: Portal;
  let worker: Page;
  let supportId = '';

  /** A message becomes a case, the police ask for urgent support, and the family consents. */
  beforeAll(async () => {
    portal = await Portal.start();
    const signedIn = async (login: string): Promise<Page> => {
      const page = await portal.page(desktop);
      await portal.signIn(page, login);
      return page;
    };
    const [duty, investigator, coordinator] = [
      await signedIn('duty-1'),
      await signedIn('investigator-1'),
      await signedIn('social-coordinator-1'),
    ];
    worker = await signedIn('social-worker-1');
    const words = 'Invented: somebody in a game asks me for pictures.';
    await asks(duty, 'police/public/tips', { from: 'child', kind: 'grooming', region: 'KZ-71', words });
    const tip = await eventually('the message', async () => (await asks(duty, 'police/tips')).items[0]);
    await asks(duty, `police/tips/${tip.id}/raise`, { urgency: 'urgent', ageBand: '13-14', sex: 'female' });
    const raised = (await asks(duty, `police/tips/${tip.id}`)) as unknown as { record: { investigationId: string } };
    const at = `police/investigations/${raised.record.investigationId}`;
    const { record } = await asks(duty, `${at}/receive`, {});
    const { items: officers } = await asks(duty, `police/staff?unitId=${record.unitId}`);
    const officer = officers.find(({ name }) => name === 'Demo Investigator 1');
    await asks(duty, `${at}/assign`, { subjects: [officer?.subject] });
    await asks(investigator, `${at}/identify-child`, {
      child: { familyName: 'Demonstration', givenName: 'Invented', sex: 'female', ageYears: 13 },
      ...{ ageBand: '13-14', basis: 'Invented: by the account of the game.' },
    });
    await asks(investigator, `${at}/request-urgent-support`, { needs: 'Invented: somebody to talk to.' });

    supportId = await eventually(
      'the request',
      async () => (await asks(coordinator, 'social-services/supports')).items[0]?.id,
    );
    const support = `social-services/supports/${supportId}`;
    const { items: staff } = await asks(coordinator, 'social-services/staff');
    const me = staff.find(({ name }) => name === 'Demo Social Worker 1')?.subject;
    await asks(coordinator, `${support}/accept`, {});
    await asks(coordinator, `${support}/assign`, { worker: me });
    await asks(worker, `${support}/ask-consent`, { of: 'representative', how: 'meeting' });
    await asks(worker, `${support}/record-consent`, {
      ...{ givenBy: 'representative', childAssents: 'yes', form: 'written' },
      givenOn: new Date().toISOString().slice(0, 10),
      ...{ name: 'Invented Mother', relation: 'mother' },
    });
    const visit = new Date(Date.now() + 2 * 86_400_000).toISOString();
    await asks(worker, `${support}/schedule-session`, { at: visit, kind: 'talk', with: me });
    for (const page of [duty, investigator, coordinator]) await page.context().close();
  });
  afterAll(() => portal.stop());

  test('the social worker chooses the school, says why, and what it needs to know', async () => {
    await worker.goto(`${portal.stack.url}/portal/social/caseload/${supportId}?tab=actions`);
    await worker.getByText('No school knows of this child').first().waitFor();
    await takeStep(worker, 'Tell a school of the child', async (form) => {
      const school = 'Demonstration School No. 901, Astana';
      await form
        .getByLabel('Which school')
        .selectOption({ label: school }, { timeout: 3_000 })
        .catch(() => form.getByLabel(school).check());
      await form.getByLabel('Why this school must know').fill('Invented: she trusts her class teacher.');
      await form.getByLabel('What the school is to do').fill(what);
      await form.getByLabel('Whom the school may ask').fill('Invented Centre, 000');
      await isSound(worker);
      if (process.env['QORGAN_SCREENSHOTS'] !== undefined)
        for (const [name, size] of Object.entries({ phone, desktop })) {
          await worker.setViewportSize(size);
          await worker.screenshot({
            path: `${process.env['QORGAN_SCREENSHOTS']}/tell-school-${name}.png`,
            fullPage: true,
          });
        }
    });
    await worker.goto(`${portal.stack.url}/portal/social/caseload/${supportId}`);
    await worker.getByText(/The school was told on/).waitFor();
  });

  test('the psychologist learns whom to support and how, and nothing of what happened', async () => {
    const psychologist = await portal.page(phone);
    await portal.signIn(psychologist, 'psychologist-1', '/portal/supported');
    await psychologist.getByRole('heading', { name: 'Children to support' }).waitFor();
    const row = psychologist.getByRole('link', { name: /^Girl, 13–14 years/ });
    await eventually('the child', async () => {
      await psychologist.reload();
      await psychologist.getByRole('heading', { name: 'Children to support' }).waitFor();
      await psychologist.waitForLoadState('networkidle');
      return (await row.count()) > 0 ? true : undefined;
    });
    await lookedInBothSizes(psychologist, 'supported-list');
    await row.click();
    await psychologist.getByText('Told by social services').first().waitFor();
    expect(await psychologist.locator('main').innerText()).not.toMatch(/Demonstration Invented|quiet place/);
    await forPurpose(psychologist, 'Show who it is', 'to support the child');
    await psychologist.getByText('Demonstration Invented').waitFor();
    await psychologist.getByText(what).waitFor();
    expect(await psychologist.locator('main').innerText()).not.toMatch(/game|pictures|trusts her/);
    await lookedInBothSizes(psychologist, 'supported-child');
    await takeStep(psychologist, 'Take it on');
    await psychologist.getByText('Supported at school').first().waitFor();
    await takeStep(psychologist, 'Record support at school', async (form) => {
      await form.getByLabel('A talk with the child').check();
      await form.getByLabel('When').fill(new Date().toISOString().slice(0, 10));
      await form.getByLabel('Note').fill('Invented: she came by herself.');
      await isSound(psychologist);
    });
    await psychologist.getByText('Take it on').first().waitFor();
    await lookedInBothSizes(psychologist, 'supported-going-on');
    await psychologist.goto(`${portal.stack.url}/portal/notices`);
    await psychologist.getByRole('link', { name: 'Social services told your school of a child to support' }).click();
    await psychologist.getByRole('heading', { name: /^Girl/ }).waitFor();
    await psychologist.getByRole('heading', { name: 'Access log' }).waitFor();
  });

  test('whoever leads the school sees that it goes on, and is refused nothing on the way', async () => {
    const head = await portal.page(phone);
    await portal.signIn(head, 'head-1', '/portal/supported');
    await head.getByRole('link', { name: /^Girl, 13–14 years/ }).click();
    await head.getByRole('heading', { name: 'What social services told' }).waitFor();
    await head.getByText('Supported at school').first().waitFor();
    await lookedInBothSizes(head, 'supported-head');
    // Who read what is for whoever may read it themselves.
    expect(await head.getByRole('heading', { name: 'Access log' }).count()).toBe(0);
    expect(await head.locator('main [data-failed]').count()).toBe(0);
  });

  test('nothing complained on the way', () => {
    expect(portal.complaints).toEqual([]);
  });
});
