import { z } from 'zod';

/** Why somebody who runs a service does what they do; stands in the audit. */
export const reasonGiven = z.strictObject({ reason: z.string().trim().min(3).max(300) });
