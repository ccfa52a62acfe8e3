import type { Rule } from '#libs/lifecycle';
import type { Investigation } from './investigation.js';
import { suppliedTo, type WithStaff, type WithUnit } from './supplied.js';

/** Nobody sends a child's case where no unit would find it. */
export const unitTakesIt: Rule<Investigation> = {
  code: 'no-unit-there',
  says: {
    en: 'There is no such police unit in that region, or the report is with it already',
    ru: 'В этом регионе нет такого подразделения, или направление уже у него',
    kk: 'Бұл өңірде мұндай бөлімше жоқ немесе жолдама қазірдің өзінде соның қолында',
  },
  looksAtInput: true,
  holds: ({ unitId }, _input, at) => {
    const { unitId: there } = suppliedTo<WithUnit>(at);
    return there !== undefined && there !== unitId;
  },
};

/** A child in danger now is not sent back for more paper, nor refused: the clock of the answer would end with the refusal. */
export const dangerIsAnswered: Rule<Investigation> = {
  code: 'danger-not-answered',
  says: {
    en: 'The child is in immediate danger: act on it and record what was done before the referral is returned or refused',
    ru: 'Ребёнок в непосредственной опасности: сначала примите меры и запишите их, затем возвращайте направление или отказывайте',
    kk: 'Балаға тікелей қауіп төніп тұр: алдымен шара қолданып, оны жазыңыз, содан кейін ғана жолдаманы қайтарыңыз немесе бас тартыңыз',
  },
  holds: ({ urgency, dangerAnsweredAt }) => urgency !== 'immediate' || dangerAnsweredAt !== undefined,
};

/** The case is given to people of its unit, in the right role, and to nobody who must not be told. The refusal does not say which. */
export const canBeGivenIt: Rule<Investigation, { readonly subjects: readonly string[] }> = {
  code: 'cannot-be-assigned',
  says: {
    en: 'This officer cannot be given this case',
    ru: 'Этому сотруднику нельзя поручить это дело',
    kk: 'Бұл қызметкерге бұл істі тапсыруға болмайды',
  },
  looksAtInput: true,
  holds: ({ excluded }, { subjects }, at) =>
    suppliedTo<WithStaff>(at).workThere !== false && subjects.every((subject) => !excluded.includes(subject)),
};

/** What began with a tip has no school that could answer. */
export const hasSchool: Rule<Investigation> = {
  code: 'no-school',
  says: {
    en: 'It did not come from a school: there is nobody to ask or to return it to',
    ru: 'Направление поступило не из школы: спросить некого и вернуть некому',
    kk: 'Жолдама мектептен түспеген: сұрайтын да, қайтаратын да жер жоқ',
  },
  holds: ({ referral }) => referral.schoolId !== null,
};
