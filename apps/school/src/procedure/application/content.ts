import { bullyingKind, exclusion, language, narrative, platform, region, resource } from '#libs/contracts';
import { z } from 'zod';
import { childSoFar } from '../content.js';

/** A place as far as somebody has typed; it is checked when the application is filed. */
const resourceSoFar = z.strictObject({
  platform: platform.optional(),
  url: z.string().trim().max(1000).optional(),
  handle: z.string().trim().max(200).optional(),
});
export type ResourceSoFar = z.infer<typeof resourceSoFar>;

/** Whole once the platform is named, and a link that is one, or an account. */
export const isWhole = ({ platform: on, url = '', handle = '' }: ResourceSoFar): boolean =>
  on !== undefined && (url !== '' || handle !== '') && (url === '' || resource.shape.url.safeParse(url).success);

export const isEmpty = ({ url = '', handle = '' }: ResourceSoFar): boolean => url === '' && handle === '';

/** What an application says, in sections; one that is saved again is replaced as a whole. */
export const applicationContent = z
  .strictObject({
    /** For the school alone, and for whom the child is referred to: the expert group and the owner of the resource know no child. */
    child: childSoFar,
    /** The facts, without the child's name. */
    statement: narrative,
    /** Systematic, or in public: what makes bullying of it (Law on Mass Media). */
    manner: z.array(z.enum(['repeated', 'public'])),
    kinds: z.array(bullyingKind).max(8),
    resources: z.array(resourceSoFar).max(30),
    applicant: z.strictObject({
      is: z.enum(['school', 'parent', 'child', 'contact-centre-111']),
      name: z.string().trim().max(200).optional(),
      contact: z.string().trim().max(200).optional(),
    }),
    /** In which the applicant wrote and is answered. */
    language,
    childRegion: region,
    exclusions: z.array(exclusion.strict()).max(30),
  })
  .partial();
export type ApplicationContent = z.infer<typeof applicationContent>;
