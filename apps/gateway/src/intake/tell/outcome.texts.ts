import type { Standing } from './police-tips.js';
import type { Said } from './voice.js';

/** What the first page says, and the ones after a message was sent or a code was typed. */
export const outcomeTexts = {
  start: {
    kk: 'Не болғанын осында айтуға болады',
    ru: 'Здесь можно рассказать, что случилось',
    en: 'You can tell us what happened',
  },
  lead: {
    kk: 'Интернетте біреу ренжітсе, қорқытса немесе ұнамайтын нәрсе сұраса, осында жаз. Бала үшін алаңдаған ересек адам да жаза алады.',
    ru: 'Если в интернете тебя обижают, пугают или просят о том, что неприятно, напиши здесь. Взрослые, которые беспокоятся за ребёнка, тоже могут написать.',
    en: 'If somebody online hurts you, scares you or asks for things you do not like, write here. Adults who worry about a child can write too.',
  },
  notToBlame: { kk: 'Бұған сенің кінәң жоқ.', ru: 'Твоей вины в этом нет.', en: 'You are not to blame.' },
  notToBlameEither: {
    kk: 'Фото жіберілсе де, хабарламаға жауап берілсе де солай. Кінәлі — ренжіткен адам.',
    ru: 'Даже если были отправлены фото или на сообщения были ответы. Виноват тот, кто обижает.',
    en: 'Not even if photos were sent or messages were answered. The one who hurts you is to blame.',
  },
  happens: {
    kk: 'Хабарламаңмен не болады',
    ru: 'Что будет с твоим сообщением',
    en: 'What happens with your message',
  },
  happens1: {
    kk: 'Алдымен бірнеше сұрақ болады. Кез келгенін өткізіп жіберуге болады, атыңды айту міндетті емес.',
    ru: 'Сначала несколько вопросов. Любой можно пропустить, имя называть не обязательно.',
    en: 'First there are some questions. You can skip any of them, and you need not give your name.',
  },
  happens2: {
    kk: 'Хабарламаңды полициядағы балаларды қорғайтын адамдар оқиды.',
    ru: 'Сообщение прочитают в полиции люди, чья работа — защищать детей.',
    en: 'People at the police whose work is to protect children read your message.',
  },
  happens3: {
    kk: 'Саған код беріледі. Сол код арқылы не болып жатқанын білуге және тағы бірдеңе қосуға болады.',
    ru: 'Ты получишь код. По нему можно узнать, что происходит, и что-то добавить.',
    en: 'You get a code. With it you can see what is happening, and add something.',
  },
  happens4: {
    kk: 'Қауіпсіз байланыс жолын қалдырсаң, сенімен хабарласуы мүмкін.',
    ru: 'Если оставить безопасный способ связи, с тобой могут связаться.',
    en: 'If you leave a safe way to reach you, somebody may get in touch.',
  },
  begin: { kk: 'Бастау', ru: 'Начать', en: 'Start' },
  haveCode: { kk: 'Менде код бар', ru: 'У меня уже есть код', en: 'I already have a code' },
  code: { kk: 'Код', ru: 'Код', en: 'Code' },
  follow: { kk: 'Не болып жатқанын көру', ru: 'Узнать, что происходит', en: 'See what is happening' },
  noSuchCode: {
    kk: 'Мұндай коды бар хабарлама табылмады. Кодта 12 әріп пен цифр бар, мысалы 7K3F-Q2MD-90XA. Тағы бір рет тексеріп көр.',
    ru: 'Сообщение с таким кодом не найдено. В коде 12 букв и цифр, например 7K3F-Q2MD-90XA. Проверь его ещё раз.',
    en: 'No message with this code was found. A code has 12 letters and digits, like 7K3F-Q2MD-90XA. Please check it again.',
  },
  leaving: { kk: 'Тез шығу', ru: 'Как быстро уйти', en: 'Leaving quickly' },
  leavingHow: {
    kk: 'Жоғарыдағы «Тез шығу» батырмасы бірден Уикипедияны ашады.',
    ru: 'Кнопка «Быстро выйти» наверху сразу открывает Википедию.',
    en: 'The button “Leave quickly” at the top opens Wikipedia at once.',
  },
  leavingShift: {
    kk: 'Shift пернесін үш рет басу да солай істейді.',
    ru: 'Три нажатия на клавишу Shift делают то же самое.',
    en: 'Pressing the Shift key three times does the same.',
  },
  history: {
    kk: 'Браузер осы бет ашылғанын есте сақтауы мүмкін. Құрылғыны басқа біреу қараса, бетті тарихтан өшірген дұрыс.',
    ru: 'Браузер может запомнить эту страницу. Если устройство смотрит кто-то ещё, лучше удалить её из истории.',
    en: 'The browser may remember this page. If somebody else looks at the device, it is best to delete it from the history.',
  },
  arrived: { kk: 'Хабарлама жетті', ru: 'Сообщение дошло', en: 'Your message has arrived' },
  thanks: {
    child: {
      kk: 'Дұрыс жасадың. Бұған сенің кінәң жоқ.',
      ru: 'Ты всё делаешь правильно. Твоей вины в этом нет.',
      en: 'You did the right thing. You are not to blame.',
    },
    adult: {
      kk: 'Рақмет. Баланың жанында болып, оған кінәлі емес екенін айтыңыз.',
      ru: 'Спасибо. Будьте рядом с ребёнком и скажите ему, что его вины в этом нет.',
      en: 'Thank you. Stay close to the child and say that they are not to blame.',
    },
  },
  yourCode: { kk: 'Хабарламаның коды', ru: 'Код сообщения', en: 'The code of the message' },
  codeHint: {
    kk: 'Оны басқа ешкім көрмейтін жерге жазып алған дұрыс. Бұл беттен кейін код қайта көрсетілмейді, оны қалпына келтіру мүмкін емес.',
    ru: 'Лучше записать его там, где никто другой не увидит. После этой страницы код больше не показывается, восстановить его нельзя.',
    en: 'Write it down where nobody else sees it. After this page it is not shown again, and nobody can find it for you.',
  },
  linkLater: {
    kk: 'Бетті өшіруді талап ету үшін оның нақты мекенжайы керек. Табылса, осы бетті қайта ашып, кодты теріп, сілтемені қосуға болады.',
    ru: 'Чтобы потребовать удалить страницу, нужен её точный адрес. Когда он найдётся, можно снова открыть эту страницу, ввести код и добавить ссылку.',
    en: 'To order that a page be taken down, its exact address is needed. Once it is found, open this page again, type the code and add the link.',
  },
  readBy: { kk: 'Хабарламаның оқылатын мерзімі:', ru: 'Сообщение прочитают не позднее:', en: 'It will be read by:' },
  saved: { kk: 'Кодты сақтап алдым', ru: 'Код у меня сохранён', en: 'I have saved it' },
  whatNow: { kk: 'Енді не істеген дұрыс?', ru: 'Что делать теперь?', en: 'What now?' },
  keep: {
    child: {
      kk: 'Хат-хабар мен фотоларды өшірме: олар мұны істеген адамды табуға көмектеседі.',
      ru: 'Не удаляй переписку и фото: они помогут найти того, кто это делает.',
      en: 'Do not delete messages and photos: they help to find who is doing this.',
    },
    adult: {
      kk: 'Хат-хабар мен фотоларды өшірмеңіз, баладан құрылғысын тартып алмаңыз.',
      ru: 'Не удаляйте переписку и фото и не отбирайте у ребёнка телефон в наказание.',
      en: 'Do not delete messages and photos, and do not take the phone away as a punishment.',
    },
  },
  silence: {
    child: {
      kk: 'Ол адамға енді жауап берме.',
      ru: 'Больше не отвечай этому человеку.',
      en: 'Do not answer that person any more.',
    },
    adult: {
      kk: 'Ол адамға өзіңіз жазбаңыз, бала атынан да жауап бермеңіз.',
      ru: 'Не пишите этому человеку сами, в том числе от имени ребёнка.',
      en: 'Do not write to that person yourself, not in the child’s name either.',
    },
  },
  trust: {
    child: {
      kk: 'Өзің сенетін ересек адамға айт. 111 нөмірі күні-түні жұмыс істейді.',
      ru: 'Расскажи взрослому, которому доверяешь. Номер 111 работает днём и ночью.',
      en: 'Tell an adult you trust. The number 111 answers day and night.',
    },
    adult: {
      kk: 'Өзіңізге де кеңес керек болса, 111 нөмірі күні-түні жұмыс істейді.',
      ru: 'Если совет нужен и вам, номер 111 работает днём и ночью.',
      en: 'If you need advice yourself, the number 111 answers day and night.',
    },
  },
  firstPage: { kk: 'Бірінші бет', ru: 'Первая страница', en: 'First page' },
  received: { kk: 'Келген уақыты', ru: 'Получено', en: 'Received' },
  changed: { kk: 'Соңғы өзгеріс', ru: 'Последнее изменение', en: 'Last change' },
  add: { kk: 'Хабарламаға бірдеңе қосу', ru: 'Добавить к сообщению', en: 'Add to the message' },
  addHint: {
    kk: 'Мысалы, беттің сілтемесі немесе кейін еске түскен нәрсе.',
    ru: 'Например, ссылку на страницу или то, что вспомнилось.',
    en: 'For example the link of a page, or something that came to mind.',
  },
  addSend: { kk: 'Қосу', ru: 'Добавить', en: 'Add' },
  added: { kk: 'Қосылды.', ru: 'Добавлено.', en: 'Added.' },
  away: {
    kk: 'Әзірге жіберілмеді: полиция жүйесі қазір жауап бермей тұр. Жазылғанның бәрі осында сақталып тұр. Бір минуттан кейін батырманы тағы бір рет басу керек. Шұғыл болса, 102 немесе 111.',
    ru: 'Пока не отправилось: система полиции сейчас не отвечает. Всё написанное осталось здесь. Нужно нажать кнопку ещё раз через минуту. Если срочно — 102 или 111.',
    en: 'It has not been sent yet: the police’s system does not answer just now. All that was written is still here. Press the button again in a minute. If it is urgent, call 102 or 111.',
  },
  tooOften: {
    kk: 'Осы қосылымнан хабарлама тым көп келді. Жазылғанның бәрі осында сақталып тұр. Батырманы мынадай уақыттан кейін қайта басуға болады: {wait}. Шұғыл болса, 102 немесе 111.',
    ru: 'С этого подключения приходит слишком много сообщений. Всё написанное осталось здесь. Нажать кнопку снова можно через {wait}. Если срочно — 102 или 111.',
    en: 'Too many messages come from this connection. All that was written is still here. The button can be pressed again in {wait}. If it is urgent, call 102 or 111.',
  },
  answer: { kk: 'Сараптама тобының жауабы', ru: 'Ответ экспертной группы', en: 'The expert group’s answer' },
  seconds: { kk: '{n} секунд', ru: '{n} с', en: '{n} s' },
  minutes: { kk: '{n} минут', ru: '{n} мин', en: '{n} min' },
  wentWrong: { kk: 'Бірдеңе дұрыс болмады', ru: 'Что-то пошло не так', en: 'Something went wrong' },
  goBack: {
    kk: 'Браузердің «Артқа» батырмасын басып, тағы бір рет көруге болады. Шұғыл болса, 102 немесе 111.',
    ru: 'Можно нажать в браузере «Назад» и попробовать ещё раз. Если срочно — 102 или 111.',
    en: 'Press “Back” in the browser and try again. If it is urgent, call 102 or 111.',
  },
} as const satisfies Record<string, Said>;

