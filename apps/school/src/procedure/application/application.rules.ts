import type { Rule } from '#libs/lifecycle';
import { excludedBy } from '../referral.js';
import type { Application } from './application.js';
import type { ApplicationContent } from './content.js';
import { takedownIsOver } from './milestones.js';

export const schoolIsMine: Rule<Application> = {
  code: 'school-is-mine',
  says: {
    en: 'An application is filed at a school where you work',
    ru: 'Заявление подаётся в школе, где вы работаете',
    kk: 'Өтініш өзіңіз жұмыс істейтін мектепте беріледі',
  },
  holds: ({ schoolId }, _input, { actor }) => actor.units.includes(schoolId),
};

export const factsStated: Rule<Application> = {
  code: 'facts-stated',
  says: {
    en: 'Say what happened, without the child’s name',
    ru: 'Опишите, что произошло, не называя имени ребёнка',
    kk: 'Баланың атын атамай, не болғанын жазыңыз',
  },
  holds: ({ summary }) => summary.stated,
};

export const resourceNamed: Rule<Application> = {
  code: 'resource-named',
  says: {
    en: 'Name the internet resource: a link or an account. Without it the expert group must refuse the application; a screenshot alone does not replace it',
    ru: 'Укажите интернет-ресурс: ссылку или аккаунт. Без этого экспертная группа обязана отказать; один скриншот ресурс не заменяет',
    kk: 'Интернет-ресурсты көрсетіңіз: сілтеме немесе аккаунт. Онсыз сараптама тобы өтінішті қабылдамайды; скриншоттың өзі жеткіліксіз',
  },
  holds: ({ summary }) => summary.resources > 0,
};

export const resourcesWhole: Rule<Application> = {
  code: 'resources-whole',
  says: {
    en: 'Each place needs its platform and a link that begins with http:// or https://, or an account; remove rows that stayed empty',
    ru: 'Для каждого места нужны платформа и ссылка, начинающаяся с http:// или https://, либо аккаунт; удалите пустые строки',
    kk: 'Әр орынға платформасы және http:// немесе https:// деп басталатын сілтеме не аккаунт керек; бос жолдарды алып тастаңыз',
  },
  holds: ({ summary }) => summary.resourcesUnfinished === 0,
};

export const mannerSaid: Rule<Application> = {
  code: 'manner-said',
  says: {
    en: 'Say whether it happened twice or more, or in public',
    ru: 'Укажите, было ли это два раза и более либо публично',
    kk: 'Бұл екі не одан көп рет немесе жария түрде болған-болмағанын көрсетіңіз',
  },
  holds: ({ summary }) => summary.manner.length > 0,
};

export const languageSaid: Rule<Application> = {
  code: 'language-said',
  says: {
    en: 'Say in which language the applicant is to be answered',
    ru: 'Укажите, на каком языке ответить заявителю',
    kk: 'Өтініш берушіге қай тілде жауап беру керегін көрсетіңіз',
  },
  holds: ({ summary }) => summary.language !== null,
};

/** Who is excluded would lose the application in the middle of their work. */
export const notTheFiler: Rule<Application, { content?: ApplicationContent | undefined }> = {
  code: 'not-the-sender',
  says: {
    en: 'The person who files the application cannot be among those who must not be told',
    ru: 'Тот, кто подаёт заявление, не может быть среди тех, кому нельзя сообщать',
    kk: 'Өтініш беретін адам айтуға болмайтындардың қатарында бола алмайды',
  },
  looksAtInput: true,
  holds: (_record, { content }, { actor }) => !excludedBy(content?.exclusions ?? []).includes(actor.subject),
};

export const notReferredYet: Rule<Application> = {
  code: 'referred-already',
  says: {
    en: 'The police have been told of it already',
    ru: 'Об этом уже сообщено в полицию',
    kk: 'Бұл туралы полицияға хабарланған',
  },
  holds: ({ referralId }) => referralId === undefined,
};

/** Once the family has declined it, or it has ended, whoever sees that the child needs it asks again. */
export const supportNotAsked: Rule<Application> = {
  code: 'support-asked-already',
  says: {
    en: 'Support of the child was asked for already',
    ru: 'Поддержка ребёнка уже запрошена',
    kk: 'Балаға қолдау сұралған',
  },
  holds: ({ milestones, support }) => {
    const asked = milestones.findLast(({ code }) => code === 'support-asked');
    const told = support.at(-1);
    const isOver = told !== undefined && (told.code === 'declined' || told.code === 'closed');
    return asked === undefined || (isOver && told.at > asked.at);
  },
};

export const answeredAndSettled: Rule<Application> = {
  code: 'answer-and-orders-settled',
  says: {
    en: 'The answer is not there yet, or an order to take material down is still open',
    ru: 'Ответ ещё не поступил, или предписание об удалении ещё не исполнено',
    kk: 'Жауап әлі келген жоқ немесе жою туралы нұсқама әлі ашық',
  },
  holds: ({ milestones, takedowns }) =>
    milestones.some(({ code }) => code === 'answered') && takedowns.every(({ state }) => takedownIsOver(state)),
};
