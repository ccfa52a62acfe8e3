import type { Texts } from '#libs/problems';
import type { ChannelKind, Pace } from '../procedure/messages.js';

/** Everything that the page says on which a person looks after their messages. */
export const texts = {
  title: { kk: 'Хабарландырулар', ru: 'Уведомления', en: 'Messages' },
  error: { kk: 'Қате', ru: 'Ошибка', en: 'Error' },
  failed: { kk: 'Өзгеріс жасалмады', ru: 'Изменение не выполнено', en: 'Nothing was changed' },
  back: { kk: 'Менің кіруім', ru: 'Мой вход', en: 'My sign-in' },
  lead: {
    kk: 'Сізді порталда жаңа хабар күтіп тұрса, біз тек мынаны жазамыз:',
    ru: 'Когда вас ждёт новое на портале, мы пишем только это:',
    en: 'When something new waits for you at the portal, this is all we write:',
  },
  sentence: {
    kk: 'Сізді жаңа хабар күтіп тұр. Кіру: …',
    ru: 'Вас ждёт новое сообщение. Войти: …',
    en: 'Something new waits for you. Sign in: …',
  },
  language: {
    kk: 'Есім де, нөмір де, істің түрі де айтылмайды. Хабарламалар осы беттің тілінде келеді.',
    ru: 'Ни имён, ни номеров, ни вида дела. Сообщения приходят на языке этой страницы.',
    en: 'No name, no number, no kind of case. Messages come in the language of this page.',
  },
  mail: { kk: 'Электрондық пошта', ru: 'Электронная почта', en: 'E-mail' },
  address: { kk: 'Электрондық пошта мекенжайы', ru: 'Адрес электронной почты', en: 'E-mail address' },
  sendCode: { kk: 'Растау кодын жіберу', ru: 'Отправить код подтверждения', en: 'Send me a code' },
  addressWrong: {
    kk: 'Мекенжайды толық енгізіңіз, мысалы: aty@example.kz',
    ru: 'Введите адрес полностью, например: imya@example.kz',
    en: 'Enter a whole address, such as name@example.kz',
  },
  tooOften: {
    kk: 'Бүгін код тым көп сұралды. Ертең қайталап көріңіз.',
    ru: 'Сегодня код запрашивали слишком часто. Попробуйте завтра.',
    en: 'A code was asked for too often today. Try again tomorrow.',
  },
  code: { kk: 'Хаттағы алты таңбалы код', ru: 'Код из шести цифр из письма', en: 'Six-digit code from the e-mail' },
  codeIsSent: {
    kk: '{address} мекенжайына код жіберіліп жатыр. Ол бірнеше минуттан кейін келуі мүмкін, спам қалтасын да қараңыз. Код жарты сағат жарамды.',
    ru: 'Отправляем код на {address}. Он может прийти через несколько минут; проверьте и папку со спамом. Код действует полчаса.',
    en: 'A code is on its way to {address}. It may take some minutes; look into the spam folder too. It is good for half an hour.',
  },
  codeSent: {
    kk: '{address} мекенжайына код жіберілді. Спам қалтасын да қараңыз. Код жарты сағат жарамды.',
    ru: 'Код отправлен на {address}. Проверьте и папку со спамом. Код действует полчаса.',
    en: 'A code was sent to {address}. Look into the spam folder too. It is good for half an hour.',
  },
  codeWrong: {
    kk: 'Код дұрыс емес немесе мерзімі өткен. Бес әрекеттен кейін жаңа код сұраңыз.',
    ru: 'Код неверный или устарел. После пяти попыток запросите новый.',
    en: 'The code is wrong or no longer good. After five tries ask for a new one.',
  },
  confirm: { kk: 'Растау', ru: 'Подтвердить', en: 'Confirm' },
  otherAddress: {
    kk: 'Басқа мекенжай немесе жаңа код',
    ru: 'Другой адрес или новый код',
    en: 'Another address or a new code',
  },
  mailRefused: {
    kk: '{address} мекенжайының сервері хатты қабылдамады. Мекенжайды тексеріңіз.',
    ru: 'Сервер адреса {address} не принял письмо. Проверьте адрес.',
    en: 'The server of {address} did not take the mail. Check the address.',
  },
  when: { kk: 'Қашан жазу керек', ru: 'Когда писать', en: 'When to write' },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  last: { kk: 'Соңғы хабарлама', ru: 'Последнее сообщение', en: 'Last message' },
  never: { kk: 'әлі болған жоқ', ru: 'ещё не было', en: 'none yet' },
  endedRefused: {
    mail: {
      kk: '{at}: {to} мекенжайы хаттарымызды қабылдамайды, сондықтан оған жазбаймыз. Мекенжайды қайта енгізіңіз немесе өшіріңіз.',
      ru: '{at}: адрес {to} не принимает наши письма, поэтому мы туда больше не пишем. Введите адрес заново или удалите его.',
      en: '{at}: {to} does not take our mail, so we no longer write there. Enter an address again, or remove it.',
    },
    telegram: {
      kk: '{at}: Telegram чатыңызға жіберген хабарламаларымызды қабылдамайды, сондықтан оған жазбаймыз. Оны қайта байланыстырыңыз немесе ажыратыңыз.',
      ru: '{at}: Telegram не принимает наши сообщения в ваш чат, поэтому мы туда больше не пишем. Подключите его снова или отключите.',
      en: '{at}: Telegram does not take our messages to your chat, so we no longer write there. Link it again, or unlink it.',
    },
  } satisfies Record<ChannelKind, Texts>,
  endedBlocked: {
    kk: '{at}: ботты бұғаттадыңыз, сондықтан Telegram арқылы жазбаймыз. Қайта байланыстыруға болады.',
    ru: '{at}: вы заблокировали бота, поэтому в Telegram мы больше не пишем. Его можно подключить снова.',
    en: '{at}: you blocked the bot, so we no longer write by Telegram. You can link it again.',
  },
  to: {
    mail: { kk: 'Хаттар мына мекенжайға келеді: {to}', ru: 'Письма приходят на {to}', en: 'Mail goes to {to}' },
    telegram: { kk: 'Telegram байланыстырылған.', ru: 'Telegram подключён.', en: 'Telegram is linked.' },
  } satisfies Record<ChannelKind, Texts>,
  remove: {
    mail: { kk: 'Мекенжайды өшіру', ru: 'Удалить адрес', en: 'Remove the address' },
    telegram: { kk: 'Telegram-ды ажырату', ru: 'Отключить Telegram', en: 'Unlink Telegram' },
  } satisfies Record<ChannelKind, Texts>,
} as const;

