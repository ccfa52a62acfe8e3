import type { Rule } from '#libs/lifecycle';
import { awaitsReceipt, type Takedown } from './takedown.js';

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

/** An owner who says nothing leaves a way out: once the term for its receipt is over, the order is repeated or ends otherwise. */
export const receiptTermIsOver: Rule<Takedown> = {
  code: 'receipt-term-runs',
  says: {
    en: 'The owner still has time to confirm that it has the order: ask for the confirmation, and repeat or end the order when the term is over',
    ru: 'Срок подтверждения получения ещё идёт: запросите подтверждение у владельца, а повторить или завершить предписание можно после истечения срока',
    kk: 'Алынғанын растау мерзімі әлі өткен жоқ: ресурс иесінен растауды сұраңыз, нұсқаманы мерзім өткеннен кейін қайталауға немесе аяқтауға болады',
  },
  holds: ({ status, receiptDueAt }, _input, { now }) =>
    status !== 'sent' || receiptDueAt === undefined || now.getTime() > Date.parse(receiptDueAt),
};

/** An owner that had the order and let its hours pass has them no second time. */
export const receiptIsNotKnown: Rule<Takedown> = {
  code: 'receipt-known-already',
  says: {
    en: 'It is known already when the owner received this order: its term is over',
    ru: 'Время получения предписания уже известно: срок исполнения истёк',
    kk: 'Нұсқаманың қашан алынғаны белгілі: орындау мерзімі өткен',
  },
  holds: (record) => awaitsReceipt(record),
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
