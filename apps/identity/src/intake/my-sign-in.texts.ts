import type { Texts } from '#libs/problems';
import type { ChannelKind } from '../procedure/messages.js';
import type { Way } from '../procedure/proof.js';
import type { Refused } from '../records/sign-ins.js';

/** Everything that the page says on which a person looks after their sign-in. */
export const texts = {
  title: { kk: 'Менің кіруім', ru: 'Мой вход', en: 'My sign-in' },
  lead: {
    kk: 'Есептік жазба: {login}. Өзгеріс енгізсеңіз, басқа құрылғылардағы сеанстар аяқталады.',
    ru: 'Учётная запись: {login}. Если вы что-то измените, сеансы на других устройствах завершатся.',
    en: 'Account: {login}. If you change something, sessions on other devices end.',
  },
  app: { kk: 'Аутентификация қолданбасы', ru: 'Приложение-аутентификатор', en: 'Authenticator app' },
  appIs: { kk: 'Қосылған: {at}.', ru: 'Подключено: {at}.', en: 'Set up on {at}.' },
  appIsNot: { kk: 'Қосылмаған.', ru: 'Не подключено.', en: 'Not set up.' },
  setUp: { kk: 'Қолданбаны қосу', ru: 'Подключить приложение', en: 'Set up an app' },
  setUpAnew: { kk: 'Басқа телефонға қосу', ru: 'Подключить на другом телефоне', en: 'Set up on another phone' },
  removeApp: { kk: 'Қолданбаны өшіру', ru: 'Отключить приложение', en: 'Remove the app' },
  passkeys: { kk: 'Кіру кілттері', ru: 'Ключи доступа', en: 'Passkeys' },
  passkeysWhy: {
    kk: 'Кіру кілті құпиясөзсіз кіргізеді: құрылғы сізді саусақ ізі, бет немесе PIN арқылы таниды. Ол жалған сайтта жұмыс істемейді.',
    ru: 'Ключ доступа позволяет войти без пароля: устройство узнаёт вас по отпечатку, лицу или PIN-коду. На поддельном сайте он не сработает.',
    en: 'A passkey signs you in without a password: your device knows you by fingerprint, face or PIN. It does not work on a forged site.',
  },
  impossible: {
    kk: 'Бұл мекенжайда кіру кілттері жұмыс істемейді: олар үшін сайттың аты керек.',
    ru: 'По этому адресу ключи доступа не работают: им нужно имя сайта.',
    en: 'Passkeys do not work at this address: they need a site with a name.',
  },
  noScript: {
    kk: 'Кіру кілтін қосу үшін браузерде JavaScript керек.',
    ru: 'Чтобы добавить ключ доступа, нужен JavaScript в браузере.',
    en: 'To add a passkey, your browser needs JavaScript.',
  },
  none: { kk: 'Кіру кілті жоқ.', ru: 'Ключей доступа нет.', en: 'You have no passkeys.' },
  name: { kk: 'Жаңа кілттің атауы', ru: 'Название нового ключа', en: 'Name of the new passkey' },
  nameHint: {
    kk: 'Мысалы: жұмыс телефоны',
    ru: 'Например: рабочий телефон',
    en: 'For example: work phone',
  },
  added: { kk: 'Қосылған күні', ru: 'Добавлен', en: 'Added' },
  lastUsed: { kk: 'Соңғы рет қолданылған', ru: 'Последний вход', en: 'Last used' },
  never: { kk: 'әлі қолданылмаған', ru: 'ещё не использовался', en: 'not used yet' },
  removeOne: { kk: '«{name}» кілтін өшіру', ru: 'Удалить «{name}»', en: 'Remove “{name}”' },
  codes: { kk: 'Қалпына келтіру кодтары', ru: 'Коды восстановления', en: 'Recovery codes' },
  codesLeft: {
    kk: 'Қолданылмаған код саны: {count}.',
    ru: 'Неиспользованных кодов: {count}.',
    en: 'Codes left: {count}.',
  },
  codesNone: {
    kk: 'Кодтар қолданбамен немесе бірінші кіру кілтімен бірге беріледі.',
    ru: 'Коды выдаются вместе с приложением или первым ключом доступа.',
    en: 'You get codes with the app or with your first passkey.',
  },
  newCodes: { kk: 'Жаңа кодтар алу', ru: 'Получить новые коды', en: 'Get new codes' },
  newCodesWhy: {
    kk: 'Жаңа кодтар бұларды алмастырады.',
    ru: 'Новые коды заменят эти.',
    en: 'New codes replace these.',
  },
  changes: { kk: 'Соңғы өзгерістер', ru: 'Последние изменения', en: 'Latest changes' },
  changesWhy: {
    kk: 'Бұлардың бірін өзіңіз жасамаған болсаңыз, әкімшіге дереу хабарлаңыз.',
    ru: 'Если что-то из этого сделали не вы, сразу сообщите администратору.',
    en: 'If one of these was not you, tell your administrator at once.',
  },
  signIns: { kk: 'Соңғы кірулер', ru: 'Последние входы', en: 'Latest sign-ins' },
  signInsWhy: {
    kk: 'Өзіңіз кірмеген уақыт болса, құпиясөзді ауыстыруды әкімшіден дереу сұраңыз.',
    ru: 'Если в это время входили не вы, сразу попросите администратора сменить пароль.',
    en: 'If one of these was not you, ask your administrator for a new password at once.',
  },
  signedIn: { kk: 'кіру: {ways}', ru: 'вход: {ways}', en: 'signed in: {ways}' },
  byOperator: { kk: 'әкімші', ru: 'администратор', en: 'by an administrator' },
  messages: { kk: 'Хабарландырулар', ru: 'Уведомления', en: 'Messages' },
  messagesSet: { kk: 'Хабарландыруларды баптау', ru: 'Настроить уведомления', en: 'Set up messages' },
  done: { kk: 'Дайын, жұмысқа оралу', ru: 'Готово, вернуться к работе', en: 'Done, back to work' },
  failed: { kk: 'Өзгеріс жасалмады', ru: 'Изменение не выполнено', en: 'Nothing was changed' },
  lastOne: {
    kk: 'Бұл — соңғы екінші фактор, ал мұнда онсыз болмайды. Алдымен басқасын қосыңыз.',
    ru: 'Это последний второй фактор, а без него здесь нельзя. Сначала добавьте другой.',
    en: 'It is your last second factor, and one is required here. Add another one first.',
  },
} as const satisfies Record<string, Texts>;

