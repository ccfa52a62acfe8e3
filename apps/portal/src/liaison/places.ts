/** Lists of requests, and parts of the page of one, as the address names them. */
export const requestLists = ['open', 'mine', 'send', 'ended'] as const;
export type RequestList = (typeof requestLists)[number];
export const requestTabs = ['timeline', 'actions', 'letter', 'files', 'access'] as const;
export type RequestTab = (typeof requestTabs)[number];
export const platforms = [
  'whatsapp',
  'instagram',
  'telegram',
  'tiktok',
  'discord',
  'vkontakte',
  'facebook',
  'youtube',
  'roblox',
  'steam',
  'google',
  'apple',
  'operator',
  'other',
] as const;
export type Platform = (typeof platforms)[number];

const underWay = ['arrived', 'sent', 'acknowledged', 'partly-answered'];
export const statesOf: Readonly<Record<RequestList, readonly string[]>> = {
  open: underWay,
  mine: underWay,
  send: ['arrived'],
  ended: ['answered', 'refused', 'silent', 'returned', 'withdrawn'],
};

/** The stages of a request, and in which of them a state stands. */
export const stages = ['send', 'confirm', 'answer', 'end'] as const;
export const stageOf: Readonly<Record<string, (typeof stages)[number]>> = {
  arrived: 'send',
  sent: 'confirm',
  acknowledged: 'answer',
  'partly-answered': 'answer',
};
/** Stages to which a request that ended so may not have come: only of its end is it known, or that it was sent. */
export const skippedBy: Readonly<Record<string, readonly (typeof stages)[number][]>> = {
  refused: ['confirm', 'answer'],
  silent: ['confirm', 'answer'],
  returned: ['send', 'confirm', 'answer'],
  withdrawn: ['send', 'confirm', 'answer'],
};

export const isEnded = (status: string): boolean => statesOf.ended.includes(status);

/** Who has a request in hand, as the reader is told. */
export const holderOf = (assignee: string | null, reader: string) =>
  assignee === null ? 'liaison.free' : assignee === reader ? 'liaison.own' : 'liaison.other';

const chasing = ['recordAnswer', 'remind', 'recordRefusal', 'documentSilence'];
/** Steps that lead a request on, by the state in which it stands. Which of them are allowed, the service says. */
export const leadingOn: Readonly<Record<string, readonly string[]>> = {
  arrived: ['send', 'takeOver', 'returnToInvestigator'],
  sent: ['recordAcknowledgement', 'recordAnswer', 'remind', 'recordRefusal'],
  acknowledged: chasing,
  'partly-answered': chasing,
  silent: ['recordAnswer'],
};
