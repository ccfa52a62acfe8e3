import type { texts as en } from './en.js';

export const texts: Readonly<Record<keyof typeof en, string>> = {
  'advice.title': 'Какая статья',
  'advice.text':
    'Сведения из направления и установленные вами обстоятельства указывают на некоторые статьи. Это подсказка по методическим рекомендациям: решаете и обосновываете вы.',
  'advice.show': 'Показать подсказку',
  'advice.hide': 'Закрыть подсказку',
  'advice.facts': 'Что установлено (ничего из этого не сохраняется)',
  'advice.articles': 'Статьи, которые вы рассматриваете',
  'advice.article': '{article}: {title}',
  'advice.consider': 'Стоит рассмотреть',
  'advice.proposed': 'Предложены в рекомендациях, не действуют',
  'advice.none': 'Пока ничто не указывает на какую-либо статью.',
  'advice.chosen': 'выбрана',
  'advice.because': 'Основания: {signs}',
  'advice.warnings': 'Типичные ошибки при таком выборе',
};
