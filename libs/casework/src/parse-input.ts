import { Problem } from '#libs/problems';
import type { z } from 'zod';

/** Checks an input against its schema. @throws Problem `input-invalid` with one pointer for each wrong field */
export function parseInput<I>(schema: z.ZodType<I>, input: unknown): I {
  const result = schema.safeParse(input ?? {});
  if (result.success) return result.data;
  throw new Problem('input-invalid', {
    errors: result.error.issues.map((issue) => ({
      pointer: `/${issue.path.join('/')}`,
      code: issue.code,
      detail: issue.message,
    })),
  });
}
