import { locales } from '#libs/problems';
import { v7 as uuid } from 'uuid';
import {
  firstIdAt,
  mailAddress,
  mayGo,
  secondsToNextTry,
  somethingWaits,
  subject,
  toldThen,
  type Pace,
} from './messages.js';

const place = 'https://qorgan.example.kz';
const at = (time: string): Date => new Date(`2026-11-26T${time}Z`);

describe('a message', () => {
  // Written down a second time on purpose: whatever else comes into a message fails here.
  const words = {
    kk: 'Сізді жаңа хабар күтіп тұр Кіру Бұл хабарламаларды өшіру Қорған',
    ru: 'Вас ждёт новое сообщение Войти Отключить эти сообщения Қорған',
    en: 'Something new waits for you Sign in To turn these messages off Qorgan',
  };
  it.each(locales)('has nothing in %s but the allowed words and two addresses of the portal', (locale) => {
    const text = `${subject[locale]}\n${somethingWaits(locale, place)}`;
    const addresses = [`${place}/portal/`, `${place}/auth/sign-in?manage=sign-in&return_to=/portal/`];
    const rest = addresses.reduce((left, address) => left.replace(address, ''), text);
    expect(rest).not.toBe(text);
    expect(rest.split(/[\s.:]+/).filter((word) => word !== '' && !words[locale].split(' ').includes(word))).toEqual([]);
    expect(rest).not.toMatch(/\d|http|@/);
  });
});

describe('when somebody is told', () => {
  const since = at('10:00:00');
  const [before, first, second] = [
    uuid({ msecs: since.getTime() - 1 }),
    uuid({ msecs: since.getTime() + 1 }),
    uuid({ msecs: since.getTime() + 60_000 }),
  ];
  const says = (pace: Pace, newest: string, urgent: string | null, told = {}) =>
    toldThen(pace, told, since, { police: { newest, urgent } });

  it('it is of what came since they turned it on and were not told of', () => {
    expect(says('all', before, null)).toBeUndefined();
    expect(says('all', first, null)).toEqual({ police: first });
    expect(says('all', first, null, { police: first })).toBeUndefined();
    expect(says('all', second, null, { police: first, school: first })).toEqual({ police: second, school: first });
    expect(says('daily', second, null)).toEqual({ police: second });
    expect(toldThen('all', { police: second }, since, { police: { newest: first, urgent: null } })).toBeUndefined();
  });

  it('it is only of what is urgent, where that was chosen', () => {
    expect(says('urgent', second, null)).toBeUndefined();
    expect(says('urgent', second, before)).toBeUndefined();
    expect(says('urgent', second, first)).toEqual({ police: second });
    expect(says('urgent', second, first, { police: first })).toBeUndefined();
  });

  it('it is once in a pause, or once a morning, or never', () => {
    expect(mayGo('all', since, null, at('10:00:01'), 15)).toBe(true);
    expect(mayGo('all', since, at('10:00:00'), at('10:14:59'), 15)).toBe(false);
    expect(mayGo('urgent', since, at('10:00:00'), at('10:15:00'), 15)).toBe(true);
    expect(mayGo('off', since, null, at('23:00:00'), 15)).toBe(false);
    const morning = (time: string, lastAt: Date | null = null): boolean =>
      mayGo('daily', since, lastAt, new Date(`2026-11-27T${time}Z`), 15);
    expect([morning('03:59:59'), morning('04:00:00'), morning('22:00:00')]).toEqual([false, true, true]);
    expect(morning('22:00:00', new Date('2026-11-27T04:00:10Z'))).toBe(false);
  });

  it('ids are compared as times', () => {
    expect(firstIdAt(since) < first && firstIdAt(since) > before).toBe(true);
    expect(firstIdAt(since)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7000-8000-0{12}$/);
  });
});

it('what failed is tried again after growing pauses, never longer than a quarter of an hour', () => {
  expect([1, 2, 3, 6, 50].map(secondsToNextTry)).toEqual([30, 60, 120, 900, 900]);
});

it('an address is one, and no way into the head of a mail', () => {
  expect(mailAddress.parse(' aigerim@example.kz ')).toBe('aigerim@example.kz');
  for (const each of ['', 'aigerim', 'a@b', 'a@example.kz\nBcc: b@example.kz', 'a@example.kz, b@example.kz'])
    expect(mailAddress.safeParse(each).success).toBe(false);
});