/** How far the page is that a message complains of. */
export const removalTexts = {
  ordered: {
    kk: 'Бетті өшіру туралы нұсқама жіберілді.',
    ru: 'Направлено предписание удалить страницу.',
    en: 'An order to take the page down was sent.',
  },
  removed: { kk: 'Бет өшірілді.', ru: 'Страница удалена.', en: 'The page was taken down.' },
  'not-removed': {
    kk: 'Беттің иесі оны өшірмеді. Оның орнына не істелгенін 111 нөмірінен білуге болады.',
    ru: 'Владелец страницы её не удалил. Что сделано вместо этого, можно узнать по номеру 111.',
    en: 'The owner of the page did not take it down. Ask 111 what was done instead.',
  },
} as const satisfies Record<string, Said>;

/** How far a message is, as whoever has its code may know. */
export const standingTexts: Readonly<Record<Standing['state'], { readonly title: Said; readonly text: Said }>> = {
  waiting: {
    title: { kk: 'Хабарлама полицияда', ru: 'Сообщение в полиции', en: 'The message is with the police' },
    text: {
      kk: 'Ол жетті, жақында оқылады.',
      ru: 'Оно дошло, скоро его прочитают.',
      en: 'It has arrived and will be read soon.',
    },
  },
  'looked-into': {
    title: {
      kk: 'Полиция осымен айналысып жатыр',
      ru: 'Полиция этим занимается',
      en: 'The police are looking into it',
    },
    text: {
      kk: 'Хабарлама оқылды, онымен жұмыс жүріп жатыр.',
      ru: 'Сообщение прочитали, по нему работают.',
      en: 'The message was read, and people are working on it.',
    },
  },
  'passed-on': {
    title: {
      kk: 'Хабарлама керекті жерге берілді',
      ru: 'Сообщение передали куда нужно',
      en: 'The message was passed on',
    },
    text: {
      kk: 'Енді онымен баланың тұратын жеріндегі полиция айналысады.',
      ru: 'Теперь им занимается полиция там, где живёт ребёнок.',
      en: 'The police of the place where the child lives deal with it now.',
    },
  },
  'with-experts': {
    title: {
      kk: 'Хабарлама сараптама тобында',
      ru: 'Сообщение у экспертной группы',
      en: 'The expert group has the message',
    },
    text: {
      kk: 'Ол бұл кибербуллинг пе, соны қарайды. Расталса, бетті өшіру талап етіледі.',
      ru: 'Она решает, кибербуллинг ли это. Если да, от владельца потребуют удалить страницу.',
      en: 'They look whether it is cyberbullying. If it is, the owner is ordered to take the page down.',
    },
  },
  answered: {
    title: {
      kk: 'Сараптама тобы жауап берді',
      ru: 'Экспертная группа ответила',
      en: 'The expert group answered',
    },
    text: {
      kk: 'Жауап төменде. Тағы қайталанса, осында қосып жазуға болады.',
      ru: 'Ответ ниже. Если всё продолжается, можно дописать здесь.',
      en: 'The answer is below. If it goes on, add to it here.',
    },
  },
  closed: {
    title: { kk: 'Хабарлама қаралды', ru: 'Сообщение рассмотрено', en: 'The message has been dealt with' },
    text: {
      kk: 'Бұл хабарламаға сенбеді деген сөз емес. Тағы қайталанса, осында қосып жазуға немесе 111-ге қоңырау шалуға болады.',
      ru: 'Это не значит, что сообщению не поверили. Если всё продолжается, можно дописать здесь или позвонить 111.',
      en: 'This does not mean that it was not believed. If it goes on, add to it here or call 111.',
    },
  },
};
