import { z } from 'zod';

/** A file that comes from outside with a platform's word. */
export const givenFile = z.object({
  name: z.string().max(255),
  mediaType: z.string(),
  bytes: z.instanceof(Uint8Array),
});
export type GivenFile = z.infer<typeof givenFile>;
