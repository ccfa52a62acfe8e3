import { cited, moved, type Provision } from '../provision.js';

/** The Criminal Procedure Code, as sections 2 to 8 of the manual cite it. */
export const criminalProcedure = {
  'cpc-24': cited('cpc', '24', {
    en: 'Circumstances are examined fully and without delay',
    ru: 'Обстоятельства исследуются полно и безотлагательно',
    kk: 'Мән-жайлар толық әрі кідіріссіз зерттеледі',
  }),
  'cpc-29': cited('cpc', '29', {
    en: 'The child’s name, address and school are protected; the court session may be closed',
    ru: 'Имя, адрес и школа ребёнка защищены; заседание суда может быть закрытым',
    kk: 'Баланың аты, мекенжайы мен мектебі қорғалады; сот отырысы жабық өтуі мүмкін',
  }),
  'cpc-125': cited('cpc', '125', {
    en: 'Evidence is fixed and kept so that it can be checked',
    ru: 'Доказательства закрепляются и хранятся так, чтобы их можно было проверить',
    kk: 'Дәлелдемелер тексеруге болатындай етіп бекітіліп, сақталады',
  }),
  'cpc-179': cited('cpc', '179', {
    en: 'A report is entered in ERDR and the pre-trial investigation begins',
    ru: 'Сообщение регистрируется в ЕРДР, начинается досудебное расследование',
    kk: 'Хабарлама СДТБТ-да тіркеліп, сотқа дейінгі тергеп-тексеру басталады',
  }),
  'cpc-190': cited('cpc', '190', {
    en: 'The check of a report ends in a decision',
    ru: 'Проверка сообщения завершается решением',
    kk: 'Хабарламаны тексеру шешіммен аяқталады',
  }),
  'cpc-199': cited('cpc', '199', {
    en: 'Actions are recorded in a protocol',
    ru: 'Ход действий фиксируется в протоколе',
    kk: 'Әрекеттердің барысы хаттамаға түсіріледі',
  }),
  'cpc-201': cited('cpc', '201', {
    en: 'Data of the investigation are confidential',
    ru: 'Данные расследования не разглашаются',
    kk: 'Тергеп-тексеру деректері жария етілмейді',
  }),
  'cpc-202': cited('cpc', '202', {
    en: 'The suspect is identified and held to account',
    ru: 'Подозреваемый установлен и привлекается к ответственности',
    kk: 'Күдікті анықталып, жауаптылыққа тартылады',
  }),
  'cpc-206': cited('cpc', '206', {
    en: 'Actions with the suspect',
    ru: 'Действия с подозреваемым',
    kk: 'Күдіктімен жүргізілетін әрекеттер',
  }),
  'cpc-214': cited('cpc', '214', {
    en: 'A psychologist advises whether the child is interviewed now, later or not at all',
    ru: 'Психолог даёт совет: допрашивать ребёнка сейчас, позже или не допрашивать',
    kk: 'Психолог баладан қазір, кейін жауап алу немесе мүлде алмау туралы кеңес береді',
  }),
  'child-interview': moved(
    { instrument: 'cpc', article: '223' },
    { instrument: 'cpc', article: '215' },
    {
      en: 'Interview of a minor: psychologist and legal representative present, on video, in one sitting',
      ru: 'Допрос несовершеннолетнего: с психологом и законным представителем, под видеозапись, за один раз',
      kk: 'Кәмелетке толмағаннан жауап алу: психолог пен заңды өкілдің қатысуымен, бейнежазбамен, бір рет',
    },
    {
      en: 'Today a teacher or psychologist must be present under 14, and at discretion from 14 to 18; the system asks for one always.',
      ru: 'Сегодня участие педагога или психолога обязательно до 14 лет, с 14 до 18 лет — по усмотрению; система требует его всегда.',
      kk: 'Бүгінде педагогтің немесе психологтың қатысуы 14 жасқа дейін міндетті, 14–18 жаста — қалау бойынша; жүйе оны әрдайым талап етеді.',
    },
  ),
  'cpc-221': cited('cpc', '221', {
    en: 'Objects are examined, hashed and attached to the case by protocol',
    ru: 'Объекты осматриваются, хэшируются и приобщаются к делу протоколом',
    kk: 'Объектілер қаралып, хэш-сомасы есептеліп, іске хаттамамен қоса тіркеледі',
  }),
  'cpc-225': cited('cpc', '225', {
    en: 'Search, seizure and interview of the suspect',
    ru: 'Обыск, выемка и допрос подозреваемого',
    kk: 'Тінту, алу және күдіктіден жауап алу',
  }),
  'cpc-248': cited('cpc', '248', {
    en: 'Data are requested inside Kazakhstan',
    ru: 'Запрос сведений внутри Казахстана',
    kk: 'Қазақстан ішінде мәлімет сұрату',
  }),
  'cpc-273': cited('cpc', '273', {
    en: 'An examination is ordered',
    ru: 'Назначение экспертизы',
    kk: 'Сараптама тағайындау',
  }),
  'cpc-275': cited('cpc', '275', {
    en: 'Rights of those concerned when an examination is ordered',
    ru: 'Права участников при назначении экспертизы',
    kk: 'Сараптама тағайындау кезіндегі қатысушылардың құқықтары',
  }),
  'cpc-277': cited('cpc', '277', {
    en: 'Objects of an examination',
    ru: 'Объекты экспертизы',
    kk: 'Сараптама объектілері',
  }),
  'cpc-288': cited('cpc', '288', {
    en: 'Conduct of an examination',
    ru: 'Производство экспертизы',
    kk: 'Сараптама жүргізу',
  }),
  'cpc-300': cited('cpc', '300', {
    en: 'The case is completed and goes with the indictment to the prosecutor',
    ru: 'Дело завершено и с обвинительным актом направляется прокурору',
    kk: 'Іс аяқталып, айыптау актісімен прокурорға жіберіледі',
  }),
  'cpc-501-508': cited('cpc', '501-508', {
    en: 'International legal assistance',
    ru: 'Международная правовая помощь',
    kk: 'Халықаралық құқықтық көмек',
  }),
} as const satisfies Record<string, Provision>;
