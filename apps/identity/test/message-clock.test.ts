import { eventually } from '#libs/stage';
import { runningOutside } from './outside.js';

let outside: Awaited<ReturnType<typeof runningOutside>>;
beforeAll(async () => {
  outside = await runningOutside();
});
afterAll(() => outside.stop());

it('a code is sent at once, however slow it is to tell others', async () => {
  await outside.confirmed('bolat', 'bolat-slow@example.kz');
  await outside.confirmed('dana', 'dana-slow@example.kz');
  const page = await outside.at('erlan');
  outside.mail().behave({ delayMs: 6_000, slow: /-slow@/ });
  for (const login of ['bolat', 'dana']) outside.school.tells(login);
  await outside.looks(0);
  const since = Date.now();
  await page.send('mail', { address: 'erlan-quick@example.kz' });
  await outside.codeFor('erlan-quick@example.kz');
  expect(Date.now() - since).toBeLessThan(6_000);
  expect(outside.mailsTo('bolat-slow@example.kz')).toHaveLength(1);
});

it('nobody who is still to be told keeps the process from ending: they are told after the next start', async () => {
  const address = 'zhanna-slow@example.kz';
  await outside.confirmed('zhanna', address);
  outside.mail().behave({ delayMs: 8_000, slow: /-slow@/ });
  for (const login of ['bolat', 'dana', 'zhanna']) outside.school.tells(login);
  await outside.looks(0);
  const since = Date.now();
  await outside.identity.restart();
  expect(Date.now() - since).toBeLessThan(12_000);
  outside.mail().behave({});
  await eventually('the mail', () => (outside.mailsTo(address).length === 2 ? true : undefined));
  await outside.looks();
  expect(outside.mailsTo(address)).toHaveLength(2);
  for (const login of ['bolat', 'dana', 'zhanna']) await (await outside.at(login)).send('mail/remove');
});
