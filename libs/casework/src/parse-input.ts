import { Problem } from '#libs/problems';
import type { z } from 'zod';

interface Finding {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
}

/**
 * Checks an input against its schema, and that its texts can be kept and told to others.
 *
 * @throws Problem `input-invalid` with one pointer for each wrong field
 */
export function parseInput<I>(schema: z.ZodType<I>, input: unknown): I {
  const result = schema.safeParse(input ?? {});
  const findings: readonly Finding[] = result.success ? unstorableIn(result.data, []) : result.error.issues;
  if (result.success && findings.length === 0) return result.data;
  throw new Problem('input-invalid', {
    errors: findings.map(({ path, code, message }) => ({ pointer: `/${path.join('/')}`, code, detail: message })),
  });
}

/** Not so is what no database takes and no encoding carries: the zero character, and half of a surrogate pair. */
export const isStorable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);

function unstorableIn(value: unknown, path: readonly PropertyKey[]): readonly Finding[] {
  if (typeof value === 'string')
    return isStorable(value)
      ? []
      : [{ path, code: 'invalid_characters', message: 'Holds characters that cannot be stored' }];
  if (Array.isArray(value)) return value.flatMap((each, place) => unstorableIn(each, [...path, place]));
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([name, each]) => [
    ...unstorableIn(name, [...path, '']),
    ...unstorableIn(each, [...path, name]),
  ]);
}
