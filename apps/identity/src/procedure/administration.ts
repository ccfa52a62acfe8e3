import { scopesDiffer } from '#libs/lifecycle';
import { examinationKind, regionCodes, type AgencyId } from '#libs/contracts';
import { locales, Problem, type Texts } from '#libs/problems';
import { z } from 'zod';
import { canonicalLogin, loginPattern } from './credentials.js';
import { rolesOf, roleWithKinds } from './roles.js';

/** What an administrator says of a role that somebody gets at the administrator's agency. */
const role = z.strictObject({
  role: z.string(),
  units: z.array(z.uuid()).max(500),
  region: z.enum(regionCodes),
  kinds: z.array(examinationKind).optional(),
});
const roles = z.array(role).max(20);
export type GivenRole = z.output<typeof role>;

export const newAccount = z.strictObject({
  login: z.string().transform(canonicalLogin).pipe(z.string().regex(loginPattern)),
  name: z.string().trim().min(1).max(200),
  locale: z.enum(locales),
  roles: roles.min(1),
});
export const newRoles = z.strictObject({ roles });

export interface Assigned {
  readonly agency: string;
  readonly role: string;
  readonly units: readonly string[];
  readonly region: string;
  readonly kinds?: readonly string[] | undefined;
}
interface Account {
  readonly id: string;
  readonly assignments: readonly Assigned[];
}
/** As whom somebody administers: one agency at a time. */
export interface Administrator {
  readonly subject: string;
  readonly agency: AgencyId;
}

const refusals = {
  'own-account': {
    en: 'Nobody changes their own account: another administrator does.',
    ru: 'Свою учётную запись никто не меняет сам: это делает другой администратор.',
    kk: 'Ешкім өз есептік жазбасын өзі өзгертпейді: оны басқа әкімші өзгертеді.',
  },
  'serves-elsewhere': {
    en: 'This person also works at another agency. Here only their roles at your agency can be changed; the account itself is for an operator of the whole system.',
    ru: 'Этот человек работает и в другом органе. Здесь можно менять только роли в вашем органе; саму учётную запись меняет оператор всей системы.',
    kk: 'Бұл адам басқа органда да жұмыс істейді. Мұнда тек сіздің органыңыздағы рөлдері өзгертіледі; есептік жазбаның өзін бүкіл жүйенің операторы өзгертеді.',
  },
  'no-role-left': {
    en: 'At least one role must be left. To keep somebody out, disable the account.',
    ru: 'Должна остаться хотя бы одна роль. Чтобы закрыть доступ, отключите учётную запись.',
    kk: 'Кемінде бір рөл қалуы керек. Кіруге жол бермеу үшін есептік жазбаны өшіріңіз.',
  },
  'scopes-differ': {
    en: 'All roles of a person at one agency are in the same units and the same region. Give each role the same ones.',
    ru: 'Все роли человека в одном органе относятся к одним и тем же подразделениям и одному региону. Укажите их одинаково у каждой роли.',
    kk: 'Адамның бір органдағы барлық рөлдері бірдей бөлімшелерге және бір өңірге жатады. Әр рөлге оларды бірдей етіп көрсетіңіз.',
  },
  'closed-unit': {
    en: 'A unit of this account is closed. Open the unit again, or give the person roles in units that are open, and enable the account then.',
    ru: 'Подразделение этой учётной записи закрыто. Откройте его снова или назначьте человеку роли в открытых подразделениях, затем включите учётную запись.',
    kk: 'Бұл есептік жазбаның бөлімшесі жабылған. Бөлімшені қайта ашыңыз немесе адамға ашық бөлімшелердегі рөлдерді беріңіз, содан кейін есептік жазбаны қосыңыз.',
  },
  'login-taken': {
    en: 'This login is taken.',
    ru: 'Этот логин занят.',
    kk: 'Бұл логин бос емес.',
  },
} as const satisfies Record<string, Texts>;

/** For operators, who are told in one language. */
export const scopesDifferSays = refusals['scopes-differ'].en;

export const refused = (rule: keyof typeof refusals): Problem =>
  new Problem('rule-unmet', { rule, says: refusals[rule] });

/**
 * Why somebody may not change an account as a whole (its password, its second factor, whether it is open): it is their own, or it opens doors at an
 * agency that is not theirs.
 */
export function whyNotWhole(by: Administrator, account: Account): keyof typeof refusals | undefined {
  if (account.id === by.subject) return 'own-account';
  return account.assignments.some(({ agency }) => agency !== by.agency) ? 'serves-elsewhere' : undefined;
}

/** Whether the account has to do with the administrator's agency; of any other they learn nothing. */
export const isOf = (agency: AgencyId, { assignments }: Account): boolean =>
  assignments.some((each) => each.agency === agency);

/** What the person is at other agencies. */
export const elsewhere = <A extends Assigned>(
  at: AgencyId,
  { assignments }: { readonly assignments: readonly A[] },
): A[] => assignments.filter(({ agency }) => agency !== at);

/**
 * The assignments of an account once its roles at one agency are these; those elsewhere stay.
 *
 * @throws Problem when it is one's own account, or no role would be left
 */
export function reassigned(by: Administrator, account: Account, given: readonly GivenRole[]): Assigned[] {
  if (account.id === by.subject) throw refused('own-account');
  const all = [...elsewhere(by.agency, account), ...assignmentsAt(by.agency, given)];
  if (all.length === 0) throw refused('no-role-left');
  return all;
}

export const assignmentsAt = (agency: AgencyId, given: readonly GivenRole[]): Assigned[] =>
  given.map(({ kinds, ...each }) => ({
    agency,
    ...each,
    ...(each.role === roleWithKinds && kinds !== undefined && kinds.length > 0 ? { kinds } : {}),
  }));

/** Roles at one agency are in one scope: a token says of whom it speaks, and where, once (ADR 0053). @throws Problem `rule-unmet` (`scopes-differ`) */
export function refuseScopes(given: readonly GivenRole[]): void {
  if (scopesDiffer(given)) throw refused('scopes-differ');
}

/** What of the given roles this agency does not have: `[pointer, code]` of each. */
export function wrongIn(
  agency: AgencyId,
  given: readonly GivenRole[],
  units: ReadonlySet<string>,
): { pointer: string; code: string }[] {
  const known: readonly string[] = rolesOf(agency);
  return given.flatMap(({ role: name, units: ids }, place) => [
    ...(known.includes(name) ? [] : [{ pointer: `/roles/${String(place)}/role`, code: 'unknown_role' }]),
    ...ids.flatMap((id, at) =>
      units.has(id) ? [] : [{ pointer: `/roles/${String(place)}/units/${String(at)}`, code: 'unknown_unit' }],
    ),
  ]);
}
