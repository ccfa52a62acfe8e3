import type { Texts } from '#libs/problems';
import type { ProvisionCode } from './provisions.js';
import { calendarDays, hours, type Length } from './time-limit.js';

/** How long something may be read, or an access stands before somebody looks at it again. No clock of anybody's case: nothing is breached when it ends. */
interface AccessTerm {
  readonly title: Texts;
  readonly basis: ProvisionCode;
  readonly length: Length & { readonly unit: 'calendarDays' | 'hours' };
}

export const accessTerms = {
  'after-hand-over': {
    title: {
      en: 'Reading a case that was handed over, after the work on it ended',
      ru: 'Доступ к переданному делу после окончания работы по нему',
      kk: 'Берілген іс бойынша жұмыс аяқталғаннан кейін оны оқу',
    },
    basis: 'internal-procedure',
    length: { ...calendarDays(30), unit: 'calendarDays' },
  },
  deputy: {
    title: {
      en: 'Standing in for a colleague who is away, at the longest',
      ru: 'Замещение отсутствующего коллеги, не дольше',
      kk: 'Жоқ әріптестің орнын басу, ең ұзақ мерзімі',
    },
    basis: 'deputy',
    length: { ...calendarDays(60), unit: 'calendarDays' },
  },
  emergency: {
    title: {
      en: 'Reading a case that was opened in an emergency, at the longest',
      ru: 'Доступ к делу в чрезвычайной ситуации, не дольше',
      kk: 'Төтенше жағдайда ашылған істі оқу, ең ұзақ мерзімі',
    },
    basis: 'emergency-access',
    length: { ...hours(4), unit: 'hours' },
  },
  'prosecutor-identity': {
    title: {
      en: 'The supervising prosecutor’s reading of who a child is',
      ru: 'Доступ надзирающего прокурора к сведениям о том, кто ребёнок',
      kk: 'Қадағалаушы прокурордың баланың кім екенін оқуы',
    },
    basis: 'prosecutor-learns-identity',
    length: { ...hours(24), unit: 'hours' },
  },
  'access-review': {
    title: {
      en: 'Access that nobody has confirmed, until it is reviewed',
      ru: 'Доступ без подтверждения, до пересмотра',
      kk: 'Расталмаған қолжетімділік, қайта қаралғанға дейін',
    },
    basis: 'access-review',
    length: { ...calendarDays(180), unit: 'calendarDays' },
  },
  'unused-access': {
    title: {
      en: 'Access that nobody has used, until it is reviewed',
      ru: 'Доступ, которым не пользовались, до пересмотра',
      kk: 'Пайдаланылмаған қолжетімділік, қайта қаралғанға дейін',
    },
    basis: 'access-review',
    length: { ...calendarDays(90), unit: 'calendarDays' },
  },
} as const satisfies Record<string, AccessTerm>;
