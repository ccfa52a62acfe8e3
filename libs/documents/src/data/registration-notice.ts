import { z } from 'zod';
import { instant, issuer, line, officer, texts } from './parts.js';

/** The reporter learns that the report was registered, under which number, and by when the check ends. */
export const registrationNotice = z.strictObject({
  issuer,
  officer,
  /** The school or other reporter, by its own name; never a person. */
  addressee: texts,
  referral: z.strictObject({ number: line, submittedAt: instant }),
  erdr: z.strictObject({ number: line, registeredAt: instant }),
  checkDueAt: instant.optional(),
});
