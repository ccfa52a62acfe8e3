import type { Texts } from '#libs/problems';

/** What is wrong in a file that is imported, by the code of it; what is allowed is told beside it. */
export const importSays: Readonly<Record<string, Texts>> = {
  broken: {
    en: 'The file cannot be read as a table from here on: a quotation mark is not closed or stands in the middle of a cell.',
    ru: 'С этого места файл не читается как таблица: кавычка не закрыта или стоит посреди ячейки.',
    kk: 'Осы жерден бастап файл кесте ретінде оқылмайды: тырнақша жабылмаған немесе ұяшықтың ортасында тұр.',
  },
  'column-missing': {
    en: 'This column is missing in the first line.',
    ru: 'В первой строке нет этого столбца.',
    kk: 'Бірінші жолда бұл баған жоқ.',
  },
  'column-unknown': {
    en: 'This column is not known, or stands there twice.',
    ru: 'Такого столбца нет, или он указан дважды.',
    kk: 'Мұндай баған жоқ немесе ол екі рет көрсетілген.',
  },
  empty: {
    en: 'There is no line below the first one.',
    ru: 'Ниже первой строки ничего нет.',
    kk: 'Бірінші жолдан төмен ештеңе жоқ.',
  },
  'too-many': {
    en: 'The file has too many lines. Divide it into several.',
    ru: 'В файле слишком много строк. Разделите его на несколько.',
    kk: 'Файлда жол тым көп. Оны бірнешеге бөліңіз.',
  },
  cells: {
    en: 'The line has more or fewer cells than the first one.',
    ru: 'В строке больше или меньше ячеек, чем в первой.',
    kk: 'Бұл жолда ұяшықтар саны бірінші жолдағыдан көп немесе аз.',
  },
  login: {
    en: 'This is no login: Latin letters, figures and . _ @ + -; at least two characters.',
    ru: 'Это не логин: латинские буквы, цифры и знаки . _ @ + -; не меньше двух знаков.',
    kk: 'Бұл логин емес: латын әріптері, цифрлар және . _ @ + - таңбалары; кемінде екі таңба.',
  },
  name: {
    en: 'Enter the name: up to 200 characters.',
    ru: 'Укажите имя: до 200 знаков.',
    kk: 'Есімін енгізіңіз: 200 таңбаға дейін.',
  },
  'one-of': {
    en: 'This value is not allowed here.',
    ru: 'Такое значение здесь недопустимо.',
    kk: 'Мұнда мұндай мәнге рұқсат жоқ.',
  },
  units: {
    en: 'Your agency has no such unit. Enter its id, or its name as it stands here; several are parted by |.',
    ru: 'В вашем органе нет такого подразделения. Укажите его идентификатор или точное название; несколько разделяются знаком |.',
    kk: 'Органыңызда мұндай бөлімше жоқ. Оның идентификаторын немесе нақты атауын енгізіңіз; бірнешеуі | таңбасымен бөлінеді.',
  },
  unit: {
    en: 'Your agency has no unit with this id. Leave the cell empty for a new one.',
    ru: 'В вашем органе нет подразделения с таким идентификатором. Для нового оставьте ячейку пустой.',
    kk: 'Органыңызда мұндай идентификаторы бар бөлімше жоқ. Жаңа бөлімше үшін ұяшықты бос қалдырыңыз.',
  },
  twice: {
    en: 'Another line of the file is about the same unit.',
    ru: 'О том же подразделении говорит и другая строка файла.',
    kk: 'Файлдың басқа жолы да осы бөлімше туралы.',
  },
  'unit-name': {
    en: 'An open unit of this region has this name already. To change it, enter its id.',
    ru: 'В этом регионе уже есть действующее подразделение с таким названием. Чтобы изменить его, укажите идентификатор.',
    kk: 'Бұл өңірде осындай атауы бар жұмыс істеп тұрған бөлімше бар. Оны өзгерту үшін идентификаторын енгізіңіз.',
  },
  'name-twice': {
    en: 'Another line of the file gives a unit of this region the same name.',
    ru: 'В другой строке файла так же названо подразделение этого региона.',
    kk: 'Файлдың басқа жолында осы өңірдің бөлімшесі дәл осылай аталған.',
  },
  'part-of': {
    en: 'Your agency has no such open unit that this one could belong to. Enter its id, or leave the cell empty.',
    ru: 'В вашем органе нет действующего подразделения, в которое оно могло бы входить. Укажите идентификатор или оставьте ячейку пустой.',
    kk: 'Органыңызда ол кіре алатындай жұмыс істеп тұрған бөлімше жоқ. Идентификаторын енгізіңіз немесе ұяшықты бос қалдырыңыз.',
  },
  'unit-kept': {
    en: 'An import does not change this of a unit that is there.',
    ru: 'У существующего подразделения импорт этого не меняет.',
    kk: 'Бар бөлімшеде импорт мұны өзгертпейді.',
  },
  letterhead: {
    en: 'A letterhead needs each text in Kazakh and Russian, up to 300 characters, a telephone of figures, an e-mail address, and both the post and the name of the head.',
    ru: 'Для бланка каждый текст нужен на казахском и русском, до 300 знаков; телефон – цифрами; адрес электронной почты; и должность, и имя руководителя.',
    kk: 'Бланк үшін әр мәтін қазақ және орыс тілдерінде керек, 300 таңбаға дейін; телефон – цифрмен; электрондық пошта мекенжайы; басшының лауазымы да, аты-жөні де көрсетіледі.',
  },
  kinds: {
    en: 'This kind of examination does not go with the role.',
    ru: 'Такой вид экспертизы не подходит к этой роли.',
    kk: 'Мұндай сараптама түрі бұл рөлге сәйкес келмейді.',
  },
  differs: {
    en: 'Another line of the same login says something else here.',
    ru: 'В другой строке этого же логина здесь указано иное.',
    kk: 'Осы логиннің басқа жолында мұнда өзгеше жазылған.',
  },
  'scopes-differ': {
    en: 'All roles of one login are in the same units and the same region. Another line of it says others.',
    ru: 'Все роли одного логина относятся к одним и тем же подразделениям и одному региону. В другой его строке указаны иные.',
    kk: 'Бір логиннің барлық рөлдері бірдей бөлімшелерге және бір өңірге жатады. Оның басқа жолында өзгелері көрсетілген.',
  },
  'login-taken': {
    en: 'This login is taken.',
    ru: 'Этот логин занят.',
    kk: 'Бұл логин бос емес.',
  },
  kept: {
    en: 'An import does not change this of an account that is there.',
    ru: 'У существующей учётной записи импорт этого не меняет.',
    kk: 'Бар есептік жазбада импорт мұны өзгертпейді.',
  },
  'closed-unit': {
    en: 'A unit of this account is closed: nobody is enabled there.',
    ru: 'Подразделение этой учётной записи закрыто: включить её там нельзя.',
    kk: 'Бұл есептік жазбаның бөлімшесі жабылған: оны ол жерде қосуға болмайды.',
  },
  'own-account': {
    en: 'Nobody changes their own account: another administrator does.',
    ru: 'Свою учётную запись никто не меняет сам: это делает другой администратор.',
    kk: 'Ешкім өз есептік жазбасын өзі өзгертпейді: оны басқа әкімші өзгертеді.',
  },
  'serves-elsewhere': {
    en: 'This person also works at another agency: an operator of the whole system opens and closes the account.',
    ru: 'Этот человек работает и в другом органе: учётную запись открывает и закрывает оператор всей системы.',
    kk: 'Бұл адам басқа органда да жұмыс істейді: есептік жазбаны бүкіл жүйенің операторы ашады және жабады.',
  },
};

export const importRefusals = {
  wrong: {
    en: 'The file has errors now: units or accounts changed since the preview. Nothing was written. Look at the preview again.',
    ru: 'Теперь в файле есть ошибки: после просмотра изменились подразделения или учётные записи. Ничего не записано. Проверьте файл ещё раз.',
    kk: 'Енді файлда қателер бар: алдын ала қараудан кейін бөлімшелер немесе есептік жазбалар өзгерді. Ештеңе жазылған жоқ. Файлды қайта тексеріңіз.',
  },
  changed: {
    en: 'Since the preview somebody else changed what the lines {lines} are about. Nothing was written. Look at the preview again.',
    ru: 'После просмотра кто-то изменил то, о чём говорят строки {lines}. Ничего не записано. Проверьте файл ещё раз.',
    kk: 'Алдын ала қараудан кейін біреу {lines}-жолдарда айтылған мәліметтерді өзгертті. Ештеңе жазылған жоқ. Файлды қайта тексеріңіз.',
  },
} as const satisfies Record<string, Texts>;
