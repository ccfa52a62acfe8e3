/**
 * What WhatsApp itself writes into an export, in English, Russian and Kazakh. A phrase that is not here stays text: nothing is
 * taken for the application's that a person may have written.
 */
const omitted = [
  '<media omitted>',
  '<без медиафайлов>',
  '<медиа скрыто>',
  '<медиа опущены>',
  '<медиафайл пропущен>',
  '<медиафайлсыз>',
  '<медиа қамтылмаған>',
];
/** iOS puts U+200E before these. */
const omittedOnIos =
  /^(?:image|video|audio|sticker|gif|document|contact card|video note|изображение|видео|аудиофайл|аудио|стикер|документ|карточка контакта|видеозаметка|сурет|бейне|аудио|жапсырма|құжат) (?:omitted|отсутствует|опущен[ао]?|пропущен[ао]?|қамтылмаған|жоқ)$/iu;
const attachedOnAndroid =
  /^(.{1,255}\.[\p{L}\p{N}]{1,8}) \((?:file attached|файл добавлен|файл прикреплен|файл прикреплён|файл тіркелді|файл қосылды)\)$/iu;
const attachedOnIos = /^<(?:attached|прикреплено|вложение|тіркелген|қоса тіркелді): ([^>]{1,255})>$/iu;
const edited =
  /\s*[\u200E\u200F]*<(?:this message was edited|сообщение изменено|это сообщение изменено|данное сообщение изменено|бұл хабар өзгертілді|хабар өзгертілді)>\s*$/iu;
const deleted =
  /^(?:this message was deleted|you deleted this message|данное сообщение удалено|вы удалили данное сообщение|это сообщение удалено|сообщение удалено|вы удалили это сообщение|бұл хабар жойылды|бұл хабар жойылған|сіз бұл хабарды жойдыңыз)\.?$/iu;
const call =
  /^(?:missed (?:voice|video|group voice|group video) call|(?:voice|video) call|пропущенный (?:аудио|видео)звонок|(?:аудио|видео)звонок|өткізіп алынған (?:аудио|бейне)қоңырау|(?:аудио|бейне)қоңырау)(?:[,. ].{0,60})?$/iu;
const location = /^(?:location|местоположение|геопозиция|орналасқан жері|live location shared)(?::|$)/iu;
const poll = /^(?:poll|опрос|сауалнама):/iu;
const system =
  /(?:end-to-end encrypted|сквозным шифрованием|ұштан[- ]ұшқа|security code|код безопасности|қауіпсіздік коды|created group|changed the (?:subject|group)|changed this group|joined using|added you|disappearing messages|создал(?:\(-а\)|а)? группу|изменил(?:\(-а\)|а)? (?:тему|название|иконку|описание|картинку|фото)|исчезающие сообщения|топты құрды|топ (?:атауын|тақырыбын) өзгертті|жоғалып кететін хабар)/iu;

export interface Reading {
  readonly kind: 'text' | 'media' | 'location' | 'poll' | 'call' | 'system' | 'deleted';
  readonly text: string;
  readonly edited?: true;
  readonly file?: { readonly name?: string; readonly omitted: boolean };
}

/** Whether a line without the colon after an author, or before it, is the application's. Asked before an author is looked for. */
export const isSystem = (line: string): boolean => system.test(line.slice(0, 400));

/** Tells what the text of a message is. `marked`: it began with the mark that iOS puts before its own words. */
export function readingOf(text: string, marked: boolean): Reading {
  const trail = edited.exec(text);
  const rest = trail === null ? text : text.slice(0, trail.index);
  return { ...kindOf(rest, marked), ...(trail === null ? {} : { edited: true }) };
}

function kindOf(text: string, marked: boolean): Reading {
  // Only the first line can be the application's; what follows is a caption.
  const newline = text.indexOf('\n');
  const first = (newline < 0 ? text : text.slice(0, newline)).trim();
  if (first.length > 400) return { kind: 'text', text };
  const caption = newline < 0 ? '' : text.slice(newline + 1);
  const attached = attachedOnAndroid.exec(first)?.[1] ?? attachedOnIos.exec(first)?.[1];
  if (attached !== undefined) return { kind: 'media', text: caption, file: { name: attached, omitted: false } };
  if (omitted.includes(first.toLowerCase()) || (marked && omittedOnIos.test(first)))
    return { kind: 'media', text: caption, file: { omitted: true } };
  if (deleted.test(first)) return { kind: 'deleted', text };
  if (marked && call.test(first)) return { kind: 'call', text };
  if (marked && poll.test(first)) return { kind: 'poll', text };
  if (location.test(first) && (marked || first.includes('https://'))) return { kind: 'location', text };
  if (marked && system.test(first)) return { kind: 'system', text };
  return { kind: 'text', text };
}
