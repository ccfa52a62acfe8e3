import type { RecordCore } from '#libs/lifecycle';

/** One service that a partner delivers to a child: all that the partner sees. */
export interface Service extends RecordCore {
  readonly supportId: string;
  readonly kind: string;
  readonly deliveries: readonly string[];
  readonly sealed?: ServicePersonal;
}

export interface ServicePersonal {
  /** What somebody needs who meets the child: a first name, no family name, no case. */
  readonly child: {
    readonly givenName?: string | undefined;
    readonly ageYears?: number | undefined;
    readonly sex: string;
  };
  readonly what: string;
  readonly contact?: string | undefined;
  readonly notes: readonly { readonly at: string; readonly note: string }[];
}
