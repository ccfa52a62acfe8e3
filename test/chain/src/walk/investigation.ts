import { desks, must, type Shown, type Walk } from './walk.js';
import type { Person } from '../people/person.js';

/** What the police show of a case, as far as a chain needs it. */
export interface Investigation extends Shown {
  readonly unitId: string | null;
  readonly region: string;
  readonly referralNumber: string;
  readonly erdrNumber: string | null;
  readonly mustNotBeTold?: number;
  readonly files?: { readonly arrived: number; readonly awaited: number };
  readonly registration?: { readonly attempt: number; readonly refusals: readonly unknown[] };
  readonly evidence?: readonly {
    readonly id: string;
    readonly kind: string;
    readonly about?: string;
    readonly source: string;
    readonly protocolId?: string;
    readonly protocol: { readonly missing: readonly string[] } | null;
    readonly fileId?: string;
    readonly sha256: string;
  }[];
  readonly accounts?: readonly { readonly id: string; readonly platform: string; readonly belongsTo: string }[];
  readonly conversations?: readonly { readonly id: string }[];
  readonly dataRequests?: readonly {
    readonly id: string;
    readonly kind: string;
    readonly platform: string;
    readonly status: string;
  }[];
  readonly examinations?: readonly {
    readonly id: string;
    readonly kind: string;
    readonly status: string;
    readonly termDays: number;
    readonly extension?: { readonly status: string };
  }[];
  readonly interviews?: readonly {
    readonly id: string;
    readonly status: string;
    readonly participants: readonly { readonly id: string; readonly role: string }[];
    readonly gaps: readonly unknown[];
    readonly videoSha256?: string;
  }[];
  readonly suspects?: readonly { readonly id: string; readonly minor: boolean }[];
  readonly support?: readonly { readonly kind: string; readonly status: string }[];
  readonly measures?: readonly { readonly id: string; readonly kind: string }[];
  readonly matches?: readonly {
    readonly id: string;
    readonly state: string;
    readonly theySay: string;
    readonly weSay: string;
    readonly shared?: { readonly caseNumber: string };
  }[];
  readonly joinders?: readonly { readonly id: string; readonly status: string }[];
  readonly joinedTo?: { readonly caseNumber: string } | null;
  readonly suggests?: readonly { readonly code: string; readonly platform?: string }[];
}

/** Who works on the case at the police. */
export interface PolicePeople {
  readonly duty: Person;
  readonly head: Person;
  readonly investigator: Person;
  readonly second: Person;
  readonly juvenile: Person;
}

export const { investigations } = desks;

export function policeOf(walk: Walk, unitId: string | null): PolicePeople {
  const of = (role: string): Person => walk.one('police', role, { unitId });
  const investigator = of('investigator');
  const second = walk.people
    .of({ agency: 'police', role: 'investigator', unitId: unitId ?? undefined })
    .find((person) => person !== investigator);
  must(second !== undefined, 'the unit has one investigator only');
  return {
    duty: of('duty-officer'),
    head: of('head-of-unit'),
    investigator,
    second,
    juvenile: of('juvenile-inspector'),
  };
}

/** Takes a step on this chain's case. */
export const atPolice = (walk: Walk, person: Person, step: string, body: object = {}): Promise<Investigation> =>
  walk.take<Investigation>(person, investigations, walk.investigationId, step, body);

export const caseIs = (
  walk: Walk,
  person: Person,
  what: string,
  is: (found: Investigation) => boolean,
): Promise<Investigation> => walk.seen<Investigation>(person, investigations, walk.investigationId, what, is);

/** The last of a list, which the step before has just added. */
export function added<T>(list: readonly T[] | undefined, what: string): T {
  const last = list?.at(-1);
  must(last !== undefined, `${what} was not added`);
  return last;
}
