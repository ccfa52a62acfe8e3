import { withCitations, type DecidedCitation } from './decided-citation.js';
import { legalRegister, shippedRegister, type Amendments, type LegalRegister } from './register.js';

let atStart = shippedRegister;
let decided: readonly DecidedCitation[] = [];
let inForce = shippedRegister;

/** The law as this process applies it: what is shipped, with an administrator's amendments of the start and what was decided since. */
export const registerInForce = (): LegalRegister => inForce;

/** The same without what was decided since. */
export const registerAtStart = (): LegalRegister => atStart;

/**
 * Puts amendments in force for the whole process; a service does it once, before it answers anybody.
 *
 * @throws ZodError when an entry is incomplete; Error when an amendment names an unknown code
 */
export function putInForce(amendments: Amendments): void {
  atStart = legalRegister(amendments);
  inForce = withCitations(atStart, decided);
}

/** Puts citations that were decided in force, all of them anew; whatever is issued from now on cites by them. */
export function putCitationsInForce(citations: readonly DecidedCitation[]): void {
  decided = citations;
  inForce = withCitations(atStart, decided);
}
