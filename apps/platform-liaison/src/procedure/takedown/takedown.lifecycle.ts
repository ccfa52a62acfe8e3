import { takedownEnded, takedownMissed, takedownRefused, takedownRemoved, takedownSent } from '#libs/contracts';
import { lifecycleOf, type By } from '#libs/lifecycle';
import { attachFile, endWithoutRemoval, recordGone, recordRefusal, recordRemoval } from './steps/end.js';
import { arrive, send, takeOver } from './steps/send.js';
import { noteMissed, recordReceipt } from './steps/term.js';
import type { Takedown } from './takedown.js';

const agency: By = { system: 'agency' };
const officer: By = { 'liaison-officer': 'unit' };
const open = ['arrived', 'sent', 'received', 'overdue', 'refused'] as const;
/** The owner was asked and the material may go at any time. */
const asked = ['sent', 'received', 'overdue', 'refused'] as const;

/** An order to take material down, from the expert group's decision to proof of removal or to an end that is said (ADR 0030). */
export const takedownLifecycle = lifecycleOf<Takedown>()({
  initial: 'arrived',
  // prettier-ignore
  states: {
    arrived:       { says: { en: 'to be sent', ru: 'подлежит отправке', kk: 'жіберілуге тиіс' } },
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
    send:              { says: { en: 'Send the order', ru: 'Направить предписание', kk: 'Нұсқаманы жіберу' }, from: ['arrived', 'overdue', 'refused'], to: 'sent', by: officer, basis: 'takedown-order', emits: [takedownSent], meets: ['send-takedown-order'], starts: ['takedown-receipt'], does: send },
    recordReceipt:     { says: { en: 'The owner has the order', ru: 'Владелец получил предписание', kk: 'Ресурс иесі нұсқаманы алды' }, from: ['sent'], to: 'received', by: officer, basis: 'takedown-order', meets: ['takedown-receipt'], does: recordReceipt },
    recordRemoval:     { says: { en: 'The material is gone', ru: 'Материал удалён', kk: 'Материал жойылды' }, from: asked, to: 'removed', by: officer, basis: 'takedown-order', emits: [takedownRemoved], meets: ['takedown', 'takedown-receipt'], does: recordRemoval },
    recordGone:        { says: { en: 'It was gone already', ru: 'Материала уже нет', kk: 'Материал бұрын жойылған' }, from: ['arrived'], to: 'removed', by: officer, basis: 'takedown-order', emits: [takedownRemoved], meets: ['send-takedown-order'], does: recordGone },
    recordRefusal:     { says: { en: 'The owner refuses', ru: 'Владелец отказал', kk: 'Ресурс иесі бас тартты' }, from: ['sent', 'received', 'overdue'], to: 'refused', by: officer, basis: 'takedown-order', emits: [takedownRefused], clocks: 'cancel', does: recordRefusal },
    endWithoutRemoval: { says: { en: 'End without removal', ru: 'Завершить без удаления', kk: 'Жойылмай аяқтау' }, from: ['overdue', 'refused'], to: 'not-removed', by: officer, basis: 'takedown-order', emits: [takedownEnded], clocks: 'cancel', does: endWithoutRemoval },

    attachFile:        { says: { en: 'A proof is attached', ru: 'Приложено подтверждение', kk: 'Растау тіркелді' }, from: asked, to: 'same', by: agency, basis: 'takedown-order', does: attachFile },
    noteMissed:        { says: { en: 'The term is over', ru: 'Срок истёк', kk: 'Мерзім өтті' }, from: ['received'], to: ['overdue', 'same'], by: agency, basis: 'takedown-order', emits: [takedownMissed], does: noteMissed },
  },
});
