import type { Texts } from '#libs/problems';

/** Everything that the sign-in pages say. */
export const texts = {
  signIn: { kk: 'Жүйеге кіру', ru: 'Вход в систему', en: 'Sign in' },
  login: { kk: 'Логин', ru: 'Логин', en: 'Login' },
  password: { kk: 'Құпиясөз', ru: 'Пароль', en: 'Password' },
  enter: { kk: 'Кіру', ru: 'Войти', en: 'Sign in' },
  forgotten: {
    kk: 'Құпиясөзді ұмыттыңыз ба? Ұйымыңыздың әкімшісіне хабарласыңыз.',
    ru: 'Забыли пароль? Обратитесь к администратору вашей организации.',
    en: 'Forgotten your password? Ask the administrator of your organisation.',
  },
  failed: { kk: 'Кіру мүмкін болмады', ru: 'Не удалось войти', en: 'You were not signed in' },
  wrong: {
    kk: 'Логин немесе құпиясөз қате, не есептік жазба өшірілген.',
    ru: 'Неверный логин или пароль, либо учётная запись отключена.',
    en: 'The login or the password is wrong, or the account is disabled.',
  },
  wait: {
    kk: 'Әрекет саны тым көп. {minutes} минуттан кейін қайталап көріңіз.',
    ru: 'Слишком много попыток. Повторите через {minutes} мин.',
    en: 'Too many attempts. Try again in {minutes} min.',
  },
  busy: {
    kk: 'Қазір көп адам кіріп жатыр. Бір минуттан кейін қайталап көріңіз.',
    ru: 'Сейчас входит много людей. Повторите через минуту.',
    en: 'Many people are signing in just now. Try again in a minute.',
  },
  loginMissing: { kk: 'Логинді енгізіңіз', ru: 'Введите логин', en: 'Enter your login' },
  passwordMissing: { kk: 'Құпиясөзді енгізіңіз', ru: 'Введите пароль', en: 'Enter your password' },
  error: { kk: 'Қате', ru: 'Ошибка', en: 'Error' },
  expired: { kk: 'Бұл беттің уақыты өтіп кетті', ru: 'Время действия страницы истекло', en: 'This page has expired' },
  refused: { kk: 'Кіру сұрауы қабылданбады', ru: 'Запрос на вход отклонён', en: 'The sign-in request was refused' },
  notNow: {
    kk: 'Қазір кіру мүмкін емес',
    ru: 'Сейчас войти не получается',
    en: 'Signing in does not work just now',
  },
  inAMinute: {
    kk: 'Себебі сізде емес: қызмет аз уақытқа қолжетімсіз. Бір минуттан кейін қайталап көріңіз.',
    ru: 'Дело не в вас: служба ненадолго недоступна. Повторите через минуту.',
    en: 'It is not because of you: the service is away for a short time. Try again in a minute.',
  },
  again: { kk: 'Қайтадан кіріп көріңіз.', ru: 'Начните вход заново.', en: 'Please start signing in again.' },
  startAgain: { kk: 'Қайта кіру', ru: 'Войти заново', en: 'Sign in again' },
  signOut: { kk: 'Жүйеден шығасыз ба?', ru: 'Выйти из системы?', en: 'Sign out?' },
  leave: { kk: 'Шығу', ru: 'Выйти', en: 'Sign out' },
  signedOut: { kk: 'Сіз жүйеден шықтыңыз', ru: 'Вы вышли из системы', en: 'You have signed out' },
  toFront: { kk: 'Басты бетке', ru: 'На главную страницу', en: 'To the front page' },
} as const satisfies Record<string, Texts>;
