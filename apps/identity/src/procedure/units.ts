import {
  agenciesWithLetterhead,
  letterhead,
  regionCodes,
  unitKinds,
  type AgencyId,
  type Letterhead,
} from '#libs/contracts';
import { locales, Problem, type Texts } from '#libs/problems';
import { z } from 'zod';

const name = z.string().trim().min(1).max(200);

/** What an administrator says of a unit of their agency. */
export const givenUnit = z.strictObject({
  region: z.enum(regionCodes),
  name: z.strictObject({ kk: name, ru: name, en: name }),
  /** The unit of the same agency that it belongs to. */
  parent: z.uuid().nullable().default(null),
  /** Of its documents; null takes it away, and whoever does not speak of it leaves it as it is. */
  letterhead: letterhead.nullable().optional(),
});
export type GivenUnit = z.output<typeof givenUnit>;
export const newUnit = givenUnit.extend({ kind: z.string() });
export type NewUnit = z.output<typeof newUnit>;

export interface KnownUnit {
  readonly id: string;
  readonly agency: AgencyId;
  readonly kind: string;
  readonly region: string;
  readonly name: Texts;
  readonly parent: string | null;
  readonly letterhead: Letterhead | null;
  readonly closed: boolean;
  readonly version: number;
}
/** A unit as it would be. */
export type Wanted = Pick<KnownUnit, 'region' | 'name' | 'parent'> & { readonly id: string | null };

const refusals = {
  'unit-name': {
    en: 'An open unit of this region has this name already: whoever chooses one could not tell them apart.',
    ru: 'В этом регионе уже есть действующее подразделение с таким названием: при выборе их нельзя было бы различить.',
    kk: 'Бұл өңірде осындай атауы бар жұмыс істеп тұрған бөлімше бар: таңдағанда оларды ажырату мүмкін болмас еді.',
  },
  'unit-parent': {
    en: 'A unit belongs to another open unit of the same agency, and not to one that belongs to it.',
    ru: 'Подразделение входит в другое действующее подразделение того же органа, но не в то, которое входит в него само.',
    kk: 'Бөлімше сол органның жұмыс істеп тұрған басқа бөлімшесіне кіреді, бірақ өзіне кіретін бөлімшеге кірмейді.',
  },
  'unit-has-people': {
    en: 'People with open accounts are assigned to this unit. Give them another unit or disable their accounts first.',
    ru: 'К этому подразделению прикреплены сотрудники с действующими учётными записями. Сначала переведите их в другое подразделение или отключите учётные записи.',
    kk: 'Бұл бөлімшеге есептік жазбасы ашық қызметкерлер бекітілген. Алдымен оларды басқа бөлімшеге ауыстырыңыз немесе есептік жазбаларын өшіріңіз.',
  },
  'unit-has-parts': {
    en: 'Open units belong to this one. Close them or let them belong to another unit first.',
    ru: 'В это подразделение входят другие действующие. Сначала закройте их или переведите в другое подразделение.',
    kk: 'Бұл бөлімшеге жұмыс істеп тұрған басқа бөлімшелер кіреді. Алдымен оларды жабыңыз немесе басқа бөлімшеге ауыстырыңыз.',
  },
  'unit-is-last': {
    en: 'This is the last open unit that takes what arrives at your agency: without it nobody would see a child’s case. Make another one first.',
    ru: 'Это последнее действующее подразделение, которое принимает поступающее в ваш орган: без него дело ребёнка никто не увидит. Сначала создайте другое.',
    kk: 'Бұл – органыңызға түсетінді қабылдайтын соңғы жұмыс істеп тұрған бөлімше: онсыз баланың ісін ешкім көрмейді. Алдымен басқасын құрыңыз.',
  },
  'unit-state': {
    en: 'The unit is in that state already.',
    ru: 'Подразделение уже в этом состоянии.',
    kk: 'Бөлімше қазірдің өзінде осы күйде.',
  },
  'unit-closed': {
    en: 'A closed unit is not changed. Open it again first.',
    ru: 'Закрытое подразделение не меняют. Сначала откройте его снова.',
    kk: 'Жабық бөлімше өзгертілмейді. Алдымен оны қайта ашыңыз.',
  },
} as const satisfies Record<string, Texts>;

export type UnitRefusal = keyof typeof refusals;
export const unitRefused = (rule: UnitRefusal): Problem => new Problem('rule-unmet', { rule, says: refusals[rule] });

/** The letterhead as it would be kept: one that says nothing is none. @throws Problem `input-invalid` where the agency issues no documents */
export function keptLetterhead(agency: AgencyId, given: Letterhead | null): Letterhead | null {
  if (given === null || Object.values(given).every((each) => each === undefined)) return null;
  if (!agenciesWithLetterhead.includes(agency))
    throw new Problem('input-invalid', { errors: [{ pointer: '/letterhead', code: 'no_documents' }] });
  return given;
}

export const isKind = (agency: AgencyId, kind: string): boolean => unitKinds[agency].includes(kind);

/** Units that could not be told apart: of one region, with one name in any language. */
export const namedAlike = (a: Pick<Wanted, 'region' | 'name'>, b: Pick<Wanted, 'region' | 'name'>): boolean =>
  a.region === b.region && locales.some((locale) => spelled(a.name[locale]) === spelled(b.name[locale]));
const spelled = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase();

/** Whether a unit may belong to that one: an open one of the agency, which does not belong to it itself. */
export function mayBelongTo(parent: string, id: string | null, units: readonly KnownUnit[]): boolean {
  const byId = new Map(units.map((each) => [each.id, each]));
  if (byId.get(parent)?.closed !== false) return false;
  const seen = new Set<string>();
  for (let at: string | null | undefined = parent; at != null && !seen.has(at); at = byId.get(at)?.parent) {
    if (at === id) return false;
    seen.add(at);
  }
  return true;
}

/** Why a unit may not be so. @param units all units of the agency */
export function whyNotSo(wanted: Wanted, units: readonly KnownUnit[]): UnitRefusal | undefined {
  const others = units.filter(({ id, closed }) => id !== wanted.id && !closed);
  if (others.some((each) => namedAlike(each, wanted))) return 'unit-name';
  const kept = units.find(({ id }) => id === wanted.id)?.parent ?? null;
  const { parent } = wanted;
  return parent === null || parent === kept || mayBelongTo(parent, wanted.id, units) ? undefined : 'unit-parent';
}

/** Why a unit may not be closed. @param people how many open accounts are assigned there */
export function whyNotClosed(unit: KnownUnit, units: readonly KnownUnit[], people: number): UnitRefusal | undefined {
  if (unit.closed) return 'unit-state';
  if (people > 0) return 'unit-has-people';
  const others = units.filter(({ id, closed }) => id !== unit.id && !closed);
  if (others.some(({ parent }) => parent === unit.id)) return 'unit-has-parts';
  const [receiving] = unitKinds[unit.agency];
  const isReceiving = ({ kind }: KnownUnit): boolean => kind === receiving;
  // Of files of old: units of other kinds receive where there is none of this one.
  const takesWhatArrives = isReceiving(unit) || !units.some(isReceiving);
  return takesWhatArrives && !others.some((each) => each.kind === unit.kind) ? 'unit-is-last' : undefined;
}
