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
    ru: 'Время получения предписания должно быть позже отправки и не может быть в будущем',
    kk: 'Ресурс иесі нұсқаманы жіберілгеннен кейін алған және бұл болашақта емес',
  },
  looksAtInput: true,
  // Minutes are typed, seconds are not. A try of the sending may have arrived before it was known that one did.
  holds: ({ sentAt, sending }, { receivedAt }, { now }) => {
    if (receivedAt === undefined) return true;
    const begun = [sentAt.at(-1), sending?.askedAt].flatMap((at) => (at === undefined ? [] : [Date.parse(at)]));
    const at = Date.parse(receivedAt);
    return at <= now.getTime() && at >= Math.min(...begun) - 60_000;
  },
};

/** No machine speaks with every owner; what it cannot send goes out by hand. */
export const ownersPortalTakesIt: Rule<Takedown> = {
  code: 'owner-not-by-machine',
  says: {
    en: 'No portal of this owner takes orders by machine: send the order by hand and record that it was sent',
    ru: 'Портал этого владельца не принимает предписания автоматически: направьте предписание вручную и отметьте отправку',
    kk: 'Бұл ресурс иесінің порталы нұсқамаларды автоматты түрде қабылдамайды: нұсқаманы қолмен жіберіп, жіберілгенін белгілеңіз',
  },
  holds: ({ byMachine }) => byMachine === true,
};
