import { subjectErased, type RegionCode } from '#libs/contracts';
import { erasureGrounds, type ErasureGroundCode } from '#libs/legal-basis';
import { lifecycleOf, moveOf, type Lifecycle, type Notice } from '#libs/lifecycle';
import { z } from 'zod';
import { refusals, type ChainStanding, type Erasure } from './erasure.js';
import type { ErasingAgency, ErasureRights } from './erasure.rights.js';
import { askedOnce, decidedByAnother, nothingWaits, termIsOver, workHasEnded } from './erasure.rules.js';

/** The effect that destroys, in the transaction that says so. */
export const destroy = 'destroy';

const asking = (grounds: ErasureRights['grounds']) =>
  z.strictObject({ recordId: z.uuid(), ground: z.enum(grounds).meta({ 'x-says': erasureGrounds }) });
export interface Asked {
  readonly recordId: string;
  readonly ground: ErasureGroundCode;
}

const ask = (rights: ErasureRights) =>
  moveOf<Erasure>()({
    input: asking(rights.grounds),
    requires: [workHasEnded, nothingWaits, askedOnce, termIsOver],
    does: () => ({
      notices: Object.keys(rights.decides).map((role): Notice => ({
        code: 'erasure-asked',
        to: { role, unitId: null },
      })),
    }),
  });

const toWhoeverAsked = ({ people }: Erasure): Notice[] =>
  people.map(({ subject }) => ({ code: 'erasure-decided', to: { subject } }));

const carryOut = (agency: ErasingAgency) =>
  moveOf<Erasure>()({
    input: z.strictObject({}),
    requires: [decidedByAnother, workHasEnded, nothingWaits, termIsOver],
    does: (erasure, _input, { now, actor, supplied }) => {
      const { records } = supplied as ChainStanding;
      const { id: erasureId, region, ground } = erasure;
      return {
        change: { decidedBy: actor.subject, decidedAt: now.toISOString(), records, marks: [] },
        facts: [subjectErased[agency].of({ open: { erasureId, region: region as RegionCode, ground, records } })],
        notices: toWhoeverAsked(erasure),
        effects: [{ kind: destroy, payload: {} }],
      };
    },
  });

const refuse = moveOf<Erasure>()({
  input: z.strictObject({ because: z.enum(refusals) }),
  requires: [decidedByAnother],
  does: (erasure, { because }, { now, actor }) => ({
    change: { refusedBecause: because, decidedBy: actor.subject, decidedAt: now.toISOString() },
    notices: toWhoeverAsked(erasure),
  }),
});

const withdraw = moveOf<Erasure>()({ input: z.strictObject({}), does: () => ({}) });

const hold = moveOf<Erasure>()({
  input: z.strictObject({ for: z.enum(['court', 'prosecutor', 'investigation']) }),
  does: (_erasure, input, { now }) => ({ change: { held: { for: input.for, at: now.toISOString() } } }),
});

const release = moveOf<Erasure>()({ input: z.strictObject({}), does: () => ({}) });

/** How an erasure goes: asked for by whoever has the case, decided by somebody else who sees codes alone; held while a court, the prosecutor or an investigation needs what there is. */
export const erasureLifecycleOf = (agency: ErasingAgency, rights: ErasureRights): Lifecycle<Erasure> => {
  const { asks, decides } = rights;
  // prettier-ignore
  return lifecycleOf<Erasure>()({
    initial: 'asked',
    states: {
      asked:     { says: { en: 'Waits for a decision', ru: 'Ждёт решения', kk: 'Шешім күтіп тұр' } },
      held:      { says: { en: 'Held: the data are needed', ru: 'Приостановлено: данные нужны', kk: 'Тоқтатылған: деректер қажет' } },
      erased:    { says: { en: 'Carried out', ru: 'Исполнено', kk: 'Орындалды' }, final: true },
      refused:   { says: { en: 'Refused', ru: 'Отказано', kk: 'Бас тартылды' }, final: true },
      withdrawn: { says: { en: 'Withdrawn', ru: 'Отозвано', kk: 'Қайтарып алынды' }, final: true },
    },
    steps: {
      ask:      { says: { en: 'Ask for the erasure of personal data', ru: 'Запросить уничтожение персональных данных', kk: 'Дербес деректерді жоюды сұрау' }, from: [], to: 'asked', by: asks, basis: 'data-destroyed', does: ask(rights) },
      withdraw: { says: { en: 'Withdraw the request', ru: 'Отозвать запрос', kk: 'Сұрауды қайтарып алу' }, from: ['asked', 'held'], to: 'withdrawn', by: asks, basis: 'internal-procedure', does: withdraw },
      carryOut: { says: { en: 'Erase for good', ru: 'Уничтожить безвозвратно', kk: 'Біржола жою' }, from: ['asked'], to: 'erased', by: decides, stepUp: true, basis: 'data-destroyed', emits: [subjectErased[agency]], does: carryOut(agency) },
      refuse:   { says: { en: 'Refuse', ru: 'Отказать', kk: 'Бас тарту' }, from: ['asked', 'held'], to: 'refused', by: decides, basis: 'internal-procedure', does: refuse },
      hold:     { says: { en: 'Hold: the data are needed', ru: 'Приостановить: данные нужны', kk: 'Тоқтату: деректер қажет' }, from: ['asked'], to: 'held', by: decides, basis: 'internal-procedure', does: hold },
      release:  { says: { en: 'End the hold', ru: 'Снять приостановку', kk: 'Тоқтатуды алып тастау' }, from: ['held'], to: 'asked', by: decides, basis: 'internal-procedure', does: release },
    },
  });
};
