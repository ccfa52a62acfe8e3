import type { Texts } from '#libs/problems';

/** An instrument that provisions belong to. `short` is what stands before the number; `parts` is how its parts are called. */
export interface Instrument {
  readonly title: Texts;
  readonly short: Texts;
  readonly parts: 'article' | 'section' | 'whole';
}

/** Laws, orders and rules that are cited. Titles are shortened by us; the official ones stand in the instruments. */
export const instruments = {
  cpc: {
    title: { en: 'Criminal Procedure Code', ru: 'Уголовно-процессуальный кодекс', kk: 'Қылмыстық-процестік кодекс' },
    short: { en: 'CPC', ru: 'УПК', kk: 'ҚПК' },
    parts: 'article',
  },
  cc: {
    title: { en: 'Criminal Code', ru: 'Уголовный кодекс', kk: 'Қылмыстық кодекс' },
    short: { en: 'CC', ru: 'УК', kk: 'ҚК' },
    parts: 'article',
  },
  'operational-search-law': {
    title: {
      en: 'Law on operational-search activity',
      ru: 'Закон «Об оперативно-розыскной деятельности»',
      kk: '«Жедел-іздестіру қызметі туралы» заң',
    },
    short: {
      en: 'Law on operational-search activity',
      ru: 'Закон «Об оперативно-розыскной деятельности»',
      kk: '«Жедел-іздестіру қызметі туралы» заң',
    },
    parts: 'article',
  },
  'communications-law': {
    title: { en: 'Law on communications', ru: 'Закон «О связи»', kk: '«Байланыс туралы» заң' },
    short: { en: 'Communications Law', ru: 'Закон «О связи»', kk: '«Байланыс туралы» заң' },
    parts: 'article',
  },
  'former-mass-media-law': {
    title: {
      en: 'Law on the mass media (in force until the law of 2024)',
      ru: 'Закон «О средствах массовой информации» (действовал до закона 2024 года)',
      kk: '«Бұқаралық ақпарат құралдары туралы» заң (2024 жылғы заңға дейін қолданылған)',
    },
    short: { en: 'former Mass Media Law', ru: 'прежний Закон о СМИ', kk: 'бұрынғы БАҚ туралы заң' },
    parts: 'article',
  },
  'mass-media-law': {
    title: { en: 'Law on mass media (2024)', ru: 'Закон «О масс-медиа» (2024)', kk: '«Масс-медиа туралы» заң (2024)' },
    short: { en: 'Mass Media Law (2024)', ru: 'Закон «О масс-медиа» (2024)', kk: '«Масс-медиа туралы» заң (2024)' },
    parts: 'article',
  },
  'online-platforms-law': {
    title: {
      en: 'Law on online platforms and online advertising',
      ru: 'Закон «Об онлайн-платформах и онлайн-рекламе»',
      kk: '«Онлайн-платформалар және онлайн-жарнама туралы» заң',
    },
    short: { en: 'Online Platforms Law', ru: 'Закон «Об онлайн-платформах»', kk: '«Онлайн-платформалар туралы» заң' },
    parts: 'article',
  },
  'order-365': {
    title: {
      en: 'Rules on applications about cyberbullying of a child, order 365 of 6 September 2022',
      ru: 'Правила рассмотрения заявлений о кибербуллинге ребёнка, приказ № 365 от 6 сентября 2022 года',
      kk: 'Балаға қатысты кибербуллинг туралы өтініштерді қарау қағидалары, 2022 жылғы 6 қыркүйектегі № 365 бұйрық',
    },
    short: { en: 'order 365 (06.09.2022)', ru: 'приказ № 365 (06.09.2022)', kk: '№ 365 бұйрық (06.09.2022)' },
    parts: 'whole',
  },
  'order-562': {
    title: {
      en: 'Rules on applications about cyberbullying of a child, order 562-НҚ of 26 November 2024',
      ru: 'Правила рассмотрения заявлений о кибербуллинге ребёнка, приказ № 562-НҚ от 26 ноября 2024 года',
      kk: 'Балаға қатысты кибербуллинг туралы өтініштерді қарау қағидалары, 2024 жылғы 26 қарашадағы № 562-НҚ бұйрық',
    },
    short: { en: 'order 562-НҚ (26.11.2024)', ru: 'приказ № 562-НҚ (26.11.2024)', kk: '№ 562-НҚ бұйрық (26.11.2024)' },
    parts: 'whole',
  },
  'order-89': {
    title: {
      en: 'Rules of the register of pre-trial investigations, order 89 of the Prosecutor General of 19 September 2014',
      ru: 'Правила ведения единого реестра досудебных расследований, приказ Генерального прокурора № 89 от 19 сентября 2014 года',
      kk: 'Сотқа дейінгі тергеп-тексерулердің бірыңғай тізілімін жүргізу қағидалары, Бас прокурордың 2014 жылғы 19 қыркүйектегі № 89 бұйрығы',
    },
    short: { en: 'order 89 (19.09.2014)', ru: 'приказ № 89 (19.09.2014)', kk: '№ 89 бұйрық (19.09.2014)' },
    parts: 'whole',
  },
  'personal-data-law': {
    title: {
      en: 'Law on personal data and their protection',
      ru: 'Закон «О персональных данных и их защите»',
      kk: '«Дербес деректер және оларды қорғау туралы» заң',
    },
    short: { en: 'Personal Data Law', ru: 'Закон «О персональных данных»', kk: '«Дербес деректер туралы» заң' },
    parts: 'article',
  },
  manual: {
    title: {
      en: 'Methodical recommendations on grooming cases (Kosshy, 2025)',
      ru: 'Методические рекомендации по делам о груминге (Косшы, 2025)',
      kk: 'Груминг істері жөніндегі әдістемелік ұсынымдар (Қосшы, 2025)',
    },
    short: {
      en: 'Manual (Kosshy, 2025)',
      ru: 'Методические рекомендации (Косшы, 2025)',
      kk: 'Әдістемелік ұсынымдар (Қосшы, 2025)',
    },
    parts: 'section',
  },
  internal: {
    title: {
      en: 'The procedure of this system, agreed between the agencies',
      ru: 'Порядок работы этой системы, согласованный органами',
      kk: 'Органдар келіскен осы жүйенің жұмыс тәртібі',
    },
    short: { en: 'procedure of the system', ru: 'порядок работы системы', kk: 'жүйенің жұмыс тәртібі' },
    parts: 'whole',
  },
} as const satisfies Record<string, Instrument>;

export type InstrumentCode = keyof typeof instruments;
