import { calendarDays, hours, upTheLine, upTheLineAtOnce, workingDays, type TimeLimit } from '../time-limit.js';

/** Links 3 and 4, and the cyberbullying route. */
export const platformAndExpertLimits = {
  'preservation-request': {
    title: {
      en: 'Sending a preservation request',
      ru: 'Отправка запроса о сохранении данных',
      kk: 'Деректерді сақтау туралы сұрау салуды жіберу',
    },
    basis: 'manual-digital-evidence',
    length: hours(24),
    byUrgency: { immediate: hours(1), urgent: hours(3) },
    warnAt: { portion: 0.5 },
    tells: upTheLine,
  },
  'data-request': {
    title: {
      en: 'Sending a data request',
      ru: 'Отправка запроса о предоставлении данных',
      kk: 'Ақпарат беру туралы сұрау салуды жіберу',
    },
    basis: 'manual-digital-evidence',
    length: workingDays(2),
    byUrgency: { immediate: hours(3), urgent: hours(24) },
    warnAt: { portion: 0.5 },
    tells: upTheLine,
  },
  'platform-answer': {
    title: {
      en: 'Answer of the platform or operator',
      ru: 'Ответ платформы или оператора',
      kk: 'Платформаның немесе оператордың жауабы',
    },
    basis: 'manual-digital-evidence',
    length: 'given',
    warnAt: { portion: 0.75 },
    extendable: { to: 'given', by: 'head-of-unit' },
    tells: { warning: ['assignee'], breach: ['assignee', 'head-of-unit'] },
  },
  'order-psycholinguistic': {
    title: {
      en: 'Ordering a psycholinguistic examination of the correspondence',
      ru: 'Назначение психолингвистической экспертизы переписки',
      kk: 'Хат алмасуға психолингвистикалық сараптама тағайындау',
    },
    basis: 'manual-examinations',
    // The manual names no number of days: "not appointed, or late" is one of the investigators' typical errors.
    length: workingDays(5),
    byUrgency: { immediate: workingDays(2), urgent: workingDays(3) },
    warnAt: { before: workingDays(2) },
    tells: upTheLine,
  },
  'decide-extension': {
    title: {
      en: 'Decision on a longer term of an examination',
      ru: 'Решение о продлении срока экспертизы',
      kk: 'Сараптама мерзімін ұзарту туралы шешім',
    },
    basis: 'manual-examinations',
    length: workingDays(1),
    warnAt: { portion: 0.5 },
    tells: upTheLine,
  },
  'assign-examination': {
    title: { en: 'Assigning an examination', ru: 'Поручение экспертизы эксперту', kk: 'Сараптаманы сарапшыға тапсыру' },
    basis: 'cpc-273',
    length: workingDays(1),
    warnAt: { portion: 0.5 },
    tells: upTheLine,
  },
  examination: {
    title: { en: 'Conclusion of the examination', ru: 'Заключение экспертизы', kk: 'Сараптама қорытындысы' },
    basis: 'cpc-288',
    length: 'given',
    warnAt: { before: workingDays(2) },
    extendable: { to: 'given', by: 'head-of-unit' },
    tells: upTheLine,
  },
  'provide-materials': {
    title: {
      en: 'Providing the materials an expert asked for',
      ru: 'Предоставление материалов по запросу эксперта',
      kk: 'Сарапшы сұраған материалдарды беру',
    },
    basis: 'cpc-277',
    length: workingDays(2),
    warnAt: { portion: 0.5 },
    tells: upTheLine,
  },
  'cyberbullying-decision': {
    title: { en: 'Decision of the expert group', ru: 'Решение экспертной группы', kk: 'Сараптама тобының шешімі' },
    basis: 'cyberbullying-rules',
    length: workingDays(3),
    warnAt: { before: workingDays(1) },
    extendable: { to: calendarDays(15), by: 'head-of-unit' },
    tells: upTheLine,
  },
  'cyberbullying-extension-notice': {
    title: {
      en: 'Telling the applicant of the extension',
      ru: 'Уведомление заявителя о продлении',
      kk: 'Өтініш берушіге мерзімнің ұзартылғанын хабарлау',
    },
    basis: 'cyberbullying-rules',
    length: workingDays(2),
    warnAt: { portion: 0.5 },
    tells: upTheLine,
  },
  'cyberbullying-answer': {
    title: { en: 'Answer to the applicant', ru: 'Ответ заявителю', kk: 'Өтініш берушіге жауап' },
    basis: 'cyberbullying-rules',
    length: workingDays(3),
    warnAt: { before: workingDays(1) },
    extendable: { to: calendarDays(15), by: 'head-of-unit' },
    tells: upTheLine,
  },
  'send-takedown-order': {
    title: {
      en: 'Sending the takedown order',
      ru: 'Направление предписания об удалении',
      kk: 'Жою туралы нұсқаманы жіберу',
    },
    basis: 'cyberbullying-rules',
    length: hours(3),
    warnAt: { portion: 0.5 },
    tells: upTheLine,
  },
  'takedown-receipt': {
    title: {
      en: 'Making sure that the owner has the order',
      ru: 'Подтверждение получения предписания владельцем',
      kk: 'Ресурс иесінің нұсқаманы алғанын растау',
    },
    // The owner's 24 hours run from receipt; how soon receipt must be known is the system's own procedure.
    basis: 'internal-procedure',
    length: hours(24),
    warnAt: { portion: 0.5 },
    tells: upTheLine,
  },
  'takedown-follow-up': {
    title: {
      en: 'Deciding what follows on an order that was not obeyed',
      ru: 'Решение по неисполненному предписанию',
      kk: 'Орындалмаған нұсқама бойынша шешім',
    },
    // The law names no such term: an order that was missed or refused is repeated or ended, and does not lie forgotten.
    basis: 'internal-procedure',
    length: workingDays(1),
    warnAt: { portion: 0.5 },
    tells: upTheLine,
  },
  takedown: {
    title: {
      en: 'Removal by the owner of the resource',
      ru: 'Удаление владельцем ресурса',
      kk: 'Ресурс иесінің материалды жоюы',
    },
    basis: 'takedown-order',
    length: hours(24),
    warnAt: { before: hours(4) },
    tells: upTheLineAtOnce,
  },
} as const satisfies Record<string, TimeLimit>;
