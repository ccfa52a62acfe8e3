import { directive, note, open, option, section, statement, topic, type GuideSection } from './guide-section.js';

/** Seven to ten years: short sentences, things and places that the child knows, one thought at a time. */
// prettier-ignore
export const for7To10: readonly GuideSection[] = [
  section('ground-rules', note(
    'Әр ережені бір сөйлеммен айтып, баланың түсінгеніне көз жеткізіңіз. Асықпаңыз. Бала сіздің бойыңыздан төмен отырса, сіз де төмен отырыңыз.',
    'Каждое правило — одной фразой; убедитесь, что ребёнок понял. Не торопитесь. Сядьте на уровне ребёнка.',
    'One sentence for each rule; see that the child has understood. Take your time. Sit at the child’s height.',
  ), [
    statement('Сәлем! Менің атым … . Менің жұмысым — балаларды тыңдау.', 'Здравствуй! Меня зовут … . Моя работа — слушать детей.', 'Hello! My name is … . My job is to listen to children.'),
    statement('Бұл бөлмеде камера бар. Ол айтқаныңды жазып алады, сонда сен қайта-қайта айтпайсың.', 'В этой комнате есть камера. Она всё записывает, чтобы тебе не пришлось рассказывать много раз.', 'There is a camera in this room. It records us, so that you need not tell everything many times.'),
    statement('Мұнда болған нәрсе туралы ғана сөйлесеміз.', 'Здесь мы говорим только о том, что было на самом деле.', 'Here we talk only about things that really happened.'),
    statement('Сұрағымды түсінбесең, «түсінбедім» деп айт. Мен басқаша сұраймын.', 'Если вопрос непонятный, скажи: «Я не понимаю». Я спрошу по-другому.', 'If you do not understand me, say “I don’t understand”. I will ask in another way.'),
    statement('Білмесең, «білмеймін» деп айт. Ойдан қосудың керегі жоқ.', 'Если не знаешь, скажи: «Не знаю». Придумывать не надо.', 'If you do not know, say “I don’t know”. You need not make anything up.'),
    directive('Мен қателессем, түзетіп қой. Мысалы, мен сені бес жастасың десем, не айтасың?', 'Если я ошибусь, поправь меня. Вот я скажу, что тебе пять лет, — что ты ответишь?', 'If I get something wrong, tell me. If I say that you are five years old, what do you say?'),
    statement('Шаршасаң, су ішкің келсе немесе үзіліс керек болса, маған айт.', 'Если устанешь, захочешь пить или сделать перерыв, скажи мне.', 'If you are tired, thirsty or want a break, tell me.'),
    statement('Айтқаның үшін мұнда саған ешкім ұрыспайды.', 'Здесь тебя никто не будет ругать за то, что ты расскажешь.', 'Nobody here will be cross with you for what you tell.'),
  ]),
  section('rapport', note(
    'Екі-үш минут баланың өзіне ұнайтын нәрсесі туралы ғана. Іске қатысты ештеңе сұрамаңыз.',
    'Две-три минуты — только о том, что нравится ребёнку. Ни слова о деле.',
    'Two or three minutes about what the child likes. Not a word about the case.',
  ), [
    open('Немен айналысқанды жақсы көресің? Айтып берші.', 'Расскажи, что ты любишь делать.', 'Tell me about things you like to do.'),
    open('Сол туралы тағы айтып берші.', 'Расскажи мне про это ещё.', 'Tell me more about that.'),
  ]),
  section('practice-narrative', note(
    'Бала еркін айтып үйренуі үшін бейтарап бір оқиға. Бөлмеңіз; «тағы не болды?» деп қана сұраңыз.',
    'Нейтральное событие, чтобы ребёнок привык рассказывать сам. Не перебивайте; только «что было потом?».',
    'A neutral event, so that the child gets used to telling. Do not interrupt; only “what happened then?”.',
  ), [
    open('Соңғы туған күнің туралы айтып берші: басынан аяғына дейін не болды?', 'Расскажи про свой последний день рождения: что было с самого начала и до конца.', 'Tell me about your last birthday: everything from the beginning to the end.'),
    open('Сосын не болды?', 'А что было потом?', 'And what happened then?'),
  ]),
  topic('how-they-met', note(
    'Алдымен бірінші сұрақ қана, сосын тыңдаңыз. Қалған сұрақтар — бала өзі айтқан адам туралы ғана. Ол адамды бала қалай атаса, солай атаңыз.',
    'Сначала только первый вопрос, и слушайте. Остальные — лишь о том, кого назвал сам ребёнок. Называйте этого человека так, как ребёнок.',
    'The first question alone, then listen. The others only about somebody whom the child has named. Call that person what the child does.',
  ), [
    open('Бүгін менімен не туралы сөйлескің келеді? Айтып берші.', 'Расскажи, о чём ты хочешь сегодня со мной поговорить.', 'Tell me what you would like to talk to me about today.'),
    open('Телефонда және ойындарда кіммен сөйлесесің? Айтып берші.', 'Расскажи, с кем ты общаешься в телефоне и в играх.', 'Tell me about the people you talk to on your phone and in games.'),
    directive('Сендер қай жерде таныстыңдар?', 'Где вы познакомились?', 'Where did you get to know each other?'),
    directive('Ол өзі туралы не айтты?', 'Что этот человек рассказал о себе?', 'What did this person tell you about himself or herself?'),
    option('Бұл қай кезде басталды: оқу кезінде ме, әлде каникулда ма, есіңде жоқ па?', 'Когда это началось: во время учёбы, на каникулах или ты не помнишь?', 'When did it begin: in term time, in the holidays, or do you not remember?'),
  ]),
  topic('what-was-said-and-asked', note(
    'Баланың сөзін қайталап, «сол туралы айтып берші» деңіз. Бала айтпаған нәрсені өзіңіз қоспаңыз. Анық суреттеуді талап етпеңіз.',
    'Повторите слово ребёнка и попросите рассказать о нём. Не называйте того, о чём ребёнок не говорил. Не требуйте подробных описаний.',
    'Repeat the child’s word and ask to hear about it. Do not bring in what the child has not said. Do not ask for vivid detail.',
  ), [
    open('Ол саған не жазды?', 'Что этот человек тебе писал?', 'What did this person write to you?'),
    open('Сен не деп жауап бердің?', 'А что было в твоём ответе?', 'What did you answer?'),
    open('Сен «…» дедің. Сол туралы айтып берші.', 'Ты говоришь: «…». Расскажи об этом.', 'You said “…”. Tell me about that.'),
    open('Одан кейін не болды?', 'Что было дальше?', 'What happened next?'),
    directive('Ол не сұрады?', 'О чём этот человек просил?', 'What did this person ask for?'),
  ]),
  topic('how-the-child-felt', note(
    'Сезімді өзіңіз атамаңыз. Үнсіз қалса, күтіңіз. Балаға суретпен көрсету оңай болса, психологпен бірге жасаңыз.',
    'Не подсказывайте название чувства. Если ребёнок молчит, подождите. Если ему легче показать на картинке, сделайте это вместе с психологом.',
    'Do not name the feeling yourself. If the child is silent, wait. If it is easier to point at a picture, do so together with the psychologist.',
  ), [
    open('Сол хабарламалар келгенде сен не сездің?', 'Как тебе было, когда приходили эти сообщения?', 'How was it for you when those messages came?'),
    open('Сол күндері үйде, мектепте, түнде қалай болдың? Айтып берші.', 'Расскажи, как тебе было в те дни дома, в школе, ночью.', 'Tell me how those days were for you at home, at school, at night.'),
  ]),
  topic('threats-and-secrecy', note(
    '«Құпия» деген сөзді бала айтпайынша қолданбаңыз. Қорқытқан-қорқытпағанын тура сұрамаңыз.',
    'Не говорите слово «секрет», пока его не сказал ребёнок. Не спрашивайте прямо, угрожали ли.',
    'Do not say “secret” before the child does. Do not ask straight out whether there were threats.',
  ), [
    open('Бұл туралы тағы кім біледі? Айтып берші.', 'Расскажи, кто ещё об этом знает.', 'Tell me who else knows about this.'),
    open('Ол басқа адамдар туралы не айтты?', 'Что этот человек говорил о других людях?', 'What did this person say about other people?'),
    open('Ол алда не болады деді?', 'Что, по словам этого человека, должно было быть потом?', 'What did this person say would happen later?'),
  ]),
  topic('trust-and-support-now', note(
    'Қауіп қазір бар-жоғын біліңіз. Қауіп болса, жауап алуды үзіп, дереу шара қолданыңыз.',
    'Узнайте, безопасно ли ребёнку сейчас. Если нет, прервитесь и действуйте сразу.',
    'Find out whether the child is safe now. If not, interrupt and act at once.',
  ), [
    open('Көңілсіз болсаң немесе қорықсаң, кімге айтасың?', 'Кому ты рассказываешь, когда тебе грустно или страшно?', 'Whom do you tell when you are sad or scared?'),
    open('Кімнің қасында өзіңді жақсы сезінесің?', 'С кем тебе спокойно?', 'With whom do you feel calm?'),
    open('Қазір саған не көмектеседі?', 'Что тебе сейчас помогает?', 'What helps you now?'),
  ]),
  section('closure', note(
    'Бейтарап әңгімемен аяқтаңыз. Айтқанының мазмұны үшін емес, тырысқаны үшін рақмет айтыңыз. Орындай алмайтын уәде бермеңіз.',
    'Завершите нейтральным разговором. Благодарите за старание, а не за содержание. Не обещайте того, чего не можете выполнить.',
    'End with neutral talk. Thank for the effort, not for the content. Promise nothing that you cannot keep.',
  ), [
    open('Тағы не айтқың келеді?', 'Что ещё ты хочешь мне рассказать?', 'What else do you want to tell me?'),
    open('Менен не сұрағың келеді?', 'О чём ты хочешь спросить меня?', 'What do you want to ask me?'),
    statement('Сөйлескеніңе рақмет. Сен көп тырыстың.', 'Спасибо тебе за разговор. Тебе пришлось постараться.', 'Thank you for talking to me. You worked hard.'),
    statement('Енді не болатынын психолог саған айтып береді. Керек болса, 111-ге тегін хабарласуға болады.', 'Психолог расскажет тебе, что будет дальше. Если понадобится, можно бесплатно позвонить на 111.', 'The psychologist will tell you what happens next. If you need to, you can call 111 for free.'),
    directive('Бүгін осыдан кейін немен айналысасың?', 'Чем ты сегодня займёшься потом?', 'What will you do today after this?'),
  ]),
];
