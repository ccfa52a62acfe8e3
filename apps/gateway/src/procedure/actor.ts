import { inForce } from '#libs/lifecycle';
import type { AgencyId } from '#libs/contracts';
import type { Locale } from '#libs/problems';

/** What a person may be at an agency, as their identity provider says. */
export interface Assignment {
  readonly agency: string;
  readonly role: string;
  readonly units: readonly string[];
  readonly region: string;
  readonly kinds?: readonly string[] | undefined;
}

/** What an agency is told about who asks: nothing of what the person is elsewhere, and no name. */
export interface ActorClaims {
  readonly agency: AgencyId;
  readonly roles: readonly string[];
  readonly units: readonly string[];
  readonly region: string;
  readonly locale: Locale;
  /** Kinds of examination an expert is qualified for. */
  readonly kinds?: readonly string[];
}

/** Whom a person may act as at an agency; undefined when they are nothing there. All their roles there are in one scope, by whatever they were signed in. */
export function actorAt(agency: AgencyId, assignments: readonly Assignment[], locale: Locale): ActorClaims | undefined {
  const here = inForce(assignments).filter((assignment) => assignment.agency === agency);
  const [first] = here;
  if (first === undefined) return undefined;
  const kinds = unique(here.flatMap((assignment) => assignment.kinds ?? []));
  return {
    agency,
    roles: unique(here.map((assignment) => assignment.role)),
    units: unique(first.units),
    region: first.region,
    locale,
    ...(kinds.length === 0 ? {} : { kinds }),
  };
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];
