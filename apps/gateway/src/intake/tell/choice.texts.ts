import type { Texts } from '#libs/problems';
import type { choices } from '../../procedure/tell/answers.js';
import type { Said } from './voice.js';

type Choices = typeof choices;
type ChoiceTexts = { readonly [F in Exclude<keyof Choices, 'region'>]: Readonly<Record<Choices[F][number], Said>> };

const brand = (name: string): Texts => ({ kk: name, ru: name, en: name });

/** What can be chosen, in words that a child knows. */
export const choiceTexts: ChoiceTexts = {
  from: {
    child: {
      kk: 'Мен баламын немесе жасөспіріммін',
      ru: 'Я ребёнок или подросток',
      en: 'I am a child or a teenager',
    },
    parent: { kk: 'Ата-анасы немесе қамқоршысы', ru: 'Родитель или опекун', en: 'Parent or guardian' },
    relative: {
      kk: 'Аға, әпке, әже, ата немесе басқа туысы',
      ru: 'Брат, сестра, бабушка, дедушка, другой родственник',
      en: 'Brother, sister, grandparent, another relative',
    },
    teacher: {
      kk: 'Мұғалім немесе мектеп психологы',
      ru: 'Учитель или школьный психолог',
      en: 'Teacher or psychologist',
    },
    other: { kk: 'Басқа адам', ru: 'Кто-то другой', en: 'Somebody else' },
  },
  safeNow: {
    yes: { kk: 'Иә', ru: 'Да', en: 'Yes' },
    no: { kk: 'Жоқ', ru: 'Нет', en: 'No' },
    unknown: { kk: 'Білмеймін', ru: 'Не знаю', en: 'I do not know' },
  },
  kind: {
    grooming: {
      kk: 'Біреу дене немесе секс туралы жазады, фото сұрайды, кездесуге шақырады, фотоны басқаларға көрсетемін деп қорқытады',
      ru: 'Кто-то пишет о теле или сексе, просит фото, зовёт встретиться, грозит показать фото другим',
      en: 'Somebody writes about bodies or sex, asks for photos, wants to meet, threatens to show photos to others',
    },
    bullying: {
      kk: 'Қайта-қайта мазақ етеді, балағаттайды, қорқытады, фотоларды не құпияларды жариялайды',
      ru: 'Снова и снова дразнят, обзывают, пугают, выкладывают фото или секреты',
      en: 'Again and again somebody mocks, insults or frightens, or posts photos or secrets',
    },
    other: { kk: 'Басқа нәрсе', ru: 'Что-то другое', en: 'Something else' },
  },
  platforms: {
    ...{ whatsapp: brand('WhatsApp'), instagram: brand('Instagram'), telegram: brand('Telegram') },
    ...{ tiktok: brand('TikTok'), discord: brand('Discord'), facebook: brand('Facebook'), youtube: brand('YouTube') },
    vkontakte: { kk: 'ВКонтакте', ru: 'ВКонтакте', en: 'VKontakte' },
    ...{
      roblox: brand('Roblox'),
      steam: brand('Steam'),
      google: brand('Google, Gmail'),
      apple: brand('iMessage, FaceTime'),
    },
    operator: { kk: 'Қоңырау немесе SMS', ru: 'Звонки или SMS', en: 'Phone calls or SMS' },
    other: { kk: 'Басқа жерде', ru: 'В другом месте', en: 'Somewhere else' },
  },
  ageBand: {
    'under-11': { kk: '11-ге толмаған', ru: 'Меньше 11 лет', en: 'Under 11' },
    '11-12': { kk: '11 немесе 12 жаста', ru: '11 или 12 лет', en: '11 or 12' },
    '13-14': { kk: '13 немесе 14 жаста', ru: '13 или 14 лет', en: '13 or 14' },
    '15-17': { kk: '15, 16 немесе 17 жаста', ru: '15, 16 или 17 лет', en: '15, 16 or 17' },
    '18-and-over': { kk: '18 жаста немесе үлкен', ru: '18 лет или больше', en: '18 or older' },
    unknown: {
      child: { kk: 'Айтқым келмейді', ru: 'Не хочу говорить', en: 'I would rather not say' },
      adult: { kk: 'Білмеймін', ru: 'Не знаю', en: 'I do not know' },
    },
  },
  way: {
    phone: { kk: 'Телефон', ru: 'Телефон', en: 'Phone' },
    email: { kk: 'Электрондық пошта', ru: 'Электронная почта', en: 'E-mail' },
    messenger: { kk: 'Мессенджер', ru: 'Мессенджер', en: 'Messenger' },
    other: {
      kk: 'Басқаша, мысалы мұғалім арқылы',
      ru: 'По-другому, например через учителя',
      en: 'Another way, for example through a teacher',
    },
  },
};
