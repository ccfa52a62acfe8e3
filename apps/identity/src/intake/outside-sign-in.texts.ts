import type { Texts } from '#libs/problems';
import { texts as ofSignIn } from './sign-in.texts.js';

/** Everything that pages say of a provider outside; `{name}` is what people call it. */
export const texts = {
  signIn: { kk: '«{name}» арқылы кіру', ru: 'Войти через «{name}»', en: 'Sign in with {name}' },
  byPassword: {
    kk: 'Логинмен және құпиясөзбен кіру',
    ru: 'Войти по логину и паролю',
    en: 'Sign in with login and password',
  },
  toMine: { kk: '«Менің кіруім» бетіне оралу', ru: 'Вернуться к «Моему входу»', en: 'Back to “My sign-in”' },

  onward: { kk: 'Кіру жалғасуда', ru: 'Вход продолжается', en: 'Signing in' },
  goOn: { kk: 'Жалғастыру', ru: 'Продолжить', en: 'Continue' },

  heading: { kk: '«{name}» арқылы кіру', ru: 'Вход через «{name}»', en: 'Signing in with {name}' },
  isNot: {
    kk: 'Байланыстырылмаған. «{name}» қызметіндегі есептік жазбаңызды байланыстырсаңыз, мұнда сол арқылы да кіре аласыз. Мұндағы құқықтарыңыз өзгермейді, ал дәлелдемелерді ашқанда бұрынғыдай осындағы екінші фактор сұралады.',
    ru: 'Не подключено. Подключив свою учётную запись в службе «{name}», вы сможете входить сюда и по ней. Ваши права здесь не изменятся, а перед просмотром доказательств по-прежнему потребуется ваш здешний второй фактор.',
    en: 'Not connected. Once you have connected your account at {name}, you can sign in here with it too. What you may do here stays as it is, and evidence still asks for the second factor that you have here.',
  },
  connect: { kk: 'Есептік жазбамды байланыстыру', ru: 'Подключить мою учётную запись', en: 'Connect my account' },
  is: { kk: 'Байланыстырылған: {at}.', ru: 'Подключено: {at}.', en: 'Connected on {at}.' },
  remove: { kk: 'Байланысты үзу', ru: 'Отключить', en: 'Disconnect' },
} as const satisfies Record<string, Texts>;

/** What comes of it where nobody is signed in, or nothing is connected: a heading, and what to do. */
export const noticeTexts = {
  away: [
    { kk: '«{name}» қызметі жауап бермейді', ru: 'Служба «{name}» не отвечает', en: '{name} does not answer' },
    {
      kk: 'Есептік жазбаңыз орнында. Кейінірек қайталап көріңіз немесе осындағы логин мен құпиясөзді қолданыңыз.',
      ru: 'С вашей учётной записью всё в порядке. Повторите позже или используйте здешние логин и пароль.',
      en: 'Nothing is wrong with your account. Try again later, or use the login and password that you have here.',
    },
  ],
  refused: [
    {
      kk: '«{name}» қызметінің жауабы қабылданбады',
      ru: 'Ответ службы «{name}» не принят',
      en: 'The answer of {name} was not accepted',
    },
    {
      kk: 'Қайтадан бастаңыз. Бұл қайталанса, ұйымыңыздың әкімшісіне хабарлаңыз.',
      ru: 'Начните заново. Если это повторится, сообщите администратору вашей организации.',
      en: 'Please start again. If it happens again, tell the administrator of your organisation.',
    },
  ],
  cancelled: [
    {
      kk: '«{name}» қызметінде кіру аяқталмады',
      ru: 'Вход в службе «{name}» не завершён',
      en: 'You did not sign in at {name}',
    },
    {
      kk: 'Сіз ол жақта кірмей оралдыңыз. Ештеңе өзгерген жоқ.',
      ru: 'Вы вернулись оттуда, отказавшись от входа. Ничего не изменилось.',
      en: 'You came back from there without signing in. Nothing was changed.',
    },
  ],
  unlinked: [
    { kk: 'Есептік жазба байланыстырылмаған', ru: 'Учётная запись не подключена', en: 'Your account is not connected' },
    {
      kk: '«{name}» қызметі сізді таныды, бірақ ондағы есептік жазбаңыз мұндағы жарамды есептік жазбаға байланыстырылмаған. Логинмен және құпиясөзбен кіріп, оны «Менің кіруім» бетінде байланыстырыңыз. Кіре алмасаңыз, ұйымыңыздың әкімшісіне хабарласыңыз.',
      ru: 'Служба «{name}» вас узнала, но ваша запись там не подключена ни к одной действующей учётной записи здесь. Войдите по логину и паролю и подключите её на странице «Мой вход». Если войти не получается, обратитесь к администратору вашей организации.',
      en: '{name} knows you, but your account there is not connected to an account here that is open. Sign in with your login and password and connect it at “My sign-in”. If you cannot sign in, ask the administrator of your organisation.',
    },
  ],
  'has-none': [
    {
      kk: 'Бір рет құпиясөзбен кіріңіз',
      ru: 'Войдите один раз с паролем',
      en: 'Sign in with your password once',
    },
    {
      kk: 'Мұнда екінші фактор керек, ал сізде ол әлі жоқ. Логинмен және құпиясөзбен кіріп, оны қосыңыз; содан кейін «{name}» арқылы кіре аласыз.',
      ru: 'Здесь нужен второй фактор, а у вас его ещё нет. Войдите по логину и паролю и подключите его; после этого можно входить через «{name}».',
      en: 'A second factor is needed here, and you have none yet. Sign in with your login and password and set it up; after that you can sign in with {name}.',
    },
  ],
  taken: [
    {
      kk: 'Бұл есептік жазба басқа біреуге байланыстырылған',
      ru: 'Эта учётная запись уже подключена',
      en: 'That account is connected already',
    },
    {
      kk: '«{name}» қызметіндегі бұл есептік жазба мұндағы басқа есептік жазбаға байланыстырылған. Ештеңе өзгерген жоқ. Бұған таңғалсаңыз, ұйымыңыздың әкімшісіне хабарласыңыз.',
      ru: 'Учётная запись, с которой вы вошли в службе «{name}», подключена здесь к другой. Ничего не изменилось. Если это для вас неожиданность, обратитесь к администратору вашей организации.',
      en: 'The account with which you signed in at {name} is connected to another account here. Nothing was changed. If this surprises you, ask the administrator of your organisation.',
    },
  ],
  wait: [{ kk: 'Кіру мүмкін болмады', ru: 'Не удалось войти', en: 'You were not signed in' }, ofSignIn.wait],
} as const satisfies Record<string, readonly [Texts, Texts]>;
