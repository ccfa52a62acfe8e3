import { ApiHeader, ApiQuery } from '@nestjs/swagger';
import { z } from 'zod';

/** Settings of a page of a list. */
export const pageTerms = {
  after: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
};
/** Settings of a page of what happened, newest first: it begins behind the entry of this id. */
export const historyPage = z.object({
  ...pageTerms,
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
});
/** As many as an agency has; a list that is longer is narrowed first. */
export const mostExported = 20_000;

export const once = ApiHeader({
  name: 'Idempotency-Key',
  required: true,
  description: 'The same key: one effect, the same answer',
});
export const onVersion = ApiHeader({
  name: 'If-Match',
  required: false,
  description: 'The version that the person saw',
});

/** Query parameters by which a list is narrowed. */
export const narrowedBy =
  (...queries: readonly Parameters<typeof ApiQuery>[0][]): MethodDecorator =>
  (target, name, descriptor) => {
    for (const each of queries) ApiQuery(each)(target, name, descriptor);
  };

/** Query parameters of a list that comes in pages. */
export const Paged = (): MethodDecorator =>
  narrowedBy(
    { name: 'after', required: false, description: 'The `next` of the page before' },
    { name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 100, default: 25 } },
  );

/** The place behind which a page begins, as it stands in an address. */
export const placeOf = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url');
