import type { Rule } from '#libs/lifecycle';
import type { Investigation } from './investigation.js';
import { known } from './investigation.parts.js';
import { stateOf, type Match } from './match-items.js';

interface Which {
  readonly matchId: string;
}

/** The match that this actor may know of. @throws Problem `not-found`, also for one of which they must not learn */
export function matchFor({ matches }: Pick<Investigation, 'matches'>, { matchId }: Which, subject: string): Match {
  return known(
    matches.filter(({ excluded }) => !excluded.includes(subject)),
    matchId,
  );
}

/** There is a match of which this actor may know. Who must not be told of one is told that there is none. */
export const hasMatch: Rule<Investigation> = {
  code: 'no-match',
  says: {
    en: 'No other case with the same account, child or suspect is known',
    ru: 'Другого дела с тем же аккаунтом, ребёнком или подозреваемым не найдено',
    kk: 'Сол аккаунт, бала немесе күдікті бар басқа іс табылған жоқ',
  },
  holds: ({ matches }, _input, { actor }) => matches.some(({ excluded }) => !excluded.includes(actor.subject)),
};

const inMatch = (
  code: string,
  says: Rule<Investigation>['says'],
  holds: (match: Match) => boolean,
): Rule<Investigation, Which> => ({
  code,
  says,
  looksAtInput: true,
  holds: (investigation, which, { actor }) => holds(matchFor(investigation, which, actor.subject)),
});

/** Details are asked for once, and again after they were refused or withdrawn. */
export const detailsCanBeAsked = inMatch(
  'details-asked-already',
  {
    en: 'The details were asked for already, or have been shared',
    ru: 'Сведения уже запрошены или переданы',
    kk: 'Мәліметтер бұрын сұралған немесе берілген',
  },
  (match) =>
    ['found', 'refused', 'withdrawn'].includes(stateOf(match)) ||
    (match.ours.says === 'nothing' && stateOf(match) === 'details-requested'),
);

/** The owner answers what the other side asked. */
export const theyAsk = inMatch(
  'nothing-asked',
  {
    en: 'The other side does not ask for details of this case',
    ru: 'Другая сторона не запрашивает сведений по этому делу',
    kk: 'Екінші тарап бұл іс бойынша мәлімет сұрап отырған жоқ',
  },
  (match) => stateOf(match) === 'details-requested' && match.theirs.says === 'requested',
);

/** A request that was not answered yet, or an agreement, can be taken back. */
export const weSpoke = inMatch(
  'nothing-to-withdraw',
  {
    en: 'There is neither a request nor an agreement of ours to withdraw',
    ru: 'Отзывать нечего: с нашей стороны нет ни запроса, ни согласия',
    kk: 'Қайтарып алатын ештеңе жоқ: біздің тарапымыздан сұрау салу да, келісім де берілмеген',
  },
  ({ ours }) => ours.says === 'requested' || ours.says === 'agreed',
);
