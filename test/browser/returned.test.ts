import { createHash } from 'node:crypto';
import { eventually } from '#libs/stage';
import type { Page } from 'playwright-core';
import { asks, openCase, reportFrom } from './case.js';
import { lookedInBothSizes, openTab } from './looks.js';
import { desktop, givePurpose, isSound, phone, Portal } from './portal.js';

const sha256 = createHash('sha256').update('an invented screenshot').digest('hex');
/** What others wrote back: none of it stands on a page before somebody says why. */
const words = {
  answer: 'Invented: since the spring holidays.',
  added: 'Invented: a second account has written.',
  reply: 'Invented: the account was opened in the spring.',
  refusal: 'Invented: another country decides on it.',
  longer: 'Invented: the conversation is long.',
  summary: 'Invented: the picture was not altered.',
  agreed: 'Invented: it may well be.',
  verdict: 'Invented: no trace of editing was found.',
} as const;

interface Anything {
  readonly items?: readonly { readonly id: string; readonly kinds?: readonly string[]; readonly subject?: string }[];
  readonly record: {
    readonly id: string;
    readonly evidence: readonly { readonly id: string }[];
    readonly unitId: string;
    readonly matches?: readonly { readonly id: string; readonly state: string }[];
    readonly questions?: readonly { readonly questionId: string; readonly answeredAt: string | null }[];
  };
}
const told = async (page: Page, path: string, body?: object): Promise<Anything> =>
  (await asks(page, path, body)) as unknown as Anything;

/** What schools, platforms and experts write back is read where it belongs, with one purpose for a tab. */
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
  });
  afterAll(() => portal.stop());

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
  });

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
  });

  test('what the expert asked for, the summary and the answer to each question; the register leads there', async () => {
    const { record } = (await investigate('record-acquisition', {
      how: 'captured',
      fromWhom: 'Invented: its owner showed it.',
      acquiredAt: new Date(Date.now() - 1_000).toISOString(),
      participants: [],
      medium: { kind: 'write-protected-drive', label: 'Invented 1' },
      items: [{ kind: 'screenshot', sha256 }],
    })) as unknown as Anything;
    const evidenceIds = [record.evidence.at(-1)?.id];
    await investigate('order-examination', {
      kind: 'computer-technical',
      object: 'Invented: a screenshot of a conversation.',
      questions: ['Invented: was the picture altered?'],
      evidenceIds,
      termDays: 20,
    });
    const coordinator = await signedIn('bureau-coordinator-1');
    const [expert, { items = [] }] = [
      await signedIn('expert-computer-technical-1'),
      await told(coordinator, 'expert-bureau/workload'),
    ];
    const examination = await eventually(
      'the order at the bureau',
      async () => (await told(coordinator, 'expert-bureau/examinations')).items?.[0]?.id,
    );
    const at = `expert-bureau/examinations/${examination}`;
    const { account } = (await expert.evaluate(async () => (await fetch('/auth/session')).json())) as {
      account: { id: string };
    };
    expect(items.map(({ subject }) => subject)).toContain(account.id);
    await asks(coordinator, `${at}/assign`, { expert: account.id });
    await asks(expert, `${at}/read-identity`, { purpose: 'to examine it' });
    await asks(expert, `${at}/begin`, { hashes: [{ material: 0, sha256 }] });
    await asks(expert, `${at}/request-extension`, { termDays: 40, reason: words.longer });
    await openTab(investigator, 'Examinations');
    await main()
      .getByText(/The expert asks for 40 days/)
      .waitFor({ timeout: 60_000 });
    await asks(expert, `${at}/answer-question`, { question: 0, answer: words.verdict, cannotBeAnswered: false });
    await asks(expert, `${at}/conclude`, { summary: words.summary, files: [] });
    await main().getByText('Concluded', { exact: true }).waitFor({ timeout: 60_000 });
    await openTab(investigator, 'Evidence');
    await tellsNothing();
    await investigator.getByRole('link', { name: /^Read No\. \d+ under “Examinations”/ }).click();
    await read('Examinations', 'Read questions and conclusions');
    await main().getByText(words.longer).waitFor();
    await main().getByText('Why the experts need a longer term').waitFor();
    await main().getByText(words.summary).waitFor();
    await main().getByText('1. Invented: was the picture altered?').waitFor();
    await main().getByText(words.verdict).waitFor();
    await lookedInBothSizes(investigator, 'returned-examinations');
  });

  test('a suspect and their grounds have a name on demand; the other case stands beside this one once it agreed', async () => {
    const suspect = {
      relation: 'stranger',
      minor: false,
      person: { familyName: 'Suspected', givenName: 'Invented' },
      attribution: 'Invented: the platform named the subscriber.',
    };
    await investigate('identify-suspect', suspect);
    const [school, duty] = [await signedIn('psychologist-1'), await signedIn('duty-1')];
    await reportFrom(school);
    const other = await eventually(
      'the other referral',
      async () => (await told(duty, 'police/investigations?status=arrived')).items?.[0]?.id,
    );
    const there = `police/investigations/${other}`;
    const { unitId } = (await told(duty, `${there}/receive`, {})).record;
    const officers = (await asks(duty, `police/staff?unitId=${unitId}`)).items;
    const subjects = officers.flatMap(({ name, subject: id }) => (name === 'Demo Investigator 1' ? [id] : []));
    await asks(duty, `${there}/assign`, { subjects });
    await asks(duty, `${there}/enter-registration-number`, { number: '26-KZ71-123458' });
    const matchOf = async (at: string, states: readonly string[]): Promise<string> =>
      eventually(
        'a match',
        async () => (await told(investigator, at)).record.matches?.find(({ state }) => states.includes(state))?.id,
      );
    const here = new URL(investigator.url()).pathname.replace('/portal/police/cases/', 'police/investigations/');
    const reason = 'Invented: it may be the same child.';
    await investigate('request-match-details', { matchId: await matchOf(here, ['found']), reason });
    const asked = await matchOf(there, ['details-requested']);
    await asks(investigator, `${there}/agree-to-match`, { matchId: asked, reason: words.agreed });
    await openTab(investigator, 'People');
    await main().getByText('Details are shared').waitFor({ timeout: 90_000 });
    expect(await main().innerText()).not.toContain('Suspected');
    await read('People', 'Show names and details');
    await main().getByText('Suspected Invented').waitFor();
    await main().getByText(suspect.attribution).waitFor();
    await main().getByText(words.agreed).waitFor();
    const compared = investigator.getByRole('region', { name: /^This case beside case/ });
    expect(
      (await compared.getByRole('row', { name: /^Accounts/ }).innerText()).match(/@?invented/g)?.length,
    ).toBeGreaterThan(1);
    await lookedInBothSizes(investigator, 'returned-people');
  });

  test('nothing complained on the way', () => {
    expect(portal.complaints).toEqual([]);
  });
});
