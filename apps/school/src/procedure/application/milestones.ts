import type { Texts } from '#libs/problems';

/** What the school learns of an application's way. */
export const applicationMilestones = {
  filed: { en: 'Sent to the expert group', ru: 'Направлено экспертной группе', kk: 'Сараптама тобына жіберілді' },
  extended: {
    en: 'The expert group extended its term',
    ru: 'Экспертная группа продлила срок',
    kk: 'Сараптама тобы мерзімді ұзартты',
  },
  confirmed: { en: 'Cyberbullying was confirmed', ru: 'Кибербуллинг подтверждён', kk: 'Кибербуллинг расталды' },
  'not-confirmed': {
    en: 'Cyberbullying was not confirmed',
    ru: 'Кибербуллинг не подтверждён',
    kk: 'Кибербуллинг расталмады',
  },
  answered: {
    en: 'The applicant’s answer is there',
    ru: 'Поступил ответ заявителю',
    kk: 'Өтініш берушіге жауап келді',
  },
  withdrawn: { en: 'Withdrawn', ru: 'Отозвано', kk: 'Қайтарып алынды' },
  referred: { en: 'Reported to the police as well', ru: 'Сообщено также в полицию', kk: 'Полицияға да хабарланды' },
  'support-asked': {
    en: 'Support of the child was asked for',
    ru: 'Запрошена поддержка ребёнка',
    kk: 'Балаға қолдау сұралды',
  },
  closed: { en: 'Closed at school', ru: 'Закрыто в школе', kk: 'Мектепте жабылды' },
} as const satisfies Record<string, Texts>;
export type ApplicationMilestone = keyof typeof applicationMilestones;

/** Where one order to take material down stands. */
export const takedownStates = {
  ordered: {
    en: 'The order is being sent',
    ru: 'Предписание готовится к отправке',
    kk: 'Нұсқама жіберілуге дайындалуда',
  },
  sent: {
    en: 'The order was sent to the owner',
    ru: 'Предписание направлено владельцу',
    kk: 'Нұсқама ресурс иесіне жіберілді',
  },
  removed: { en: 'The material is gone', ru: 'Материал удалён', kk: 'Материал жойылды' },
  refused: { en: 'The owner refuses', ru: 'Владелец отказал', kk: 'Ресурс иесі бас тартты' },
  missed: {
    en: 'The owner let the term pass',
    ru: 'Владелец не исполнил в срок',
    kk: 'Ресурс иесі мерзімінде орындамады',
  },
  ended: {
    en: 'Ended without removal by the owner',
    ru: 'Завершено без удаления владельцем',
    kk: 'Ресурс иесі жоймай аяқталды',
  },
} as const satisfies Record<string, Texts>;
export type TakedownState = keyof typeof takedownStates;
export const takedownIsOver = (state: TakedownState): boolean => state === 'removed' || state === 'ended';
