import type { Texts } from '#libs/problems';

/** Everything that is said where a person chooses a password of their own. */
export const newPasswordTexts = {
  title: { kk: 'Жаңа құпиясөз таңдаңыз', ru: 'Выберите новый пароль', en: 'Choose a new password' },
  why: {
    kk: 'Сіз әкімші берген бір реттік құпиясөзбен кірдіңіз. Енді оны тек өзіңіз білетін құпиясөзге ауыстырыңыз.',
    ru: 'Вы вошли по одноразовому паролю от администратора. Теперь замените его паролем, который знаете только вы.',
    en: 'You signed in with a one-time password from an administrator. Now replace it with one that only you know.',
  },
  rule: {
    kk: 'Кемінде {count} таңба. Өзіңізге оңай, басқаларға қиын бірнеше сөз жарайды.',
    ru: 'Не меньше {count} знаков. Подойдут несколько слов, которые легко запомнить вам и трудно угадать другим.',
    en: 'At least {count} characters. A few words will do that are easy for you and hard to guess for others.',
  },
  password: { kk: 'Жаңа құпиясөз', ru: 'Новый пароль', en: 'New password' },
  again: { kk: 'Жаңа құпиясөз тағы бір рет', ru: 'Новый пароль ещё раз', en: 'New password once more' },
  save: { kk: 'Сақтап, жалғастыру', ru: 'Сохранить и продолжить', en: 'Save and go on' },
  failed: { kk: 'Құпиясөз сақталмады', ru: 'Пароль не сохранён', en: 'The password was not saved' },
  short: {
    kk: 'Құпиясөз тым қысқа: кемінде {count} таңба керек',
    ru: 'Пароль слишком короткий: нужно не меньше {count} знаков',
    en: 'The password is too short: at least {count} characters are needed',
  },
  long: {
    kk: 'Құпиясөз тым ұзын: ең көбі {count} таңба',
    ru: 'Пароль слишком длинный: не больше {count} знаков',
    en: 'The password is too long: {count} characters at most',
  },
  differs: { kk: 'Екі құпиясөз бірдей емес', ru: 'Пароли не совпадают', en: 'The two passwords are not the same' },
  same: {
    kk: 'Бұл — әкімші берген құпиясөз. Басқасын таңдаңыз',
    ru: 'Это пароль от администратора. Выберите другой',
    en: 'This is the password from the administrator. Choose another one',
  },
} as const satisfies Record<string, Texts>;
