import type { texts as en } from './en.js';

export const texts: Readonly<Record<keyof typeof en, string>> = {
  'access.title': 'Пересмотр доступа',
  'access.text':
    'Доступ пересматривают через {confirmed, plural, one {# день} few {# дня} many {# дней} other {# дня}} после того, как он выдан или подтверждён, а также если им не пользовались {used, plural, one {# день} few {# дня} many {# дней} other {# дня}}. Подтверждает или отзывает его не сам человек, а кто-то другой. Автоматически ничего не отзывается.',
  'access.basis': 'Основание: {basis}.',
  'access.basis.unconfirmed': 'Основание: {basis}. Сроки предложены нами, юрист их ещё не подтвердил.',
  'access.show.all': 'Все',
  'access.show.due': 'Пора пересмотреть',
  'access.show.not-confirmed': 'Нужно подтвердить',
  'access.show.not-signed-in': 'Давно не входили',
  'access.show.no-second-factor': 'Без второго фактора',
  'access.show.disabled': 'Отключены',
  'access.shown': '{what} · {count}',
  'access.none': 'Таких людей нет.',
  'access.none.due': 'Пересматривать пока нечего.',
  'access.givenBy': 'с {at}; кто назначил: {by}',
  'access.givenBefore': 'назначена до начала учёта',
  'access.lastSignIn': 'Последний вход: {at}',
  'access.noSignIn': 'Входов не отмечено; учёт ведётся с {at}',
  'access.stands': 'Выдан или подтверждён {at}',
  'access.due.not-confirmed': 'Нужно подтвердить',
  'access.due.not-signed-in': 'Давно не было входа',
  'access.noSecondFactor': 'Нет второго фактора',
  'access.oneOfTwo': 'Подтвердил один из двух',
  'access.own': 'Это ваш доступ: его пересматривает другой человек.',
  'access.step.confirm': 'Подтвердить',
  'access.step.withdraw': 'Отозвать',
  'access.stepOf.confirm': 'Подтвердить доступ: {name}',
  'access.stepOf.withdraw': 'Отозвать доступ: {name}',
  'access.explain.confirm':
    'Вы подтверждаете, что эти роли человеку по-прежнему нужны. Для него ничего не изменится; ваше имя сохранится вместе с решением.',
  'access.explain.two':
    'Доступ администратора считается подтверждённым, когда его подтвердили два человека, и ни один из них — не сам администратор.',
  'access.explain.withdraw':
    'Учётная запись будет отключена, открытые сеансы завершатся в течение минуты. Ничего из сделанного человеком не пропадёт; администратор может открыть запись снова.',
  'access.explain.withdrawHere':
    'Человек лишится всех ролей в вашем органе, открытые сеансы завершатся в течение минуты. Роли в другом органе останутся.',
  'access.standing':
    '{due, plural, =0 {Доступ пересматривать не нужно.} one {Нужно пересмотреть доступ # человека.} few {Нужно пересмотреть доступ # человек.} many {Нужно пересмотреть доступ # человек.} other {Нужно пересмотреть доступ # человека.}}',
  'access.decisions': 'Решения о доступе',
  'access.decisions.text': 'Чей доступ подтверждён, а чей отозван, кем и когда. Изменить эти записи нельзя.',
  'access.decisions.none': 'Доступ ещё не пересматривали.',
  'access.decisions.none.found': 'Решений о людях с таким логином или именем нет.',
  'access.back': 'К пересмотру доступа',
};
