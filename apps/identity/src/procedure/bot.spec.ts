import { locales } from '#libs/problems';
import { botSays, startCode } from './bot.js';

it('what leads to the bot sends a code; anything else is none', () => {
  expect(startCode('/start AbC-d_0123456789')).toBe('AbC-d_0123456789');
  expect(startCode('/start@qorgan_bot AbCd0123 ')).toBe('AbCd0123');
  for (const each of ['', '/start', '/start short', '/start AbCd0123 and more', 'start AbCd0123', 'AbCd0123'])
    expect(startCode(each)).toBeUndefined();
});

it.each(locales)('the bot says in %s nothing but its sentences and the portal’s address', (locale) => {
  const place = 'https://qorgan.example.kz';
  for (const what of ['linked', 'notGood', 'other'] as const) {
    const said = botSays(what, locale, place);
    expect(said.replace(`${place}/portal/`, '')).not.toMatch(/\{|\d|http|undefined/);
  }
  expect(botSays('notGood', locale, place)).toContain(`${place}/portal/`);
});
