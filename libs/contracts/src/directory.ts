import { locales } from '#libs/problems';
import { z } from 'zod';
import { agencies, type AgencyId } from './agencies.js';
import { region } from './vocabulary.js';

/**
 * What the identity service tells agencies of who works there: a message for each person and agency on a stream that keeps the last one of each
 * subject, so that whoever begins to read gets the whole directory, and whoever was away what they missed.
 */
export const directoryStream = 'DIRECTORY';

/** The agencies whose people choose colleagues; oversight chooses nobody and is told of nobody. */
export const agenciesWithStaff: readonly AgencyId[] = agencies.filter((agency) => agency !== 'oversight');

export const personSubject = (agency: AgencyId, subject: string): string => `directory.${agency}.${subject}`;
/** Said once everybody of the agency has been told of. */
export const wholeSubject = (agency: AgencyId): string => `directory.${agency}.whole`;
/** All that an agency is told of its people, as a subject filter. */
export const directoryOf = (agency: AgencyId): string => `directory.${agency}.*`;

/** Units are no secret: every agency reads what is said of each, and that all have been told of. */
export const unitSubject = (id: string): string => `directory.units.${id}`;
export const unitsWholeSubject = 'directory.units.whole';
export const directoryOfUnits = 'directory.units.*';

/** The header with the signature over `subject`, a line's end and the bytes, by the key of this use. */
export const directorySignature = 'Qorgan-Signature';
export const directoryKeyUse = 'say';
export const directoryBytes = (subject: string, payload: string): Uint8Array => Buffer.from(`${subject}\n${payload}`);

/** Somebody as their agency may know them: what colleagues see, and no login or language. */
export const personInDirectory = z.object({
  subject: z.uuid(),
  name: z.string(),
  roles: z.array(z.string()),
  units: z.array(z.string()),
  kinds: z.array(z.string()),
  /** Whether work can be given to them: the account is open and has a role there. The name stays, for what they did. */
  works: z.boolean(),
});
export type PersonInDirectory = z.output<typeof personInDirectory>;

/**
 * The kinds of units that each agency has. Of the first kind at least one stays open: it takes what other agencies and the public send and what is
 * addressed to nobody more exactly.
 */
export const unitKinds: Readonly<Record<AgencyId, readonly [string, ...string[]]>> = {
  school: ['school'],
  police: ['police-unit'],
  'platform-liaison': ['liaison-unit'],
  'expert-bureau': ['expert-bureau'],
  'social-services': ['social-services-centre', 'crisis-centre'],
  oversight: ['prosecutors-office'],
};

/** The agencies whose documents leave under a letterhead. */
export const agenciesWithLetterhead: readonly AgencyId[] = ['police', 'platform-liaison'];

const printed = z.string().trim().min(1).max(300);
/** In English only letters to platforms are written: what is not said in it is left out of them. */
const inStateLanguages = z.strictObject({ kk: printed, ru: printed, en: printed.optional() });

/** What stands at the head of a unit's documents beside its name. All of it may be missing. */
export const letterhead = z.strictObject({
  /** The full official name; without it the unit's own. */
  name: inStateLanguages.optional(),
  address: inStateLanguages.optional(),
  telephone: z
    .string()
    .trim()
    .max(100)
    .regex(/^[+(\d][\d\s()+,;/-]{2,}$/)
    .optional(),
  email: z.email().max(200).optional(),
  head: z.strictObject({ post: inStateLanguages, name: printed }).optional(),
});
export type Letterhead = z.output<typeof letterhead>;

/** A school, a police unit, a bureau, a centre, as a file of units has it. */
export const unit = z.object({
  id: z.uuid(),
  agency: z.enum(agencies),
  kind: z.string(),
  region,
  name: z.record(z.enum(locales), z.string()),
  parent: z.uuid().optional(),
  letterhead: letterhead.optional(),
});
export type Unit = z.output<typeof unit>;

/** A unit as every agency is told of it. */
export const unitInDirectory = unit.extend({
  /** Where it stands in the directory: the first of a region takes what is not addressed more exactly. */
  place: z.number(),
  /** Nothing new is addressed to it; its name stays, for what was. */
  closed: z.boolean(),
});
export type UnitInDirectory = z.output<typeof unitInDirectory>;
