import { directive, note, open, option, section, statement, topic, type GuideSection } from './guide-section.js';

/** Fifteen to seventeen years: as with a young adult, with plain information on rights and on what becomes of the account. */
// prettier-ignore
export const for15To17: readonly GuideSection[] = [
  section('ground-rules', note(
    'Қалай сөйлескен ыңғайлы екенін сұраңыз. Құқықтарын және әңгімені кім көретінін түсінікті айтыңыз.',
    'Спросите, как удобнее общаться. Понятно скажите о правах и о том, кто увидит запись.',
    'Ask how they want to be spoken to. Say plainly what their rights are and who will see the recording.',
  ), [
    directive('Саған қалай жүгінгенім ыңғайлы?', 'Как к тебе лучше обращаться?', 'How would you like me to address you?'),
    statement('Менің атым … , лауазымым … . Қасымда … отыр.', 'Меня зовут … , моя должность — … . Рядом со мной … .', 'My name is … , my position is … . With me is … .'),
    statement('Әңгіме бейнеге жазылады. Жазбаны тек осы іспен жұмыс істейтіндер көреді.', 'Разговор записывается на видео. Запись увидят только те, кто работает по этому делу.', 'Our talk is recorded on video. Only those who work on this case will see it.'),
    statement('Жауап беру қиын болса, айт: күтеміз немесе үзіліс жасаймыз.', 'Если отвечать трудно, скажи: мы подождём или сделаем перерыв.', 'If it is hard to answer, say so: we will wait or take a break.'),
    statement('Есіңде болмаса немесе білмесең, солай деп айта бер — бұл қалыпты жауап.', 'Если не помнишь или не знаешь, так и говори — это нормальный ответ.', 'If you do not remember or do not know, say so: that is a perfectly good answer.'),
    statement('Мен дұрыс түсінбесем, бірден түзет.', 'Если я пойму неверно, сразу поправляй.', 'If I get something wrong, correct me at once.'),
    statement('Менің міндетім — сені сынау емес, не болғанын түсіну.', 'Моя задача — понять, что произошло, а не оценивать тебя.', 'My task is to understand what happened, not to judge you.'),
  ]),
  section('rapport', note(
    'Шынайы болыңыз: жасөспірім жасандылықты сезеді. Қысқа, тең дәрежеде.',
    'Будьте искренни: подросток чувствует наигранность. Коротко и на равных.',
    'Be genuine: a teenager notices when you are not. Short, and as equals.',
  ), [
    open('Қазір өміріңде не маңызды? Айтып бер.', 'Расскажи, что для тебя сейчас важно.', 'Tell me what matters in your life at the moment.'),
    open('Әдеттегі аптаң қалай өтеді?', 'Как проходит твоя обычная неделя?', 'What does an ordinary week look like for you?'),
  ]),
  section('practice-narrative', note(
    'Толық, ретімен айтудың үлгісі. Сұрақтарды азайтыңыз.',
    'Образец подробного рассказа по порядку. Меньше вопросов.',
    'A model of a full account in order. Few questions.',
  ), [
    open('Жақында болған бір оқиғаны алып, басынан аяғына дейін ретімен айтып бер.', 'Выбери недавнее событие и расскажи о нём по порядку, от начала до конца.', 'Choose something that happened recently and tell me about it in order, from beginning to end.'),
    open('Тағы қандай мән-жайлар есіңде қалды?', 'Какие ещё подробности ты помнишь?', 'What other details do you remember?'),
  ]),
  topic('how-they-met', note(
    'Еркін әңгімеден кейін аккаунт атауларын, уақыт пен орынды нақтылаңыз. Әңгімені бөлмеңіз.',
    'После свободного рассказа уточните названия аккаунтов, время и место. Не перебивайте.',
    'After the free account make account names, time and place clear. Do not interrupt.',
  ), [
    open('Бүгінгі әңгіменің себебін өз сөзіңмен айтып бер.', 'Расскажи своими словами, что привело нас к этому разговору.', 'Tell me in your own words what brought us to this talk.'),
    open('Таныстықтың қалай басталып, қалай дамығанын айтып бер.', 'Расскажи, как началось знакомство и как оно развивалось.', 'Tell me how you got to know each other and how it went on.'),
    directive('Қандай аккаунттар, нөмірлер немесе атаулар есіңде?', 'Какие аккаунты, номера или имена ты помнишь?', 'Which accounts, numbers or names do you remember?'),
    directive('Ол өзінің жасы, жұмысы, қаласы туралы не айтты?', 'Что этот человек говорил о своём возрасте, занятии, городе?', 'What did this person say about age, occupation, town?'),
    directive('Қай платформадан қайсысына ауыстыңдар?', 'С какой платформы на какую вы переходили?', 'From which platform to which did you move?'),
  ]),
  topic('what-was-said-and-asked', note(
    'Ақша, сыйлық, сурет, кездесу туралы бала айтпайынша сұрамаңыз; айтса — «сол туралы айтып бер». Анық суреттеу сұралмайды.',
    'О деньгах, подарках, снимках, встрече — только если подросток сам это назвал: «расскажи об этом». Подробных описаний не требуется.',
    'Money, gifts, pictures, a meeting: only if the teenager has named it, then “tell me about that”. No vivid description is needed.',
  ), [
    open('Жазысу қалай өрбіді? Басынан бастап айтып бер.', 'Расскажи, как шла переписка, с самого начала.', 'Tell me how the correspondence went, from the beginning.'),
    open('Ол саған не жазды?', 'Что этот человек тебе писал?', 'What did this person write to you?'),
    open('Сен не деп жауап бердің?', 'Что было в твоих ответах?', 'What did you answer?'),
    open('Сен «…» деп айттың. Сол сәтті толығырақ айтып бер.', 'Ты упоминаешь «…». Расскажи об этом моменте подробнее.', 'You mentioned “…”. Tell me more about that moment.'),
    directive('Ол нақты нені сұрады және қандай сөздермен?', 'О чём именно и какими словами этот человек просил?', 'What exactly did this person ask for, and in what words?'),
    directive('Сен бас тартқанда немесе жауап бермегенде не болды?', 'Что происходило, когда ответа не было или ответом было «нет»?', 'What happened when there was no answer, or the answer was no?'),
    directive('Осының бәрінен қазір не сақталды: хабарлама, сурет, жазба?', 'Что из этого сохранилось: сообщения, снимки экрана, записи?', 'What of all this is still there: messages, screenshots, recordings?'),
  ]),
  topic('how-the-child-felt', note(
    'Екіұшты сезім қалыпты. Махаббат деп айтса, сол сөзді қолданыңыз, түзетпеңіз.',
    'Двойственные чувства обычны. Если названо любовью, пользуйтесь этим словом и не поправляйте.',
    'Mixed feelings are usual. If it is called love, use that word and do not correct it.',
  ), [
    open('Бұл қарым-қатынас сен үшін нені білдірді?', 'Что эти отношения значили для тебя?', 'What did this relationship mean to you?'),
    open('Уақыт өте сезімдерің қалай өзгерді?', 'Как со временем менялись твои чувства?', 'How did your feelings change over time?'),
    open('Бұл күнделікті өміріңе қалай әсер етті?', 'Как это сказалось на твоей обычной жизни?', 'How did this affect your everyday life?'),
  ]),
  topic('threats-and-secrecy', note(
    'Бала айтпаған қорқытуды атамаңыз. Тарату туралы айтса, бұғаттауды дереу ұйымдастырыңыз.',
    'Не называйте угроз, о которых не сказано. Если сказано о распространении, сразу организуйте блокировку.',
    'Do not name threats that were not mentioned. If spreading is mentioned, see to blocking at once.',
  ), [
    open('Бұл туралы басқалардың білуі жайында не айтылды?', 'Что говорилось о том, чтобы об этом знали другие?', 'What was said about other people knowing of this?'),
    open('Байланысты тоқтатуға не кедергі болды, не көмектесті?', 'Что мешало прекратить общение, а что помогало?', 'What stood in the way of ending the contact, and what helped?'),
    directive('Бұл қашан және қандай сөздермен айтылды?', 'Когда и какими словами это было сказано?', 'When and in what words was that said?'),
    option('Бұл жеке хабарлама болды ма, топта ма, қоңырауда ма, әлде басқаша ма?', 'Это было в личном сообщении, в группе, по звонку или как-то иначе?', 'Was that in a private message, in a group, in a call or otherwise?'),
  ]),
  topic('trust-and-support-now', note(
    'Қазіргі байланыс, кездесу, өзіне зиян келтіру ойы. Өзіне зиян келтіру туралы психолог сұрайды.',
    'Общение сейчас, встреча, мысли навредить себе. О последнем спрашивает психолог.',
    'Contact now, a meeting, thoughts of self-harm. The psychologist asks about the last.',
  ), [
    open('Қазір бұл адаммен байланыс қандай жағдайда?', 'В каком состоянии это общение сейчас?', 'How do things stand with that contact now?'),
    open('Айналаңда кімге сенесің?', 'Кому ты доверяешь?', 'Whom do you trust?'),
    open('Саған қандай көмек керек деп ойлайсың?', 'Какая помощь тебе сейчас нужна?', 'What help do you need now?'),
    directive('Алдағы күндері сені не алаңдатады?', 'Что тебя тревожит в ближайшие дни?', 'What worries you about the coming days?'),
  ]),
  section('closure', note(
    'Келесі қадамдарды, құқықтарын, кімге хабарласуға болатынын айтыңыз. Нәтиже туралы уәде жоқ.',
    'Скажите о следующих шагах, о правах и к кому обратиться. Без обещаний об исходе.',
    'Tell of the next steps, of rights and whom to turn to. No promise of an outcome.',
  ), [
    open('Тағы нені қосқың немесе түзеткің келеді?', 'Что ты хочешь добавить или исправить?', 'What would you like to add or correct?'),
    open('Алдағы қадамдар туралы қандай сұрақтарың бар?', 'Какие у тебя вопросы о том, что будет дальше?', 'What questions do you have about what comes next?'),
    statement('Уақытың мен ашықтығың үшін рақмет.', 'Спасибо за время и за откровенность.', 'Thank you for your time and your openness.'),
    statement('Қолдау керек болса: психолог, дағдарыс орталығы, 111 — тәулік бойы, тегін, анонимді.', 'Если нужна поддержка: психолог, кризисный центр, 111 — круглосуточно, бесплатно, анонимно.', 'For support: the psychologist, a crisis centre, 111 — day and night, free, anonymous.'),
  ]),
];
