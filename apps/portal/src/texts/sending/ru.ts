import type { texts as en } from './en.js';

export const texts: Readonly<Record<keyof typeof en, string>> = {
  'sending.progress': 'Сколько отправлено из {name}',
  'sending.sent': '{sent} из {size} · {percent} %',
  'sending.queued': 'Ждёт, пока отправится предыдущий файл',
  'sending.hashing': 'Подготавливается',
  'sending.sending': 'Отправляется. Тем временем можно заполнять другие разделы.',
  'sending.sealing': 'Файл получен целиком; сервис проверяет и запечатывает его',
  'sending.paused': 'Приостановлено. Уже полученное хранится сутки.',
  'sending.unreached': 'Связь прервалась. Отправка продолжится сама с того же места.',
  'sending.ended':
    'Загрузка завершилась без файла: от неё отказались, она длилась слишком долго или файл пришёл изменённым. Отправьте его ещё раз.',
  'sending.pause': 'Приостановить',
  'sending.resume': 'Продолжить',
  'sending.again': 'Отправить ещё раз',
  'sending.drop': 'Не отправлять',
  'sending.unfinished':
    'Файл размером {size}, отправка которого начата {at}, получен не полностью. Выберите тот же файл ещё раз: отправка продолжится с того же места.',
};
