import { eventually } from '#libs/stage';
import { identitySettings } from '../src/identity.settings.js';
import { startIdentity } from '../src/start.js';
import { idOf, runningOutside, type AtMessages } from './outside.js';

let outside: Awaited<ReturnType<typeof runningOutside>>;
beforeAll(async () => {
  outside = await runningOutside();
});
afterAll(() => outside.stop());
beforeEach(async () => {
  outside.bot.behave({});
  outside.school.waiting.clear();
  await outside.identity.admin.query('DELETE FROM sign_in_attempts');
});

const at = (login: string, language?: string): Promise<AtMessages> => outside.at(login, language);
const rows = (sql: string) => outside.rows(sql);
const said = (chat: number): string[] =>
  outside.bot.messages.filter((each) => each.chat === chat).map(({ text }) => text);
const says = (chat: number, what: RegExp): Promise<string> =>
  eventually(`${String(what)} to ${String(chat)}`, () => said(chat).find((text) => what.test(text)));
const tellings = (chat: number): string[] => said(chat).filter((text) => text.includes('manage=sign-in'));
const told = (chat: number, count: number, seconds?: number): Promise<true> =>
  eventually(`${String(count)} messages`, () => (tellings(chat).length === count ? true : undefined), seconds);
const codeOn = (page: string): string => /\/start ([\w-]{22})</.exec(page)?.[1] ?? 'no code';
const twoLooks = (): Promise<true> => outside.looks();
const nothingTo = async (chat: number): Promise<void> => {
  const before = tellings(chat).length;
  await twoLooks();
  expect(tellings(chat)).toHaveLength(before);
};
const sends = (status: number): number =>
  outside.bot.calls.filter((call) => call.method === 'sendMessage' && call.status === status).length;

async function linked(login: string, chat: number, language?: string): Promise<AtMessages> {
  const page = await at(login, language);
  const before = said(chat).length;
  outside.bot.write(chat, `/start ${codeOn((await page.send('telegram')).page)}`);
  await eventually('an answer', () => (said(chat).length > before ? true : undefined));
  return page;
}

