import type { Texts } from './texts.js';

interface CatalogueEntry {
  readonly status: number;
  readonly title: Texts;
  readonly says: Texts;
}

const entry = (status: number, title: Texts, says: Texts): CatalogueEntry => ({ status, title, says });

/** Every refusal that the system can give, by its stable code. Codes are never renamed; texts may be improved. */
export const problemCatalogue = {
  'input-invalid': entry(
    400,
    { en: 'The input is not valid', ru: 'Данные заполнены неверно', kk: 'Деректер дұрыс толтырылмаған' },
    {
      en: 'Some fields are missing or wrong. Nothing was saved.',
      ru: 'Некоторые поля не заполнены или заполнены неверно. Ничего не сохранено.',
      kk: 'Кейбір өрістер толтырылмаған немесе қате. Ештеңе сақталған жоқ.',
    },
  ),
  'sign-in-required': entry(
    401,
    { en: 'Please sign in', ru: 'Войдите в систему', kk: 'Жүйеге кіріңіз' },
    {
      en: 'You are not signed in, or your session has ended. Your drafts are kept.',
      ru: 'Вы не вошли в систему, или сеанс завершён. Черновики сохранены.',
      kk: 'Сіз жүйеге кірмегенсіз немесе сеанс аяқталды. Жобаларыңыз сақталған.',
    },
  ),
  'step-up-required': entry(
    401,
    {
      en: 'Please confirm that it is you',
      ru: 'Подтвердите, что это вы',
      kk: 'Бұл сіз екеніңізді растаңыз',
    },
    {
      en: 'This is open only to whoever gave their second factor within the last {minutes} min. Sign in again with it; you come back to this place.',
      ru: 'Материалы открываются тем, кто ввёл второй фактор не раньше чем {minutes} мин назад. Войдите ещё раз с ним — вы вернётесь на это же место.',
      kk: 'Материалдар екінші факторын соңғы {minutes} мин ішінде растаған адамға ғана ашылады. Онымен қайта кіріңіз — осы жерге ораласыз.',
    },
  ),
  'other-account': entry(
    403,
    { en: 'That was another account', ru: 'Это другая учётная запись', kk: 'Бұл басқа есептік жазба' },
    {
      en: 'Whoever is signed in here confirms with their own account. Nothing changed. To work as somebody else, sign out first.',
      ru: 'Подтвердить вход нужно той же учётной записью. Ничего не изменилось. Чтобы войти под другой, сначала выйдите.',
      kk: 'Кіруді сол есептік жазбамен растау керек. Ештеңе өзгерген жоқ. Басқа жазбамен кіру үшін алдымен жүйеден шығыңыз.',
    },
  ),
  forbidden: entry(
    403,
    { en: 'Not allowed', ru: 'Недостаточно прав', kk: 'Рұқсат жоқ' },
    {
      en: 'Your role may not do this. Where you need it for your work, the administrator of your agency can tell who may.',
      ru: 'Ваша роль не позволяет это сделать. Если это нужно для работы, администратор вашего органа подскажет, кому это доступно.',
      kk: 'Сіздің рөліңізге бұл әрекетке рұқсат жоқ. Жұмысыңызға қажет болса, бұл кімге рұқсат етілгенін органыңыздың әкімшісі айтады.',
    },
  ),
  'csrf-refused': entry(
    403,
    {
      en: 'The request did not come from our pages',
      ru: 'Запрос пришёл не с наших страниц',
      kk: 'Сұрау біздің беттерден келмеді',
    },
    {
      en: 'The protection against cross-site requests refused it. Reload the page and try again.',
      ru: 'Защита от межсайтовых запросов отклонила его. Обновите страницу и повторите.',
      kk: 'Сайтаралық сұраулардан қорғаныс оны қабылдамады. Бетті жаңартып, қайталап көріңіз.',
    },
  ),
  'not-found': entry(
    404,
    { en: 'Not found', ru: 'Не найдено', kk: 'Табылмады' },
    {
      en: 'There is nothing here that you may see.',
      ru: 'Здесь нет ничего, что вам доступно.',
      kk: 'Мұнда сізге қолжетімді ештеңе жоқ.',
    },
  ),
  'changed-meanwhile': entry(
    409,
    { en: 'Changed in the meantime', ru: 'За это время изменилось', kk: 'Осы аралықта өзгерген' },
    {
      en: 'The record is now at version {current}; you worked on version {expected}. "allowed" holds what changed. Nothing of yours was overwritten.',
      ru: 'Запись уже в версии {current}, вы работали с версией {expected}. В «allowed» показано, что изменилось. Ничего не перезаписано.',
      kk: 'Жазба қазір {current}-нұсқада, сіз {expected}-нұсқамен жұмыс істедіңіз. Не өзгергені «allowed» ішінде. Ештеңе қайта жазылған жоқ.',
    },
  ),
  'wrong-state': entry(
    409,
    { en: 'Not possible at this stage', ru: 'На этом этапе невозможно', kk: 'Бұл кезеңде мүмкін емес' },
    {
      en: 'This step cannot be taken while the record is "{state}". "allowed" lists the steps that can.',
      ru: 'Этот шаг невозможен, пока запись в состоянии «{state}». В «allowed» указаны возможные шаги.',
      kk: 'Жазба «{state}» күйінде тұрғанда бұл қадам мүмкін емес. Мүмкін қадамдар «allowed» ішінде.',
    },
  ),
  'rule-unmet': entry(
    422,
    { en: 'A requirement is not met', ru: 'Не выполнено требование', kk: 'Талап орындалмаған' },
    {
      en: 'The law or procedure requires something that is missing.',
      ru: 'Закон или порядок требует того, чего пока нет.',
      kk: 'Заң немесе тәртіп талап ететін нәрсе әзірге жоқ.',
    },
  ),
  'idempotency-key-missing': entry(
    400,
    { en: 'Idempotency-Key is missing', ru: 'Нет заголовка Idempotency-Key', kk: 'Idempotency-Key тақырыбы жоқ' },
    {
      en: 'Every command carries an Idempotency-Key header (1 to 128 visible characters), so that a repeated call has one effect.',
      ru: 'Каждая команда несёт заголовок Idempotency-Key (от 1 до 128 видимых знаков), чтобы повтор имел одно действие.',
      kk: 'Қайталанған сұраудың әсері біреу болуы үшін әр команда Idempotency-Key тақырыбын (1–128 көрінетін таңба) қамтиды.',
    },
  ),
  'idempotency-key-reused': entry(
    422,
    {
      en: 'Idempotency-Key was used for another command',
      ru: 'Idempotency-Key уже использован для другой команды',
      kk: 'Idempotency-Key басқа командаға қолданылған',
    },
    {
      en: 'The key belongs to an earlier, different command. Use a new key.',
      ru: 'Ключ принадлежит другой, более ранней команде. Используйте новый ключ.',
      kk: 'Кілт бұрынғы басқа командаға тиесілі. Жаңа кілт қолданыңыз.',
    },
  ),
  'payload-too-large': entry(
    413,
    { en: 'Too large', ru: 'Слишком большой размер', kk: 'Көлемі тым үлкен' },
    {
      en: 'At most {limit} are accepted here.',
      ru: 'Здесь принимается не более {limit}.',
      kk: 'Мұнда ең көбі {limit} қабылданады.',
    },
  ),
  'unsupported-media-type': entry(
    415,
    { en: 'Unsupported content type', ru: 'Неподдерживаемый тип содержимого', kk: 'Мазмұн түріне қолдау жоқ' },
    {
      en: 'Send application/json (files: application/octet-stream).',
      ru: 'Отправьте application/json (файлы: application/octet-stream).',
      kk: 'application/json жіберіңіз (файлдар: application/octet-stream).',
    },
  ),
  'range-not-satisfiable': entry(
    416,
    { en: 'No such part', ru: 'Нет такой части файла', kk: 'Файлдың мұндай бөлігі жоқ' },
    {
      en: 'The part asked for lies beyond the end of the file, which has {size} bytes.',
      ru: 'Запрошенная часть лежит за концом файла; его размер {size} байт.',
      kk: 'Сұралған бөлік файлдың соңынан тыс жатыр; файл көлемі {size} байт.',
    },
  ),
  'metadata-not-extracted': entry(
    409,
    { en: 'No metadata of this file', ru: 'Метаданных файла нет', kk: 'Файлдың метадеректері жоқ' },
    {
      en: 'Nothing has been extracted from this file so far; the state is "{state}". The file itself can be read.',
      ru: 'Из этого файла пока ничего не извлечено; состояние — «{state}». Сам файл можно открыть.',
      kk: 'Бұл файлдан әзірге ештеңе шығарылған жоқ; күйі — «{state}». Файлдың өзін ашуға болады.',
    },
  ),
  'hash-mismatch': entry(
    422,
    {
      en: 'The bytes do not match their hash',
      ru: 'Файл не соответствует хэш-сумме',
      kk: 'Файл хэш-сомаға сәйкес емес',
    },
    {
      en: 'What arrived differs from what was declared. Nothing was kept; send the file again.',
      ru: 'Полученное отличается от заявленного. Ничего не сохранено; отправьте файл ещё раз.',
      kk: 'Келген файл мәлімделгеннен өзгеше. Ештеңе сақталған жоқ; файлды қайта жіберіңіз.',
    },
  ),
  'upload-elsewhere': entry(
    409,
    { en: 'The upload is at another place', ru: 'Загрузка в другом месте', kk: 'Жүктеу басқа жерде тұр' },
    {
      en: 'Ask how much has arrived (HEAD) and go on from there. What has arrived is kept.',
      ru: 'Запросите, сколько уже получено (HEAD), и продолжайте оттуда. Полученное сохранено.',
      kk: 'Қанша келгенін сұраңыз (HEAD) да, сол жерден жалғастырыңыз. Келгені сақталған.',
    },
  ),
  'upload-busy': entry(
    423,
    { en: 'The upload is being written', ru: 'Загрузка уже идёт', kk: 'Жүктеу жүріп жатыр' },
    {
      en: 'Another request sends to this upload now. Try again in a moment.',
      ru: 'В эту загрузку сейчас пишет другой запрос. Повторите чуть позже.',
      kk: 'Бұл жүктеуге қазір басқа сұрау жазып жатыр. Сәл кейін қайталаңыз.',
    },
  ),
  'upload-gone': entry(
    410,
    { en: 'The upload has ended', ru: 'Загрузка прекращена', kk: 'Жүктеу тоқтатылды' },
    {
      en: 'It was cancelled, or not finished in time. Begin it again.',
      ru: 'Она отменена или не завершена вовремя. Начните её заново.',
      kk: 'Ол тоқтатылды немесе уақытында аяқталмады. Қайтадан бастаңыз.',
    },
  ),
  'reading-ended': entry(
    410,
    { en: 'The reading has ended', ru: 'Время просмотра истекло', kk: 'Қарау уақыты аяқталды' },
    {
      en: 'A file is given out for a short time after somebody said why. Say why again.',
      ru: 'Файл выдаётся недолго после того, как указана цель. Укажите цель снова.',
      kk: 'Файл мақсаты көрсетілгеннен кейін аз уақытқа ғана беріледі. Мақсатын қайта көрсетіңіз.',
    },
  ),
  'bytes-withheld': entry(
    403,
    {
      en: 'The file is withheld',
      ru: 'Файл не выдаётся',
      kk: 'Файл берілмейді',
    },
    {
      en: 'It is marked as suspected child abuse material. Only its hashes, size and description are shown; its bytes are given out by nobody here.',
      ru: 'Он отмечен как предполагаемый материал о сексуальном насилии над ребёнком. Показываются только хэш-суммы, размер и описание; содержимое никому не выдаётся.',
      kk: 'Ол балаға жыныстық зорлық көрсетілген материал болуы мүмкін деп белгіленген. Тек хэш-сомалары, көлемі мен сипаттамасы көрсетіледі; мазмұны ешкімге берілмейді.',
    },
  ),
  erased: entry(
    410,
    {
      en: 'The personal data were destroyed',
      ru: 'Персональные данные уничтожены',
      kk: 'Дербес деректер жойылған',
    },
    {
      en: 'Names and words of this record are gone for good and cannot be brought back. Its number, dates and codes remain.',
      ru: 'Имена и тексты этой записи уничтожены безвозвратно. Сохранены номер, даты и коды.',
      kk: 'Бұл жазбадағы есімдер мен мәтіндер біржола жойылған, қалпына келтірілмейді. Нөмірі, күндері мен кодтары сақталған.',
    },
  ),
  'emergency-not-needed': entry(
    409,
    {
      en: 'You have this case already',
      ru: 'Это дело вам уже доступно',
      kk: 'Бұл іс сізге онсыз да қолжетімді',
    },
    {
      en: 'You may read it without an emergency, or have it open in one now. Nothing was opened and nobody was told.',
      ru: 'Вы можете читать его и так, или доступ по чрезвычайной ситуации ещё действует. Ничего не открыто, никому не сообщено.',
      kk: 'Оны онсыз да оқи аласыз немесе төтенше жағдайдағы қолжетімділік әлі жүріп тұр. Ештеңе ашылған жоқ, ешкімге хабар берілген жоқ.',
    },
  ),
  'release-not-asked': entry(
    409,
    {
      en: 'The release cannot be asked for or decided now',
      ru: 'Сейчас нельзя запросить возвращение к показу или решить о нём',
      kk: 'Қазір көрсетуге қайтаруды сұратуға немесе шешуге болмайды',
    },
    {
      en: 'The file is not withheld, the release was asked for already, or nobody has asked for it. Load the page again.',
      ru: 'Файл не изъят из показа, возвращение уже запрошено либо его никто не запрашивал. Обновите страницу.',
      kk: 'Файл көрсетуден алынбаған, қайтару бұрын сұратылған немесе оны ешкім сұратпаған. Бетті жаңартыңыз.',
    },
  ),
  'too-many-requests': entry(
    429,
    { en: 'Too many requests', ru: 'Слишком много запросов', kk: 'Сұраулар тым көп' },
    {
      en: 'Wait {seconds} s and try again. Nothing was lost.',
      ru: 'Подождите {seconds} с и повторите. Ничего не потеряно.',
      kk: '{seconds} с күтіп, қайталаңыз. Ештеңе жоғалған жоқ.',
    },
  ),
  unavailable: entry(
    503,
    { en: 'Not available for the moment', ru: 'Временно недоступно', kk: 'Уақытша қолжетімсіз' },
    {
      en: 'A part of the system does not answer. Try again in a moment with the same Idempotency-Key.',
      ru: 'Часть системы не отвечает. Повторите чуть позже с тем же Idempotency-Key.',
      kk: 'Жүйенің бір бөлігі жауап бермейді. Сәл кейін сол Idempotency-Key-мен қайталаңыз.',
    },
  ),
  internal: entry(
    500,
    { en: 'Something went wrong on our side', ru: 'Ошибка на нашей стороне', kk: 'Біздің жақта қате болды' },
    {
      en: 'Nothing was saved. Tell the support the request id.',
      ru: 'Ничего не сохранено. Сообщите поддержке номер запроса.',
      kk: 'Ештеңе сақталған жоқ. Қолдау қызметіне сұрау нөмірін айтыңыз.',
    },
  ),
} as const satisfies Record<string, CatalogueEntry>;

export type ProblemCode = keyof typeof problemCatalogue;
