import { ageOn, type AgeBand, type Child, type Exclusion, type RegionCode } from '#libs/contracts';
import type { RecordCore } from '#libs/lifecycle';

export type SupportKind = 'urgent' | 'rehabilitation';
export type ConsentGiver = 'representative' | 'other-representative' | 'guardianship-authority' | 'person';

export interface Session {
  readonly sessionId: string;
  readonly at: string;
  readonly kind: string;
  readonly with: string | null;
  readonly state: 'planned' | 'held' | 'missed';
}

/** A service that a partner delivers: it has a record of its own, which is all that the partner sees. */
export interface ReferredService {
  readonly serviceId: string;
  readonly kind: string;
  readonly unitId: string;
  readonly state: 'referred' | 'accepted' | 'delivered' | 'declined' | 'ended';
}

/** Support of one child: urgent, beside the investigation, or rehabilitation after it. Times are ISO strings. */
export interface Support extends RecordCore {
  readonly kind: SupportKind;
  /** Who asked for it, in order. */
  readonly requestedBy: readonly ('school' | 'police')[];
  readonly ageBand: AgeBand;
  readonly sex: 'female' | 'male' | 'unknown';
  /** Whether the person is of age, as far as it is known. */
  readonly adult: boolean;
  /** The known legal representative is among those who must not be told. */
  readonly representativeExcluded: boolean;
  readonly consent: { readonly givenBy: ConsentGiver; readonly form: string; readonly givenOn: string } | null;
  /** Urgent support that began because the child was in danger. */
  readonly withoutConsent: boolean;
  /** Where support goes on when a consent that lapsed is given anew. */
  readonly resumesTo: string | null;
  readonly assessment: { readonly needs: readonly string[]; readonly risk: string; readonly at: string } | null;
  readonly goals: readonly { readonly goalId: string; readonly met: boolean }[];
  readonly planned: readonly { readonly kind: string; readonly unitId: string | null }[];
  readonly services: readonly ReferredService[];
  readonly sessions: readonly Session[];
  /** The measure of progress, 0 to 10, over time. */
  readonly progress: readonly { readonly at: string; readonly measure: number; readonly goalId: string | null }[];
  readonly reviews: readonly string[];
  readonly schoolToldAt: string | null;
  readonly transfers: readonly { readonly at: string; readonly from: RegionCode; readonly to: RegionCode }[];
  readonly result: string | null;
  /** The police have no part in this chain and are told nothing of it. */
  readonly withoutPolice?: boolean;
  /** It was not a school that reported: none has a part in this chain but the one that we told. */
  readonly withoutSchool?: boolean;
  readonly toldSchoolId?: string;
  /** The school that any support of this child told last: no other one is told by mistake. */
  readonly knownAtSchoolId?: string;
  readonly sealed?: SupportPersonal;
}

/** Words and names: the child and what support needs, never the evidence. */
export interface SupportPersonal {
  readonly child: Child;
  readonly representative?:
    | { readonly relation: string; readonly familyName?: string | undefined; readonly givenName?: string | undefined }
    | undefined;
  readonly exclusions: readonly Exclusion[];
  readonly needs: readonly { readonly at: string; readonly from: string; readonly text: string }[];
  readonly goals: readonly { readonly goalId: string; readonly text: string }[];
  /** What was said and seen, step by step. */
  readonly notes: readonly {
    readonly at: string;
    readonly about: string;
    readonly note: string;
    readonly sessionId?: string;
  }[];
}

/** From this age a child is asked, and a refusal counts (opinion of a child from 10 years). */
export const assentAge = 10;
export const fullAge = 18;

/** Years of age as far as they are known. */
export function ageOfChild({ child }: Pick<SupportPersonal, 'child'>, now: Date): number | undefined {
  return child.bornOn === undefined ? child.ageYears : ageOn(child.bornOn, now);
}

export const isAdult = (record: Support, now: Date): boolean =>
  record.adult || (record.sealed !== undefined && (ageOfChild(record.sealed, now) ?? 0) >= fullAge);

/** Whether the child must be asked; where the age is not known they are. */
export const mustAssent = (record: Support, now: Date): boolean =>
  record.sealed === undefined || (ageOfChild(record.sealed, now) ?? assentAge) >= assentAge;

/** When the child comes of age: midnight in Almaty (UTC+5). */
export function comesOfAgeAt(bornOn: string): Date {
  return new Date(
    Date.UTC(Number(bornOn.slice(0, 4)) + fullAge, Number(bornOn.slice(5, 7)) - 1, Number(bornOn.slice(8, 10)), -5),
  );
}

const words = (name: string): string[] => name.toLocaleLowerCase('ru').split(/\s+/).filter(Boolean);

/** Whether a person, by name or by their relation to the child, is among those who must not be told. */
export function isNamedIn(
  exclusions: readonly Exclusion[],
  person: { readonly name?: string | undefined; readonly relation?: string | undefined },
): boolean {
  const name = words(person.name ?? '');
  const relation = words(person.relation ?? '').join(' ');
  return exclusions.some((exclusion) => {
    const excluded = words(exclusion.name ?? '');
    const [fewer, more] = excluded.length < name.length ? [excluded, name] : [name, excluded];
    const sameName = fewer.length > 0 && fewer.every((word) => more.includes(word));
    return (
      sameName ||
      (exclusion.kind === 'relative' && relation !== '' && words(exclusion.relation ?? '').join(' ') === relation)
    );
  });
}

/** The personal part with one note more. */
export const withNote = (
  personal: SupportPersonal,
  now: Date,
  about: string,
  note: string | undefined,
  sessionId?: string,
): SupportPersonal =>
  note === undefined || note === ''
    ? personal
    : {
        ...personal,
        notes: [
          ...personal.notes,
          { at: now.toISOString(), about, note, ...(sessionId === undefined ? {} : { sessionId }) },
        ],
      };

/** @throws when a step that needs the personal part was taken without it: a fault of the table, not of the caller */
export function personalOf(record: Support): SupportPersonal {
  if (record.sealed === undefined) throw new Error('the personal part was not opened');
  return record.sealed;
}

/** What travels in the open about this support. */
export const openPart = (record: Support): { supportId: string; region: RegionCode; kind: SupportKind } => ({
  supportId: record.id,
  region: record.region as RegionCode,
  kind: record.kind,
});

/** Services that partners have not finished end with the support. */
export const servicesEnded = ({ services }: Support): Pick<Support, 'services'> => ({
  services: services.map((service) =>
    service.state === 'referred' || service.state === 'accepted' ? { ...service, state: 'ended' } : service,
  ),
});
