import { z } from 'zod';
import type { Texts } from '#libs/problems';
import { instruments, type InstrumentCode } from './instruments.js';
import { offences, type Offence, type OffenceCode } from './offences.js';
import type { Provision } from './provision.js';
import { provisions, type ProvisionCode } from './provisions.js';
import { lengthUnits, lookouts, type TimeLimit } from './time-limit.js';
import { timeLimits, type TimeLimitCode } from './time-limits.js';

const codesOf = <C extends string>(table: Readonly<Record<C, unknown>>): [C, ...C[]] =>
  Object.keys(table) as [C, ...C[]];

export const textsSchema: z.ZodType<Texts> = z.strictObject({
  kk: z.string().trim().min(1),
  ru: z.string().trim().min(1),
  en: z.string().trim().min(1),
});

/** A place in an instrument that came from outside. */
export const citationSchema = z.strictObject({
  instrument: z.enum(codesOf<InstrumentCode>(instruments)),
  article: z
    .string()
    .regex(/^\d+[\d.()-]*$/)
    .nullable(),
});

const provision = z.strictObject({
  title: textsSchema,
  asManual: citationSchema.nullable(),
  today: citationSchema.nullable(),
  note: textsSchema.optional(),
  confirmed: z.boolean(),
});

/** A length that came from outside. */
export const lengthSchema = z.strictObject({ unit: z.enum(lengthUnits), n: z.number().int().positive().max(10_000) });

const told = z.array(z.enum(lookouts)).min(1);
const timeLimit = z.strictObject({
  title: textsSchema,
  basis: z.enum(codesOf(provisions)),
  length: lengthSchema.or(z.literal('given')),
  byUrgency: z.strictObject({ immediate: lengthSchema.optional(), urgent: lengthSchema.optional() }).optional(),
  warnAt: z.union([z.strictObject({ portion: z.number().gt(0).lt(1) }), z.strictObject({ before: lengthSchema })]),
  extendable: z.strictObject({ to: lengthSchema.or(z.literal('given')), by: z.enum(lookouts) }).optional(),
  runsThroughPauses: z.literal(true).optional(),
  endsOnDayOff: z.literal(true).optional(),
  tells: z.strictObject({ warning: told, breach: told }),
});

const offence = z.strictObject({
  article: z.string().regex(/^\d+(-\d+)?$/),
  title: textsSchema,
  inForce: z.boolean(),
  readiness: z.enum(['consider', 'ask-why', 'none']),
});

const instrument = z.strictObject({
  title: textsSchema,
  short: textsSchema,
  parts: z.enum(['article', 'section', 'whole']),
});

const registerSchema = z.strictObject({
  instruments: z.record(z.string(), instrument),
  provisions: z.record(z.string(), provision),
  timeLimits: z.record(z.string(), timeLimit),
  offences: z.record(z.string(), offence),
});

/** What an administrator has changed: whole fields of an entry replace the shipped ones. Codes cannot be added or removed. */
export interface Amendments {
  readonly provisions?: Readonly<Partial<Record<ProvisionCode, Partial<Provision>>>>;
  readonly timeLimits?: Readonly<Partial<Record<TimeLimitCode, Partial<TimeLimit>>>>;
  readonly offences?: Readonly<Partial<Record<OffenceCode, Partial<Offence>>>>;
}

/** The law as the system applies it. */
export interface LegalRegister {
  readonly provisions: Readonly<Record<ProvisionCode, Provision>>;
  readonly timeLimits: Readonly<Record<TimeLimitCode, TimeLimit>>;
  readonly offences: Readonly<Record<OffenceCode, Offence>>;
}

function amend<C extends string, T extends object>(
  shipped: Readonly<Record<C, T>>,
  changes: Readonly<Partial<Record<C, Partial<T>>>> | undefined,
): Readonly<Record<C, T>> {
  for (const code of Object.keys(changes ?? {}))
    if (!Object.hasOwn(shipped, code)) throw new Error(`the register has no "${code}"`);
  return Object.fromEntries(codesOf(shipped).map((code) => [code, { ...shipped[code], ...changes?.[code] }])) as Record<
    C,
    T
  >;
}

/**
 * The shipped register with an administrator's amendments, checked.
 *
 * @throws ZodError when an entry is incomplete; Error when an amendment names an unknown code
 */
export function legalRegister(amendments: Amendments = {}): LegalRegister {
  const register = {
    provisions: amend(provisions, amendments.provisions),
    timeLimits: amend(timeLimits, amendments.timeLimits),
    offences: amend(offences, amendments.offences),
  };
  registerSchema.parse({ ...register, instruments });
  return register;
}

/** The register as shipped. Made, and so checked, when the library is loaded. */
export const shippedRegister: LegalRegister = legalRegister();
