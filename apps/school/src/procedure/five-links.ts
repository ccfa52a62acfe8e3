import type { Texts } from '#libs/problems';
import type { MilestoneCode, SupportMilestoneCode } from './milestones.js';
import type { Referral } from './referral.js';

/** The links of the chain (manual, section 1), as whoever raised a referral is told of them. */
export const fiveLinks = {
  1: { en: 'School', ru: 'Школа', kk: 'Мектеп' },
  2: { en: 'Police', ru: 'Полиция', kk: 'Полиция' },
  3: { en: 'Platforms and operators', ru: 'Платформы и операторы', kk: 'Платформалар мен операторлар' },
  4: { en: 'Examinations', ru: 'Экспертизы', kk: 'Сараптамалар' },
  5: { en: 'Support of the child', ru: 'Поддержка ребёнка', kk: 'Баланы қолдау' },
} as const satisfies Record<number, Texts>;
export type LinkNumber = keyof typeof fiveLinks;

/** `untold`: it belongs to the investigation, of which a school learns nothing. */
export type LinkState = 'done' | 'now' | 'later' | 'untold' | 'ended';

export interface LinkStanding {
  readonly link: LinkNumber;
  readonly state: LinkState;
  /** The word by which it came there; undefined where nothing was heard. */
  readonly by?: { readonly of: 'way' | 'support'; readonly code: MilestoneCode | SupportMilestoneCode };
  /** ISO time. */
  readonly since: string | null;
}

const atSchool: readonly MilestoneCode[] = ['sent', 'returned', 'question', 'answered', 'resubmitted', 'amended'];
const noCase: readonly MilestoneCode[] = ['refused', 'terminated'];
const pastThePolice: readonly MilestoneCode[] = ['with-prosecutor', 'in-court', 'concluded'];

/** Progress of a referral through the five links, by what the school was told and nothing else. */
export function linksOf(referral: Referral): LinkStanding[] {
  const [investigated, way] = [wasInvestigated(referral), referral.milestones.filter(({ code }) => code !== 'closed')];
  const beside = (link: 3 | 4): LinkStanding => ({ link, state: investigated ? 'untold' : 'later', since: null });
  return [atTheSchool(referral), atThePolice(way), beside(3), beside(4), ofTheChild(referral)];
}

type Milestones = Referral['milestones'];

function atTheSchool({ milestones, questions, status }: Referral): LinkStanding {
  const last = milestones.findLast(({ code }) => atSchool.includes(code));
  if (last === undefined) return { link: 1, state: 'now', since: null };
  const waits = status === 'returned' || questions.some(({ answeredAt }) => answeredAt === null);
  return { link: 1, state: waits ? 'now' : 'done', by: { of: 'way', code: last.code }, since: last.at };
}

function atThePolice(way: Milestones): LinkStanding {
  const last = way.findLast(({ code }) => !atSchool.includes(code));
  if (last === undefined) return { link: 2, state: 'later', since: null };
  const state = noCase.includes(last.code) ? 'ended' : pastThePolice.includes(last.code) ? 'done' : 'now';
  return { link: 2, state, by: { of: 'way', code: last.code }, since: last.at };
}

const wasInvestigated = ({ milestones }: Referral): boolean => milestones.some(({ code }) => code === 'case-opened');

/** The latest word about any support of the child; while one goes on, another that ended does not end it. */
function ofTheChild({ supportMilestones }: Referral): LinkStanding {
  const latestOf = (kind: 'urgent' | 'rehabilitation') => supportMilestones.findLast((each) => each.kind === kind);
  const latest = [latestOf('urgent'), latestOf('rehabilitation')].filter((each) => each !== undefined);
  const goesOn = latest.filter(({ code }) => code !== 'closed' && code !== 'declined');
  const told = (goesOn.length > 0 ? goesOn : latest).toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
  if (told === undefined) return { link: 5, state: 'later', since: null };
  const state = goesOn.length > 0 ? 'now' : told.code === 'closed' ? 'done' : 'ended';
  return { link: 5, state, by: { of: 'support', code: told.code }, since: told.at };
}
