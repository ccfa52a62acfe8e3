import { eventually } from '#libs/stage';
import { startIdentity } from '../src/start.js';
import { identitySettings } from '../src/identity.settings.js';
import { runningIdentity } from './identity.js';
import { AtMessages, idOf, runningOutside } from './outside.js';

let outside: Awaited<ReturnType<typeof runningOutside>>;
beforeAll(async () => {
  outside = await runningOutside();
});
afterAll(() => outside.stop());
beforeEach(async () => {
  outside.mail().behave({});
  outside.school.waiting.clear();
  await outside.identity.admin.query('DELETE FROM sign_in_attempts');
});

const at = (login: string, language?: string): Promise<AtMessages> => outside.at(login, language);
const rows = (sql: string) => outside.rows(sql);
const mailsTo = (address: string) => outside.mailsTo(address);
const codeFor = (address: string): Promise<string> => outside.codeFor(address);
const twoLooks = (): Promise<true> => outside.looks();
const confirmed = (login: string, address: string, language?: string): Promise<AtMessages> =>
  outside.confirmed(login, address, language);
const nothingTo = async (address: string): Promise<void> => {
  const before = mailsTo(address).length;
  await twoLooks();
  expect(mailsTo(address)).toHaveLength(before);
};
/** What failed is not waited for in a test. */
const tryAgainNow = (): Promise<unknown> => rows(`UPDATE message_channels SET next_try_at = NULL RETURNING 1`);

/** What waits for somebody is told in this many mails beside the code. */
const mailsCome = (address: string, count: number): Promise<true> =>
  eventually(`${String(count)} mails to ${address}`, () => (mailsTo(address).length === count + 1 ? true : undefined));

