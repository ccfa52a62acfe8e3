import type { texts as said } from './en.js';

export const texts: Readonly<Record<keyof typeof said, string>> = {
  'deputies.title': 'Замещение',
  'deputies.text':
    'Пока сотрудника нет, его замещает коллега того же подразделения в той же роли: видит и делает по его записям то же, что и он, но от своего имени. Срок заканчивается сам.',
  'deputies.now': 'Сейчас и впереди',
  'deputies.earlier': 'Завершены',
  'deputies.none.now': 'Сейчас никто никого не замещает. Перед уходом назначьте здесь коллегу.',
  'deputies.none.earlier': 'Пока ничего.',
  'deputies.whoIsAway': 'Кого замещать?',
  'deputies.person': '{name}, {role}',
  'deputies.myself': 'Меня',
  'deputies.nobody':
    'В этом подразделении нет другого сотрудника в той же роли. Передать работу может только тот, кто отвечает за подразделение.',
  'deputies.row': '{deputy} замещает: {absent}',
  'deputies.row.forMe': 'Вас замещает {deputy}',
  'deputies.row.me': 'Вы замещаете: {absent}',
  'deputies.term': 'с {from} по {until}',
  'deputies.state.runs': 'Действует',
  'deputies.state.toCome': 'Предстоит',
  'deputies.state.over': 'Завершено',
  'deputies.state.withdrawn': 'Прекращено досрочно',
  'deputies.end': 'Прекратить сейчас',
  'deputies.endOf': 'Прекратить сейчас: {absent}',
  'field.name.deputy': 'Кто замещает?',
  'field.name.from': 'Первый день',
  'field.name.until': 'Последний день',
  'field.name.reason': 'Причина отсутствия',
  'field.name.absent': 'Кого замещать?',
  'field.name.role': 'В какой роли',
  'field.name.unitId': 'В каком подразделении',
};
