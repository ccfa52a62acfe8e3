import fc from 'fast-check';
import type { Platform } from '#libs/contracts';
import { comparedAs } from './attribute.js';
import { attributesOf } from './attributes-of.js';

const compared = (platform: Platform, handle: string, url?: string): string[] =>
  attributesOf({ platform, handle, url }).map((each) =>
    each.doubt === undefined ? `${each.kind}:${comparedAs(each) ?? ''}` : `?${each.doubt}`,
  );

/** Spellings as they come out of referrals; names and numbers are invented. */
// prettier-ignore
const spelled: readonly (readonly [Platform, string, readonly string[]])[] = [
  ['whatsapp',  '+7 700 000 00 00',                        ['phone:+77000000000']],
  ['whatsapp',  '+7 701 555 01 23',                        ['phone:+77015550123']],
  ['whatsapp',  '8 (701) 555-01-23',                       ['phone:+77015550123']],
  ['whatsapp',  '8701 555 0123',                           ['phone:+77015550123']],
  ['whatsapp',  '77015550123',                             ['phone:+77015550123']],
  ['whatsapp',  '701 555 01 23',                           ['phone:+77015550123']],
  ['whatsapp',  'https://wa.me/77015550123',               ['phone:+77015550123']],
  ['whatsapp',  'wa.me/77015550123?text=hi',               ['phone:+77015550123']],
  ['whatsapp',  'https://api.whatsapp.com/send?phone=77015550123&text=x', ['phone:+77015550123']],
  ['whatsapp',  'whatsapp://send?phone=+77015550123',      ['phone:+77015550123']],
  ['whatsapp',  'https://chat.whatsapp.com/DemoInvite123', ['link:https://chat.whatsapp.com/DemoInvite123']],
  ['whatsapp',  'Демо Пример',                             ['?display-name']],
  ['whatsapp',  '12345',                                   ['?not-a-phone-number']],
  ['operator',  'tel:+77015550123',                        ['phone:+77015550123']],
  ['telegram',  '@Demo_User',                              ['account:telegram demo_user']],
  ['telegram',  'demo_user',                               ['account:telegram demo_user']],
  ['telegram',  'https://t.me/Demo_User',                  ['account:telegram demo_user']],
  ['telegram',  't.me/demo_user/',                         ['account:telegram demo_user']],
  ['telegram',  'https://t.me/s/demo_user',                ['account:telegram demo_user']],
  ['telegram',  'https://demo-user.t.me',                  ['account:telegram demo_user']],
  ['telegram',  'tg://resolve?domain=demo_user',           ['account:telegram demo_user']],
  ['telegram',  't.me/+77015550123',                       ['phone:+77015550123']],
  ['telegram',  'https://t.me/+DemoInviteAbc',             ['link:https://t.me/+DemoInviteAbc']],
  ['telegram',  'https://t.me/joinchat/DemoInvite',        ['link:https://t.me/joinchat/DemoInvite']],
  ['telegram',  'https://t.me/c/1234567/89',               ['link:https://t.me/c/1234567/89']],
  ['telegram',  '87015550123',                             ['?phone-or-id']],
  ['telegram',  '123456789',                               ['?phone-or-id']],
  ['telegram',  '+7 701 555 01 23',                        ['phone:+77015550123']],
  ['telegram',  'Дядя Пример',                             ['?display-name']],
  ['telegram',  'ab',                                      ['?not-a-handle']],
  ['instagram', ' @Sample.Name_1\u200e',                   ['account:instagram sample.name_1']],
  ['instagram', 'https://www.instagram.com/Sample.Name_1/?igsh=abc123', ['account:instagram sample.name_1']],
  ['instagram', 'instagram.com/sample.name_1',             ['account:instagram sample.name_1']],
  ['instagram', 'https://instagram.com/stories/sample.name_1/31', ['account:instagram sample.name_1']],
  ['instagram', 'https://ig.me/m/sample.name_1',           ['account:instagram sample.name_1']],
  ['instagram', 'https://www.instagram.com/p/Cabc123/',    ['link:https://instagram.com/p/Cabc123']],
  ['instagram', 'страница: https://instagram.com/sample.name_1, писал вечером', ['account:instagram sample.name_1']],
  ['instagram', '@sample.name_1 (он же @sample.name_2)',   ['account:instagram sample.name_1', 'account:instagram sample.name_2']],
  ['instagram', 'sample name',                             ['?display-name']],
  ['instagram', 'неизвестно',                              ['?placeholder']],
  ['instagram', '—',                                       ['?placeholder']],
  ['instagram', 'белгісіз',                                ['?placeholder']],
  ['instagram', 'https://t.me/demo_user',                  ['account:telegram demo_user']],
  ['instagram', 'https://instagram.com@elsewhere.example/x', ['?disguised-link']],
  ['vkontakte', 'https://vk.com/id123456',                 ['account:vkontakte id123456']],
  ['vkontakte', 'm.vk.com/ID123456',                       ['account:vkontakte id123456']],
  ['vkontakte', 'id123456',                                ['account:vkontakte id123456']],
  ['vkontakte', '123456',                                  ['account:vkontakte id123456']],
  ['vkontakte', 'vk.com/demo.user',                        ['account:vkontakte demo.user']],
  ['vkontakte', 'https://vk.com/club123',                  ['link:https://vk.com/club123']],
  ['vkontakte', 'https://vk.cc/abc12',                     ['?short-link']],
  ['facebook',  'https://m.facebook.com/demo.user.1?fbclid=x', ['account:facebook demouser1']],
  ['facebook',  'demouser1',                               ['account:facebook demouser1']],
  ['facebook',  'https://www.facebook.com/profile.php?id=100000000000001', ['account:facebook id:100000000000001']],
  ['facebook',  'https://www.facebook.com/people/Demo-User/100000000000001/', ['account:facebook id:100000000000001']],
  ['tiktok',    'https://www.tiktok.com/@demo.user?_t=1&_r=1', ['account:tiktok demo.user']],
  ['tiktok',    '@demo.user',                              ['account:tiktok demo.user']],
  ['tiktok',    'https://vm.tiktok.com/ZMabc/',            ['?short-link']],
  ['youtube',   'https://www.youtube.com/@DemoUser?si=1',  ['account:youtube demouser']],
  ['youtube',   'youtube.com/channel/UCabcdefghijklmnopqrstuv', ['account:youtube UCabcdefghijklmnopqrstuv']],
  ['discord',   'demo.user',                               ['account:discord demo.user']],
  ['discord',   'DemoUser#0042',                           ['account:discord DemoUser#0042']],
  ['discord',   '123456789012345678',                      ['account:discord id:123456789012345678']],
  ['discord',   'https://discord.com/users/123456789012345678', ['account:discord id:123456789012345678']],
  ['discord',   'https://discord.gg/demo',                 ['link:https://discord.gg/demo']],
  ['roblox',    'Demo_User1',                              ['account:roblox demo_user1']],
  ['roblox',    'https://www.roblox.com/users/1234567/profile', ['account:roblox id:1234567']],
  ['roblox',    '1234567',                                 ['?phone-or-id']],
  ['steam',     'https://steamcommunity.com/id/DemoUser/', ['account:steam demouser']],
  ['steam',     'https://steamcommunity.com/profiles/76561190000000001', ['account:steam id:76561190000000001']],
  ['google',    'Demo.User@GMAIL.com',                     ['email:demo.user@gmail.com']],
  ['google',    'mailto:demo@example.org',                 ['email:demo@example.org']],
  ['apple',     'demo@үлгі.қаз',                           ['email:demo@xn--c1ap6frq.xn--80ao21a']],
  ['other',     'demo_user',                               ['?platform-unknown']],
  ['other',     'http://Forum.Example:80/u/demo?utm_source=x#top', ['link:https://forum.example/u/demo']],
  ['other',     '+77015550123',                            ['phone:+77015550123']],
];

