import { calendarDays, hours, upTheLine, upTheLineAtOnce, workingDays, type TimeLimit } from '../time-limit.js';

/** Link 5 and oversight. */
export const supportAndOversightLimits = {
  'urgent-support': {
    title: { en: 'Urgent support of the child', ru: 'Срочная поддержка ребёнка', kk: 'Балаға шұғыл қолдау' },
    basis: 'urgent-support',
    length: hours(24),
    byUrgency: { immediate: hours(3) },
    warnAt: { portion: 0.5 },
    tells: upTheLineAtOnce,
  },
  'refer-to-rehabilitation': {
    title: {
      en: 'After the end of the case: handing the child to social services, or recording why not',
      ru: 'После завершения дела: передача ребёнка социальным службам или запись о причинах отказа от неё',
      kk: 'Іс аяқталғаннан кейін: баланы әлеуметтік қызметтерге беру немесе бермеу себебін жазу',
    },
    basis: 'manual-child',
    length: workingDays(3),
    warnAt: { before: workingDays(1) },
    tells: upTheLine,
  },
  'receive-rehabilitation': {
    title: {
      en: 'Taking over a child for rehabilitation',
      ru: 'Принятие ребёнка на реабилитацию',
      kk: 'Баланы оңалтуға қабылдау',
    },
    basis: 'manual-child',
    length: workingDays(2),
    warnAt: { portion: 0.5 },
    tells: upTheLine,
  },
  'rehabilitation-consent': {
    title: { en: 'Consent to rehabilitation', ru: 'Согласие на реабилитацию', kk: 'Оңалтуға келісім' },
    basis: 'support-by-consent',
    length: workingDays(5),
    warnAt: { before: workingDays(1) },
    extendable: { to: calendarDays(30), by: 'head-of-unit' },
    tells: upTheLine,
  },
  assessment: {
    title: { en: 'Assessment of needs', ru: 'Оценка потребностей', kk: 'Қажеттіліктерді бағалау' },
    basis: 'support-by-consent',
    length: workingDays(10),
    warnAt: { before: workingDays(2) },
    extendable: { to: workingDays(20), by: 'head-of-unit' },
    tells: upTheLine,
  },
  'support-plan': {
    title: { en: 'Rehabilitation plan', ru: 'План реабилитации', kk: 'Оңалту жоспары' },
    basis: 'support-by-consent',
    length: workingDays(5),
    warnAt: { before: workingDays(1) },
    tells: upTheLine,
  },
  'plan-review': {
    title: { en: 'Review of the plan', ru: 'Пересмотр плана', kk: 'Жоспарды қайта қарау' },
    basis: 'support-by-consent',
    length: calendarDays(30),
    warnAt: { before: workingDays(3) },
    tells: upTheLine,
  },
  'after-review': {
    title: {
      en: 'Decision after the review of the plan: to go on, to agree a new one, or to end',
      ru: 'Решение после пересмотра плана: продолжить, согласовать новый или завершить',
      kk: 'Жоспар қайта қаралғаннан кейінгі шешім: жалғастыру, жаңасын келісу немесе аяқтау',
    },
    basis: 'support-by-consent',
    length: workingDays(5),
    warnAt: { before: workingDays(1) },
    tells: upTheLine,
  },
  'receive-transfer': {
    title: {
      en: 'Receiving a child from another region',
      ru: 'Приём ребёнка из другого региона',
      kk: 'Баланы басқа өңірден қабылдау',
    },
    basis: 'support-by-consent',
    length: workingDays(3),
    warnAt: { before: workingDays(1) },
    tells: upTheLine,
  },
  'tell-school': {
    title: {
      en: 'Telling the school what support continues there',
      ru: 'Сообщение школе о продолжающейся поддержке',
      kk: 'Мектепке жалғасатын қолдау туралы хабарлау',
    },
    basis: 'manual-chain',
    length: workingDays(1),
    warnAt: { portion: 0.5 },
    tells: upTheLine,
  },
  'emergency-review': {
    title: {
      en: 'Review of a case opened in an emergency',
      ru: 'Проверка доступа к делу в чрезвычайной ситуации',
      kk: 'Төтенше жағдайда ашылған істі тексеру',
    },
    basis: 'emergency-access',
    length: workingDays(1),
    warnAt: { portion: 0.5 },
    // Whoever opened the case has nothing to do here.
    tells: { warning: ['head-of-unit'], breach: ['head-of-unit', 'prosecutor'] },
  },
  'remark-answer': {
    title: {
      en: 'Answer to the prosecutor’s remark',
      ru: 'Ответ на замечание прокурора',
      kk: 'Прокурордың ескертпесіне жауап',
    },
    basis: 'prosecutor-remark',
    // The remark itself says until when; ten working days where it says nothing.
    length: 'given',
    warnAt: { before: workingDays(2) },
    tells: upTheLine,
  },
} as const satisfies Record<string, TimeLimit>;
