import { eventually } from '#libs/stage';
import type { Page } from 'playwright-core';
import { asks, openCase } from './case.js';
import { lookedInBothSizes, openTab } from './looks.js';
import { desktop, givePurpose, isSound, phone, Portal } from './portal.js';

/** What others wrote back: none of it stands on a page before somebody says why. */
const words = {
  answer: 'Invented: since the spring holidays.',
  added: 'Invented: a second account has written.',
  reply: 'Invented: the account was opened in the spring.',
  refusal: 'Invented: another country decides on it.',
} as const;

interface Anything {
  readonly items?: readonly { readonly id: string }[];
  readonly record: {
    readonly id: string;
    readonly questions?: readonly { readonly questionId: string; readonly answeredAt: string | null }[];
  };
}
const told = async (page: Page, path: string, body?: object): Promise<Anything> =>
  (await asks(page, path, body)) as unknown as Anything;

/** What schools and platforms write back is read where it belongs, with one purpose for a tab. */
describe('what comes back to an investigator in the portal', () => {
  let portal: Portal;
  let investigator: Page;
  let investigate: Awaited<ReturnType<typeof openCase>>;

  beforeAll(async () => {
    // Nobody answers by machine: what is written here comes back word for word.
    portal = await Portal.start({
      envOf: { 'platform-liaison': { PLATFORM_SIMULATOR: 'off', PLATFORM_TIME_SCALE: '1' } },
    });
    investigator = await portal.page(desktop);
    investigate = await openCase(portal);
    await portal.signIn(investigator, 'investigator-1');
    await investigator.getByRole('link', { name: /26-KZ71-123457/ }).click();
  }, 300_000);
  afterAll(() => portal.stop(), 60_000);

  const signedIn = async (account: string): Promise<Page> => {
    const page = await portal.page(phone);
    await portal.signIn(page, account);
    return page;
  };
  const main = () => investigator.locator('main');
  const tellsNothing = async (): Promise<void> => {
    const shown = await main().innerText();
    for (const each of Object.values(words)) expect(shown).not.toContain(each);
  };
  /** Opens a tab: nothing of what was written is there; then, for a purpose, it is. */
  const read = async (tab: string, button: string): Promise<void> => {
    await openTab(investigator, tab);
    await investigator.getByRole('button', { name: button }).waitFor();
    await tellsNothing();
    await isSound(investigator);
    await investigator.getByRole('button', { name: button }).click();
    await tellsNothing();
    await givePurpose(investigator, button, 'to decide what is done next');
    await investigator.getByRole('button', { name: 'Put away' }).waitFor();
  };

  test('the school answers and adds, and the investigator reads both with their question', async () => {
    await investigate('ask-question', { question: 'Invented: since when?' });
    const school = await signedIn('psychologist-1');
    const at = `school/referrals/${(await told(school, 'school/referrals')).items?.[0]?.id ?? ''}`;
    const open = await eventually('the question at the school', async () =>
      (await told(school, at)).record.questions?.find(({ answeredAt }) => answeredAt === null),
    );
    await asks(school, `${at}/answer-question`, { questionId: open.questionId, answer: words.answer });
    await asks(school, `${at}/amend`, { note: words.added });
    await investigator.getByText('The school answered').waitFor({ timeout: 60_000 });
    await read('Timeline', 'Read what was written');
    await main().getByText(words.answer).waitFor();
    await main().getByText('Question: Invented: since when?').waitFor();
    await main().getByText('Explanation: The child').waitFor();
    await eventually('what the school added', async () => {
      if ((await main().getByText(words.added).count()) > 0) return true;
      await investigator.getByRole('button', { name: 'Put away' }).click();
      await investigator.getByRole('button', { name: 'Read what was written' }).click();
      await givePurpose(investigator, 'Read what was written', 'to see what was added');
      await investigator.getByRole('button', { name: 'Put away' }).waitFor();
      return undefined;
    });
    await main().getByText('The school added').waitFor();
    await lookedInBothSizes(investigator, 'returned-case');
    await investigator.getByRole('button', { name: 'Put away' }).click();
    await main().getByText(words.answer).waitFor({ state: 'detached' });
  }, 240_000);

  test('what the platform said, and why another one refused', async () => {
    const account = (platform: string) => ({ platform, accounts: [{ platform, handle: '@invented' }] });
    const asked = 'Invented: who opened the account.';
    await investigate('order-data-request', { kind: 'preservation', asked, ...account('telegram') });
    await investigate('order-data-request', { kind: 'blocking', asked, ...account('instagram') });
    const liaison = await signedIn('liaison-1');
    const arrived = await eventually('both requests at the liaison', async () => {
      const { items = [] } = await told(liaison, 'platform-liaison/data-requests?status=arrived');
      return items.length === 2 ? items : undefined;
    });
    for (const { id } of arrived) {
      const at = `platform-liaison/data-requests/${id}`;
      await asks(liaison, `${at}/send`, {});
      const { record } = (await asks(liaison, at)) as unknown as { record: { platform: string } };
      if (record.platform === 'telegram') {
        const data = [{ name: 'ip-address', value: '192.0.2.7' }];
        await asks(liaison, `${at}/record-answer`, { whole: true, note: words.reply, data });
      } else await asks(liaison, `${at}/record-refusal`, { reasonCode: 'jurisdiction', reason: words.refusal });
    }
    await openTab(investigator, 'Requests');
    await main().getByText('Answered', { exact: true }).waitFor({ timeout: 60_000 });
    await main().getByText('Refused', { exact: true }).waitFor({ timeout: 60_000 });
    await read('Requests', 'Read requests and replies');
    await main().getByText(words.reply).waitFor();
    await main().getByText('IP address: 192.0.2.7').waitFor();
    await main().getByText(words.refusal).waitFor();
    await main().getByText('Why it was refused').waitFor();
    await main().getByText('What came with it').waitFor();
    await lookedInBothSizes(investigator, 'returned-requests');
  }, 240_000);

  test('nothing complained on the way', () => {
    expect(portal.complaints).toEqual([]);
  });
});