describe('attributes of accounts', () => {
  it.each(spelled)('%s %s', (platform, handle, expected) => {
    expect(compared(platform, handle)).toEqual(expected);
  });

  it('are read out of the address field too, each once', () => {
    expect(compared('instagram', '@demo.user', 'https://instagram.com/demo.user/')).toEqual([
      'account:instagram demo.user',
    ]);
    expect(compared('telegram', 'Дядя Пример', 't.me/demo_user')).toEqual([
      '?display-name',
      'account:telegram demo_user',
    ]);
  });

  it('keep what was written, whatever it was', () => {
    for (const [platform, handle] of spelled)
      for (const { asWritten } of attributesOf({ platform, handle })) expect(asWritten).toBe(handle);
  });

  const platforms = fc.constantFrom<Platform>(
    'whatsapp',
    'telegram',
    'instagram',
    'vkontakte',
    'tiktok',
    'discord',
    'operator',
    'google',
    'other',
  );

  it('are found in any text without failing, at least one of them', () => {
    fc.assert(
      fc.property(
        platforms,
        fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }),
        fc.option(fc.webUrl(), { nil: undefined }),
        (platform, handle, url) => {
          expect(attributesOf({ platform, handle, url }).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('are normalised once and for all: what is normalised stays as it is', () => {
    fc.assert(
      fc.property(
        platforms,
        fc.oneof(fc.stringMatching(/^@?[A-Za-z][A-Za-z0-9_.]{3,20}$/), fc.webUrl(), fc.emailAddress()),
        (platform, handle) => {
          for (const { kind, value, doubt, platform: on = platform } of attributesOf({ platform, handle })) {
            if (doubt !== undefined || value.startsWith('id:')) continue;
            const again = attributesOf({ platform: kind === 'account' ? on : 'other', handle: value });
            expect(again.map((each) => each.value)).toEqual([value]);
          }
        },
      ),
    );
  });

  it('are the same however a phone of Kazakhstan is written', () => {
    const mobile = fc.integer({ min: 2_000_000, max: 9_999_999 }).map(String);
    fc.assert(
      fc.property(mobile, fc.constantFrom('701', '702', '705', '747', '777', '778'), (digits, code) => {
        const [a, b, c] = [digits.slice(0, 3), digits.slice(3, 5), digits.slice(5)];
        const written = [
          `+7 ${code} ${a} ${b} ${c}`,
          `8 (${code}) ${a}-${b}-${c}`,
          `7${code}${digits}`,
          `${code} ${a} ${b} ${c}`,
          `wa.me/7${code}${digits}`,
        ];
        expect(new Set(written.flatMap((each) => compared('whatsapp', each)))).toEqual(
          new Set([`phone:+7${code}${digits}`]),
        );
      }),
    );
  });

  it('are the same for the name of a Telegram account, its link and its capitals', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z0-9_]{4,30}$/), (name) => {
        const written = [name, `@${name}`, name.toUpperCase(), `https://t.me/${name}`, `T.ME/${name}?start=1`];
        const all = new Set(written.flatMap((each) => compared('telegram', each)));
        // Names that are the platform's own pages, such as `joinchat`, are nobody's.
        fc.pre(![...all].some((each) => each.startsWith('link:') || each.startsWith('?')));
        expect(all).toEqual(new Set([`account:telegram ${name}`]));
      }),
    );
  });
});
