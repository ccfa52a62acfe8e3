import type { Rule } from '#libs/lifecycle';
import type { Decision, DecisionSupply } from './decision.js';

/** A case is decided on while it lies with the prosecutor, complete. */
export const isWithProsecutor: Rule<Decision> = {
  code: 'not-with-prosecutor',
  says: {
    en: 'The case is not with the prosecutor: the police must complete it and send it first',
    ru: 'Дело не у прокурора: полиция должна сначала окончить его и направить',
    kk: 'Іс прокурорда емес: алдымен полиция оны аяқтап, жолдауы тиіс',
  },
  holds: (_decision, _input, at) => (at.supplied as DecisionSupply).stage === 'with-prosecutor',
};

/** The prosecutor of the region in which the case is investigated decides on it. */
export const isSupervisedHere: Rule<Decision> = {
  code: 'other-region',
  says: {
    en: 'The case is investigated in another region, whose prosecutor decides',
    ru: 'Дело расследуется в другом регионе, решение принимает его прокурор',
    kk: 'Іс басқа өңірде тергелуде, шешімді сол өңірдің прокуроры қабылдайды',
  },
  holds: (_decision, _input, at) => (at.supplied as DecisionSupply).isOurs,
};

/** One decision for each time that the case comes. */
export const isNotDecidedYet: Rule<Decision> = {
  code: 'decided-already',
  says: {
    en: 'A decision was taken already and is on its way to the police',
    ru: 'Решение уже принято и передаётся в полицию',
    kk: 'Шешім қабылданып қойған, ол полицияға жолда',
  },
  holds: (_decision, _input, at) => !(at.supplied as DecisionSupply).decided,
};

/** Joined cases are decided on together, in the one that leads. */
export const leadsItself: Rule<Decision> = {
  code: 'decided-in-main-case',
  says: {
    en: 'The case is joined to another: decide on the one that leads',
    ru: 'Дело соединено с другим: решение принимается по основному делу',
    kk: 'Іс басқа іспен біріктірілген: шешім негізгі іс бойынша қабылданады',
  },
  holds: (_decision, _input, at) => !(at.supplied as DecisionSupply).joined,
};
