import type { Urgency } from '#libs/contracts';
import type { Texts } from '#libs/problems';
import type { Summary } from './summary.js';

/** One reason for an urgency. All rows that hold are shown; the most urgent one decides. */
export interface UrgencyRow {
  readonly code: string;
  readonly when: (summary: Summary) => boolean;
  readonly urgency: Urgency;
  readonly says: Texts;
}

/** The table that explains itself: from immediate danger (manual, section 7) to signs that alone justify quick action (section 3). */
export const urgencyTable: readonly UrgencyRow[] = [
  {
    code: 'child-not-safe',
    when: ({ safeNow }) => safeNow === 'no',
    urgency: 'immediate',
    says: { en: 'The child is not safe now', ru: 'Ребёнок сейчас не в безопасности', kk: 'Бала қазір қауіпсіз емес' },
  },
  {
    code: 'may-harm-self',
    when: ({ mayHarmSelf }) => mayHarmSelf,
    urgency: 'immediate',
    says: {
      en: 'The child may harm themselves',
      ru: 'Ребёнок может причинить себе вред',
      kk: 'Бала өзіне зиян келтіруі мүмкін',
    },
  },
  {
    code: 'meeting-soon',
    when: ({ meetingSoon }) => meetingSoon,
    urgency: 'immediate',
    says: {
      en: 'A meeting is set for today or tomorrow',
      ru: 'Встреча назначена на сегодня или завтра',
      kk: 'Кездесу бүгінге немесе ертеңге белгіленген',
    },
  },
  {
    code: 'luring-to-meeting',
    when: ({ forms }) => forms.includes('luring-to-meeting'),
    urgency: 'urgent',
    says: {
      en: 'The child is being lured to a meeting',
      ru: 'Ребёнка склоняют к встрече',
      kk: 'Баланы кездесуге азғырып жатыр',
    },
  },
  {
    code: 'blackmail',
    when: ({ forms, ways }) => forms.includes('sexual-blackmail') || ways.includes('threats'),
    urgency: 'urgent',
    says: { en: 'There are threats or blackmail', ru: 'Есть угрозы или шантаж', kk: 'Қорқыту немесе бопсалау бар' },
  },
  {
    code: 'sexual-demand',
    when: ({ forms, phases }) =>
      phases.includes('sexual-demand') || forms.includes('intimate-video-call') || forms.includes('sexting'),
    urgency: 'urgent',
    says: {
      en: 'There are sexual demands or images',
      ru: 'Есть требования или изображения сексуального характера',
      kk: 'Сексуалдық сипаттағы талаптар немесе суреттер бар',
    },
  },
  {
    code: 'suspect-is-near',
    when: ({ suspectIsNear }) => suspectIsNear,
    urgency: 'urgent',
    says: {
      en: 'Somebody close to the child may be the suspect',
      ru: 'Подозреваемым может быть человек из окружения ребёнка',
      kk: 'Күдікті баланың айналасындағы адам болуы мүмкін',
    },
  },
  {
    code: 'young-child',
    when: ({ ageBand }) => ageBand === 'under-11',
    urgency: 'urgent',
    says: { en: 'The child is under 11', ru: 'Ребёнку меньше 11 лет', kk: 'Бала 11 жасқа толмаған' },
  },
  {
    code: 'safety-unknown',
    when: ({ safeNow }) => safeNow === 'unknown',
    urgency: 'urgent',
    says: {
      en: 'Nobody knows whether the child is safe',
      ru: 'Неизвестно, в безопасности ли ребёнок',
      kk: 'Баланың қауіпсіздігі белгісіз',
    },
  },
  {
    code: 'contact-continues',
    when: ({ contactContinues }) => contactContinues,
    urgency: 'urgent',
    says: { en: 'The contact goes on', ru: 'Общение продолжается', kk: 'Байланыс жалғасып жатыр' },
  },
  {
    code: 'raised-to-immediate',
    when: ({ raisedTo, raisedWithReason }) => raisedTo === 'immediate' && raisedWithReason,
    urgency: 'immediate',
    says: {
      en: 'Raised to immediate by the reporter, with a reason',
      ru: 'Срочность повышена сообщившим до немедленной, с указанием причины',
      kk: 'Хабарлаушы себебін көрсетіп, дереу деңгейіне көтерген',
    },
  },
  {
    code: 'raised-to-urgent',
    when: ({ raisedTo, raisedWithReason }) => raisedTo === 'urgent' && raisedWithReason,
    urgency: 'urgent',
    says: {
      en: 'Raised to urgent by the reporter, with a reason',
      ru: 'Срочность повышена сообщившим до срочной, с указанием причины',
      kk: 'Хабарлаушы себебін көрсетіп, шұғыл деңгейіне көтерген',
    },
  },
  {
    code: 'no-sign-of-danger',
    when: () => true,
    urgency: 'standard',
    says: {
      en: 'No sign of danger was stated',
      ru: 'Признаков опасности не указано',
      kk: 'Қауіп белгілері көрсетілмеген',
    },
  },
];

const order: readonly Urgency[] = ['immediate', 'urgent', 'standard'];

/** How urgent something is, and by which rows of the table. */
export interface Decided {
  readonly urgency: Urgency;
  readonly reasons: readonly string[];
}

/** How urgent a referral is, and every row that led to it. It can be raised by hand, never lowered. */
export function urgencyOf(summary: Summary, table: readonly UrgencyRow[] = urgencyTable): Decided {
  const rows = table.filter((row) => row.when(summary));
  const urgency = order.find((level) => rows.some((row) => row.urgency === level)) ?? 'standard';
  return { urgency, reasons: rows.filter((row) => row.urgency === urgency).map((row) => row.code) };
}

/** What was sent and what became known since, together: urgency rises by what is added and never falls. */
export function raisedBy(sent: Decided, since: Decided): Decided {
  if (since.urgency === sent.urgency)
    return { urgency: sent.urgency, reasons: [...new Set([...sent.reasons, ...since.reasons])] };
  return order.indexOf(since.urgency) < order.indexOf(sent.urgency) ? since : sent;
}

/** The rows behind codes, for people. */
export const reasonsIn = (codes: readonly string[]): { code: string; says: Texts }[] =>
  urgencyTable.filter((row) => codes.includes(row.code)).map(({ code, says }) => ({ code, says }));
