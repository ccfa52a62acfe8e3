import { z } from 'zod';
import { agencies, type AgencyId } from './agencies.js';

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
/** All that an agency is told, as a subject filter. */
export const directoryOf = (agency: AgencyId): string => `directory.${agency}.*`;

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
