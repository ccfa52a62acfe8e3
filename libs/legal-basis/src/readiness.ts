import type { Texts } from '#libs/problems';
import type { ProvisionCode } from './provisions.js';

/** One condition under which a case holds in court (section 5 of the manual). How it is looked for in a case, the police know. */
export interface ReadinessCondition {
  /** The condition as a sentence: also the text of the refusal. */
  readonly says: Texts;
  /** What would meet it. */
  readonly metBy: Texts;
  readonly basis: ProvisionCode;
  /** While it is unmet the investigation cannot be completed. */
  readonly blocking: boolean;
  /** Whether the head of unit may let the case go without it, with a reason. */
  readonly overridable: boolean;
  /** Whether the case itself cannot always tell if it applies, so that a person may say that it does not, with a reason. */
  readonly byHand: boolean;
}

const all = {
  'hashed-at-acquisition': {
    says: {
      en: 'Every item relied on has its SHA-256, taken when it was received and before any examination',
      ru: 'У каждого используемого доказательства есть SHA-256, снятая при получении и до любой экспертизы',
      kk: 'Әр дәлелдеменің алынған кезде, кез келген сараптамаға дейін есептелген SHA-256 сомасы бар',
    },
    metBy: {
      en: 'Enter the object with its hash; for a device, its image',
      ru: 'Внесите объект с хэш-суммой; для устройства — его образ',
      kk: 'Объектіні хэш-сомасымен енгізіңіз; құрылғы болса — оның бейнесін (көшірмесін)',
    },
    basis: 'cpc-221',
    blocking: true,
    overridable: true,
    byHand: false,
  },
  'protocol-complete': {
    says: {
      en: 'Every acquisition has its protocol: from whom, when, how and by whom, the specialist for a device, the medium',
      ru: 'На каждое получение есть полный протокол: от кого, когда, как и кем, специалист для устройства, носитель',
      kk: 'Әр алудың толық хаттамасы бар: кімнен, қашан, қалай және кім алды, құрылғы үшін маман, тасымалдағыш',
    },
    metBy: {
      en: 'Complete the protocols that are named; enter the files that have none',
      ru: 'Дополните названные протоколы; внесите файлы, у которых протокола нет',
      kk: 'Аталған хаттамаларды толықтырыңыз; хаттамасы жоқ файлдарды енгізіңіз',
    },
    basis: 'cpc-199',
    blocking: true,
    overridable: true,
    byHand: false,
  },
  'custody-unbroken': {
    says: {
      en: 'Every hand-over has giver, receiver, time, reason and a matching hash',
      ru: 'Для каждой передачи указано, кто передал, кто принял, время и причина; хэш-сумма совпала',
      kk: 'Әр тапсыруда кім бергені, кім алғаны, уақыты, себебі және сәйкес келген хэш-сома бар',
    },
    metBy: {
      en: 'Get the refused file again; exclude an item whose hash differs',
      ru: 'Получите отклонённый файл заново; исключите объект, чья хэш-сумма не совпала',
      kk: 'Қабылданбаған файлды қайта алыңыз; хэш-сомасы сәйкес келмеген объектіні алып тастаңыз',
    },
    basis: 'cpc-125',
    blocking: true,
    overridable: true,
    byHand: false,
  },
  'server-original': {
    says: {
      en: 'Every conversation relied on has its original from the server, or the platform’s refusal or silence is on file',
      ru: 'По каждой используемой переписке есть оригинал с сервера либо отказ или молчание платформы',
      kk: 'Әр хат алмасудың серверден алынған түпнұсқасы не платформаның бас тартуы немесе үнсіздігі бар',
    },
    metBy: {
      en: 'Record the conversation that the items belong to and order its disclosure from the platform',
      ru: 'Внесите переписку, к которой относятся объекты, и запросите её у платформы',
      kk: 'Объектілер тиесілі хат алмасуды енгізіп, оны платформадан сұратыңыз',
    },
    basis: 'manual-digital-evidence',
    blocking: true,
    overridable: true,
    byHand: true,
  },
  'acquisition-filmed': {
    says: {
      en: 'The acquisition of a device, and what is captured from a live account, is filmed',
      ru: 'Изъятие устройства и фиксация действующего аккаунта сняты на видео',
      kk: 'Құрылғыны алу және жұмыс істеп тұрған аккаунтты бекіту бейнеге түсірілген',
    },
    metBy: {
      en: 'Enter the film as an item with its hash and name it in the protocol',
      ru: 'Внесите видеозапись как объект с хэш-суммой и укажите её в протоколе',
      kk: 'Бейнежазбаны хэш-сомасымен объект ретінде енгізіп, хаттамада көрсетіңіз',
    },
    basis: 'cpc-199',
    blocking: true,
    overridable: true,
    byHand: true,
  },
  'account-attributed': {
    says: {
      en: 'Every account of a suspect is tied to a person by address, subscriber or device data',
      ru: 'Каждый аккаунт подозреваемого связан с лицом по IP, данным абонента или устройства',
      kk: 'Күдіктінің әр аккаунты IP, абонент не құрылғы деректері арқылы адаммен байланыстырылған',
    },
    metBy: {
      en: 'Attribute the account by items of the register',
      ru: 'Свяжите аккаунт с лицом по объектам реестра',
      kk: 'Аккаунтты тізілімдегі объектілер арқылы байланыстырыңыз',
    },
    basis: 'operational-search',
    blocking: true,
    overridable: true,
    byHand: true,
  },
  'interview-lawful': {
    says: {
      en: 'The child is heard lawfully: psychologist and representative present, on video, in a suitable room, in one sitting; a repeat is approved',
      ru: 'Ребёнок допрошен по закону: с психологом и представителем, под видеозапись, в подходящей комнате, за один раз; повтор одобрен',
      kk: 'Баладан заңды түрде жауап алынған: психолог пен өкіл қатысқан, бейнеге түсірілген, қолайлы бөлмеде, бір рет; қайталау мақұлданған',
    },
    metBy: {
      en: 'Hold the interview as planned, or record the psychologist’s advice against it',
      ru: 'Проведите допрос по плану или внесите рекомендацию психолога не проводить его',
      kk: 'Жоспар бойынша жауап алыңыз немесе психологтың қарсы кеңесін енгізіңіз',
    },
    basis: 'child-interview',
    blocking: true,
    overridable: true,
    byHand: false,
  },
  'representative-not-suspect': {
    says: {
      en: 'The legal representative present is no suspect and has no conflict of interest',
      ru: 'Присутствующий законный представитель не является подозреваемым и не имеет конфликта интересов',
      kk: 'Қатысқан заңды өкіл күдікті емес және мүдделер қақтығысы жоқ',
    },
    metBy: {
      en: 'Repeat the interview, with approval, beside another representative',
      ru: 'С одобрения повторите допрос с другим представителем',
      kk: 'Мақұлдаумен басқа өкілдің қатысуымен қайта жауап алыңыз',
    },
    basis: 'child-interview',
    blocking: true,
    overridable: true,
    byHand: false,
  },
  'suspect-identified': {
    says: {
      en: 'An indictment needs an identified suspect; a case without one is suspended or terminated',
      ru: 'Для обвинительного акта подозреваемый должен быть установлен; иначе дело приостанавливают или прекращают',
      kk: 'Айыптау актісі үшін күдікті анықталуға тиіс; әйтпесе іс тоқтатыла тұрады немесе тоқтатылады',
    },
    metBy: {
      en: 'Identify the suspect, or suspend or terminate the case',
      ru: 'Установите подозреваемого либо приостановите или прекратите дело',
      kk: 'Күдіктіні анықтаңыз не істі тоқтата тұрыңыз немесе тоқтатыңыз',
    },
    basis: 'cpc-202',
    blocking: true,
    overridable: false,
    byHand: false,
  },
  'juvenile-inspector': {
    says: {
      en: 'The child or the suspect is a minor: a juvenile inspector must be added',
      ru: 'Ребёнок или подозреваемый несовершеннолетний: нужно привлечь инспектора по делам несовершеннолетних',
      kk: 'Бала немесе күдікті кәмелетке толмаған: кәмелетке толмағандар істері жөніндегі инспектор қосылуға тиіс',
    },
    metBy: {
      en: 'The head of unit adds a juvenile inspector',
      ru: 'Начальник подразделения привлекает инспектора по делам несовершеннолетних',
      kk: 'Бөлімше бастығы кәмелетке толмағандар істері жөніндегі инспекторды қосады',
    },
    basis: 'manual-child',
    blocking: true,
    overridable: false,
    byHand: false,
  },
  'psycholinguistic-in-time': {
    says: {
      en: 'Where there is correspondence, a psycholinguistic examination is appointed in time',
      ru: 'При наличии переписки психолингвистическая экспертиза назначена вовремя',
      kk: 'Хат алмасу болса, психолингвистикалық сараптама уақытында тағайындалған',
    },
    metBy: {
      en: 'Order a psycholinguistic examination of the correspondence',
      ru: 'Назначьте психолингвистическую экспертизу переписки',
      kk: 'Хат алмасуға психолингвистикалық сараптама тағайындаңыз',
    },
    basis: 'manual-examinations',
    blocking: true,
    overridable: true,
    byHand: true,
  },
  'conclusions-in': {
    says: {
      en: 'Every examination must be concluded, or withdrawn with a reason',
      ru: 'Каждая экспертиза должна быть окончена или отозвана с указанием причины',
      kk: 'Әр сараптама аяқталған немесе себебі көрсетіліп қайтарып алынған болуға тиіс',
    },
    metBy: {
      en: 'Wait for the conclusions, or withdraw the order with a reason',
      ru: 'Дождитесь заключений или отзовите назначение с причиной',
      kk: 'Қорытындыларды күтіңіз немесе тағайындауды себебімен қайтарып алыңыз',
    },
    basis: 'cpc-288',
    blocking: true,
    overridable: true,
    byHand: false,
  },
  'qualification-considered': {
    says: {
      en: 'Articles 122, 123 and 124 were considered; choosing only 147, 194 or 274 has its reason',
      ru: 'Статьи 122, 123 и 124 рассмотрены; выбор только 147, 194 или 274 обоснован',
      kk: '122, 123 және 124-баптар қаралған; тек 147, 194 немесе 274-бапты таңдаудың себебі бар',
    },
    metBy: {
      en: 'Choose the article, or give the reason for another one',
      ru: 'Выберите статью или укажите причину выбора другой',
      kk: 'Бапты таңдаңыз немесе басқасын таңдау себебін көрсетіңіз',
    },
    basis: 'manual-court',
    blocking: true,
    overridable: true,
    byHand: false,
  },
  'other-accounts-searched': {
    says: {
      en: 'A search for the suspect’s other accounts and for other victims is recorded',
      ru: 'Поиск других аккаунтов подозреваемого и других потерпевших зафиксирован',
      kk: 'Күдіктінің басқа аккаунттары мен басқа жәбірленушілерді іздеу тіркелген',
    },
    metBy: {
      en: 'Make the search and record it',
      ru: 'Проведите поиск и внесите его',
      kk: 'Іздеу жүргізіп, оны енгізіңіз',
    },
    basis: 'operational-search',
    blocking: true,
    overridable: true,
    byHand: false,
  },
  'child-identity-protected': {
    says: {
      en: 'No outgoing document names the child, home or school beyond what its recipient needs',
      ru: 'Ни один исходящий документ не называет ребёнка, дом или школу сверх необходимого получателю',
      kk: 'Бірде-бір шығыс құжатта бала, үйі не мектебі алушыға қажеттіден артық аталмаған',
    },
    metBy: {
      en: 'Withdraw the request or order that names the child, and word it anew',
      ru: 'Отзовите запрос или постановление, где назван ребёнок, и составьте заново',
      kk: 'Бала аталған сұрау салуды немесе қаулыны қайтарып алып, қайта жазыңыз',
    },
    basis: 'cpc-29',
    blocking: true,
    overridable: true,
    byHand: false,
  },
  'requests-documented': {
    says: {
      en: 'Every request to a platform must have its answer, refusal or documented silence, or be withdrawn with a reason',
      ru: 'По каждому запросу платформе должен быть ответ, отказ или зафиксированное молчание, либо запрос отозван с причиной',
      kk: 'Платформаға жіберілген әр сұрау салуға жауап, бас тарту немесе тіркелген үнсіздік болуға тиіс, не ол себебімен қайтарып алынуы керек',
    },
    metBy: {
      en: 'Wait for the answer, have the silence documented, or withdraw the request with a reason',
      ru: 'Дождитесь ответа, зафиксируйте молчание или отзовите запрос с причиной',
      kk: 'Жауапты күтіңіз, үнсіздікті тіркеңіз немесе сұрау салуды себебімен қайтарып алыңыз',
    },
    basis: 'manual-digital-evidence',
    blocking: true,
    overridable: false,
    byHand: false,
  },
} as const satisfies Record<string, ReadinessCondition>;

export type ReadinessCode = keyof typeof all;

/** The thirteen conditions of the manual, and three that an indictment cannot do without: suspect, juvenile inspector, answered requests. */
export const readinessConditions: Readonly<Record<ReadinessCode, ReadinessCondition>> = all;
export const readinessCodes = Object.keys(all) as [ReadinessCode, ...ReadinessCode[]];
