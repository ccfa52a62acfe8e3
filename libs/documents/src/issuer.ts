import { regions, type RegionCode, type Unit } from '#libs/contracts';
import { locales, type Texts } from '#libs/problems';
import type { DataOf } from './entry.js';

type Issuer = DataOf<'registration-notice'>['issuer'];

/** Who issues a document: the unit by its full official name where its agency gave one, and what else stands at its letterhead. */
export function issuerOf({ name, letterhead = {} }: Pick<Unit, 'name' | 'letterhead'>, region: RegionCode): Issuer {
  const { name: official, ...rest } = letterhead;
  const unit = Object.fromEntries(locales.map((locale) => [locale, official?.[locale] ?? name[locale]]));
  return {
    unit: unit as unknown as Texts,
    place: regions[region],
    ...(Object.keys(rest).length === 0 ? {} : { letterhead: rest }),
  };
}
