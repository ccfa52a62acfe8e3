import { cited, moved, today, type Provision } from '../provision.js';

/** Other laws and orders, and the sections of the manual that steps follow where it cites no article. */
export const otherLaws = {
  'operational-search': cited('operational-search-law', null, {
    en: 'Operational-search measures: address, subscriber, account of the suspect',
    ru: 'Оперативно-розыскные мероприятия: адрес, абонент, аккаунт подозреваемого',
    kk: 'Жедел-іздестіру іс-шаралары: күдіктінің мекенжайы, абоненті, аккаунты',
  }),
  'operator-request': cited('communications-law', null, {
    en: 'A telecom operator is asked for data',
    ru: 'Запрос данных у оператора связи',
    kk: 'Байланыс операторынан деректер сұрату',
  }),
  'erdr-rules': {
    title: {
      en: 'A report is registered in ERDR within 24 hours',
      ru: 'Сообщение регистрируется в ЕРДР в течение 24 часов',
      kk: 'Хабарлама 24 сағат ішінде СДТБТ-да тіркеледі',
    },
    asManual: { instrument: 'cpc', article: '179' },
    today: { instrument: 'order-89', article: null },
    note: {
      en: 'The order was amended on 7 February 2024.',
      ru: 'Приказ изменён 7 февраля 2024 года.',
      kk: 'Бұйрық 2024 жылғы 7 ақпанда өзгертілген.',
    },
    confirmed: false,
  },
  'cyberbullying-application': moved(
    { instrument: 'former-mass-media-law', article: '18-4' },
    { instrument: 'mass-media-law', article: '40' },
    {
      en: 'An application about cyberbullying of a child, naming the internet resource',
      ru: 'Заявление о кибербуллинге ребёнка с указанием интернет-ресурса',
      kk: 'Интернет-ресурсы көрсетілген, балаға қатысты кибербуллинг туралы өтініш',
    },
    {
      en: 'Today the application carries an electronic signature.',
      ru: 'Сегодня заявление подписывается электронной подписью.',
      kk: 'Бүгінде өтінішке электрондық қолтаңба қойылады.',
    },
  ),
  'cyberbullying-rules': moved(
    { instrument: 'order-365', article: null },
    { instrument: 'order-562', article: null },
    {
      en: 'The expert group decides on the application and the applicant is answered',
      ru: 'Экспертная группа рассматривает заявление, заявителю даётся ответ',
      kk: 'Сараптама тобы өтінішті қарайды, өтініш берушіге жауап беріледі',
    },
    {
      en: 'Order 365 is repealed. Today 3 working days may be extended to 15 calendar days, of which the applicant is told within 2 working days.',
      ru: 'Приказ № 365 утратил силу. Сегодня 3 рабочих дня могут быть продлены до 15 календарных, о чём заявителю сообщают в течение 2 рабочих дней.',
      kk: '№ 365 бұйрықтың күші жойылған. Бүгінде 3 жұмыс күні 15 күнтізбелік күнге дейін ұзартылуы мүмкін, бұл туралы өтініш берушіге 2 жұмыс күні ішінде хабарланады.',
    },
  ),
  'takedown-order': moved(
    { instrument: 'order-365', article: null },
    { instrument: 'online-platforms-law', article: '9(4)' },
    {
      en: 'The owner of the resource removes the material within 24 hours of receiving the order',
      ru: 'Владелец ресурса удаляет материал в течение 24 часов после получения предписания',
      kk: 'Ресурс иесі нұсқаманы алғаннан кейін 24 сағат ішінде материалды жояды',
    },
    {
      en: 'Today’s article speaks of considering the order within 24 hours.',
      ru: 'Действующая статья говорит о рассмотрении предписания в течение 24 часов.',
      kk: 'Қолданыстағы бап нұсқаманы 24 сағат ішінде қарау туралы айтады.',
    },
  ),
  'data-breach': {
    title: {
      en: 'A breach of personal data is notified within one working day',
      ru: 'О нарушении безопасности персональных данных уведомляют в течение одного рабочего дня',
      kk: 'Дербес деректер қауіпсіздігінің бұзылуы туралы бір жұмыс күні ішінде хабарланады',
    },
    asManual: null,
    today: { instrument: 'personal-data-law', article: null },
    note: { en: 'Since 1 July 2024.', ru: 'С 1 июля 2024 года.', kk: '2024 жылғы 1 шілдеден бастап.' },
    confirmed: false,
  },
  'data-kept-for-a-term': today('personal-data-law', '12', {
    en: 'Personal data are kept until the purposes for which they were gathered are achieved, no longer',
    ru: 'Персональные данные хранятся до достижения целей их сбора, не дольше',
    kk: 'Дербес деректер жинау мақсаттарына қол жеткізілгенге дейін ғана сақталады',
  }),
  'data-destroyed': today('personal-data-law', '18', {
    en: 'Personal data are destroyed when their term is over, when what bound the parties has ended, or when a court has decided so',
    ru: 'Персональные данные уничтожаются по истечении срока хранения, при прекращении правоотношений или по решению суда',
    kk: 'Дербес деректер сақтау мерзімі өткенде, құқықтық қатынастар тоқтағанда немесе сот шешімі бойынша жойылады',
  }),
  'consent-to-data-withdrawn': today('personal-data-law', '8', {
    en: 'Consent to gather personal data may be withdrawn, unless a law or a duty that is not yet met stands against it',
    ru: 'Согласие на сбор персональных данных можно отозвать, если этому не препятствует закон или неисполненное обязательство',
    kk: 'Заңға немесе орындалмаған міндеттемеге қайшы келмесе, дербес деректерді жинауға берілген келісімді қайтарып алуға болады',
  }),
  'manual-report': cited('manual', '2.2', {
    en: 'How a report starts and what justifies quick action',
    ru: 'С чего начинается сообщение и что требует быстрых мер',
    kk: 'Хабарлама қалай басталады және не жедел шараны талап етеді',
  }),
  'manual-digital-evidence': cited('manual', '2.3', {
    en: 'Digital evidence is preserved first, then requested from platforms',
    ru: 'Цифровые доказательства сначала сохраняют, затем запрашивают у платформ',
    kk: 'Сандық дәлелдемелер алдымен сақталады, содан кейін платформалардан сұратылады',
  }),
  'manual-examinations': cited('manual', '2.4', {
    en: 'Examinations: kinds, questions, objects',
    ru: 'Экспертизы: виды, вопросы, объекты',
    kk: 'Сараптамалар: түрлері, сұрақтары, объектілері',
  }),
  'manual-child': cited('manual', '2.5', {
    en: 'The child’s protection comes first; rehabilitation follows',
    ru: 'Защита ребёнка прежде всего; затем реабилитация',
    kk: 'Ең алдымен баланы қорғау; содан кейін оңалту',
  }),
  'manual-chain': cited('manual', '3.3', {
    en: 'The chain between the agencies: everyone acts in time and sees what the others did',
    ru: 'Цепочка органов: каждый действует вовремя и видит, что сделали другие',
    kk: 'Органдар тізбегі: әркім уақытылы әрекет етіп, басқалардың не істегенін көреді',
  }),
  'manual-court': cited('manual', '4', {
    en: 'Why courts refuse evidence: readiness checks',
    ru: 'Почему суд отклоняет доказательства: проверки готовности',
    kk: 'Сот дәлелдемелерді неге қабылдамайды: дайындықты тексеру',
  }),
} as const satisfies Record<string, Provision>;
