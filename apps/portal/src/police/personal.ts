import { investigations, type Investigation, type Personal, type PersonName, type Writing } from '../api/police.js';

/** Somebody in intake, who has a door of their own to the personal part. */
export const isByReferral = ({ evidence, referral }: Investigation): boolean =>
  evidence === undefined && referral !== undefined;

/** Opens the personal part of a case; the purpose is journalled. */
export const personalOf = (record: Investigation, purpose: string): Promise<Personal> =>
  isByReferral(record)
    ? investigations.readReferral(record.id, purpose)
    : investigations.readIdentity<Personal>(record.id, purpose);

export const nameOf = ({ familyName, givenName, patronymic }: PersonName): string =>
  [familyName, givenName, patronymic].filter(Boolean).join(' ');

/** What was written about one thing of the case, oldest first. */
export const writtenAbout = ({ writings = [] }: Personal, about: string): readonly Writing[] =>
  writings.filter((each) => each.about === about);

/** What a writing has under a name. */
export const valuesIn = ({ data = [] }: Writing, name: string): readonly string[] =>
  data.flatMap((each) => (each.name === name ? [each.value] : []));
