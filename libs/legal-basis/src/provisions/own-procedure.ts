import { own, today, type Provision } from '../provision.js';

/** Procedures for which the manual cites nothing. Honest titles instead of invented article numbers. */
export const ownProcedure = {
  'internal-procedure': own({
    en: 'Procedure of the system',
    ru: 'Порядок работы системы',
    kk: 'Жүйенің жұмыс тәртібі',
  }),
  'immediate-danger': own({
    en: 'A child in immediate danger has a fast path of its own',
    ru: 'Для ребёнка в непосредственной опасности — отдельный быстрый путь',
    kk: 'Тікелей қауіп төнген балаға арналған жеке жедел жол',
  }),
  'urgent-support': own({
    en: 'Psychological support does not wait for the end of the investigation',
    ru: 'Психологическая поддержка не ждёт конца расследования',
    kk: 'Психологиялық қолдау тергеудің аяқталуын күтпейді',
  }),
  'refuse-case': own({
    en: 'A refusal to open a case gives its reasons, which reporter and prosecutor learn',
    ru: 'Отказ в начале досудебного расследования мотивируется и сообщается заявителю и прокурору',
    kk: 'Сотқа дейінгі тергеп-тексеруді бастаудан бас тарту негізделіп, хабарлаушы мен прокурорға жеткізіледі',
  }),
  'change-of-jurisdiction': own({
    en: 'A report goes to the unit in whose territory it belongs',
    ru: 'Сообщение передаётся подразделению по территориальности',
    kk: 'Хабарлама аумағы бойынша тиісті бөлімшеге беріледі',
  }),
  'suspend-investigation': {
    title: {
      en: 'The investigation is interrupted and resumed; its clocks stand still meanwhile',
      ru: 'Срок расследования прерывается и возобновляется; сроки на это время останавливаются',
      kk: 'Тергеп-тексеру мерзімі үзіліп, қайта басталады; бұл уақытта мерзімдер есептелмейді',
    },
    asManual: null,
    today: { instrument: 'cpc', article: '45' },
    note: {
      en: 'The manual cites nothing. Today the investigator interrupts the term; a court alone suspends proceedings.',
      ru: 'В рекомендациях норма не указана. Сегодня следователь прерывает срок; приостанавливает производство только суд.',
      kk: 'Ұсынымдарда норма көрсетілмеген. Бүгінде тергеуші мерзімді үзеді; іс жүргізуді тек сот тоқтата тұрады.',
    },
    confirmed: false,
  },
  'terminate-investigation': own({
    en: 'The investigation is terminated with reasons',
    ru: 'Расследование прекращается с указанием оснований',
    kk: 'Тергеп-тексеру негіздері көрсетіліп тоқтатылады',
  }),
  'find-links': own({
    en: 'The same account, child or suspect in two cases is seen; details flow when the owner agrees',
    ru: 'Один аккаунт, ребёнок или подозреваемый в двух делах виден; сведения передаются с согласия владельца дела',
    kk: 'Екі істегі бір аккаунт, бала немесе күдікті көрінеді; мәліметтер іс иесінің келісімімен беріледі',
  }),
  'join-cases': today('cpc', '43', {
    en: 'Cases with one suspect are joined',
    ru: 'Дела с одним подозреваемым соединяются',
    kk: 'Бір күдікті бойынша істер біріктіріледі',
  }),
  'sever-cases': today('cpc', '44', {
    en: 'A joined case is severed again',
    ru: 'Соединённое дело выделяется обратно',
    kk: 'Біріктірілген іс қайта бөлектеледі',
  }),
  'measures-of-restraint': today('cpc', '137', {
    en: 'Measures of restraint against a suspect',
    ru: 'Меры пресечения в отношении подозреваемого',
    kk: 'Күдіктіге қатысты бұлтартпау шаралары',
  }),
  'measures-of-coercion': today('cpc', '155', {
    en: 'Other measures of coercion, such as an order not to approach',
    ru: 'Иные меры процессуального принуждения, в том числе запрет на приближение',
    kk: 'Өзге де процестік мәжбүрлеу шаралары, оның ішінде жақындауға тыйым салу',
  }),
  'suspect-watched': own({
    en: 'An identified suspect does not stay unwatched: a measure, or a decision that none is needed',
    ru: 'Установленный подозреваемый не остаётся без контроля: мера или решение о том, что она не нужна',
    kk: 'Анықталған күдікті бақылаусыз қалмайды: шара қолданылады немесе оның қажет еместігі шешіледі',
  }),
  'minor-suspect': own({
    en: 'A suspect under eighteen has a representative, and a juvenile inspector takes part',
    ru: 'У подозреваемого до восемнадцати лет есть представитель, участвует инспектор по делам несовершеннолетних',
    kk: 'Он сегізге толмаған күдіктінің өкілі болады, кәмелетке толмағандар істері жөніндегі инспектор қатысады',
  }),
  'prosecutor-return': own({
    en: 'The prosecutor returns a case for what is missing',
    ru: 'Прокурор возвращает дело для устранения недостатков',
    kk: 'Прокурор істі кемшіліктерін жою үшін қайтарады',
  }),
  'to-court': own({
    en: 'The prosecutor sends the case to court; its outcome is recorded',
    ru: 'Прокурор направляет дело в суд; итог фиксируется',
    kk: 'Прокурор істі сотқа жібереді; нәтижесі тіркеледі',
  }),
  'emergency-access': own({
    en: 'A case is opened in an emergency by whoever does not have it: a reason, a time limit, an alarm, a review',
    ru: 'Доступ к чужому делу в чрезвычайной ситуации: причина, ограниченное время, оповещение, последующая проверка',
    kk: 'Төтенше жағдайда өзгенің ісін ашу: себебі, шектеулі уақыты, хабарландыру, кейінгі тексеру',
  }),
  deputy: own({
    en: 'While somebody is away, a colleague of the same unit and role stands in for them, for a stated time',
    ru: 'На время отсутствия сотрудника его замещает коллега того же подразделения и той же роли, на указанный срок',
    kk: 'Қызметкер болмаған уақытта оның орнын сол бөлімшенің сол рөлдегі әріптесі белгіленген мерзімге басады',
  }),
  'access-review': own({
    en: 'Whoever has access is looked at again from time to time: somebody else confirms the access or takes it away',
    ru: 'Доступ сотрудников периодически пересматривается: другой человек подтверждает его или отзывает',
    kk: 'Қызметкерлердің қолжетімділігі мерзім сайын қайта қаралады: оны басқа адам растайды немесе қайтарып алады',
  }),
  'prosecutor-remark': own({
    en: 'A remark of the supervising prosecutor is answered',
    ru: 'На замечание надзирающего прокурора даётся ответ',
    kk: 'Қадағалаушы прокурордың ескертпесіне жауап беріледі',
  }),
  'prosecutor-supervision': today('cpc', '193', {
    en: 'The prosecutor who supervises an investigation asks for its cases and materials and looks into them',
    ru: 'Прокурор, надзирающий за расследованием, истребует дела и материалы и проверяет их',
    kk: 'Тергеуді қадағалайтын прокурор істер мен материалдарды талап етіп, тексереді',
  }),
  'prosecutor-learns-identity': own({
    en: 'The supervising prosecutor learns who the child is on a stated need alone: a reason, a limited time, an entry in the access log, a notice to the head of unit',
    ru: 'Надзирающий прокурор узнаёт, кто ребёнок, только при указанной необходимости: причина, ограниченное время, запись в журнале доступа, уведомление начальника подразделения',
    kk: 'Қадағалаушы прокурор баланың кім екенін тек көрсетілген қажеттілік бойынша біледі: себебі, шектеулі уақыты, қолжетімділік журналындағы жазба, бөлімше бастығына хабарлама',
  }),
  'counting-of-terms': own({
    en: 'How terms are counted: the first day is not, and a last day off moves to the next working day',
    ru: 'Исчисление сроков: первый день не считается, нерабочий последний день переносится на ближайший рабочий',
    kk: 'Мерзімдерді есептеу: бірінші күн есептелмейді, демалысқа келген соңғы күн келесі жұмыс күніне ауысады',
  }),
  'support-by-consent': own({
    en: 'Rehabilitation rests on consent: assessment, plan, review, closure',
    ru: 'Реабилитация ведётся с согласия: оценка, план, пересмотр, завершение',
    kk: 'Оңалту келісіммен жүргізіледі: бағалау, жоспар, қайта қарау, аяқтау',
  }),
} as const satisfies Record<string, Provision>;
