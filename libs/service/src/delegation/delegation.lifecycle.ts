import { absenceReasons, type AbsenceReason } from '#libs/legal-basis';
import { lifecycleOf, moveOf, type Lifecycle, type Notice } from '#libs/lifecycle';
import { z } from 'zod';
import type { Delegation } from './delegation.js';
import { delegableRoles, delegationRights, type DelegatingAgency } from './delegation.rights.js';
import {
  areColleagues,
  beginsTodayOrLater,
  endsAfterItBegins,
  isNoChain,
  isNotTooLong,
  isTheOnlyOne,
  namesSomebodyElse,
} from './delegation.rules.js';

const reasons = Object.keys(absenceReasons) as [AbsenceReason, ...AbsenceReason[]];

/** What is said to name a deputy. */
export const namingOf = (agency: DelegatingAgency) =>
  z.strictObject({
    /** Who is away; whoever says it where nobody is named. */
    absent: z.uuid().optional(),
    deputy: z.uuid(),
    role: z.enum(delegableRoles(agency) as [string, ...string[]]),
    unitId: z.uuid(),
    from: z.iso.date(),
    until: z.iso.date(),
    reason: z.enum(reasons).meta({ 'x-says': absenceReasons }),
  });
export type Naming = z.output<ReturnType<typeof namingOf>>;

const toBoth = (code: Notice['code'], { absent, deputy }: Delegation, but?: string): Notice[] =>
  [absent, deputy].filter((subject) => subject !== but).map((subject) => ({ code, to: { subject } }));

/** Told to both of them but whoever does it, and to whoever answers for the unit where it was not they. */
function notices(record: Delegation, head: string): Notice[] {
  const { absent, deputy, namedBy, unitId } = record;
  return [
    { code: 'deputy-named', to: { subject: deputy } },
    namedBy === absent
      ? { code: 'deputy-named-in-unit', to: { role: head, unitId }, except: [absent, deputy] }
      : { code: 'deputy-named-for-you', to: { subject: absent } },
  ];
}

const name = (agency: DelegatingAgency) =>
  moveOf<Delegation>()({
    input: namingOf(agency),
    requires: [
      endsAfterItBegins,
      beginsTodayOrLater,
      isNotTooLong,
      namesSomebodyElse,
      areColleagues,
      isNoChain,
      isTheOnlyOne,
    ],
    does: (record, _input, { now }) => ({
      notices: notices(record, delegationRights[agency].head),
      timers: [
        {
          kind: 'step',
          after: Math.max(0, (Date.parse(record.endsAt) - now.getTime()) / 1000),
          payload: { step: 'expire' },
        },
      ],
    }),
  });

const withdraw = moveOf<Delegation>()({
  input: z.strictObject({}),
  does: (record, _input, { now, actor }) => ({
    change: { endedAt: now.toISOString(), withdrawnBy: actor.subject },
    notices: toBoth('deputy-withdrawn', record, actor.subject),
  }),
});

const end = (code: Notice['code']) =>
  moveOf<Delegation>()({
    input: z.strictObject({}),
    does: (record, _input, { now }) => ({
      change: { endedAt: now.toISOString() },
      notices: toBoth(code, record),
    }),
  });

/** How standing in goes: named for a time, ended by the clock, by hand, or with the account of either. */
export const delegationLifecycleOf = (agency: DelegatingAgency): Lifecycle<Delegation> => {
  const { names } = delegationRights[agency];
  // prettier-ignore
  return lifecycleOf<Delegation>()({
    initial: 'named',
    states: {
      named: { says: { en: 'named', ru: 'назначено', kk: 'тағайындалды' } },
      ended: { says: { en: 'over', ru: 'завершено', kk: 'аяқталды' }, final: true },
      withdrawn: { says: { en: 'ended before its time', ru: 'прекращено досрочно', kk: 'мерзімінен бұрын тоқтатылды' }, final: true },
    },
    steps: {
      name:     { says: { en: 'Name who stands in', ru: 'Назначить замещающего', kk: 'Орынбасарды тағайындау' }, from: [], to: 'named', by: names, basis: 'deputy', does: name(agency) },
      withdraw: { says: { en: 'End it now', ru: 'Прекратить сейчас', kk: 'Қазір тоқтату' }, from: ['named'], to: 'withdrawn', by: names, basis: 'deputy', does: withdraw },
      expire:   { says: { en: 'The time is over', ru: 'Срок истёк', kk: 'Мерзімі аяқталды' }, from: ['named'], to: 'ended', by: { system: 'agency' }, basis: 'deputy', does: end('deputy-over') },
      lapse:    { says: { en: 'One of the two no longer works in that role', ru: 'Один из двоих больше не работает в этой роли', kk: 'Екеуінің бірі бұл рөлде енді жұмыс істемейді' }, from: ['named'], to: 'ended', by: { system: 'agency' }, basis: 'deputy', does: end('deputy-lapsed') },
    },
  });
};
