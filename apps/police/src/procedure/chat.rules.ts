import type { Rule } from '#libs/lifecycle';
import type { CitedLine, ReadChat } from './chat-items.js';
import type { Investigation } from './investigation.js';
import { suppliedTo, type WithChats, type WithReading } from './supplied.js';

/** Only bytes can be read: a device is not a conversation. */
export const itemHasFile: Rule<Investigation, { readonly evidenceId: string }> = {
  code: 'item-without-file',
  says: {
    en: 'Only an item of this case that has a file can be read as a conversation',
    ru: 'Прочитать как переписку можно только объект этого дела, у которого есть файл',
    kk: 'Тек осы істің файлы бар объектісін ғана хат алмасу ретінде оқуға болады',
  },
  looksAtInput: true,
  holds: ({ evidence }, { evidenceId }) => evidence.some(({ id, fileId }) => id === evidenceId && fileId !== undefined),
};

/** One item has one timeline, so that a line is cited in one way. */
export const notReadYet: Rule<Investigation> = {
  code: 'already-read',
  says: {
    en: 'This item was read as a conversation already, or is being read',
    ru: 'Этот объект уже прочитан как переписка или читается сейчас',
    kk: 'Бұл объект хат алмасу ретінде оқылған немесе қазір оқылып жатыр',
  },
  looksAtInput: true,
  holds: (_investigation, _input, at) => suppliedTo<WithReading>(at).readAlready !== true,
};

/** Whether the file itself leaves the order of day and month open. */
export const isOrderOpen = ({ dateOrder }: Pick<ReadChat, 'dateOrder'>): boolean =>
  dateOrder === 'ambiguous' || dateOrder === 'contradictory';

/** Where the file itself settles the order of day and month, nobody overrules it. */
export const dateOrderIsOpen: Rule<Investigation, { readonly chatId: string }> = {
  code: 'date-order-settled',
  says: {
    en: 'The order of day and month is open in no such conversation of this case',
    ru: 'В этом деле нет такой переписки с неясным порядком дня и месяца',
    kk: 'Бұл істе күн мен айдың реті анық емес мұндай хат алмасу жоқ',
  },
  looksAtInput: true,
  holds: (_investigation, { chatId }, at) =>
    (suppliedTo<WithChats>(at).chats ?? []).some((chat) => chat.id === chatId && isOrderOpen(chat)),
};

/** A phase is recognised in words: a mark without lines says nothing. */
export const citesLines: Rule<Investigation, { readonly lines: readonly CitedLine[] }> = {
  code: 'mark-without-lines',
  says: {
    en: 'A mark must cite at least one line, and each line must be in a conversation of this case',
    ru: 'Отметка должна ссылаться хотя бы на одну строку, и каждая строка должна быть в переписке этого дела',
    kk: 'Белгі кемінде бір жолға сілтеме жасауға тиіс және әр жол осы істің хат алмасуында болуы керек',
  },
  looksAtInput: true,
  holds: (_investigation, { lines }, at) => {
    const { chats = [] } = suppliedTo<WithChats>(at);
    return (
      lines.length > 0 &&
      lines.every(({ chatId, line }) => chats.some((chat) => chat.id === chatId && line < chat.lines))
    );
  },
};

/** A change or a withdrawal is of a mark that stands. */
export const markStands: Rule<Investigation, { readonly markId?: string | undefined }> = {
  code: 'mark-not-standing',
  says: {
    en: 'There is no such mark in this case, or it was withdrawn',
    ru: 'Такой отметки в этом деле нет, или она отозвана',
    kk: 'Бұл істе мұндай белгі жоқ немесе ол қайтарып алынған',
  },
  looksAtInput: true,
  holds: (_investigation, { markId }, at) => markId === undefined || suppliedTo<WithChats>(at).mark !== undefined,
};
