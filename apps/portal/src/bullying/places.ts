/** Lists and parts of the pages about cyberbullying, as the address names them. */
export const applicationLists = ['open', 'drafts', 'ended'] as const;
export type ApplicationList = (typeof applicationLists)[number];
export const applicationParts = ['where', 'facts', 'people', 'secrecy', 'check'] as const;
export type ApplicationPart = (typeof applicationParts)[number];
export const groupLists = ['arrived', 'unanswered', 'ended'] as const;
export type GroupList = (typeof groupLists)[number];
export const takedownLists = ['open', 'overdue', 'ended'] as const;
export type TakedownList = (typeof takedownLists)[number];

const ownersAnswer = ['recordRemoval', 'recordRefusal'];
const waysToEnd = ['recordRemoval', 'endWithoutRemoval'];
/** Steps that lead an order on, by the state in which it stands. Which of them are allowed, the service says. */
export const takedownLeadingOn: Readonly<Record<string, readonly string[]>> = {
  arrived: ['submit', 'send', 'takeOver'],
  undelivered: ['submit', 'send'],
  sent: ['recordReceipt', ...ownersAnswer],
  received: ownersAnswer,
  overdue: waysToEnd,
  refused: waysToEnd,
};

export const platforms = [
  'instagram',
  'tiktok',
  'telegram',
  'whatsapp',
  'vkontakte',
  'youtube',
  'facebook',
  'discord',
  'roblox',
  'steam',
  'other',
] as const;
export type Platform = (typeof platforms)[number];
export const kinds = [
  'hate',
  'trolling',
  'cyberstalking',
  'sexting',
  'griefing',
  'impersonation',
  'outing',
  'exclusion',
] as const;
