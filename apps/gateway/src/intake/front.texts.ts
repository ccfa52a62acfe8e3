import type { AgencyId } from '#libs/contracts';
import type { Texts } from '#libs/problems';

/** What the front page says. */
export const texts = {
  title: { kk: 'Баланы қорғау тізбегі', ru: 'Цепочка защиты ребёнка', en: 'The chain that protects a child' },
  lead: {
    kk: 'Мектептегі алғашқы күдіктен оңалтуға дейін: әр буын өз міндетін біледі, уақытында әрекет етеді, бірде-бір бала назардан тыс қалмайды.',
    ru: 'От первого подозрения в школе до реабилитации: каждое звено знает свою задачу, действует вовремя, и ни один ребёнок не остаётся без внимания.',
    en: 'From the first suspicion at school to rehabilitation: every link knows its task and acts in time, and no child is dropped.',
  },
  tell: {
    kk: 'Балаға не болғанын айту',
    ru: 'Рассказать, что случилось с ребёнком',
    en: 'Tell us what happened to a child',
  },
  signIn: { kk: 'Жүйеге кіру', ru: 'Войти в систему', en: 'Sign in' },
  portal: { kk: 'Жұмыс бетіне өту', ru: 'Перейти к работе', en: 'Go to my work' },
  signedInAs: { kk: 'Жүйеге кірген:', ru: 'Вы вошли как', en: 'Signed in as' },
  signOut: { kk: 'Шығу', ru: 'Выйти', en: 'Sign out' },
  descriptions: { kk: 'API сипаттамалары', ru: 'Описания API', en: 'API descriptions' },
  demonstration: {
    kk: 'Көрсетілімдегі есептік жазбалар',
    ru: 'Учётные записи демонстрации',
    en: 'Demonstration accounts',
  },
  demonstrationLead: {
    kk: 'Бұл — көрсетілім: адамдар мен оқиғалар ойдан шығарылған. Барлық есептік жазбаның құпиясөзі бір; ол көрсетілімді іске қосқан адамға белгілі.',
    ru: 'Это демонстрация: люди и события вымышлены. У всех учётных записей один пароль; его знает тот, кто запустил демонстрацию.',
    en: 'This is a demonstration: people and events are invented. All accounts have one password, known to whoever started it.',
  },
  agency: { kk: 'Ұйым', ru: 'Организация', en: 'Agency' },
  role: { kk: 'Рөл', ru: 'Роль', en: 'Role' },
  logins: { kk: 'Логиндер', ru: 'Логины', en: 'Logins' },
  home: { kk: 'Басты бет', ru: 'Главная страница', en: 'Front page' },
  again: { kk: 'Қайта кіру', ru: 'Войти заново', en: 'Sign in again' },
} as const satisfies Record<string, Texts>;

export const agencyNames: Readonly<Record<AgencyId, Texts>> = {
  school: { kk: 'Мектеп', ru: 'Школа', en: 'School' },
  police: { kk: 'Полиция', ru: 'Полиция', en: 'Police' },
  'platform-liaison': { kk: 'Платформалармен байланыс', ru: 'Взаимодействие с платформами', en: 'Platform liaison' },
  'expert-bureau': { kk: 'Сараптама бюросы', ru: 'Экспертное бюро', en: 'Expert bureau' },
  'social-services': { kk: 'Әлеуметтік қызметтер', ru: 'Социальные службы', en: 'Social services' },
  oversight: { kk: 'Прокурорлық қадағалау', ru: 'Прокурорский надзор', en: 'Oversight' },
};

export const roleNames: Readonly<Record<string, Texts>> = {
  psychologist: { kk: 'Мектеп психологы', ru: 'Школьный психолог', en: 'School psychologist' },
  teacher: { kk: 'Мұғалім', ru: 'Учитель', en: 'Teacher' },
  'head-of-school': { kk: 'Мектеп директоры', ru: 'Директор школы', en: 'Head of school' },
  'duty-officer': { kk: 'Кезекші', ru: 'Дежурный', en: 'Duty officer' },
  investigator: { kk: 'Тергеуші', ru: 'Следователь', en: 'Investigator' },
  'juvenile-inspector': {
    kk: 'Кәмелетке толмағандар істері жөніндегі инспектор',
    ru: 'Инспектор по делам несовершеннолетних',
    en: 'Juvenile inspector',
  },
  'head-of-unit': { kk: 'Бөлімше бастығы', ru: 'Начальник подразделения', en: 'Head of unit' },
  'liaison-officer': {
    kk: 'Платформалармен байланыс қызметкері',
    ru: 'Сотрудник по взаимодействию с платформами',
    en: 'Liaison officer',
  },
  coordinator: { kk: 'Үйлестіруші', ru: 'Координатор', en: 'Coordinator' },
  expert: { kk: 'Сарапшы', ru: 'Эксперт', en: 'Expert' },
  'expert-group-member': { kk: 'Сараптама тобының мүшесі', ru: 'Член экспертной группы', en: 'Expert-group member' },
  'social-worker': { kk: 'Әлеуметтік қызметкер', ru: 'Социальный работник', en: 'Social worker' },
  'rehabilitation-psychologist': {
    kk: 'Оңалту психологы',
    ru: 'Психолог по реабилитации',
    en: 'Rehabilitation psychologist',
  },
  partner: { kk: 'Серіктес ұйым', ru: 'Организация-партнёр', en: 'Partner organisation' },
  prosecutor: { kk: 'Қадағалаушы прокурор', ru: 'Надзирающий прокурор', en: 'Supervising prosecutor' },
  analyst: { kk: 'Талдаушы', ru: 'Аналитик', en: 'Analyst' },
  administrator: { kk: 'Жүйе әкімшісі', ru: 'Системный администратор', en: 'System administrator' },
  auditor: { kk: 'Аудитор', ru: 'Аудитор', en: 'Auditor' },
};
