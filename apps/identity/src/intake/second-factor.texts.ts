import type { Texts } from '#libs/problems';
import { texts as ofSignIn } from './sign-in.texts.js';

/** Everything that the pages of the second factor say. */
export const texts = {
  title: { kk: 'Кіруді растау', ru: 'Подтверждение входа', en: 'Confirm that it is you' },
  code: {
    kk: 'Қолданбадағы алты таңбалы код',
    ru: 'Шестизначный код из приложения',
    en: 'Six-digit code from your app',
  },
  recoveryCode: { kk: 'Қалпына келтіру коды', ru: 'Код восстановления', en: 'Recovery code' },
  codeHint: {
    kk: 'Телефоныңыздағы аутентификация қолданбасын ашып, Qorgan жазбасындағы кодты енгізіңіз. Телефон жаныңызда болмаса, қалпына келтіру кодтарының бірін енгізіңіз.',
    ru: 'Откройте приложение-аутентификатор на телефоне и введите код записи «Qorgan». Если телефона нет под рукой, введите один из кодов восстановления.',
    en: 'Open the authenticator app on your phone and enter the code shown for Qorgan. If you do not have your phone, enter one of your recovery codes.',
  },
  confirm: { kk: 'Растау', ru: 'Подтвердить', en: 'Confirm' },
  lost: {
    kk: 'Телефоныңыз да, қалпына келтіру кодтарыңыз да жоқ болса, ұйымыңыздың әкімшісіне хабарласыңыз.',
    ru: 'Если нет ни телефона, ни кодов восстановления, обратитесь к администратору вашей организации.',
    en: 'If you have neither your phone nor your recovery codes, ask the administrator of your organisation.',
  },
  setUp: { kk: 'Екінші факторды қосу', ru: 'Подключение второго фактора', en: 'Set up your second factor' },
  why: {
    kk: 'Мұнда баланың ісі туралы мәлімет бар. Құпиясөзіңізді біреу біліп қойса да, телефоныңыздағы кодсыз кіре алмайды.',
    ru: 'Здесь хранятся сведения о делах детей. Даже узнав ваш пароль, никто не войдёт без кода с вашего телефона.',
    en: 'Cases of children are kept here. Even if somebody learns your password, they cannot sign in without the code from your phone.',
  },
  stepApp: {
    kk: 'Телефонға аутентификация қолданбасын орнатыңыз: кез келген TOTP қолданбасы жарайды.',
    ru: 'Установите на телефон приложение-аутентификатор: подойдёт любое с поддержкой TOTP.',
    en: 'Install an authenticator app on your phone: any that supports TOTP will do.',
  },
  stepScan: {
    kk: 'Қолданбада осы суретті сканерлеңіз.',
    ru: 'Отсканируйте в приложении этот код.',
    en: 'Scan this picture with the app.',
  },
  picture: { kk: 'Қолданбаға арналған QR-код', ru: 'QR-код для приложения', en: 'QR code for the app' },
  byHand: {
    kk: 'Сканерлей алмасаңыз, мына кілтті қолмен енгізіңіз:',
    ru: 'Если отсканировать не получается, введите этот ключ вручную:',
    en: 'If you cannot scan it, enter this key by hand:',
  },
  stepCode: {
    kk: 'Қолданба көрсеткен алты таңбалы кодты енгізіңіз.',
    ru: 'Введите шестизначный код, который показывает приложение.',
    en: 'Enter the six-digit code that the app shows.',
  },
  codesTitle: { kk: 'Қалпына келтіру кодтарыңыз', ru: 'Ваши коды восстановления', en: 'Your recovery codes' },
  codesWhy: {
    kk: 'Телефоныңызды жоғалтсаңыз, осы кодтардың бірімен кіре аласыз. Әр код бір рет қана жарайды. Оларды жазып алып, телефоннан бөлек, сенімді жерде сақтаңыз: бұл кодтар енді көрсетілмейді.',
    ru: 'Если вы потеряете телефон, войти можно по одному из этих кодов. Каждый действует один раз. Запишите их и храните отдельно от телефона, в надёжном месте: больше они показаны не будут.',
    en: 'If you lose your phone, you can sign in with one of these codes. Each is good once. Write them down and keep them in a safe place apart from your phone: they will not be shown again.',
  },
  saved: { kk: 'Жазып алдым, жалғастыру', ru: 'Я их записал(а), продолжить', en: 'I have written them down, continue' },
  failed: { kk: 'Код қабылданбады', ru: 'Код не принят', en: 'The code was not accepted' },
  missing: { kk: 'Кодты енгізіңіз', ru: 'Введите код', en: 'Enter the code' },
  wrong: {
    kk: 'Код қате немесе бұрын қолданылған. Қолданбадағы жаңа кодты күтіп, қайталап көріңіз; телефонның уақыты дұрыс екенін тексеріңіз.',
    ru: 'Код неверен или уже использован. Дождитесь нового кода в приложении и повторите; проверьте, верно ли время на телефоне.',
    en: 'The code is wrong or was used before. Wait for a new code in the app and try again; check that the clock of your phone is right.',
  },
  wait: ofSignIn.wait,
  busy: ofSignIn.busy,
  error: ofSignIn.error,
} as const satisfies Record<string, Texts>;
