import { fill, type Locale, type Texts } from '#libs/problems';

/** All that the bot answers to whoever writes to it. What else people write it neither keeps nor reads. */
const texts = {
  linked: {
    kk: 'Telegram байланыстырылды. Порталда сізді жаңа хабар күтіп тұрса, осында жазамыз.',
    ru: 'Telegram подключён. Когда на портале вас будет ждать новое, мы напишем сюда.',
    en: 'Telegram is linked. When something new waits for you at the portal, we write here.',
  },
  notGood: {
    kk: 'Код дұрыс емес, мерзімі өткен немесе қолданылған. Жаңасын порталдан алыңыз: «Менің кіруім», «Хабарландырулар». {portal}',
    ru: 'Код неверный, устарел или уже использован. Новый можно получить на портале: «Мой вход», «Уведомления». {portal}',
    en: 'The code is wrong, too old or used. Get a new one at the portal: “My sign-in”, “Messages”. {portal}',
  },
  other: {
    kk: 'Бот тек порталда жаңа хабар күтіп тұрғанын айтады. Мұнда жазғаныңызды ешкім оқымайды: жұмысыңыз туралы жазбаңыз. Кіру: {portal}',
    ru: 'Бот только сообщает, что на портале вас ждёт новое. Здесь никто ничего не читает: не пишите о работе. Войти: {portal}',
    en: 'This bot only says that something new waits for you at the portal. Nobody reads what you write here: write nothing of your work. Sign in: {portal}',
  },
} as const satisfies Record<string, Texts>;

export const botSays = (what: keyof typeof texts, locale: Locale, publicAddress: string): string =>
  fill(texts[what], { portal: `${publicAddress}/portal/` })[locale];

/** What came with `/start`, as the link to the bot sends it; undefined for anything else. */
export const startCode = (text: string): string | undefined => /^\/start(?:@\w+)?\s+([\w-]{8,64})\s*$/.exec(text)?.[1];

/** So many answers a chat has within an hour: whoever tries codes, or writes and writes, is heard no more. */
export const mostAnswers = 10;
