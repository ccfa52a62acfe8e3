/** What people write, invented and without anything that need not be there. */
export const words = {
  /** Why somebody reads: what is typed there may name a child. */
  purpose: ['Invented: to see what this child needs before going on.'],
  noticed: [
    'Ученица стала замкнутой, прячет телефон, говорит о новом знакомом из переписки.',
    'Оқушы телефонын жасырады, желіде танысқан адам кездесуге шақырып жүргенін айтты.',
    'The pupil told the teacher that somebody they never met asks for photos and secrecy.',
  ],
  ownWords: [
    'Он сказал никому не говорить.',
    'Ол маған сыйлық беретінін айтты.',
    'He says that he is sixteen and lives nearby.',
  ],
  question: [
    'С какого времени продолжается переписка?',
    'Бала қай аккаунтты пайдаланады?',
    'Which account does the child use?',
  ],
  answer: [
    'Примерно с начала четверти; уточнили у ребёнка вместе с психологом.',
    'Тоқсан басынан бері.',
    'Since the beginning of the term.',
  ],
  explanation: [
    'Объяснение получено в присутствии психолога, ход записан.',
    'Түсініктеме психологтың қатысуымен алынды.',
  ],
  childSays: ['Мы познакомились в игре.', 'Ол маған бірінші жазды.', 'At first we talked about the game.'],
  protocol: [
    'Протокол составлен, замечаний нет.',
    'Хаттама жасалды, ескертулер жоқ.',
    'The protocol was drawn up; nobody objected.',
  ],
  asked: [
    'Регистрационные данные, адреса и время входов за период.',
    'Тіркеу деректері мен кіру уақыттары.',
    'Who registered the account, and the times of access.',
  ],
  object: [
    'Переписка из реестра доказательств.',
    'Дәлелдемелер тізіліміндегі хат алмасу.',
    'The correspondence in the evidence register.',
  ],
  examined: [
    'Есть ли в тексте признаки склонения к сохранению тайны?',
    'Мәтінде сенімге кіру белгілері бар ма?',
    'Was the file changed after it was acquired?',
    'Каково психологическое состояние ребёнка?',
  ],
  concluded: [
    'Да, признаки имеются.',
    'Иә, белгілері бар.',
    'No sign of a change was found.',
    'Ответить на вопрос не представляется возможным.',
  ],
  reason: ['Основание изложено в материалах.', 'Негізі материалдарда көрсетілген.', 'The grounds stand in the file.'],
  needs: [
    'Ребёнок тревожен, нужна помощь психолога.',
    'Балаға психологтың көмегі қажет.',
    'The child sleeps badly and needs a psychologist.',
  ],
  note: [
    'Беседа проведена, договорились о следующей встрече.',
    'Әңгіме өтті, келесі кездесу белгіленді.',
    'Talked; the next meeting is agreed.',
  ],
} as const satisfies Record<string, readonly string[]>;
