/** The agencies of the chain, in the order in which a child's case meets them; oversight sees all links. */
export const agencies = [
  'school',
  'police',
  'platform-liaison',
  'expert-bureau',
  'social-services',
  'oversight',
] as const;
export type AgencyId = (typeof agencies)[number];

/** The JetStream stream in which an agency's events travel. */
export const streamOf = (agency: AgencyId): string => agency.toUpperCase().replaceAll('-', '_');

/** The subject of one message: the event's type, and the one agency for which this copy is meant. */
export const subjectOf = (type: string, receiver: AgencyId): string => `${type}.${receiver}`;

/** Everything that one sender says to one receiver, as a subject filter. */
export const subjectsBetween = (sender: AgencyId, receiver: AgencyId): string => `chain.${sender}.*.*.v1.${receiver}`;

/** The `source` attribute of an agency's CloudEvents. */
export const sourceOf = (agency: AgencyId): string => `/agencies/${agency}`;
