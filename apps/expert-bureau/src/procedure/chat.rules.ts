import type { At, Rule } from '#libs/lifecycle';
import type { CitedLine, WithChats, WithReading } from './chat-items.js';
import type { Examination } from './examination.js';

/** Lines that all marks of an examination may cite: they go into one conclusion, which is one message. */
export const mostCited = 2_000;

const chatsOf = ({ supplied }: At): WithChats =>
  (supplied as WithChats | undefined) ?? { chats: [], mark: undefined, citedInAll: 0 };

/** Only what was handed over as a file, and compared, is read. */
export const materialIsHere: Rule<Examination, { readonly material: number }> = {
  code: 'material-without-file',
  says: {
    en: 'Only a material whose file is here and whose hash was compared can be read as a conversation',
    ru: 'Прочитать как переписку можно только материал, файл которого поступил и хэш-сумма которого сверена',
    kk: 'Файлы келген және хэш-сомасы салыстырылған материалды ғана хат алмасу ретінде оқуға болады',
  },
  looksAtInput: true,
  holds: ({ materials }, { material }) =>
    materials[material]?.itemId !== undefined && materials[material].compared?.matches === true,
};

/** One material has one timeline, so that a line is cited in one way. */
export const notReadYet: Rule<Examination> = {
  code: 'already-read',
  says: {
    en: 'This material was read as a conversation already, or is being read',
    ru: 'Этот материал уже прочитан как переписка или читается сейчас',
    kk: 'Бұл материал хат алмасу ретінде оқылған немесе қазір оқылып жатыр',
  },
  looksAtInput: true,
  holds: (_record, _input, { supplied }) => (supplied as WithReading | undefined)?.readAlready !== true,
};

/** A phase is recognised in words: a mark without lines says nothing, and the expert cites nothing but what was handed over. */
export const citesLines: Rule<Examination, { readonly lines: readonly CitedLine[] }> = {
  code: 'mark-without-lines',
  says: {
    en: 'A mark must cite at least one line, and each line must be in a conversation read from a material of this examination',
    ru: 'Отметка должна ссылаться хотя бы на одну строку, и каждая строка должна быть в переписке из материалов этой экспертизы',
    kk: 'Белгі кемінде бір жолға сілтеме жасауға тиіс және әр жол осы сараптама материалдарындағы хат алмасуда болуы керек',
  },
  looksAtInput: true,
  holds: (_record, { lines }, at) => {
    const { chats } = chatsOf(at);
    return (
      lines.length > 0 &&
      lines.every(({ chatId, line }) => chats.some((chat) => chat.id === chatId && line < chat.lines))
    );
  },
};

export const citesNotTooMuch: Rule<Examination, { readonly lines: readonly CitedLine[] }> = {
  code: 'marks-cite-too-much',
  says: {
    en: 'The marks of one examination cite at most 2,000 lines together',
    ru: 'Все отметки одной экспертизы вместе ссылаются не более чем на 2000 строк',
    kk: 'Бір сараптаманың барлық белгілері бірге 2000 жолдан аспайтын сілтеме жасайды',
  },
  looksAtInput: true,
  holds: (_record, { lines }, at) => {
    const { citedInAll, mark } = chatsOf(at);
    return citedInAll - (mark?.lines ?? 0) + lines.length <= mostCited;
  },
};

/** Whether somebody made a mark. */
export const isOf = ({ subject }: At['actor'], { by }: { readonly by: string }): boolean => by === subject;

/** Each expert answers for their own marks. */
export const markIsMine: Rule<Examination, { readonly markId?: string | undefined }> = {
  code: 'mark-not-standing',
  says: {
    en: 'There is no such mark of yours in this examination, or it was withdrawn',
    ru: 'Такой вашей отметки в этой экспертизе нет, или она отозвана',
    kk: 'Бұл сараптамада сіздің мұндай белгіңіз жоқ немесе ол қайтарып алынған',
  },
  looksAtInput: true,
  holds: (_record, { markId }, at) => {
    const { mark } = chatsOf(at);
    return markId === undefined || (mark !== undefined && isOf(at.actor, mark));
  },
};
