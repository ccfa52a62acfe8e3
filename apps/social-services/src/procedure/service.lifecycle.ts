import { narrative } from '#libs/contracts';
import { lifecycleOf, moveOf, type By, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import type { Service } from './service.js';

const partner: By = { partner: 'unit' };
const agency: By = { system: 'agency' };

/** The support of the child learns what became of its service. */
const tellSupport = (state: string, note?: string): Pick<Outcome<Service>, 'effects'> => ({
  effects: [{ kind: 'tell-support', payload: { state, ...(note === undefined ? {} : { note }) } }],
});

const refer = moveOf<Service>()({
  input: z.object({}),
  does: ({ unitId }) => ({ notices: [{ code: 'service-referred', to: { role: 'partner', unitId } }] }),
});
const acceptService = moveOf<Service>()({ input: z.strictObject({}), does: () => tellSupport('accepted') });
const recordDelivery = moveOf<Service>()({
  input: z.strictObject({ note: narrative.min(1) }),
  unseals: true,
  does: (record, { note }, { now }) => ({
    change: { deliveries: [...record.deliveries, now.toISOString()] },
    ...(record.sealed === undefined
      ? {}
      : { sealed: { ...record.sealed, notes: [...record.sealed.notes, { at: now.toISOString(), note }] } }),
  }),
});
const complete = moveOf<Service>()({
  input: z.strictObject({ result: narrative.min(1) }),
  does: (_record, { result }) => tellSupport('delivered', result),
});
const declineService = moveOf<Service>()({
  input: z.strictObject({ reason: narrative.min(1) }),
  does: (_record, { reason }) => tellSupport('declined', reason),
});
const end = moveOf<Service>()({
  input: z.object({}),
  does: ({ unitId }) => ({ notices: [{ code: 'service-ended', to: { role: 'partner', unitId } }] }),
});

/** Services of partners: crisis centres and NGOs (link 5). */
export const serviceLifecycle = lifecycleOf<Service>()({
  initial: 'referred',
  // prettier-ignore
  states: {
    referred:  { says: { en: 'Referred', ru: 'Направлено', kk: 'Жіберілді' } },
    accepted:  { says: { en: 'Accepted', ru: 'Принято', kk: 'Қабылданды' } },
    delivered: { says: { en: 'Delivered', ru: 'Оказано', kk: 'Көрсетілді' }, final: true },
    declined:  { says: { en: 'Declined', ru: 'Отклонено', kk: 'Қабылданбады' }, final: true },
    ended:     { says: { en: 'Ended: support is over', ru: 'Прекращено: сопровождение завершено', kk: 'Тоқтатылды: қолдау аяқталды' }, final: true },
  },
  // prettier-ignore
  steps: {
    refer:          { says: { en: 'A service is asked for', ru: 'Запрошена услуга', kk: 'Қызмет сұралды' }, from: [], to: 'referred', by: agency, basis: 'manual-child', does: refer },
    acceptService:  { says: { en: 'Accept', ru: 'Принять', kk: 'Қабылдау' }, from: ['referred'], to: 'accepted', by: partner, basis: 'manual-child', does: acceptService },
    recordDelivery: { says: { en: 'Record a delivery', ru: 'Записать оказание услуги', kk: 'Қызмет көрсетуді жазу' }, from: ['accepted'], to: 'same', by: partner, basis: 'manual-child', does: recordDelivery },
    complete:       { says: { en: 'Complete', ru: 'Завершить', kk: 'Аяқтау' }, from: ['accepted'], to: 'delivered', by: partner, basis: 'manual-child', does: complete },
    declineService: { says: { en: 'Decline', ru: 'Отклонить', kk: 'Бас тарту' }, from: ['referred', 'accepted'], to: 'declined', by: partner, basis: 'manual-child', does: declineService },
    end:            { says: { en: 'End', ru: 'Прекратить', kk: 'Тоқтату' }, from: ['referred', 'accepted'], to: 'ended', by: agency, basis: 'manual-child', does: end },
  },
});
