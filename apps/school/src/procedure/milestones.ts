import type { Texts } from '#libs/problems';

/** What the school learns of its referral's way: that something happened and when, never how the investigation goes. */
export const milestones = {
  sent: { en: 'Sent to the police', ru: 'Отправлено в полицию', kk: 'Полицияға жіберілді' },
  amended: { en: 'Information added', ru: 'Сведения дополнены', kk: 'Мәлімет толықтырылды' },
  received: { en: 'Received by the police', ru: 'Принято полицией', kk: 'Полиция қабылдады' },
  question: { en: 'The police ask a question', ru: 'Полиция задала вопрос', kk: 'Полиция сұрақ қойды' },
  answered: { en: 'The question was answered', ru: 'На вопрос дан ответ', kk: 'Сұраққа жауап берілді' },
  returned: { en: 'Returned with a reason', ru: 'Возвращено с указанием причины', kk: 'Себебі көрсетіліп қайтарылды' },
  resubmitted: {
    en: 'Completed and sent again',
    ru: 'Дополнено и отправлено повторно',
    kk: 'Толықтырылып, қайта жіберілді',
  },
  rerouted: {
    en: 'Passed to the police of another region',
    ru: 'Передано полиции другого региона',
    kk: 'Басқа өңірдің полициясына берілді',
  },
  checking: {
    en: 'Registered; being checked',
    ru: 'Зарегистрировано, идёт проверка',
    kk: 'Тіркелді, тексеріліп жатыр',
  },
  refused: {
    en: 'No case was opened',
    ru: 'Досудебное расследование не начато',
    kk: 'Сотқа дейінгі тергеп-тексеру басталмады',
  },
  'case-opened': {
    en: 'A case was opened',
    ru: 'Начато досудебное расследование',
    kk: 'Сотқа дейінгі тергеп-тексеру басталды',
  },
  suspended: { en: 'The investigation is suspended', ru: 'Расследование приостановлено', kk: 'Тергеу тоқтатыла тұрды' },
  resumed: { en: 'The investigation goes on', ru: 'Расследование возобновлено', kk: 'Тергеу қайта басталды' },
  terminated: { en: 'The case was terminated', ru: 'Дело прекращено', kk: 'Іс тоқтатылды' },
  'with-prosecutor': { en: 'With the prosecutor', ru: 'У прокурора', kk: 'Прокурорда' },
  'in-court': { en: 'In court', ru: 'В суде', kk: 'Сотта' },
  concluded: { en: 'The case is concluded', ru: 'Дело завершено', kk: 'Іс аяқталды' },
  closed: { en: 'Closed at school', ru: 'Закрыто в школе', kk: 'Мектепте жабылды' },
} as const satisfies Record<string, Texts>;
export type MilestoneCode = keyof typeof milestones;

/** The support of the child runs beside the investigation and has milestones of its own. */
export const supportMilestones = {
  requested: { en: 'Support was asked for', ru: 'Запрошена поддержка', kk: 'Қолдау сұралды' },
  accepted: {
    en: 'Social services accepted the child',
    ru: 'Социальная служба приняла ребёнка',
    kk: 'Әлеуметтік қызмет баланы қабылдады',
  },
  declined: { en: 'Support was declined', ru: 'От поддержки отказались', kk: 'Қолдаудан бас тартылды' },
  reopened: { en: 'Support was taken up again', ru: 'Поддержка возобновлена', kk: 'Қолдау қайта басталды' },
  planned: { en: 'A plan was agreed', ru: 'Согласован план', kk: 'Жоспар келісілді' },
  'continues-at-school': {
    en: 'Support continues at school',
    ru: 'Поддержка продолжается в школе',
    kk: 'Қолдау мектепте жалғасады',
  },
  transferred: { en: 'Transferred to another region', ru: 'Передано в другой регион', kk: 'Басқа өңірге берілді' },
  closed: { en: 'Support was closed', ru: 'Сопровождение завершено', kk: 'Қолдау аяқталды' },
} as const satisfies Record<string, Texts>;
/** What a school may hear besides, where it was social services that told it of the child. */
export const supportedMilestones = {
  ...supportMilestones,
  'another-school-told': {
    en: 'The child goes to another school, which was told',
    ru: 'Ребёнок учится в другой школе, ей сообщено',
    kk: 'Бала басқа мектепте оқиды, ол мектепке хабарланды',
  },
} as const satisfies Record<string, Texts>;
export type SupportedMilestoneCode = keyof typeof supportedMilestones;
export type SupportMilestoneCode = keyof typeof supportMilestones;
export type SupportKind = 'urgent' | 'rehabilitation';
