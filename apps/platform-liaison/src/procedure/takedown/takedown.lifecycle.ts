import { takedownEnded, takedownMissed, takedownRefused, takedownRemoved, takedownSent } from '#libs/contracts';
import { lifecycleOf, type By } from '#libs/lifecycle';
import { attachFile, endWithoutRemoval, recordGone, recordRefusal, recordRemoval } from './steps/end.js';
import { noteOwnersWord, noteUnreadableAnswer } from './steps/hear.js';
import { arrive, noteUndelivered, recordSent, send, submit, takeOver } from './steps/send.js';
import { noteMissed, recordReceipt } from './steps/term.js';
import { ownersPortalTakesIt } from './takedown.rules.js';
import type { Takedown } from './takedown.js';

const agency: By = { system: 'agency' };
const officer: By = { 'liaison-officer': 'unit' };
/** Done by hand, or by the agency itself where it speaks with the owner by machine. */
const either: By = { ...officer, ...agency };
/** An order may go out: for the first time, after tries in vain, or again; where the owner confirms nothing, when the term for that is over. */
const toSend = ['arrived', 'undelivered', 'sent', 'overdue', 'refused'] as const;
/** The owner was asked, or may have been, and the material may go at any time. */
const asked = ['undelivered', 'sent', 'received', 'overdue', 'refused'] as const;
const open = ['arrived', 'sending', ...asked] as const;
/** The owner has the order as far as is known, and may still say something of it. */
const spoken = ['sent', 'received', 'overdue'] as const;

