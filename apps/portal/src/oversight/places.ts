/** Lists of chains, as the address names them. */
export const chainLists = ['all', 'breached', 'returned', 'refused'] as const;
export type ChainList = (typeof chainLists)[number];

export const stages = [
  'told',
  'reported',
  'returned-to-school',
  'received',
  'registered',
  'investigation',
  'suspended',
  'with-prosecutor',
  'in-court',
  'concluded',
  'refused',
  'terminated',
  'dismissed',
  'added-to-case',
  'considered',
  'takedown',
  'applicant-waits',
  'taken-down',
  'not-taken-down',
  'not-confirmed',
  'withdrawn',
  'rehabilitation',
  'closed',
] as const;
export type Stage = (typeof stages)[number];

/** The way of a case that goes all the way, and where on it a stage stands. One that was refused or terminated is not on it. */
export const way = [
  'reported',
  'received',
  'registered',
  'investigation',
  'with-prosecutor',
  'in-court',
  'rehabilitation',
] as const;
export const onTheWay: Readonly<Partial<Record<string, (typeof way)[number]>>> = {
  told: 'reported',
  reported: 'reported',
  'returned-to-school': 'reported',
  received: 'received',
  registered: 'registered',
  investigation: 'investigation',
  suspended: 'investigation',
  'with-prosecutor': 'with-prosecutor',
  'in-court': 'in-court',
  concluded: 'rehabilitation',
};

export const links = ['1', '2', '3', '4', '5'] as const;
export type Link = (typeof links)[number];

/** Regions by their codes (ISO 3166-2:KZ). */
export const regions = [
  'KZ-10',
  'KZ-11',
  'KZ-15',
  'KZ-19',
  'KZ-23',
  'KZ-27',
  'KZ-31',
  'KZ-33',
  'KZ-35',
  'KZ-39',
  'KZ-43',
  'KZ-47',
  'KZ-55',
  'KZ-59',
  'KZ-61',
  'KZ-62',
  'KZ-63',
  'KZ-71',
  'KZ-75',
  'KZ-79',
] as const;
export type Region = (typeof regions)[number];

/** Which agency works at which link. */
export const agencyAt = {
  1: 'school',
  2: 'police',
  3: 'platform-liaison',
  4: 'expert-bureau',
  5: 'social-services',
} as const;
export const agencies = [
  'school',
  'police',
  'platform-liaison',
  'expert-bureau',
  'social-services',
  'oversight',
] as const;
export type Agency = (typeof agencies)[number];

/** Parts of the page of a chain. */
export const tabs = ['timeline', 'deadlines', 'readiness', 'remarks'] as const;
export type Tab = (typeof tabs)[number];

/** Lists of remarks, and which states stand in which. */
export const remarkLists = ['answered', 'waiting', 'accepted'] as const;
export type RemarkList = (typeof remarkLists)[number];
export const remarkStates: Readonly<Record<RemarkList, string>> = {
  answered: 'answered',
  waiting: 'made,insisted',
  accepted: 'accepted',
};

/** Cases opened in an emergency: those whose review is to come, and those that were reviewed. */
export const emergencyLists = ['waits', 'reviewed'] as const;
export type EmergencyList = (typeof emergencyLists)[number];
