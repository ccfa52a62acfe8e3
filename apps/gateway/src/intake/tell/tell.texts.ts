import type { Said } from './voice.js';

/** What the pages say around the questions. */
export const texts = {
  /** All that the tab says: nobody beside the screen learns from it what this is about. */
  tab: { kk: 'Сұрақтар', ru: 'Вопросы', en: 'Questions' },
  leave: { kk: 'Тез шығу', ru: 'Быстро выйти', en: 'Leave quickly' },
  urgent: {
    kk: 'Дәл қазір қауіп төнсе, қоңырау шалу керек:',
    ru: 'Если опасно прямо сейчас, нужно звонить:',
    en: 'If there is danger right now, call:',
  },
  police: { kk: 'полиция', ru: 'полиция', en: 'police' },
  line: {
    kk: 'балаларға көмек, тегін, күні-түні',
    ru: 'помощь детям, бесплатно, днём и ночью',
    en: 'help for children, free, day and night',
  },
  unsafe: {
    child: {
      kk: 'Дәл қазір 102-ге қоңырау шал немесе өзің сенетін ересек адамға бар. Кейін де жазып үлгересің.',
      ru: 'Позвони прямо сейчас по номеру 102 или иди к взрослому, которому доверяешь. Написать можно и потом.',
      en: 'Call 102 right now, or go to an adult you trust. Writing can wait.',
    },
    adult: {
      kk: 'Дәл қазір 102-ге қоңырау шалыңыз. Баланың жанында болыңыз.',
      ru: 'Позвоните прямо сейчас по номеру 102. Будьте рядом с ребёнком.',
      en: 'Call 102 right now. Stay with the child.',
    },
  },
  language: { kk: 'Тіл', ru: 'Язык', en: 'Language' },
  step: { kk: '{total} сұрақтың {step}-сұрағы', ru: 'Вопрос {step} из {total}', en: 'Question {step} of {total}' },
  next: { kk: 'Әрі қарай', ru: 'Дальше', en: 'Continue' },
  skip: { kk: 'Өткізіп жіберу', ru: 'Пропустить', en: 'Skip' },
  back: { kk: 'Артқа', ru: 'Назад', en: 'Back' },
  tooLong: {
    kk: 'Мәтін тым ұзын: {words} таңбадан аспасын. Жазылғанның бәрі осында тұр, қысқарту керек.',
    ru: 'Слишком длинно: не больше {words} знаков. Всё написанное здесь, его нужно сократить.',
    en: 'This is too long: at most {words} characters. All that was written is still here and must be shortened.',
  },
  tooManyLines: {
    kk: '10 жолдан аспасын, әр жолда 500 таңбадан көп болмасын. Қалғанын өз сөзімен жазуға болады.',
    ru: 'Не больше 10 строк, в каждой не больше 500 знаков. Остальное можно добавить к рассказу.',
    en: 'At most 10 lines of at most 500 characters. The rest can be told in words.',
  },
  whyLink: {
    kk: 'Ең керегі осы. Нақты мекенжай болмаса, заң бойынша бетті өшіруді талап етуге болмайды. Қолданбада «Бөлісу», одан кейін «Сілтемені көшіру» басылады, соны осында қою керек.',
    ru: 'Это самое нужное. Без точного адреса по закону нельзя потребовать, чтобы страницу удалили. В приложении: «Поделиться», потом «Копировать ссылку», и вставить её сюда.',
    en: 'This is needed most. Without the exact address the law does not let anybody order that the page be taken down. In the app: “Share”, then “Copy link”, and paste it here.',
  },
  noLinkYet: {
    kk: 'Әзірге сілтеме жоқ. Табуға болса, қазір қосқан дұрыс. Табылмаса, әрі қарай өте беруге болады: хабарлама бәрібір жіберіледі, сілтемені кейін код арқылы қосуға болады.',
    ru: 'Ссылки пока нет. Если её можно найти, лучше добавить сейчас. Если нет, можно идти дальше: сообщение всё равно отправится, а ссылку можно добавить потом, по коду.',
    en: 'There is no link yet. If it can be found, it is best to add it now. If not, go on: the message is sent all the same, and the link can be added later with the code.',
  },
  goOnWithout: { kk: 'Сілтемесіз жалғастыру', ru: 'Дальше без ссылки', en: 'Go on without a link' },
  notChosen: { kk: 'Таңдалмаған', ru: 'Не выбрано', en: 'Not chosen' },
  way: { kk: 'Қалай', ru: 'Как', en: 'How' },
  contact: { kk: 'Нөмір, мекенжай немесе аты', ru: 'Номер, адрес или имя', en: 'Number, address or name' },
  when: { kk: 'Қай уақытта қауіпсіз?', ru: 'Когда это безопасно?', en: 'When is it safe?' },
  whenHint: {
    kk: 'Мысалы: жұмыс күндері 15-тен кейін',
    ru: 'Например: по будням после 15 часов',
    en: 'For example: on weekdays after three',
  },
  check: { kk: 'Жауаптарды тексеру', ru: 'Проверка ответов', en: 'Check the answers' },
  change: { kk: 'Өзгерту', ru: 'Изменить', en: 'Change' },
  noAnswer: { kk: 'Жауап жоқ', ru: 'Без ответа', en: 'Not answered' },
  send: { kk: 'Жіберу', ru: 'Отправить', en: 'Send' },
  sending: { kk: 'Бір сәт…', ru: 'Одну секунду…', en: 'One moment…' },
  lacksLink: { kk: 'Сілтеме жетпейді', ru: 'Не хватает ссылки', en: 'The link is missing' },
  empty: {
    kk: 'Әзірге жіберетін ештеңе жоқ. Кемінде біреуі керек: әңгіме, сілтеме, аты немесе байланыс жолы.',
    ru: 'Пока нечего отправлять. Нужно хотя бы что-то одно: рассказ, ссылка, имя или способ связи.',
    en: 'There is nothing to send yet. At least one is needed: what happened, a link, a name or a way to reach you.',
  },
  noWords: { kk: '(Сөзбен ештеңе жазылмаған.)', ru: '(Словами ничего не написано.)', en: '(No words were written.)' },
} as const satisfies Record<string, Said>;