describe('whoever wants to be told by Telegram', () => {
  it('links it by a code that the bot gets; code and chat lie sealed, and nothing is sent before', async () => {
    const page = await at('aigerim');
    expect(page.mine.page).toContain('by e-mail or Telegram');
    expect((await page.look()).page).toContain('Link Telegram');
    const shown = (await page.send('telegram')).page;
    const code = codeOn(shown);
    expect(shown).toContain(`href="${outside.bot.url}/${outside.bot.name}?start=${code}"`);
    expect(shown).toContain('<svg');
    // It is the same after a look in another language, and until the bot has it.
    const { url, page: again } = await page.send('telegram/look');
    expect([codeOn(again), again.includes('has not got the code yet')]).toEqual([code, true]);
    expect(url.href).not.toContain(code);
    const kept = async (): Promise<string> =>
      JSON.stringify([
        ...(await rows('SELECT * FROM contact_proofs')),
        ...(await rows('SELECT * FROM message_channels')),
      ]);
    expect(await kept()).not.toContain(code);
    outside.school.tells('aigerim');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(outside.bot.messages).toEqual([]);

    outside.bot.write(424_242_001, `/start ${code}`);
    await says(424_242_001, /^Telegram is linked\./);
    expect((await page.look()).page).toContain('Telegram is linked.');
    expect(await kept()).not.toMatch(/424242001|qorgan_demo/);
    expect((await rows(`SELECT change FROM sign_in_changes WHERE account_id = '${idOf('aigerim')}'`)).at(-1)).toEqual({
      change: 'telegram-set-up',
    });
    // A code is good once: whoever sends it after that gets nothing of hers.
    outside.bot.write(424_242_002, `/start ${code}`);
    await says(424_242_002, /wrong, too old or used/);
    outside.school.tells('aigerim');
    await told(424_242_001, 1);
    expect(tellings(424_242_002)).toEqual([]);
  });

  it('is told once of whatever waits, in one sentence in their language, and again only of what is new', async () => {
    await linked('bolat', 11, 'ru');
    expect(said(11)).toEqual(['Telegram подключён. Когда на портале вас будет ждать новое, мы напишем сюда.']);
    outside.school.tells('bolat');
    await told(11, 1);
    const { url } = outside.identity;
    expect(said(11).at(-1)).toBe(
      `Вас ждёт новое сообщение. Войти: ${url}/portal/\n\nОтключить эти сообщения: ${url}/auth/sign-in?manage=sign-in&return_to=/portal/`,
    );
    await nothingTo(11);
    await outside.identity.restart();
    await nothingTo(11);
    outside.school.tells('bolat');
    await told(11, 2);
  });

  it('is told once by however many replicas, of which one at a time listens', async () => {
    const { environment } = outside.identity;
    const replicas = await Promise.all(
      ['one', 'two'].map(() => startIdentity(identitySettings({ ...environment, PORT: '0' }))),
    );
    try {
      outside.bot.behave({ delayMs: 300 });
      await linked('dana', 12);
      outside.school.tells('dana');
      await told(12, 1);
      await nothingTo(12);
      // Somebody listens on when the one that did ends.
      await outside.identity.restart();
      await linked('dana', 13);
      expect(said(13)).toHaveLength(1);
    } finally {
      await Promise.all(replicas.map((replica) => replica.stop()));
    }
    expect(outside.bot.calls.filter(({ status }) => status === 409)).toEqual([]);
  });

  it('has nothing linked by a code that is wrong, too old, cancelled or of a group', async () => {
    const page = await at('erlan');
    const first = codeOn((await page.send('telegram')).page);
    outside.bot.write(21, `/start ${first.slice(0, -1)}${first.endsWith('A') ? 'B' : 'A'}`, 'ru');
    await says(21, /Код неверный/);
    await rows(`UPDATE contact_proofs SET made_at = now() - interval '31 minutes' WHERE kind = 'telegram' RETURNING 1`);
    outside.bot.write(22, `/start ${first}`);
    await says(22, /wrong, too old or used/);
    const second = codeOn((await page.send('telegram')).page);
    outside.bot.write(23, `/start ${first}`);
    await says(23, /wrong, too old or used/);
    expect((await page.send('telegram/cancel')).page).toContain('Link Telegram');
    outside.bot.write(24, `/start ${second}`);
    await says(24, /wrong, too old or used/);
    const third = codeOn((await page.send('telegram')).page);
    outside.bot.hear({ message: { chat: { id: -25, type: 'group' }, text: `/start ${third}` } });
    outside.bot.hear({ edited: 'something nobody expects' });
    outside.bot.write(26, 'Somebody tells of their work.', 'kk');
    await says(26, /^Бот тек порталда/);
    expect(said(-25)).toEqual([]);
    expect(await rows(`SELECT 1 FROM message_channels WHERE account_id = '${idOf('erlan')}'`)).toEqual([]);
    await page.send('telegram/cancel');
  });

  it('is answered no more who writes and writes, and has no codes without end', async () => {
    for (let times = 0; times < 12; times += 1)
      outside.bot.write(31, `/start guessed-${String(times).padStart(4, '0')}`);
    outside.bot.write(32, 'Hello');
    await says(32, /only says/);
    expect(said(31)).toHaveLength(10);
    const page = await at('zhanna');
    const answers: number[] = [];
    for (let asked = 0; asked < 9; asked += 1) answers.push((await page.send('telegram')).status);
    expect(answers).toEqual([...Array<number>(8).fill(200), 422]);
    const refused = await page.send('telegram');
    expect(refused.page).toContain('asked for too often');
    expect(refused.page).toContain('href="#telegram"');
  });

  it('is told once the bot may send again, not before, and asked no more often than it said', async () => {
    const before = tellings(11).length;
    const refusedBefore = sends(429);
    outside.bot.behave({ tooManySeconds: 3 });
    outside.school.tells('bolat');
    await eventually('a refusal', () => (sends(429) > refusedBefore ? true : undefined));
    const since = Date.now();
    await told(11, before + 1, 10);
    expect(Date.now() - since).toBeGreaterThan(2_000);
    expect(sends(429)).toBe(refusedBefore + 1);
    await nothingTo(11);
  });

  it('misses nothing while Telegram is away, and what they wrote meanwhile is heard', async () => {
    const page = await at('erlan');
    const code = codeOn((await page.send('telegram')).page);
    const before = tellings(11).length;
    outside.bot.behave({ failing: true });
    // The poll that waits ends with this; the next one fails.
    outside.bot.hear({ unknown: {} });
    await eventually('a failed poll', () =>
      outside.bot.calls.some(({ method, status }) => method === 'getUpdates' && status === 502) ? true : undefined,
    );
    outside.bot.write(41, `/start ${code}`);
    outside.school.tells('bolat');
    await eventually('a failure', () => (sends(502) > 0 ? true : undefined));
    await twoLooks();
    outside.bot.behave({});
    await told(11, before + 1, 50);
    const isLinked = async () => ((await page.look()).page.includes('Telegram is linked.') ? true : undefined);
    await eventually('the link', isLinked, 40);
    await nothingTo(11);
  });

  it('is written to no more once they block the bot, sees so, and can link it again', async () => {
    await linked('dana', 51);
    outside.bot.block(51, { silently: true });
    outside.school.tells('dana');
    await eventually('a refusal', () => (sends(403) > 0 ? true : undefined));
    const blocked = async (): Promise<string> =>
      eventually('the end', async () => {
        const { page } = await (await at('dana')).look();
        return page.includes('you blocked the bot') ? page : undefined;
      });
    expect(await blocked()).toContain('Link Telegram');
    const refusals = sends(403);
    outside.school.tells('dana');
    await twoLooks();
    expect(sends(403)).toBe(refusals);
    await linked('dana', 51);
    outside.school.tells('dana');
    await told(51, 1);
    // Telegram says so itself: nobody has to be written to first.
    outside.bot.block(51);
    await blocked();
    expect(sends(403)).toBe(refusals);
    expect(
      (await rows(`SELECT change FROM sign_in_changes WHERE account_id = '${idOf('dana')}' ORDER BY id`))
        .slice(-3)
        .map(({ change }) => change),
    ).toEqual(['telegram-ended', 'telegram-set-up', 'telegram-ended']);
  });

  it('unlinks it, and is told nothing', async () => {
    const page = await linked('aigerim', 61);
    expect((await page.send('telegram/remove')).page).toContain('Link Telegram');
    outside.school.tells('aigerim');
    await nothingTo(61);
  });

  it.each([
    ['kk', 'Telegram-ды байланыстыру', 'Дайын, «Старт» басылды'],
    ['ru', 'Подключить Telegram', 'Готово, «Старт» нажат'],
  ])('reads of it in %s, without script', async (language, begin, pressed) => {
    const page = await at('aigerim', language);
    expect((await page.look()).page).toContain(begin);
    const shown = (await page.send('telegram')).page;
    expect(shown).toContain(pressed);
    expect(shown).not.toMatch(/<script|<style|style=|undefined|\[object|\{\w+\}/);
    await page.send('telegram/cancel');
  });

  it('learns that Telegram cannot be reached, and is shown no link to anybody else', async () => {
    await outside.identity.restart({ TELEGRAM_API_URL: 'http://127.0.0.1:9' });
    const { page, status } = await (await at('aigerim')).send('telegram');
    expect([status, page.includes('cannot be reached'), page.includes('start=')]).toEqual([200, true, false]);
    await outside.identity.restart();
  });
});