describe('whoever wants to be told by e-mail', () => {
  it('shows by a code that the address is theirs; it lies sealed, and nothing is sent before', async () => {
    const address = 'aigerim@example.kz';
    outside.mail().behave({ delayMs: 50 });
    const page = await at('aigerim');
    expect(page.mine.page).toContain('Set up messages');
    expect((await page.send('mail', { address: 'aigerim' })).page).toContain('Enter a whole address');
    const asked = await page.send('mail', { address });
    expect(asked.page).toMatch(/A code is on its way to aigerim@example.kz|A code was sent to aigerim@example.kz/);
    const code = await codeFor(address);
    const wrong = await page.send('mail/code', { code: code === '123456' ? '654321' : '123456' });
    expect([wrong.status, wrong.page.includes('The code is wrong')]).toEqual([422, true]);
    outside.school.tells('aigerim');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(mailsTo(address)).toHaveLength(1);
    const right = await page.send('mail/code', { code: `${code.slice(0, 3)} ${code.slice(3)}` });
    expect(right.page).toContain('Mail goes to aigerim@example.kz');
    // A code is good once.
    expect((await page.send('mail/code', { code })).status).toBe(422);
    const kept = JSON.stringify([
      ...(await rows('SELECT * FROM message_channels')),
      ...(await rows('SELECT * FROM contact_proofs')),
    ]);
    expect(kept).not.toMatch(/aigerim|example/);
    expect(kept).not.toContain(code);
    expect((await rows(`SELECT change FROM sign_in_changes WHERE account_id = '${idOf('aigerim')}'`)).at(-1)).toEqual({
      change: 'mail-set-up',
    });
  });

  it('is told once of whatever waits, in one sentence, and again only of what is new', async () => {
    const address = 'bolat@example.kz';
    await confirmed('bolat', address, 'ru');
    outside.school.tells('bolat');
    await mailsCome(address, 1);
    const { raw, text } = mailsTo(address).at(-1) ?? { raw: '', text: '' };
    expect(text.trim().replaceAll('\r\n', '\n')).toBe(
      `Вас ждёт новое сообщение. Войти: ${outside.identity.url}/portal/\n\nОтключить эти сообщения: ${outside.identity.url}/auth/sign-in?manage=sign-in&return_to=/portal/`,
    );
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
    expect(
      head
        .split('\r\n')
        .map((line) => line.split(':')[0])
        .sort(),
    ).toEqual(
      [
        'Auto-Submitted',
        'Content-Transfer-Encoding',
        'Content-Type',
        'Date',
        'From',
        'MIME-Version',
        'Message-ID',
        'Subject',
        'To',
      ].sort(),
    );
    expect(head).not.toMatch(/bolat(?!@)|school|Demo/i);
    await nothingTo(address);
    await outside.identity.restart();
    await nothingTo(address);
    outside.school.tells('bolat');
    await mailsCome(address, 2);
    // What the gateway would end are sessions: a message is no way to sign in.
    expect(await rows(`SELECT version FROM accounts WHERE login = 'bolat'`)).toEqual([{ version: 1 }]);
  });

  it('is told once by however many replicas', async () => {
    const address = 'dana@example.kz';
    await confirmed('dana', address);
    const { environment } = outside.identity;
    const replicas = await Promise.all(
      ['one', 'two'].map(() => startIdentity(identitySettings({ ...environment, PORT: '0' }))),
    );
    try {
      outside.mail().behave({ delayMs: 300 });
      outside.school.tells('dana');
      await mailsCome(address, 1);
      await nothingTo(address);
    } finally {
      await Promise.all(replicas.map((replica) => replica.stop()));
    }
  });

  it('misses nothing while the mail server is away, and is not told of what they looked at meanwhile', async () => {
    const [address, other] = ['erlan@example.kz', 'zhanna@example.kz'];
    await confirmed('erlan', address);
    await confirmed('zhanna', other);
    await outside.mail().stop();
    outside.school.tells('erlan');
    outside.school.tells('zhanna');
    await twoLooks();
    outside.school.seenBy('zhanna');
    await outside.mailComesBack();
    await outside.identity.restart();
    await eventually('the mail', () => (mailsTo(address).length === 1 ? true : undefined));
    await nothingTo(address);
    expect(mailsTo(other)).toHaveLength(0);
  });

  it('is told by the same process once the mail server is back, after the pause that is kept with it', async () => {
    const address = 'bolat@example.kz';
    const before = mailsTo(address).length;
    outside.mail().behave({ busy: true });
    outside.school.tells('bolat');
    await twoLooks();
    outside.mail().behave({});
    await eventually('the mail', () => (mailsTo(address).length === before + 1 ? true : undefined), 50);
    await nothingTo(address);
  });

  it('is told once a server takes what it put off; where it never will, it ends and they see it', async () => {
    const address = 'erlan@example.kz';
    const before = mailsTo(address).length;
    outside.mail().behave({ greylistMs: 700 });
    outside.school.tells('erlan');
    await eventually('a try', async () => (await rows(`SELECT 1 FROM message_channels WHERE failures > 0`))[0]);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(mailsTo(address)).toHaveLength(before);
    await tryAgainNow();
    await eventually('the mail', () => (mailsTo(address).length === before + 1 ? true : undefined));
    expect(await rows(`SELECT 1 FROM message_channels WHERE failures > 0`)).toEqual([]);

    outside.mail().behave({ unknown: /^erlan@/ });
    outside.school.tells('erlan');
    for (const refusals of [1, 2, 3]) {
      await eventually(`refusal ${String(refusals)}`, async () =>
        (await rows(`SELECT 1 FROM message_channels WHERE refusals = ${String(refusals)}`)).at(0),
      );
      await tryAgainNow();
    }
    const page = await (await at('erlan')).look();
    expect(page.page).toContain('erlan@example.kz does not take our mail');
    expect(page.page).toContain('Send me a code');
    outside.mail().behave({});
    await nothingTo(address);
    expect(await outside.identity.database().query('SELECT 1')).toBeDefined();
  });

  it('chooses when: never, or only what is urgent; whoever left is told nothing', async () => {
    const address = 'aigerim@example.kz';
    const page = await at('aigerim');
    expect((await page.send('mail/pace', { pace: 'urgent' })).page).toMatch(/value="urgent"\s+checked/);
    outside.school.tells('aigerim');
    await nothingTo(address);
    outside.school.tells('aigerim', true);
    const before = mailsTo(address).length;
    await eventually('the mail', () => (mailsTo(address).length === before + 1 ? true : undefined));
    await page.send('mail/pace', { pace: 'off' });
    outside.school.tells('aigerim', true);
    outside.school.tells('bolat');
    await rows(`UPDATE accounts SET disabled_at = now() WHERE login = 'bolat' RETURNING 1`);
    await confirmed('zhanna', 'zhanna@example.kz');
    await nothingTo(address);
    await rows(`UPDATE accounts SET disabled_at = NULL WHERE login = 'bolat' RETURNING 1`);
    await page.send('mail/remove');
    expect((await page.look()).page).toContain('Send me a code');
    expect(await rows(`SELECT 1 FROM message_channels WHERE account_id = '${idOf('aigerim')}'`)).toEqual([]);
  });

  it('cannot have codes sent to others’ boxes without end, nor guess them', async () => {
    const page = await at('dana');
    await page.send('mail', { address: 'somebody@example.kz' });
    const code = await codeFor('somebody@example.kz');
    for (let tries = 0; tries < 5; tries += 1)
      await page.send('mail/code', { code: code === '000000' ? '1' : '000000' });
    expect((await page.send('mail/code', { code })).status).toBe(422);
    const answers: number[] = [];
    for (let asked = 0; asked < 8; asked += 1)
      answers.push((await page.send('mail', { address: `somebody-${String(asked)}@example.kz` })).status);
    expect(answers.slice(-2)).toEqual([422, 422]);
    expect((await page.send('mail', { address: 'unknown@example.kz' })).page).toContain('too often');
  });

  it.each([
    ['kk', 'Хабарландырулар', 'Растау кодын жіберу'],
    ['ru', 'Уведомления', 'Отправить код подтверждения'],
  ])('reads of it in %s, without script', async (language, title, button) => {
    const { page, status } = await (await at('aigerim', language)).look();
    expect(status).toBe(200);
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toContain(button);
    expect(page).not.toMatch(/<script|<style|style=|undefined|\[object|\{\w+\}/);
  });
});

it('is asked of nobody where nothing is set', async () => {
  const identity = await runningIdentity();
  try {
    const page = await AtMessages.of(identity.url, 'aigerim');
    expect(page.mine.page).not.toContain('messages');
    expect((await page.look()).status).toBe(404);
  } finally {
    await identity.stop();
  }
});
