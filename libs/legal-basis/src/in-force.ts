import { legalRegister, shippedRegister, type Amendments, type LegalRegister } from './register.js';

let inForce = shippedRegister;

/** The law as this process applies it: what is shipped, until a service that is starting puts an administrator's amendments in force. */
export const registerInForce = (): LegalRegister => inForce;

/**
 * Puts amendments in force for the whole process; a service does it once, before it answers anybody.
 *
 * @throws ZodError when an entry is incomplete; Error when an amendment names an unknown code
 */
export function putInForce(amendments: Amendments): void {
  inForce = legalRegister(amendments);
}
