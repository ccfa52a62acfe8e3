import { z } from 'zod';
import { platform } from '../vocabulary.js';

/** Where the material stands: a link, or an account on a platform. Without one nothing can be taken down. */
export const resource = z.object({
  platform,
  url: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional(),
  handle: z.string().min(1).max(200).optional(),
});
export type Resource = z.infer<typeof resource>;
