import { isSelf, type Rule } from '#libs/lifecycle';
import type { Investigation } from './investigation.js';
import { known } from './investigation.parts.js';
import { isLive, type Joinder } from './joinder-items.js';
import { stateOf } from './match-items.js';
import { matchFor } from './match.rules.js';

interface Which {
  readonly joinderId: string;
}

/** The joinder of which this actor may know. @throws Problem `not-found` */
export const joinderFor = (
  { joinders }: Pick<Investigation, 'joinders'>,
  { joinderId }: Which,
  subject: string,
): Joinder =>
  known(
    joinders.filter(({ excluded }) => !excluded.includes(subject)),
    joinderId,
  );

/** What becomes of a joined case is decided in the case that leads. */
export const isOnItsOwn: Rule<Investigation> = {
  code: 'decided-in-main-case',
  says: {
    en: 'This case is joined to another, which leads: this is decided there',
    ru: 'Это дело соединено с другим, основным: решение принимается в нём',
    kk: 'Бұл іс басқа, негізгі іске біріктірілген: шешім сонда қабылданады',
  },
  holds: ({ joinedTo }) => joinedTo === null,
};

/** Both owners agreed to share what they know before one proposes to join. */
export const matchIsAgreed: Rule<Investigation, { readonly matchId: string }> = {
  code: 'match-not-agreed',
  says: {
    en: 'Cases are joined after both sides agreed to share their details',
    ru: 'Дела соединяют после того, как обе стороны согласились передать сведения',
    kk: 'Істер екі тарап мәлімет беруге келіскеннен кейін біріктіріледі',
  },
  looksAtInput: true,
  holds: (investigation, which, { actor }) => stateOf(matchFor(investigation, which, actor.subject)) === 'agreed',
};

export const isNotProposedYet: Rule<Investigation, { readonly matchId: string }> = {
  code: 'joinder-proposed-already',
  says: {
    en: 'This joinder was proposed already',
    ru: 'Это соединение уже предложено',
    kk: 'Бұл біріктіру бұрын ұсынылған',
  },
  looksAtInput: true,
  holds: ({ joinders }, { matchId }) =>
    !joinders.some((each) => each.matchId === matchId && (each.status === 'proposed' || isLive(each))),
};

/** A case that leads needs a suspect: it is for the one suspect that cases are joined (CPC 43). */
export const hasSuspectToJoinFor: Rule<Investigation> = {
  code: 'suspect-unknown',
  says: {
    en: 'Cases are joined for one suspect: identify the suspect first',
    ru: 'Дела соединяют по одному подозреваемому: сначала установите его',
    kk: 'Істер бір күдікті бойынша біріктіріледі: алдымен күдіктіні анықтаңыз',
  },
  holds: ({ suspects }) => suspects.length > 0,
};

export const isProposed: Rule<Investigation, Which> = {
  code: 'joinder-decided-already',
  says: {
    en: 'This joinder was decided on already',
    ru: 'По этому соединению решение уже принято',
    kk: 'Бұл біріктіру бойынша шешім қабылданған',
  },
  looksAtInput: true,
  holds: (investigation, which, { actor }) => joinderFor(investigation, which, actor.subject).status === 'proposed',
};

/** Nobody approves what they proposed. */
export const isNotOnesOwn: Rule<Investigation, Which> = {
  code: 'own-proposal',
  says: {
    en: 'Somebody else must approve what you proposed',
    ru: 'Ваше предложение должен одобрить другой начальник подразделения',
    kk: 'Сіздің ұсынысыңызды басқа бөлімше бастығы мақұлдауы тиіс',
  },
  looksAtInput: true,
  holds: (investigation, which, { actor }) =>
    !isSelf(actor, joinderFor(investigation, which, actor.subject).proposedBy),
};

export const isJoined: Rule<Investigation, Which> = {
  code: 'not-joined',
  says: { en: 'This case is not joined', ru: 'Это дело не соединено', kk: 'Бұл іс біріктірілмеген' },
  looksAtInput: true,
  holds: (investigation, which, { actor }) => joinderFor(investigation, which, actor.subject).status === 'joined',
};

/** The case goes to the prosecutor with all that are joined to it: no child is left behind. */
export const joinedAreCompleted: Rule<Investigation> = {
  code: 'joined-case-not-completed',
  says: {
    en: 'Every joined case must be completed first',
    ru: 'Сначала должны быть окончены все соединённые дела',
    kk: 'Алдымен барлық біріктірілген істер аяқталуға тиіс',
  },
  holds: ({ joinders }) => joinders.filter(isLive).every(({ stands }) => stands === 'completed'),
};