/** The same of the part in which they link their Telegram. */
export const telegramTexts = {
  lead: {
    kk: 'Ботты бір рет іске қоссаңыз болғаны, содан кейін ол сізге жаза алады. Чат нөмірі шифрланып сақталады.',
    ru: 'Достаточно один раз запустить бота, и он сможет вам писать. Номер чата хранится зашифрованным.',
    en: 'Start the bot once, and it can write to you. The number of your chat is kept encrypted.',
  },
  begin: { kk: 'Telegram-ды байланыстыру', ru: 'Подключить Telegram', en: 'Link Telegram' },
  open: {
    kk: 'Telegram-да @{bot} ботын ашыңыз. Telegram телефонда болса, суретті сонымен сканерлеңіз.',
    ru: 'Откройте бота @{bot} в Telegram. Если Telegram на телефоне, отсканируйте картинку телефоном.',
    en: 'Open @{bot} in Telegram. If your Telegram is on a phone, scan the picture with it.',
  },
  openNow: { kk: 'Telegram-ды ашу', ru: 'Открыть Telegram', en: 'Open Telegram' },
  comeBack: { kk: 'Осы бетке оралыңыз.', ru: 'Вернитесь на эту страницу.', en: 'Come back to this page.' },
  picture: { kk: 'Ботқа апаратын QR-код', ru: 'QR-код, который ведёт к боту', en: 'QR code that leads to the bot' },
  press: {
    kk: 'Сол жерде «Старт» (Start) түймесін басыңыз.',
    ru: 'Нажмите там «Старт» (Start).',
    en: 'Press “Start” there.',
  },
  byHand: {
    kk: 'Telegram ашылмаса, @{bot} ботына мынаны жазыңыз:',
    ru: 'Если Telegram не открылся, напишите боту @{bot}:',
    en: 'If Telegram does not open, write this to @{bot}:',
  },
  pressed: { kk: 'Дайын, «Старт» басылды', ru: 'Готово, «Старт» нажат', en: 'Done, I pressed “Start”' },
  notYet: {
    kk: 'Бот кодты әлі алған жоқ. Бірнеше секундтан кейін қайта қараңыз.',
    ru: 'Бот ещё не получил код. Проверьте ещё раз через несколько секунд.',
    en: 'The bot has not got the code yet. Look again in a few seconds.',
  },
  until: {
    kk: 'Код бір рет қолданылады, жарамдылық мерзімі: {at}.',
    ru: 'Код действует один раз, до {at}.',
    en: 'The code works once, until {at}.',
  },
  away: {
    kk: 'Қазір Telegram-мен байланыс жоқ. Бірнеше минуттан кейін қайталап көріңіз.',
    ru: 'Сейчас нет связи с Telegram. Попробуйте через несколько минут.',
    en: 'Telegram cannot be reached at present. Try again in a few minutes.',
  },
  lookAgain: { kk: 'Қайта көру', ru: 'Попробовать ещё раз', en: 'Try again' },
  cancel: { kk: 'Болдырмау', ru: 'Отменить', en: 'Cancel' },
} as const satisfies Record<string, Texts>;

export const paceTexts = {
  off: { kk: 'Жазбау', ru: 'Не писать', en: 'Never' },
  urgent: {
    kk: 'Тек шұғыл болса: балаға қауіп төнсе, мерзім өтсе',
    ru: 'Только срочное: ребёнок в опасности, срок истёк',
    en: 'Only what is urgent: a child in danger, a term that has passed',
  },
  all: {
    kk: 'Жаңа хабар шыққан сайын, бірақ {minutes} минутта бір реттен жиі емес',
    ru: 'Обо всём новом, но не чаще раза в {minutes} минут',
    en: 'Whenever something new waits, at most every {minutes} minutes',
  },
  daily: { kk: 'Күніне бір рет, таңертең', ru: 'Раз в день, утром', en: 'Once a day, in the morning' },
} as const satisfies Record<Pace, Texts>;
