import type { Page } from 'playwright-core';
import { openCase } from './case.js';
import { lookedInBothSizes, openTab } from './looks.js';
import { desktop, forPurpose, isSound, Portal, takeStep } from './portal.js';

/** The number under which the case of these tests is registered. */
const number = '26-KZ71-123457';
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Almaty' }).format(new Date());
const inTenDays = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Almaty' }).format(Date.now() + 10 * 86_400_000);

describe('a colleague stands in for whoever is away, in the portal', () => {
  let portal: Portal;
  let [absent, deputy, head]: Page[] = [];
  let names: Record<'absent' | 'deputy', string>;

  beforeAll(async () => {
    portal = await Portal.start();
    await openCase(portal);
    absent = await portal.page(desktop);
    deputy = await portal.page(desktop);
    head = await portal.page(desktop);
    const nameOf = (page: Page): Promise<string> =>
      page.evaluate(async () => {
        const answer = (await (await fetch('/auth/session')).json()) as { account: { name: string } };
        return answer.account.name;
      });
    await portal.signIn(absent, 'investigator-1', '/portal/police/cases');
    await portal.signIn(deputy, 'investigator-2', '/portal/police/cases');
    names = { absent: await nameOf(absent), deputy: await nameOf(deputy) };
  });
  afterAll(() => portal.stop());

  test('is named from the account’s menu by whoever goes away: who, from when to when, why', async () => {
    await absent!.getByRole('link', { name: 'Standing in' }).click();
    await absent!.getByText('Nobody stands in for anybody').waitFor();
    await lookedInBothSizes(absent!, 'deputies-none');
    await takeStep(absent!, 'Name who stands in', async (form) => {
      await form.getByLabel(names.deputy).check();
      await form.getByLabel('First day').fill(today);
      await form.getByLabel('Last day').fill(inTenDays);
      await form.getByLabel('Leave', { exact: true }).check();
      await isSound(absent!);
    });
    await absent!.getByText(`${names.deputy} stands in for you`).waitFor();
    await absent!.getByText('Under way').waitFor();
    await lookedInBothSizes(absent!, 'deputies-named');
  });

  test('works on the case of the absent one, which says so in the list, on its page and in its log', async () => {
    await deputy!.reload();
    const mark = `You stand in for ${names.absent}, who is away`;
    await deputy!.getByText(mark).waitFor();
    await lookedInBothSizes(deputy!, 'deputies-list');
    await deputy!.getByRole('link', { name: new RegExp(number) }).click();
    await deputy!.getByText(mark).waitFor();
    await forPurpose(deputy!, 'Show the name', 'to call the mother');
    await deputy!.getByText('Demonstration Invented').waitFor();
    await openTab(deputy!, 'Access log');
    await deputy!.getByText(`${names.deputy} · for ${names.absent}`).first().waitFor();
    await lookedInBothSizes(deputy!, 'deputies-case');
  });

  test('is told to the deputy, and to the head, who sees it and ends it at once: the case is out of sight', async () => {
    await deputy!.getByRole('link', { name: /^Notices:/ }).click();
    await deputy!.getByRole('link', { name: 'You stand in for a colleague' }).click();
    await deputy!.getByText(`You stand in for ${names.absent}`).waitFor();
    await portal.signIn(head!, 'police-head-1', '/portal/deputies');
    await head!.getByText(`${names.deputy} stands in for ${names.absent}`).waitFor();
    await head!.getByLabel('Who is away?').waitFor();
    await lookedInBothSizes(head!, 'deputies-head');
    await head!.getByRole('button', { name: `End it now: ${names.absent}` }).click();
    await head!.getByText('Ended early').waitFor();
    await deputy!.goto(`${portal.stack.url}/portal/police/cases`);
    await deputy!.getByRole('heading', { level: 1 }).waitFor();
    await deputy!.getByRole('link', { name: new RegExp(number) }).waitFor({ state: 'detached' });
    expect(portal.complaints).toEqual([]);
  });
});
