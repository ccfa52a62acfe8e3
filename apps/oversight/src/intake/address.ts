import { Problem } from '#libs/problems';
import { z } from 'zod';

/** A place in a list: the instant and the id behind which the next page begins. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

export const writePlace = ({ at, id }: Place): string => Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');

/** @throws Problem `input-invalid` for a place that no list gave */
export function readPlace(place: string | undefined): Place | undefined {
  if (place === undefined) return undefined;
  const [time = '', id = ''] = Buffer.from(place, 'base64url').toString().split(' ');
  const at = new Date(time);
  if (Number.isNaN(at.getTime()) || !z.uuid().safeParse(id).success)
    throw new Problem('input-invalid', { errors: [{ pointer: '/after', code: 'invalid_place' }] });
  return { at, id };
}

/** Whatever is no UUID names nothing. @throws Problem `not-found` */
export function idOf(value: string): string {
  if (!z.uuid().safeParse(value).success) throw new Problem('not-found');
  return value;
}

export const limit = z.coerce.number().int().min(1).max(200).default(50);
/** The number of a chain, as somebody may have typed it. */
export const number = z.string().trim().toUpperCase().min(1).max(60).optional();
export const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional();
