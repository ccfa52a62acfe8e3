import { accessTerms } from '#libs/legal-basis';
import { Problem, type Texts } from '#libs/problems';
import type { Administrator, Assigned } from './administration.js';

/** What is known of somebody's access at one agency. */
export interface Access {
  readonly id: string;
  readonly assignments: readonly Assigned[];
  readonly disabledAt: Date | null;
  /** When somebody last decided what the person may here: gave roles, or opened the account; of an administrator, when they became one. */
  readonly decidedAt: Date;
  /** Who has confirmed it since ever, each with their last time, newest first; null is an operator of the whole system. */
  readonly confirmations: readonly { readonly by: string | null; readonly at: Date }[];
  readonly lastSignInAt: Date | null;
  /** Since when sign-ins of this account are noted: nobody is said to have stayed away before that. */
  readonly notedSince: Date;
}

/** Who reviews: an administrator, or an auditor, who only confirms and only administrators. */
export interface Reviewer extends Administrator {
  readonly administers: boolean;
}

export const dueReasons = ['not-confirmed', 'not-signed-in'] as const;
export type DueReason = (typeof dueReasons)[number];

/** Days after which access is looked at again: since it was confirmed, and since it was used. */
export const reviewDays = {
  confirmed: accessTerms['access-review'].length.n,
  used: accessTerms['unused-access'].length.n,
} as const;

const dayMs = 86_400_000;
const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * dayMs);

/** What was confirmed, or used, at these moments or before is due for review. */
export const cutoffs = (now: Date): { readonly confirmed: Date; readonly used: Date } => ({
  confirmed: daysBefore(now, reviewDays.confirmed),
  used: daysBefore(now, reviewDays.used),
});

/** How many people must have confirmed it: whoever gives access to others is looked at by two. */
export const peopleNeeded = (agency: string, { assignments }: Pick<Access, 'assignments'>): 1 | 2 =>
  assignments.some((each) => each.agency === agency && each.role === 'administrator') ? 2 : 1;

/** Confirmations that are not older than the term. */
export const countingConfirmations = ({ confirmations }: Access, now: Date): Access['confirmations'] =>
  confirmations.filter(({ at }) => at > cutoffs(now).confirmed);

/** Since when the access stands as decided or confirmed by as many people as it needs. */
export function standsSince(agency: string, access: Access): Date {
  const confirmed = access.confirmations[peopleNeeded(agency, access) - 1];
  return latest(access.decidedAt, confirmed?.at);
}

const latest = (first: Date, second: Date | undefined): Date =>
  second === undefined || second < first ? first : second;

/** Whoever was confirmed while they stayed away is not asked about again the next day. */
const unusedSince = (agency: string, access: Access): Date =>
  latest(latest(access.notedSince, access.lastSignInAt ?? undefined), standsSince(agency, access));

/** Why the access is due for review; an account that is closed gives none. */
export function dueFor(agency: string, access: Access, now: Date): readonly DueReason[] {
  if (access.disabledAt !== null) return [];
  const { confirmed, used } = cutoffs(now);
  return [
    ...(standsSince(agency, access) <= confirmed ? (['not-confirmed'] as const) : []),
    ...(unusedSince(agency, access) <= used ? (['not-signed-in'] as const) : []),
  ];
}

const refusals = {
  'own-access': {
    en: 'Nobody confirms or takes away their own access: another person does.',
    ru: 'Никто не подтверждает и не отзывает собственный доступ: это делает другой человек.',
    kk: 'Ешкім өз қолжетімділігін өзі растамайды және қайтарып алмайды: мұны басқа адам жасайды.',
  },
  'access-closed': {
    en: 'The account is disabled: there is no access to review.',
    ru: 'Учётная запись отключена: пересматривать нечего.',
    kk: 'Есептік жазба өшірілген: қайта қарайтын қолжетімділік жоқ.',
  },
  'auditor-confirms-administrators': {
    en: 'An auditor confirms the access of administrators only; everybody else’s is confirmed by an administrator.',
    ru: 'Аудитор подтверждает доступ только администраторов; доступ остальных подтверждает администратор.',
    kk: 'Аудитор тек әкімшілердің қолжетімділігін растайды; қалғандарынікін әкімші растайды.',
  },
  'second-person-needed': {
    en: 'You have confirmed this access. An administrator’s access needs a second person, who is neither you nor the administrator.',
    ru: 'Вы уже подтвердили этот доступ. Доступ администратора должен подтвердить ещё один человек — не вы и не сам администратор.',
    kk: 'Сіз бұл қолжетімділікті растадыңыз. Әкімшінің қолжетімділігін тағы бір адам растауы керек: ол сіз де, әкімшінің өзі де емес.',
  },
} as const satisfies Record<string, Texts>;
type Refusal = keyof typeof refusals;

export const refusedReview = (rule: Refusal): Problem => new Problem('rule-unmet', { rule, says: refusals[rule] });

export function whyNotConfirm(by: Reviewer, access: Access, now: Date): Refusal | undefined {
  if (access.id === by.subject) return 'own-access';
  if (access.disabledAt !== null) return 'access-closed';
  const needed = peopleNeeded(by.agency, access);
  if (needed === 1) return by.administers ? undefined : 'auditor-confirms-administrators';
  const counting = countingConfirmations(access, now);
  return counting.length < needed && counting.some((each) => each.by === by.subject)
    ? 'second-person-needed'
    : undefined;
}

export function whyNotWithdraw(by: Administrator, access: Pick<Access, 'id' | 'disabledAt'>): Refusal | undefined {
  if (access.id === by.subject) return 'own-access';
  return access.disabledAt === null ? undefined : 'access-closed';
}
