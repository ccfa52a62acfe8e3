import { z } from 'zod';
import { instruments, type InstrumentCode } from './instruments.js';
import type { Provision } from './provision.js';
import { provisions, type ProvisionCode } from './provisions.js';
import { citationSchema, textsSchema, type LegalRegister } from './register.js';

const codes = Object.keys(provisions) as [ProvisionCode, ...ProvisionCode[]];

/** What an administrator enters of a provision that is cited otherwise: how, from which day on, whether a lawyer confirmed it, and by which act. */
export const decidedCitation = z.strictObject({
  provision: z.enum(codes),
  /** As the law stands; null where nothing is cited. */
  today: citationSchema.nullable(),
  /** A lawyer has confirmed it: the act that is named says so. */
  confirmed: z.boolean(),
  /** What whoever reads the citation must know, if anything. */
  note: textsSchema.optional(),
  /** The first day on which it is cited so. */
  from: z.iso.date(),
  /** The act that changed or confirmed it. */
  basis: z.strictObject({
    instrument: z.enum(Object.keys(instruments) as [InstrumentCode, ...InstrumentCode[]]),
    number: z.string().trim().min(1).max(60),
    on: z.iso.date(),
    /** What it says, in our own words. */
    text: textsSchema,
  }),
});
export type DecidedCitation = Readonly<z.output<typeof decidedCitation>>;

/** A provision cited as it was decided. What the manual cites, and what it provides, stay. */
export function withCitation(
  { title, asManual }: Provision,
  { today, note, confirmed }: Pick<DecidedCitation, 'today' | 'note' | 'confirmed'>,
): Provision {
  return { title, asManual, today, ...(note === undefined ? {} : { note }), confirmed };
}

/** The register with everything that is decided: of one provision the decision from the latest day holds, of one day the one entered last. */
export function withCitations(register: LegalRegister, decided: readonly DecidedCitation[]): LegalRegister {
  const changed: Partial<Record<ProvisionCode, Provision>> = {};
  for (const each of [...decided].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0)))
    changed[each.provision] = withCitation(register.provisions[each.provision], each);
  return { ...register, provisions: { ...register.provisions, ...changed } };
}
