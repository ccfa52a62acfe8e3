import type { Rule } from '#libs/lifecycle';
import { usualTimeIsOver, type DataRequest } from './data-request.js';
import type { Channel } from './platform-profile.js';

/** A platform is only asked for what it can give at all. */
export const platformGivesThis: Rule<DataRequest> = {
  code: 'no-route',
  says: {
    en: 'No known way of asking this platform serves a request of this kind: return it to the investigator',
    ru: 'Ни один известный канал этой платформы не подходит для такого запроса: верните его следователю',
    kk: 'Бұл платформаның белгілі арналарының ешқайсысы мұндай сұрау салуға жарамайды: оны тергеушіге қайтарыңыз',
  },
  holds: ({ routes }) => routes.length > 0,
};

/** The channel that the officer names is one by which this platform takes such requests. */
export const channelIsTheirs: Rule<DataRequest, { readonly channel?: Channel | undefined }> = {
  code: 'channel-not-theirs',
  says: {
    en: 'The platform does not take requests of this kind by that channel',
    ru: 'Платформа не принимает такие запросы по этому каналу',
    kk: 'Платформа мұндай сұрау салуды бұл арна арқылы қабылдамайды',
  },
  looksAtInput: true,
  holds: ({ routes }, { channel }) => channel === undefined || routes.some((route) => route.channel === channel),
};

/** An answer says something: a note, a fact or a file. */
export const answerSaysSomething: Rule<
  DataRequest,
  { readonly note: string; readonly data: readonly unknown[]; readonly files: readonly string[] }
> = {
  code: 'answer-empty',
  says: {
    en: 'Record what the platform answered: a note, its data or its files',
    ru: 'Запишите, что ответила платформа: пояснение, данные или файлы',
    kk: 'Платформаның жауабын жазыңыз: түсініктеме, деректер немесе файлдар',
  },
  looksAtInput: true,
  holds: (_, { note, data, files }) => note.trim() !== '' || data.length > 0 || files.length > 0,
};

/** Files go to the police only from the request to which they were given. */
export const filesBelongHere: Rule<DataRequest, { readonly files: readonly string[] }> = {
  code: 'file-not-here',
  says: {
    en: 'A file named in the answer does not belong to this request',
    ru: 'Названный в ответе файл не относится к этому запросу',
    kk: 'Жауапта аталған файл бұл сұрау салуға тиесілі емес',
  },
  looksAtInput: true,
  holds: (record, { files }) => files.every((itemId) => record.files.some((file) => file.itemId === itemId)),
};

/**
 * Silence stands in the file in place of a server-side original (manual, section 5): it must be shown that the platform was
 * reminded and had its usual time, or an officer answers for saying it earlier.
 */
export const silenceIsShown: Rule<DataRequest, { readonly early?: string | undefined }> = {
  code: 'silence-not-shown',
  says: {
    en: 'The platform must have been reminded as often as its profile says and its usual time must be over; otherwise say why silence is recorded earlier',
    ru: 'Платформе должны быть направлены все напоминания по её профилю и её обычный срок должен истечь; иначе укажите, почему молчание фиксируется раньше',
    kk: 'Платформаға профиліндегі барлық еске салулар жіберіліп, әдеттегі мерзімі өтуі керек; әйтпесе үнсіздіктің неге ертерек тіркелетінін көрсетіңіз',
  },
  looksAtInput: true,
  holds: (record, { early }, { now }) =>
    early !== undefined ||
    (record.reminders.length >= (record.route?.remindAfterDays.length ?? 0) && usualTimeIsOver(record, now)),
};
