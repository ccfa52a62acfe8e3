import { eventually } from '#libs/stage';
import pg from 'pg';
import type { Locator, Page } from 'playwright-core';
import { asks, sendReferral } from './case.js';
import { looked, lookedInBothSizes, openTab } from './looks.js';
import { desktop, forPurpose, isSound, phone, Portal, speak, takeStep } from './portal.js';

describe('the work of social services in the portal', () => {
  let portal: Portal;
  let worker: Page;
  let coordinator: Page;
  let partner: Page;

  beforeAll(async () => {
    portal = await Portal.start();
    worker = await portal.page(phone);
    coordinator = await portal.page(desktop);
    await sendReferral(portal, (page, id) =>
      asks(page, `school/referrals/${id}/request-urgent-support`, { needs: 'Invented: somebody to talk to.' }),
    );
  });
  afterAll(() => portal.stop());

  /** The request that waits in the coordinator's list, once it is there. */
  const arrived = (): Promise<Locator> =>
    eventually('the request', async () => {
      await coordinator.reload();
      await coordinator.getByRole('heading', { name: 'The centre’s caseload' }).waitFor();
      await coordinator.waitForLoadState('networkidle');
      const row = coordinator.locator('main a.row');
      return (await row.count()) > 0 ? row.first() : undefined;
    });

  test('the coordinator accepts and assigns', async () => {
    await portal.signIn(coordinator, 'social-coordinator-1', '/portal/social/caseload?show=arrived');
    const request = await arrived();
    await looked(coordinator, 'social-arrived-desktop');
    await request.click();
    await coordinator.getByRole('heading', { name: /^Urgent support · Girl/ }).waitFor();
    expect(await coordinator.locator('main').innerText()).not.toContain('Demonstration');
    await takeStep(coordinator, 'Accept');
    await takeStep(coordinator, 'Assign', async (form) => {
      await form
        .getByLabel('To whom')
        .selectOption({ label: 'Demo Social Worker 1' })
        .catch(async () => {
          await form.getByLabel('Demo Social Worker 1').first().check();
        });
      await isSound(coordinator);
    });
    await looked(coordinator, 'social-accepted-desktop');
  });

  test('the worker records consent, needs and a plan, by the forms that the service describes', async () => {
    await portal.signIn(worker, 'social-worker-1', '/portal/social/caseload');
    await speak(worker, 'en');
    await worker.getByText('No visit planned').waitFor();
    await looked(worker, 'social-caseload-phone');
    await worker.locator('main a.row').first().click();
    await takeStep(worker, 'Ask for consent', async (form) => {
      await form.getByLabel('The representative').check();
      await form.getByLabel('In person').check();
    });
    await takeStep(worker, 'Record consent', async (form) => {
      await form.getByLabel('The representative').check();
      await form.getByLabel('Yes').check();
      await form.getByLabel('In writing').check();
      await form.getByLabel('On', { exact: true }).fill(new Date().toISOString().slice(0, 10));
      await isSound(worker);
    });
    await worker.getByText('Consent given').first().waitFor();
    await takeStep(worker, 'Assess needs', async (form) => {
      await form.getByLabel('Psychological help').check();
      await form.getByLabel('Medium').check();
      await form.getByLabel('How the child is, 0 to 10').fill('3');
      await form.getByLabel('Summary').fill('Invented: sleeps badly.');
    });
    await takeStep(worker, 'Agree a plan', async (form) => {
      await form.getByLabel('Goal', { exact: true }).fill('Invented: sleeps through.');
      await form.getByLabel('The child').check();
      await form.getByLabel('The representative').check();
      await isSound(worker);
    });
    await worker.getByText('Goal 1').waitFor();
    await forPurpose(worker, 'Show name and words', 'to prepare the visit');
    await worker.getByText('Invented: sleeps through.').waitFor();
    await looked(worker, 'social-plan-phone');
  });

  test('a visit note survives a line that is down, is sent again by itself and has one effect', async () => {
    await takeStep(worker, 'Schedule a session', async (form) => {
      await form.getByLabel('When').fill(`${new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)}T10:00`);
      await form
        .getByLabel('Kind')
        .selectOption('talk')
        .catch(() => form.getByLabel('Talk').check());
    });
    await openTab(worker, 'Visits');
    await worker.getByText('Write down a visit').waitFor();
    await worker.getByLabel('How it was').fill('Invented note at the doorstep.');
    await worker.getByLabel(/^How the child is, 0 to 10/).fill('5');
    await worker.getByText('Not saved yet').waitFor();
    // Another tab, and the way back, would end it: the person is asked, and stays where they say so.
    const stays = async (leave: () => Promise<unknown>): Promise<void> => {
      const asking = worker.waitForEvent('dialog');
      const leaving = leave();
      const asked = await asking;
      expect(asked.message()).toContain('has not been sent yet');
      await asked.dismiss();
      await leaving;
      expect(await worker.getByLabel('How it was').inputValue()).toBe('Invented note at the doorstep.');
    };
    await stays(() => openTab(worker, 'Notes'));
    await stays(() => worker.evaluate('history.back()'));
    // The service takes the note, and the answer is lost on the way: the worst that a line can do.
    let lost = 0;
    await worker.route('**/hold-session', async (route) => {
      lost += 1;
      if (lost === 1) await route.fetch();
      await route.abort('connectionfailed');
    });
    await worker.getByRole('button', { name: 'Save the note' }).click();
    await worker.getByText('No connection. Your note is kept on this page').waitFor();
    expect(await worker.getByLabel('How it was').inputValue()).toBe('Invented note at the doorstep.');
    expect(await worker.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toContain('doorstep');
    await looked(worker, 'social-note-offline-phone');
    await worker.unroute('**/hold-session');
    // By itself, after some seconds.
    await worker.getByText(/^Saved \d\d:\d\d/).waitFor({ timeout: 60_000 });
    await worker.getByText('Held', { exact: true }).first().waitFor();
    expect(await worker.getByText('Held', { exact: true }).count()).toBe(1);
    await looked(worker, 'social-visits-phone');
  });

  test('wellbeing stands as a chart and as a table; every tab is sound', async () => {
    await openTab(worker, 'Wellbeing');
    await worker.locator('.chart canvas').waitFor();
    expect(await worker.getByRole('row').count()).toBe(3);
    await looked(worker, 'social-wellbeing-phone');
    await openTab(worker, 'Notes');
    await worker
      .getByText('Invented note at the doorstep.')
      .or(worker.getByText('Invented: sleeps badly.'))
      .first()
      .waitFor();
    await looked(worker, 'social-notes-phone');
    await openTab(worker, 'Actions');
    await worker.getByText('Basis:').first().waitFor();
    await looked(worker, 'social-actions-phone');
    await takeStep(worker, 'Tell the school what continues', async (form) => {
      await form.getByLabel('What', { exact: true }).fill('Invented: a talk each week.');
      await form.getByLabel('Whom to contact').fill('Invented psychologist');
    });
    await openTab(worker, 'Plan');
    await worker.getByText('The school was told on').waitFor();
  });

  test('a partner sees services alone', async () => {
    partner = await portal.page(phone);
    await portal.signIn(partner, 'partner-1');
    await speak(partner, 'en');
    await partner.getByText('No service is asked of you now.').waitFor();
    await looked(partner, 'partner-phone');
  });

  test('what has been kept long enough is asked for by whoever has it', async () => {
    const id = /caseload\/([0-9a-f-]{36})/.exec(worker.url())?.[1] ?? '';
    const { items } = await asks(worker, 'social-services/partners');
    await asks(worker, `social-services/supports/${id}/refer-to-partner`, {
      ...{ unitId: items[0]?.id, kind: 'Invented shelter', what: 'Invented: a bed for a week.' },
    });
    await asks(worker, `social-services/supports/${id}/close`, { result: 'other', note: 'Invented: it ended.' });
    // Five years later.
    const client = new pg.Client({ connectionString: portal.stack.database('social-services').migrator });
    await client.connect();
    await client.query(`UPDATE supports SET changed_at = changed_at - interval '1900 days' WHERE id = $1`, [id]);
    await client.query(`UPDATE services SET changed_at = changed_at - interval '1900 days'`);
    await client.end();
    await partner.goto(`${portal.stack.url}/portal/social/services?show=done`);
    await partner.getByRole('link', { name: /^Invented shelter/ }).waitFor();

    await coordinator.goto(`${portal.stack.url}/portal/social/caseload/${id}`);
    await coordinator.getByRole('link', { name: 'Erase the personal data of this child' }).waitFor();
    await coordinator.getByRole('link', { name: 'Erasures', exact: true }).click();
    await coordinator.getByText('Term ended on').waitFor();
    await lookedInBothSizes(coordinator, 'erasures-due');
    await coordinator.locator('main a.row').first().click();
    await coordinator.getByText('What is destroyed').waitFor();
    await lookedInBothSizes(coordinator, 'erasure-ask');
    await takeStep(coordinator, 'Ask for the erasure of personal data', async (form) => {
      await form.getByLabel('The term for which they are kept is over').check();
      await isSound(coordinator);
    });
    await coordinator.getByRole('link', { name: 'See what was asked for' }).click();
    await coordinator.getByRole('button', { name: 'Withdraw the request' }).waitFor();
  });

  test('the auditor decides, and the page of the record says that names and words are gone', async () => {
    const auditor = await portal.page(desktop);
    await portal.signIn(auditor, 'social-services-auditor', '/portal/erasures?show=waits');
    await auditor.locator('main a.row').waitFor();
    await looked(auditor, 'erasures-waits-desktop');
    await auditor.locator('main a.row').click();
    await auditor.getByRole('button', { name: 'Refuse' }).waitFor();
    await lookedInBothSizes(auditor, 'erasure-decide');
    await takeStep(auditor, 'Erase for good');
    await auditor.getByText('It was carried out.').waitFor();
    await coordinator.goto(worker.url().replace(/\?.*/, ''));
    await coordinator.getByText('The personal data were erased').waitFor();
    expect(await coordinator.getByRole('button', { name: 'Show name and words' }).count()).toBe(0);
    await lookedInBothSizes(coordinator, 'social-erased');

    // What the partner asked itself goes without a name, and is still a place with a heading.
    await partner.reload();
    await partner.getByRole('link', { name: /^A service/ }).click();
    await partner.getByRole('heading', { name: 'A service', level: 1 }).waitFor();
    await partner.getByText('The personal data were erased').waitFor();
    await lookedInBothSizes(partner, 'partner-erased');
  });

  test('a child who moves goes to the centre of the other region, which reads why; the first one sees nothing more', async () => {
    await sendReferral(portal, (page, id) =>
      asks(page, `school/referrals/${id}/request-urgent-support`, { needs: 'Invented: a quiet place.' }),
    );
    await coordinator.goto(`${portal.stack.url}/portal/social/caseload?show=arrived`);
    await (await arrived()).click();
    await takeStep(coordinator, 'Accept');
    await openTab(coordinator, 'Actions');
    await takeStep(coordinator, 'Transfer to another region', async (form) => {
      await form.getByLabel('To which region').selectOption('KZ-75');
      await form.getByLabel('Reason').fill('Invented: the family moves.');
      await isSound(coordinator);
    });
    await coordinator.getByRole('heading', { name: 'There is nothing here that you may see' }).waitFor();
    await looked(coordinator, 'social-handed-on-desktop');

    const there = await portal.page(phone);
    await portal.signIn(there, 'social-coordinator-2', '/portal/notices');
    await there.getByRole('link', { name: 'A child comes to you from another region' }).click({ timeout: 60_000 });
    await there.getByText(/^Astana → Almaty, /).waitFor();
    await takeStep(there, 'Accept');
    await forPurpose(there, 'Show name and words', 'to take the child over');
    await openTab(there, 'Notes');
    await there.getByText('Invented: the family moves.').waitFor();
    await looked(there, 'social-taken-over-phone');
    await there.context().close();
  });

  test('nothing complained on the way but the line that was cut on purpose', () => {
    expect(portal.complaints.filter((each) => !/ERR_CONNECTION_FAILED|status of 404/.test(each))).toEqual([]);
  });
});
