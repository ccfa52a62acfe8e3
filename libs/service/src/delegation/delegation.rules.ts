import { accessTerms } from '#libs/legal-basis';
import type { Rule } from '#libs/lifecycle';
import { zone } from '#libs/deadlines';
import { DateTime } from 'luxon';
import type { Delegation, WithColleagues } from './delegation.js';

const known = (supplied: unknown): WithColleagues => supplied as WithColleagues;
const dayOf = (now: Date): string => DateTime.fromJSDate(now, { zone }).toISODate() ?? '';

/** The longest term, both days counted, is the register's. */
const longest = accessTerms.deputy.length.n;
const daysFrom = (from: string, until: string): number =>
  DateTime.fromISO(until, { zone }).diff(DateTime.fromISO(from, { zone }), 'days').days + 1;

export const endsAfterItBegins: Rule<Delegation> = {
  code: 'ends-before-it-begins',
  says: {
    en: 'The last day is before the first',
    ru: 'Последний день раньше первого',
    kk: 'Соңғы күн бірінші күннен бұрын',
  },
  looksAtInput: true,
  holds: ({ from, until }) => from <= until,
};

export const beginsTodayOrLater: Rule<Delegation> = {
  code: 'begins-in-the-past',
  says: {
    en: 'Nobody stands in for days that are past: begin today or later',
    ru: 'Замещение за прошедшие дни не назначают: начните с сегодняшнего дня или позже',
    kk: 'Өткен күндерге орынбасар тағайындалмайды: бүгіннен немесе кейінірек бастаңыз',
  },
  looksAtInput: true,
  holds: ({ from }, _input, { now }) => from >= dayOf(now),
};

export const isNotTooLong: Rule<Delegation> = {
  code: 'stands-in-too-long',
  says: {
    en: `Nobody stands in for longer than ${String(longest)} days: for more the work is given to another`,
    ru: `Замещают не дольше ${String(longest)} дней: на более долгий срок работу передают другому`,
    kk: `Орын басу ${String(longest)} күннен аспайды: одан ұзақ мерзімге жұмыс басқа адамға беріледі`,
  },
  looksAtInput: true,
  holds: ({ from, until }) => daysFrom(from, until) <= longest,
};

/** Nobody gives access to themselves, whoever they head. */
export const namesSomebodyElse: Rule<Delegation> = {
  code: 'names-oneself',
  says: {
    en: 'Nobody names themselves',
    ru: 'Назначить замещающим самого себя нельзя',
    kk: 'Өзін-өзі орынбасар етіп тағайындауға болмайды',
  },
  looksAtInput: true,
  holds: ({ absent, deputy }, _input, { actor }) => deputy !== absent && deputy !== actor.subject,
};

export const areColleagues: Rule<Delegation> = {
  code: 'not-colleagues',
  says: {
    en: 'A deputy works in the same unit and in the same role',
    ru: 'Замещает сотрудник того же подразделения в той же роли',
    kk: 'Орынбасар сол бөлімшеде, сол рөлде жұмыс істейді',
  },
  looksAtInput: true,
  holds: (_record, _input, { supplied }) => known(supplied).deputyWorksHere && known(supplied).absentWorksHere,
};

/** Whoever stands in is there: no deputy has a deputy, so that it is always plain who sees a case and why. */
export const isNoChain: Rule<Delegation> = {
  code: 'deputy-of-a-deputy',
  says: {
    en: 'A deputy has no deputy: in these days one of the two is away already, or stands in for somebody. End that first',
    ru: 'У замещающего замещающего не бывает: в эти дни один из двоих сам отсутствует или уже замещает другого. Сначала прекратите то замещение',
    kk: 'Орынбасардың орынбасары болмайды: бұл күндері екеуінің бірі өзі жоқ немесе біреудің орнын басып жүр. Алдымен соны тоқтатыңыз',
  },
  looksAtInput: true,
  holds: ({ absent, deputy }, _input, { supplied }) =>
    known(supplied).beside.every((other) => other.absent !== deputy && other.deputy !== absent),
};

export const isTheOnlyOne: Rule<Delegation> = {
  code: 'stood-in-for-already',
  says: {
    en: 'In these days somebody stands in for them already',
    ru: 'В эти дни этого сотрудника уже замещают',
    kk: 'Бұл күндері ол қызметкердің орнын басатын адам бар',
  },
  looksAtInput: true,
  holds: ({ absent, role, unitId }, _input, { supplied }) =>
    known(supplied).beside.every((other) => other.absent !== absent || other.role !== role || other.unitId !== unitId),
};
