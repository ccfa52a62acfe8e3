import { fill, type Texts } from '#libs/problems';
import { fileLimits } from '../../procedure/tell/limits.js';
import type { Said } from './voice.js';

const megabytes = (bytes: number): number => bytes / 1_000_000;
const bounds = {
  most: fileLimits.most,
  each: megabytes(fileLimits.largest),
  all: megabytes(fileLimits.together),
};
const bounded = (texts: Texts): Texts => fill(texts, bounds);

/** What the pages say about files. */
export const fileTexts = {
  choose: { kk: 'Файлдарды таңдау', ru: 'Выбрать файлы', en: 'Choose files' },
  bounds: bounded({
    kk: '{most} файлға дейін, әрқайсысы {each} МБ-тан аспасын, бәрі бірге {all} МБ-тан аспасын.',
    ru: 'До {most} файлов, каждый не больше {each} МБ, все вместе не больше {all} МБ.',
    en: 'Up to {most} files of at most {each} MB each, {all} MB together.',
  }),
  add: { kk: 'Файлдарды қосу', ru: 'Добавить файлы', en: 'Add the files' },
  added: { kk: 'Қосылған файлдар', ru: 'Добавленные файлы', en: 'Files added' },
  remove: { kk: 'Алып тастау', ru: 'Убрать', en: 'Remove' },
  nameless: { kk: 'Аты жоқ файл', ru: 'Файл без имени', en: 'A file without a name' },
  bringing: {
    kk: 'Файлдар жіберіліп жатыр. Бетті жаппау керек…',
    ru: 'Файлы загружаются, страницу лучше не закрывать…',
    en: 'The files are on their way. Keep the page open…',
  },
  enough: bounded({
    kk: 'Бұдан көп файл қосылмайды: {most} файлға дейін, бәрі бірге {all} МБ-тан аспасын. Керек болса, біреуін алып тастауға болады.',
    ru: 'Больше файлов добавить нельзя: до {most} файлов, все вместе до {all} МБ. Можно убрать какой-нибудь другой.',
    en: 'No more files can be added: up to {most} files, {all} MB together. One of the others can be removed.',
  }),
  tooLarge: bounded({
    kk: '«{name}» қосылмады: файл {each} МБ-тан, бәрі бірге {all} МБ-тан аспасын. Басқа файлды қосуға немесе файлсыз жалғастыруға болады.',
    ru: '«{name}» не добавлен: файл может быть до {each} МБ, все вместе до {all} МБ. Можно добавить другой или продолжить без файла.',
    en: '“{name}” was not added: a file may have up to {each} MB, all together {all} MB. Add another one, or go on without it.',
  }),
  empty: {
    kk: '«{name}» қосылмады: файл бос.',
    ru: '«{name}» не добавлен: файл пустой.',
    en: '“{name}” was not added: the file is empty.',
  },
  away: {
    kk: 'Қазір файл қабылданбады. Хабарламаны файлсыз жіберуге болады, файлды кейін код арқылы қосуға болады.',
    ru: 'Файл сейчас не удалось принять. Сообщение можно отправить без него, а файл добавить потом, по коду.',
    en: 'The file could not be taken just now. The message can be sent without it, and the file added later with the code.',
  },
  lost: {
    kk: 'Файлдардың бәрі жеткен жоқ: олар тым ұзақ жатып қалды. Код арқылы қайта қосуға болады.',
    ru: 'Дошли не все файлы: они пролежали слишком долго. Их можно добавить ещё раз по коду.',
    en: 'Not all of the files came along: they had waited too long. They can be added again with the code.',
  },
  onlyFiles: { kk: '(Файлдар қосылды.)', ru: '(Добавлены файлы.)', en: '(Files were added.)' },
} as const satisfies Record<string, Said>;

/** A sentence about one file. */
export const named = (text: Texts, name: string): Texts => {
  const { kk, ru, en } = fileTexts.nameless;
  const of = (locale: keyof Texts, nameless: string): string =>
    fill(text, { name: name === '' ? nameless : name })[locale];
  return { kk: of('kk', kk), ru: of('ru', ru), en: of('en', en) };
};
