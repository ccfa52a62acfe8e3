import type { ListQuery, Place } from '#libs/casework';
import { openDeadlines } from '#libs/deadlines';
import { registerInForce, type TimeLimitCode } from '#libs/legal-basis';
import type { Actor, RecordCore } from '#libs/lifecycle';
import { Problem, type Texts } from '#libs/problems';
import { z } from 'zod';

const yes = z.enum(['true']).optional();

/** What a list of records is asked for in its address. */
export const listQuery = z.object({
  status: z.string().optional(),
  unitId: z.uuid().optional(),
  urgency: z.enum(['immediate', 'urgent', 'standard']).optional(),
  mine: z.enum(['true', 'false']).optional(),
  chainId: z.uuid().optional(),
  overdue: yes,
  unassigned: yes,
  number: z.string().trim().toUpperCase().min(1).max(60).optional(),
  sort: z.enum(['due']).optional(),
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
type Asked = z.output<typeof listQuery>;

/** Fields of a kind of record by which its list may be narrowed, each with the values that it may have. */
export type ListFilters = Readonly<Record<string, readonly string[]>>;

/** What an address asks of such fields; of a field that holds several values, that it has this one among them. */
export const filtersIn = (
  filters: ListFilters,
  several: ListFilters = {},
): z.ZodType<Readonly<Record<string, string | readonly string[]>>> =>
  z.object({
    ...asked(filters, (values) => z.enum(values).optional()),
    ...asked(several, (values) =>
      z
        .enum(values)
        .transform((value) => [value])
        .optional(),
    ),
  }) as never;

const asked = (filters: ListFilters, of: (values: readonly string[]) => z.ZodType): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, of(values)]));

/** One more than the page holds is read, to know whether another follows. */
export const wantedBy = (
  query: Asked,
  { subject, standsInFor = [] }: Actor,
  numbers: readonly string[] | undefined,
): ListQuery => ({
  limit: query.limit + 1,
  ...(query.status === undefined ? {} : { status: query.status.split(',') }),
  ...(query.unitId === undefined ? {} : { unitId: query.unitId }),
  ...(query.urgency === undefined ? {} : { urgency: query.urgency }),
  ...(query.mine === 'true' ? { assignees: [subject, ...standsInFor.map((absent) => absent.subject)] } : {}),
  ...(query.chainId === undefined ? {} : { chainId: query.chainId }),
  ...(query.overdue === undefined ? {} : { overdue: true }),
  ...(query.unassigned === undefined ? {} : { unassigned: true }),
  ...(query.number === undefined || numbers === undefined ? {} : { number: { in: numbers, is: query.number } }),
  ...(query.sort === undefined ? {} : { sort: query.sort }),
  ...(query.after === undefined ? {} : { after: readPlace(query.after) }),
});

/** The nearest open deadline of a record. */
export interface NearestDue {
  readonly rule: TimeLimitCode;
  readonly says: Texts;
  readonly dueAt: Date;
}

export const titleOf = (rule: TimeLimitCode): Texts => registerInForce().timeLimits[rule].title;

/** The nearest open deadline of each record that has one, in one statement. */
export async function dueOf(
  manager: Parameters<typeof openDeadlines>[0],
  records: readonly RecordCore[],
): Promise<ReadonlyMap<string, NearestDue>> {
  const nearest = new Map<string, NearestDue>();
  if (records.length === 0) return nearest;
  const ids = records.map(({ id }) => id);
  // They come sorted, the nearest first.
  for (const { recordId, rule, dueAt } of await openDeadlines(manager, ids))
    if (dueAt !== null && !nearest.has(recordId)) nearest.set(recordId, { rule, says: titleOf(rule), dueAt });
  return nearest;
}

/** Where the page after this record begins. */
export function placeAfter(
  { id, changedAt }: RecordCore,
  sort: Asked['sort'],
  due: ReadonlyMap<string, NearestDue>,
): string {
  return writePlace({ at: sort === 'due' ? (due.get(id)?.dueAt.toISOString() ?? never) : changedAt.toISOString(), id });
}
export const writePlace = ({ at, id }: Place): string => Buffer.from(`${at} ${id}`).toString('base64url');
const never = 'infinity';

/** A place as an address says it. @throws Problem `input-invalid` */
export function readPlace(place: string): Place {
  const [at = '', id = ''] = Buffer.from(place, 'base64url').toString().split(' ');
  if ((at !== never && !z.iso.datetime().safeParse(at).success) || !z.uuid().safeParse(id).success)
    throw new Problem('input-invalid', { errors: [{ pointer: '/after', code: 'invalid_place' }] });
  return { at, id };
}
