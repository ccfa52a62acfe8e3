import type { Rule } from '#libs/lifecycle';
import type { Takedown } from './takedown.js';

export const proofAttached: Rule<Takedown, { how: 'recheck' | 'file' }> = {
  code: 'proof-attached',
  says: {
    en: 'Attach the file that proves the removal, or look at the page again and record what you saw',
    ru: 'Прикрепите файл, подтверждающий удаление, или проверьте страницу ещё раз и запишите, что увидели',
    kk: 'Жойылғанын растайтын файлды тіркеңіз немесе бетті қайта тексеріп, не көргеніңізді жазыңыз',
  },
  looksAtInput: true,
  holds: ({ files }, { how }) => how !== 'file' || files.length > 0,
};

export const receivedAfterSending: Rule<Takedown, { receivedAt?: string | undefined }> = {
  code: 'received-after-sending',
  says: {
    en: 'The owner received the order after it was sent, and not in the future',
    ru: 'Владелец получил предписание после его отправки и не в будущем',
    kk: 'Ресурс иесі нұсқаманы жіберілгеннен кейін алған және бұл болашақта емес',
  },
  looksAtInput: true,
  // Minutes are typed, seconds are not.
  holds: ({ sentAt }, { receivedAt }, { now }) =>
    receivedAt === undefined ||
    (Date.parse(receivedAt) <= now.getTime() && Date.parse(receivedAt) >= Date.parse(sentAt.at(-1) ?? '') - 60_000),
};