/** By what people are told, where that is one way or both. */
export const messagesBy = {
  mail: {
    kk: 'Порталда болмасаңыз да, сізді жаңа хабар күтіп тұрғанын электрондық пошта арқылы білесіз.',
    ru: 'Вы узнаете, что вас ждёт новое, даже если не открыли портал: по электронной почте.',
    en: 'Learn that something new waits for you even when you are not at the portal: by e-mail.',
  },
  telegram: {
    kk: 'Порталда болмасаңыз да, сізді жаңа хабар күтіп тұрғанын Telegram арқылы білесіз.',
    ru: 'Вы узнаете, что вас ждёт новое, даже если не открыли портал: в Telegram.',
    en: 'Learn that something new waits for you even when you are not at the portal: by Telegram.',
  },
  both: {
    kk: 'Порталда болмасаңыз да, сізді жаңа хабар күтіп тұрғанын электрондық пошта немесе Telegram арқылы білесіз.',
    ru: 'Вы узнаете, что вас ждёт новое, даже если не открыли портал: по электронной почте или в Telegram.',
    en: 'Learn that something new waits for you even when you are not at the portal: by e-mail or Telegram.',
  },
} as const satisfies Record<ChannelKind | 'both', Texts>;

export const wayTexts = {
  password: { kk: 'құпиясөз', ru: 'пароль', en: 'password' },
  outside: {
    kk: 'басқа қызметтегі есептік жазба',
    ru: 'учётная запись другой службы',
    en: 'account of another service',
  },
  passkey: { kk: 'кіру кілті', ru: 'ключ доступа', en: 'passkey' },
  'app-code': { kk: 'қолданба коды', ru: 'код из приложения', en: 'code of the app' },
  'recovery-code': { kk: 'қалпына келтіру коды', ru: 'код восстановления', en: 'recovery code' },
} as const satisfies Record<Way, Texts>;

export const refusedTexts = {
  'wrong-password': {
    kk: 'кіре алмады: құпиясөз қате',
    ru: 'не вошли: неверный пароль',
    en: 'not let in: wrong password',
  },
  'wrong-second-factor': {
    kk: 'кіре алмады: код немесе кілт қате',
    ru: 'не вошли: неверный код или ключ',
    en: 'not let in: wrong code or passkey',
  },
} as const satisfies Record<Refused, Texts>;

export const changeTexts = {
  'passkey-added': { kk: 'Кіру кілті қосылды', ru: 'Добавлен ключ доступа', en: 'A passkey was added' },
  'passkey-removed': { kk: 'Кіру кілті өшірілді', ru: 'Удалён ключ доступа', en: 'A passkey was removed' },
  'app-set-up': { kk: 'Қолданба қосылды', ru: 'Подключено приложение', en: 'An app was set up' },
  'app-removed': { kk: 'Қолданба өшірілді', ru: 'Отключено приложение', en: 'The app was removed' },
  'recovery-codes-made': {
    kk: 'Қалпына келтіру кодтары жаңартылды',
    ru: 'Получены новые коды восстановления',
    en: 'New recovery codes were made',
  },
  'second-factor-reset': {
    kk: 'Екінші факторлар алып тасталды',
    ru: 'Сброшены вторые факторы',
    en: 'The second factors were taken away',
  },
  'outside-linked': {
    kk: 'Басқа қызметтегі есептік жазба байланыстырылды',
    ru: 'Подключена учётная запись другой службы',
    en: 'An account of another service was connected',
  },
  'outside-unlinked': {
    kk: 'Басқа қызметтегі есептік жазбамен байланыс үзілді',
    ru: 'Отключена учётная запись другой службы',
    en: 'The account of another service was disconnected',
  },
  'mail-set-up': {
    kk: 'Электрондық поштаға хабарландыру қосылды',
    ru: 'Включены уведомления по электронной почте',
    en: 'Messages by e-mail were turned on',
  },
  'mail-removed': {
    kk: 'Электрондық пошта мекенжайы өшірілді',
    ru: 'Удалён адрес электронной почты',
    en: 'The e-mail address was removed',
  },
  'mail-ended': {
    kk: 'Электрондық поштаға хабарландыру тоқтады: мекенжай қабылдамайды',
    ru: 'Уведомления по электронной почте прекращены: адрес их не принимает',
    en: 'Messages by e-mail ended: the address does not take them',
  },
  'telegram-set-up': { kk: 'Telegram байланыстырылды', ru: 'Подключён Telegram', en: 'Telegram was linked' },
  'telegram-removed': { kk: 'Telegram ажыратылды', ru: 'Telegram отключён', en: 'Telegram was unlinked' },
  'telegram-ended': {
    kk: 'Telegram байланысы үзілді: бот бұғатталған',
    ru: 'Связь с Telegram прекращена: бот заблокирован',
    en: 'The link to Telegram ended: the bot was blocked',
  },
} as const satisfies Record<string, Texts>;
