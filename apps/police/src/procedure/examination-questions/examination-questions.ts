import type { ExaminationKind } from '#libs/contracts';
import type { Texts } from '#libs/problems';

/** One question of a set. Its text may be changed in the order: what was asked stands there word for word. */
export interface SetQuestion {
  readonly code: string;
  readonly text: Texts;
}

const asked = (code: string, kk: string, ru: string, en: string): SetQuestion => ({ code, text: { kk, ru, en } });

/** The sets as shipped, from which each unit may begin (manual, section 6); an administrator or a head of unit edits them, version by version. */
// prettier-ignore
export const shippedQuestions: Readonly<Record<ExaminationKind, readonly SetQuestion[]>> = {
  psychological: [
    asked('development', 'Баланың психикалық даму деңгейі оның жасына сәйкес келе ме?', 'Соответствует ли уровень психического развития ребёнка его возрасту?', 'Does the child’s mental development correspond to the child’s age?'),
    asked('understanding', 'Бала жасына және жағдайына қарай өзіне жасалған әрекеттердің мәнін түсіне алды ма?', 'Мог ли ребёнок с учётом возраста и состояния понимать значение совершаемых в отношении него действий?', 'Could the child, given age and condition, understand the meaning of what was done to them?'),
    asked('recognition', 'Бала өзіне психологиялық әсер ету тәсілдерінің (сенімге кіру, тәуелді ету, оқшаулау) қолданылып жатқанын тани алды ма?', 'Мог ли ребёнок распознать приёмы психологического воздействия (вхождение в доверие, создание зависимости, изоляция)?', 'Could the child recognise means of psychological influence (winning trust, making dependent, isolating)?'),
    asked('pressure', 'Баланың мінез-құлқында психологиялық қысымның белгілері бар ма, болса қандай?', 'Имеются ли в поведении ребёнка признаки психологического давления и какие именно?', 'Does the child’s behaviour show signs of psychological pressure, and which?'),
    asked('free-will', 'Бала жауап жазғанда өз еркімен әрекет ете алды ма, әлде еркі шектелген күйде болды ма?', 'Мог ли ребёнок, отвечая на сообщения, действовать по своей воле, или его воля была ограничена?', 'Could the child act of free will when answering, or was that will limited?'),
    asked('state', 'Баланың қазіргі психологиялық күйі қандай: қорқыныш, мазасыздық, кінә сезімі, жарақат белгілері бар ма?', 'Каково психологическое состояние ребёнка: есть ли страх, тревога, чувство вины, признаки травмы?', 'What is the child’s psychological state: is there fear, anxiety, guilt, are there signs of trauma?'),
    asked('connection', 'Бұл күй тергеліп жатқан оқиғамен байланысты ма?', 'Связано ли это состояние с расследуемыми событиями?', 'Is this state connected with the events under investigation?'),
    asked('account', 'Баланың айтқандарында сыртқы әсердің немесе жаттап алудың белгілері бар ма?', 'Есть ли в рассказе ребёнка признаки постороннего влияния или заученности?', 'Does the child’s account show signs of outside influence or of learning by heart?'),
    asked('procedure', 'Баланың тергеу әрекеттеріне қатысуына психологиялық кедергілер бар ма, қандай жағдай жасау керек?', 'Есть ли психологические препятствия для участия ребёнка в следственных действиях и какие условия нужны?', 'Are there psychological obstacles to the child’s taking part in the proceedings, and what conditions are needed?'),
  ],
  psycholinguistic: [
    asked('intent', 'Мәтінде сөйлесушінің жыныстық сипаттағы ниетін білдіретін белгілер бар ма?', 'Имеются ли в тексте признаки сексуальной направленности намерений автора?', 'Does the text show signs of a sexual intent of its author?'),
    asked('trust', 'Мәтін адресаттың сенімін алу мақсатымен жазылған ба, ол қандай тәсілдермен білдірілген?', 'Построен ли текст с целью вызвать доверие адресата и какими средствами это достигается?', 'Was the text made to win the addressee’s trust, and by what means?'),
    asked('speech-acts', 'Мәтінде өтініш, бұйрық, уәде, қорқыту, көндіру сөз актілері бар ма, қайсысы?', 'Содержатся ли в тексте речевые акты просьбы, приказа, обещания, угрозы, уговаривания и какие?', 'Does the text contain speech acts of request, command, promise, threat, persuasion, and which?'),
    asked('carriers', 'Бұл мағыналар қандай сөздермен және сөз орамдарымен берілген?', 'Какими словами и выражениями переданы эти значения?', 'Which words and expressions carry these meanings?'),
    asked('secrecy', 'Мәтінде әңгімені құпия сақтауға немесе басқалардан оқшаулануға итермелеу бар ма?', 'Есть ли в тексте побуждение хранить общение в тайне или отдалиться от других?', 'Does the text urge the addressee to keep the contact secret or to withdraw from others?'),
    asked('personal-data', 'Мәтінде жеке деректерді, суреттерді немесе кездесуді сұрау бар ма, ол қалай тұжырымдалған?', 'Содержит ли текст просьбы о личных данных, снимках или встрече и как они сформулированы?', 'Does the text ask for personal data, pictures or a meeting, and how is that put?'),
    asked('awareness', 'Автордың адресаттың кәмелетке толмағанын білгенін көрсететін белгілер бар ма?', 'Есть ли признаки того, что автору известно о несовершеннолетии адресата?', 'Are there signs that the author knew the addressee to be a minor?'),
    asked('development', 'Хат алмасу кезең-кезеңімен қалай өзгерген: танысу, сенім, талап?', 'Как менялась переписка по этапам: знакомство, доверие, требования?', 'How did the correspondence change by stage: contact, trust, demands?'),
    asked('authorship', 'Салыстырылып отырған мәтіндер бір автордікі болуы мүмкін бе?', 'Могли ли сравниваемые тексты принадлежать одному автору?', 'Can the compared texts be by one author?'),
  ],
  'computer-technical': [
    asked('origin', 'Файл қандай құрылғыда және қандай бағдарламамен жасалған?', 'На каком устройстве и какой программой создан файл?', 'On which device and by which program was the file made?'),
    asked('integrity', 'Файл жасалғаннан кейін өзгертілген бе, өзгертілсе қандай және қашан?', 'Вносились ли в файл изменения после создания, какие и когда?', 'Was the file changed after it was made, how and when?'),
    asked('times', 'Көрсетілген уақыт пен жүйелік уақыт сәйкес келе ме?', 'Совпадают ли отображаемое и системное время?', 'Do the displayed and the system time agree?'),
    asked('hash', 'Объектінің хэш-сомасы қаулыда көрсетілгенмен сәйкес келе ме?', 'Совпадает ли хэш-сумма объекта с указанной в постановлении?', 'Does the object’s hash agree with the order’s?'),
    asked('account', 'Құрылғыда қандай аккаунттар пайдаланылған және олар қандай нөмірлерге, мекенжайларға байланған?', 'Какие аккаунты использовались на устройстве и к каким номерам и адресам они привязаны?', 'Which accounts were used on the device, and to which numbers and addresses are they tied?'),
    asked('network', 'Қосылу қандай IP мекенжайлардан және қай уақытта жасалған?', 'С каких IP-адресов и в какое время выполнялись подключения?', 'From which IP addresses and when were the connections made?'),
    asked('deleted', 'Құрылғыда іске қатысты жойылған хабарламалар немесе файлдар бар ма, оларды қалпына келтіруге бола ма?', 'Есть ли на устройстве удалённые сообщения или файлы, относящиеся к делу, и можно ли их восстановить?', 'Are there deleted messages or files on the device that belong to the case, and can they be restored?'),
    asked('conversation', 'Құрылғыдағы хат алмасу ұсынылған скриншоттармен сәйкес келе ме?', 'Соответствует ли переписка на устройстве представленным скриншотам?', 'Does the correspondence on the device agree with the screenshots supplied?'),
  ],
  medical: [
    asked('injuries', 'Балада дене жарақаттары бар ма, болса олардың сипаты, орналасуы және пайда болған уақыты қандай?', 'Имеются ли у ребёнка телесные повреждения, каковы их характер, расположение и давность?', 'Has the child bodily injuries; of what kind, where and how old?'),
    asked('mechanism', 'Жарақаттар қандай жолмен пайда болуы мүмкін?', 'Каким образом могли возникнуть повреждения?', 'In what way may the injuries have come about?'),
    asked('severity', 'Денсаулыққа келтірілген зиянның ауырлық дәрежесі қандай?', 'Какова степень тяжести вреда здоровью?', 'How severe is the harm to health?'),
    asked('violence-signs', 'Дәрігер тағайындаған тексеру кезінде күш қолдану белгілері анықталды ма?', 'Выявлены ли при осмотре, проведённом по показаниям врача, признаки насилия?', 'Were signs of violence found in the examination that a doctor indicated?'),
    asked('care', 'Балаға қандай медициналық көмек пен бақылау қажет?', 'Какая медицинская помощь и наблюдение необходимы ребёнку?', 'What medical care and follow-up does the child need?'),
  ],
};
