import { directive, note, open, option, section, statement, topic, type GuideSection } from './guide-section.js';

/** Eleven to fourteen years: plain words, reasons for the rules, respect for what the child does not want to say yet. */
// prettier-ignore
export const for11To14: readonly GuideSection[] = [
  section('ground-rules', note(
    'Жасөспірімге ереженің не үшін керегін түсіндіріңіз. Ұялу мен кінә сезімі қалыпты екенін біліп отырыңыз; бірақ өзіңіз айтпаңыз.',
    'Объясните, зачем нужно каждое правило. Помните, что стыд и чувство вины обычны, но сами о них не заговаривайте.',
    'Explain what each rule is for. Keep in mind that shame and guilt are usual, and do not bring them up yourself.',
  ), [
    statement('Менің атым … . Мен балалармен және жасөспірімдермен болған оқиғалар туралы сөйлесемін.', 'Меня зовут … . Я разговариваю с детьми и подростками о том, что с ними произошло.', 'My name is … . I talk with children and teenagers about things that happened to them.'),
    statement('Әңгіме бейнеге жазылады: осының арқасында басқа адамдарға қайта айтып жүрмейсің.', 'Разговор записывается на видео, чтобы тебе не пришлось повторять всё другим людям.', 'Our talk is recorded on video, so that you need not repeat it to other people.'),
    statement('Бөлмеде … бар. Олар да тыңдап отырады, сұрақтарды мен қоямын.', 'В комнате также … . Они слушают, а спрашиваю я.', 'Also in the room: … . They listen; I ask the questions.'),
    statement('Мен ол жерде болған жоқпын, сондықтан не болғанын тек сен айта аласың.', 'Меня там не было, поэтому рассказать, что было, можешь только ты.', 'I was not there, so only you can tell what happened.'),
    statement('Түсінбесең — айт, білмесең — «білмеймін» де. Болжаудың керегі жоқ.', 'Если непонятно — скажи, если не знаешь — так и говори: «не знаю». Додумывать не нужно.', 'If something is unclear, say so; if you do not know, say “I don’t know”. You need not work it out.'),
    statement('Бір нәрсені айтқың келмесе, «қазір айтқым келмейді» деуіңе болады.', 'Если о чём-то говорить не хочется, можно сказать: «Пока не хочу об этом».', 'If you do not want to talk about something, you can say “not now”.'),
    statement('Мен қате айтсам, түзет. Бұл маған көмектеседі.', 'Если я что-то пойму не так, поправь. Это мне поможет.', 'If I get something wrong, correct me. That helps me.'),
    statement('Кез келген уақытта үзіліс сұрай аласың.', 'В любой момент можно попросить перерыв.', 'You can ask for a break at any time.'),
  ]),
  section('rapport', note(
    'Қызығушылықтары туралы. Телефон мен ойындар іске қатысты болуы мүмкін — басқа тақырыптан бастаңыз.',
    'О её или его интересах. Телефон и игры могут относиться к делу — начните с другого.',
    'About their interests. Phone and games may belong to the case: begin with something else.',
  ), [
    open('Сабақтан тыс уақытта немен айналысасың? Айтып берші.', 'Расскажи, чем ты занимаешься вне школы.', 'Tell me what you do outside school.'),
    open('Сол іс туралы толығырақ айтып берші.', 'Расскажи об этом подробнее.', 'Tell me more about it.'),
    open('Сен үшін маңызды адамдар туралы айтып берші.', 'Расскажи о людях, которые для тебя важны.', 'Tell me about people who matter to you.'),
  ]),
  section('practice-narrative', note(
    'Жақында болған бейтарап оқиға. Бала өзі ретімен айтуға үйренсін.',
    'Недавнее нейтральное событие: пусть расскажет по порядку.',
    'A recent neutral event, told in order.',
  ), [
    open('Өткен демалыс күнің туралы таңнан кешке дейін ретімен айтып берші.', 'Расскажи про последний выходной по порядку, с утра до вечера.', 'Tell me about your last day off in order, from morning to night.'),
    open('Сол екі сәттің арасында не болды?', 'Что было между этими двумя моментами?', 'What happened between those two moments?'),
  ]),
  topic('how-they-met', note(
    'Алдымен еркін әңгіме. Платформа, аккаунт, уақыт туралы нақтылау — бала айтып болғаннан кейін.',
    'Сначала свободный рассказ. Платформу, аккаунт и время уточняйте, когда рассказ окончен.',
    'The free account first. Platform, account and time are made clear when it is finished.',
  ), [
    open('Бүгін не туралы сөйлесуге келгеніңді өз сөзіңмен айтып берші.', 'Расскажи своими словами, о чём мы сегодня встретились поговорить.', 'Tell me in your own words what we met to talk about today.'),
    open('Бәрі қалай басталғанын айтып берші.', 'Расскажи, как всё началось.', 'Tell me how it all began.'),
    directive('Сендер қандай қосымшада немесе ойында сөйлестіңдер?', 'В каком приложении или игре вы общались?', 'In which app or game did you talk?'),
    directive('Ол өзін қалай таныстырды?', 'Как этот человек представился?', 'How did this person introduce himself or herself?'),
    directive('Кейін басқа жерде де сөйлестіңдер ме, болса қай жерде?', 'Где ещё вы общались потом, если общались?', 'Where else did you talk later, if you did?'),
  ]),
  topic('what-was-said-and-asked', note(
    'Хат алмасуды көрсетпес бұрын баланың өз әңгімесін тыңдаңыз. Өзі жіберген нәрсе үшін кінәламаңыз. Мазмұнын анық суреттеуді сұрамаңыз.',
    'Сначала рассказ, потом показ переписки. Не упрекайте за отправленное. Не просите описывать содержание в деталях.',
    'The account first, the correspondence afterwards. No blame for what was sent. Do not ask to describe its content in detail.',
  ), [
    open('Не туралы сөйлестіңдер? Айтып берші.', 'Расскажи, о чём вы общались.', 'Tell me what you talked about.'),
    open('Ол саған не жазды?', 'Что этот человек тебе писал?', 'What did this person write to you?'),
    open('Сен не деп жауап бердің?', 'Что было в твоих ответах?', 'What did you answer?'),
    open('Әңгіме уақыт өте қалай өзгерді?', 'Как это общение менялось со временем?', 'How did the talk change over time?'),
    open('Сен «…» дедің. Сол туралы көбірек айтып берші.', 'Ты говоришь: «…». Расскажи об этом побольше.', 'You said “…”. Tell me more about that.'),
    directive('Ол сенен не сұрады?', 'О чём этот человек тебя просил?', 'What did this person ask you for?'),
    directive('Бұған дейін соңғы рет қашан жазды?', 'Когда было последнее сообщение?', 'When was the last message?'),
  ]),
  topic('how-the-child-felt', note(
    'Бала ол адамды жақсы көруі мүмкін. Баға бермеңіз, таңданбаңыз.',
    'Ребёнок может быть привязан к этому человеку. Не оценивайте и не удивляйтесь вслух.',
    'The child may be attached to that person. Do not judge, do not show surprise.',
  ), [
    open('Басында бұл әңгіме сен үшін қандай болды?', 'Каким это общение было для тебя вначале?', 'What was it like for you at the beginning?'),
    open('Кейін өзіңді қалай сезіндің?', 'А какие чувства были потом?', 'And how did you feel later?'),
    open('Осы уақытта мектепте, үйде, достарыңмен не өзгерді?', 'Что за это время изменилось в школе, дома, с друзьями?', 'What changed during that time at school, at home, with friends?'),
  ]),
  topic('threats-and-secrecy', note(
    'Қорқыту туралы тура сұрамаңыз: бала алдымен өзі айтсын. Айтса, дәл сөздерін сұраңыз.',
    'Не спрашивайте прямо об угрозах: пусть сначала расскажет сам ребёнок. Если рассказал, спросите точные слова.',
    'Do not ask straight out about threats: the child tells first. If so, ask for the exact words.',
  ), [
    open('Бұл туралы кімге айттың, кімге айтпадың? Айтып берші.', 'Расскажи, кто узнал об этом от тебя, а кто нет.', 'Tell me whom you told about this and whom you did not.'),
    open('Саған біреуге айтуды не қиындатты немесе жеңілдетті?', 'Что мешало тебе рассказать кому-то, а что помогало?', 'What made it hard for you to tell somebody, and what made it easier?'),
    directive('Ол дәл қандай сөздермен айтты?', 'Какими именно словами это было сказано?', 'In what words exactly was that said?'),
    option('Бұл жазба, дауыс хабарлама, қоңырау болды ма, әлде басқаша ма?', 'Это было сообщение, голосовое, звонок или что-то другое?', 'Was that a message, a voice message, a call or something else?'),
  ]),
  topic('trust-and-support-now', note(
    'Қазіргі қауіпсіздікті анықтаңыз: жазысу жалғаса ма, кездесу бар ма, өзіне зиян келтіру ойы бар ма. Болса, дереу шара.',
    'Выясните, безопасно ли сейчас: продолжается ли общение, назначена ли встреча, есть ли мысли навредить себе. Если да — действуйте сразу.',
    'Make sure of safety now: does contact go on, is a meeting set, are there thoughts of self-harm. If so, act at once.',
  ), [
    open('Қазір сол адаммен байланыс қандай?', 'Как сейчас обстоят дела с этим общением?', 'How do things stand with that contact now?'),
    open('Қиын болғанда кімге сүйенесің?', 'На кого ты можешь опереться, когда трудно?', 'Whom can you lean on when it is hard?'),
    open('Енді не болғанын қалайсың?', 'Чего бы тебе сейчас хотелось?', 'What would you like now?'),
    directive('Қазір сені не мазалайды?', 'Что тебя сейчас беспокоит?', 'What worries you now?'),
  ]),
  section('closure', note(
    'Баланы тыныш күйде қалдырыңыз. Сот нәтижесі туралы уәде бермеңіз.',
    'Оставьте ребёнка в спокойном состоянии. Не обещайте исхода дела.',
    'Leave the child calm. Promise no outcome of the case.',
  ), [
    open('Мен сұрамаған, бірақ маңызды деп ойлайтын не бар?', 'Что важное мы ещё не обсудили?', 'What is important that I have not asked about?'),
    open('Маған қандай сұрағың бар?', 'Какие у тебя есть вопросы ко мне?', 'What questions do you have for me?'),
    statement('Уақыт бөліп, айтып бергенің үшін рақмет.', 'Спасибо за твоё время и за твой рассказ.', 'Thank you for your time and for telling me.'),
    statement('Психолог алдағы қадамдарды түсіндіреді. 111 — тәулік бойы тегін, атыңды айтпай-ақ хабарласуға болады.', 'Психолог объяснит, что будет дальше. 111 — бесплатно, круглосуточно, можно не называть себя.', 'The psychologist explains what comes next. 111 is free, day and night, and you need not give your name.'),
  ]),
];