/** An order to take material down, from the expert group's decision to proof of removal or to an end that is said (ADR 0030). */
export const takedownLifecycle = lifecycleOf<Takedown>()({
  initial: 'arrived',
  // prettier-ignore
  states: {
    arrived:       { says: { en: 'to be sent', ru: 'подлежит отправке', kk: 'жіберілуге тиіс' } },
    sending:       { says: { en: 'on its way to the owner’s portal', ru: 'передаётся на портал владельца', kk: 'ресурс иесінің порталына берілуде' } },
    undelivered:   { says: { en: 'the portal did not take it, to be sent by hand', ru: 'портал не принял, подлежит отправке вручную', kk: 'портал қабылдамады, қолмен жіберілуге тиіс' } },
    sent:          { says: { en: 'sent, receipt not known yet', ru: 'отправлено, получение не подтверждено', kk: 'жіберілді, алынғаны расталмады' } },
    received:      { says: { en: 'the owner has it, 24 hours run', ru: 'получено владельцем, идут 24 часа', kk: 'ресурс иесі алды, 24 сағат жүріп жатыр' } },
    overdue:       { says: { en: 'the owner let the term pass', ru: 'срок истёк, не исполнено', kk: 'мерзімі өтті, орындалмады' } },
    refused:       { says: { en: 'the owner refuses', ru: 'владелец отказал', kk: 'ресурс иесі бас тартты' } },
    removed:       { says: { en: 'removed', ru: 'удалено', kk: 'жойылды' }, final: true },
    'not-removed': { says: { en: 'ended without removal by the owner', ru: 'завершено без удаления владельцем', kk: 'ресурс иесі жоймай аяқталды' }, final: true },
  },
  // prettier-ignore
  steps: {
    arrive:            { says: { en: 'An order arrives', ru: 'Поступает предписание', kk: 'Нұсқама келіп түседі' }, from: [], to: 'arrived', by: agency, basis: 'cyberbullying-rules', starts: ['send-takedown-order'], does: arrive },
    takeOver:          { says: { en: 'Take it over', ru: 'Взять в работу', kk: 'Жұмысқа алу' }, from: open, to: 'same', by: officer, basis: 'internal-procedure', does: takeOver },
    submit:            { says: { en: 'Send the order', ru: 'Направить предписание', kk: 'Нұсқаманы жіберу' }, from: toSend, to: 'sending', by: officer, basis: 'takedown-order', meets: ['takedown-follow-up'], requires: [ownersPortalTakesIt], does: submit },
    send:              { says: { en: 'Record as sent by hand', ru: 'Отметить отправку вручную', kk: 'Қолмен жіберілгенін белгілеу' }, from: toSend, to: 'sent', by: officer, basis: 'takedown-order', emits: [takedownSent], meets: ['send-takedown-order', 'takedown-receipt', 'takedown-follow-up'], starts: ['takedown-receipt'], does: send },
    recordReceipt:     { says: { en: 'The owner has the order', ru: 'Владелец получил предписание', kk: 'Ресурс иесі нұсқаманы алды' }, from: ['sent', 'overdue'], to: 'received', by: either, basis: 'takedown-order', meets: ['takedown-receipt', 'takedown-follow-up'], does: recordReceipt },
    recordRemoval:     { says: { en: 'The material is gone', ru: 'Материал удалён', kk: 'Материал жойылды' }, from: asked, to: 'removed', by: officer, basis: 'takedown-order', emits: [takedownRemoved], meets: ['send-takedown-order', 'takedown', 'takedown-receipt', 'takedown-follow-up'], does: recordRemoval },
    recordGone:        { says: { en: 'It was gone already', ru: 'Материала уже нет', kk: 'Материал бұрын жойылған' }, from: ['arrived', 'undelivered'], to: 'removed', by: officer, basis: 'takedown-order', emits: [takedownRemoved], meets: ['send-takedown-order', 'takedown', 'takedown-receipt'], does: recordGone },
    recordRefusal:     { says: { en: 'The owner refuses', ru: 'Владелец отказал', kk: 'Ресурс иесі бас тартты' }, from: spoken, to: 'refused', by: either, basis: 'takedown-order', emits: [takedownRefused], clocks: 'cancel', starts: ['takedown-follow-up'], does: recordRefusal },
    endWithoutRemoval: { says: { en: 'End without removal', ru: 'Завершить без удаления', kk: 'Жойылмай аяқтау' }, from: ['undelivered', 'sent', 'overdue', 'refused'], to: 'not-removed', by: officer, basis: 'takedown-order', emits: [takedownEnded], clocks: 'cancel', does: endWithoutRemoval },

    recordSent:        { says: { en: 'The owner’s portal takes it', ru: 'Портал владельца принял', kk: 'Ресурс иесінің порталы қабылдады' }, from: ['sending'], to: 'sent', by: agency, basis: 'takedown-order', emits: [takedownSent], meets: ['send-takedown-order', 'takedown-receipt'], starts: ['takedown-receipt'], does: recordSent },
    noteUndelivered:   { says: { en: 'The portal cannot be reached', ru: 'Портал недоступен', kk: 'Порталмен байланыс жоқ' }, from: ['sending'], to: 'undelivered', by: agency, basis: 'internal-procedure', does: noteUndelivered },
    noteOwnersWord:    { says: { en: 'The owner says what was removed', ru: 'Владелец сообщил об удалении', kk: 'Ресурс иесі жойылғанын хабарлады' }, from: spoken, to: 'same', by: agency, basis: 'takedown-order', does: noteOwnersWord },
    noteUnreadableAnswer: { says: { en: 'Note an answer that cannot be read', ru: 'Отметить нечитаемый ответ', kk: 'Оқылмайтын жауапты белгілеу' }, from: spoken, to: 'same', by: agency, basis: 'internal-procedure', does: noteUnreadableAnswer },
    attachFile:        { says: { en: 'A proof is attached', ru: 'Приложено подтверждение', kk: 'Растау тіркелді' }, from: asked, to: 'same', by: agency, basis: 'takedown-order', does: attachFile },
    noteMissed:        { says: { en: 'The term is over', ru: 'Срок истёк', kk: 'Мерзім өтті' }, from: ['sent', 'received'], to: ['overdue', 'same'], by: agency, basis: 'takedown-order', emits: [takedownMissed], does: noteMissed },
  },
});
