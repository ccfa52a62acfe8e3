import { regions, type RegionCode } from '#libs/contracts';
import { fill, type Locale, type Texts } from '#libs/problems';
import type { Question } from '../../procedure/tell/course.js';
import type { Said } from './voice.js';

interface QuestionTexts {
  readonly title: Said;
  readonly hint?: Said;
  /** What the question is called among the answers. */
  readonly short: Texts;
}

export const questionTexts: Readonly<Record<Question, QuestionTexts>> = {
  from: {
    title: { kk: 'Кім жазып отыр?', ru: 'Кто пишет?', en: 'Who is writing?' },
    short: { kk: 'Кім жазып отыр', ru: 'Кто пишет', en: 'Who is writing' },
  },
  safe: {
    title: {
      child: { kk: 'Қазір қауіпсіз жердесің бе?', ru: 'Ты сейчас в безопасности?', en: 'Are you safe right now?' },
      adult: {
        kk: 'Бала қазір қауіпсіз жерде ме?',
        ru: 'Ребёнок сейчас в безопасности?',
        en: 'Is the child safe right now?',
      },
    },
    hint: {
      kk: 'Яғни ол жерде қазір ешкім жамандық жасай алмайды.',
      ru: 'Это значит: там сейчас никто не может сделать ничего плохого.',
      en: 'Safe means: nobody there can do any harm at this moment.',
    },
    short: { kk: 'Қазір қауіпсіз бе', ru: 'Безопасно ли сейчас', en: 'Safe right now' },
  },
  kind: {
    title: { kk: 'Не болып жатыр?', ru: 'Что происходит?', en: 'What is happening?' },
    hint: {
      kk: 'Ең ұқсасын таңдауға болады. Дәл келмесе де, оқасы жоқ.',
      ru: 'Можно выбрать самое похожее. Ошибиться не страшно.',
      en: 'Choose what fits best. It does not matter if it is not exact.',
    },
    short: { kk: 'Не болып жатыр', ru: 'Что происходит', en: 'What is happening' },
  },
  words: {
    title: {
      child: { kk: 'Өз сөзіңмен айтып бер', ru: 'Расскажи своими словами', en: 'Tell it in your own words' },
      adult: { kk: 'Не болғанын айтып беріңіз', ru: 'Расскажите, что произошло', en: 'Tell us what happened' },
    },
    hint: {
      kk: 'Не болды? Қашан басталды? Мұны кім істеп жүр? Қатемен жазылса да болады.',
      ru: 'Что случилось? Когда началось? Кто это делает? Писать можно с ошибками.',
      en: 'What happened? When did it begin? Who is doing it? Spelling does not matter.',
    },
    short: { kk: 'Не болды', ru: 'Рассказ', en: 'What happened' },
  },
  platforms: {
    title: { kk: 'Бұл қай жерде болып жатыр?', ru: 'Где это происходит?', en: 'Where does it happen?' },
    hint: { kk: 'Бірнешеуін таңдауға болады.', ru: 'Можно выбрать несколько.', en: 'Choose all that fit.' },
    short: { kk: 'Қай жерде', ru: 'Где', en: 'Where' },
  },
  where: {
    title: {
      kk: 'Қай бет, сілтеме немесе аккаунт?',
      ru: 'Какая страница, ссылка или аккаунт?',
      en: 'Which page, link or account?',
    },
    hint: {
      kk: 'Әр жолға біреуден, мысалы https://… немесе @аты. Телефон нөмірі де болады.',
      ru: 'По одному в строке, например https://… или @имя. Можно и номер телефона.',
      en: 'One on each line, for example https://… or @name. A phone number will do too.',
    },
    short: { kk: 'Беттер мен аккаунттар', ru: 'Страницы и аккаунты', en: 'Pages and accounts' },
  },
  files: {
    title: {
      kk: 'Скриншот, фото немесе жазба бар ма?',
      ru: 'Есть скриншоты, фото или записи?',
      en: 'Are there screenshots, photos or recordings?',
    },
    hint: {
      kk: 'Олар көп көмектеседі. Бар болғанын ғана қосу керек: жаңадан ештеңе түсіріп керегі жоқ. Оларды тек полиция көреді.',
      ru: 'Они очень помогают. Только то, что уже есть: ничего нового снимать не нужно. Их увидит только полиция.',
      en: 'They help a lot. Only what is there already: nothing new has to be made. Only the police see them.',
    },
    short: { kk: 'Файлдар', ru: 'Файлы', en: 'Files' },
  },
  age: {
    title: {
      child: { kk: 'Жасың нешеде?', ru: 'Сколько тебе лет?', en: 'How old are you?' },
      adult: { kk: 'Бала неше жаста?', ru: 'Сколько лет ребёнку?', en: 'How old is the child?' },
    },
    short: { kk: 'Баланың жасы', ru: 'Возраст ребёнка', en: 'Age of the child' },
  },
  name: {
    title: {
      child: { kk: 'Атың кім?', ru: 'Как тебя зовут?', en: 'What is your name?' },
      adult: { kk: 'Баланың аты кім?', ru: 'Как зовут ребёнка?', en: 'What is the child’s name?' },
    },
    hint: {
      kk: 'Міндетті емес. Аты жазылмаса да, хабарлама дәл солай мұқият оқылады.',
      ru: 'Не обязательно. Без имени сообщение прочитают так же внимательно.',
      en: 'Only if you want to. Without a name the message is read just as carefully.',
    },
    short: { kk: 'Баланың аты', ru: 'Имя ребёнка', en: 'Name of the child' },
  },
  region: {
    title: {
      child: { kk: 'Қайда тұрасың?', ru: 'Где ты живёшь?', en: 'Where do you live?' },
      adult: { kk: 'Бала қайда тұрады?', ru: 'Где живёт ребёнок?', en: 'Where does the child live?' },
    },
    short: { kk: 'Өңір', ru: 'Регион', en: 'Region' },
  },
  contact: {
    title: {
      child: {
        kk: 'Сенімен қалай қауіпсіз хабарласуға болады?',
        ru: 'Как с тобой безопасно связаться?',
        en: 'What is a safe way to reach you?',
      },
      adult: {
        kk: 'Сізбен қалай хабарласуға болады?',
        ru: 'Как с вами связаться?',
        en: 'How can we reach you?',
      },
    },
    hint: {
      child: {
        kk: 'Ренжітіп жүрген адам көрмейтін жолды ғана жаз. Өткізіп жіберсең де болады: код жеткілікті.',
        ru: 'Только так, чтобы этого не увидел тот, кто обижает. Можно пропустить: кода достаточно.',
        en: 'Only a way that the person who hurts you cannot see. You can skip this: the code is enough.',
      },
      adult: {
        kk: 'Бірдеңені нақтылау қажет болса ғана хабарласады. Өткізіп жіберсеңіз де болады: код жеткілікті.',
        ru: 'С вами свяжутся, только если нужно что-то уточнить. Можно пропустить: кода достаточно.',
        en: 'You are contacted only if something must be clarified. You can skip this: the code is enough.',
      },
    },
    short: { kk: 'Байланыс', ru: 'Связь', en: 'How to reach you' },
  },
};

const nearby: Texts = {
  kk: 'Хабарламаны жақын жердегі полиция оқиды.',
  ru: 'Сообщение прочитают в полиции неподалёку.',
  en: 'The police near there read the message.',
};
const otherwise: Texts = {
  kk: 'Өңір таңдалмаса, ол алдымен мына жердің полициясына келеді: {region}. Олар керекті жерге береді.',
  ru: 'Если регион не выбрать, оно сначала придёт в полицию ({region}), а оттуда — куда нужно.',
  en: 'If no region is chosen, it first goes to the police of {region}, who pass it on to the right place.',
};
const inEach = (text: (locale: Locale) => string): Texts => ({ kk: text('kk'), ru: text('ru'), en: text('en') });

/** Who reads a message whose writer chose no region. */
export const withoutRegion = (region: RegionCode): Texts =>
  inEach((locale) => fill(otherwise, { region: regions[region][locale] })[locale]);

export const regionHint = (region: RegionCode): Texts =>
  inEach((locale) => `${nearby[locale]} ${withoutRegion(region)[locale]}`);
