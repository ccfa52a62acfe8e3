import { narrative, toldToSchool } from '#libs/contracts';
import { moveOf, type Notice } from '#libs/lifecycle';
import { z } from 'zod';
import { supportedMilestones, type SupportedMilestoneCode } from '../milestones.js';
import { endReasons, hearsOf, personalOf, type SupportedChild } from './supported-child.js';

const instant = z.iso.datetime();
const said = toldToSchool.omit({ child: true });
const codes = Object.keys(supportedMilestones) as [SupportedMilestoneCode, ...SupportedMilestoneCode[]];

/** Whoever has the child at school; the head where nobody has. */
function keeperOf({ people, unitId }: SupportedChild): Notice['to'] {
  const owner = people.find(({ as }) => as === 'owner');
  return owner === undefined ? { role: 'head-of-school', unitId } : { subject: owner.subject };
}

/** The desk has prepared the record from what was told. */
export const arrive = moveOf<SupportedChild>()({
  input: z.object({}),
  does: (record) => ({ notices: [{ code: 'child-supported-here', to: keeperOf(record) }] }),
});

/** Social services said how support goes, or what else continues at school. */
export const recordSupport = moveOf<SupportedChild>()({
  input: z.object({ at: instant, code: z.enum(codes), continues: said.optional(), supportId: z.uuid().optional() }),
  unseals: true,
  does: (record, { at, code, continues, supportId = record.supportId }) => {
    const personal = personalOf(record);
    return {
      change: {
        supportMilestones: [...record.supportMilestones, { code, at }],
        ...(hearsOf(record, supportId) ? {} : { alsoOf: [...(record.alsoOf ?? []), supportId] }),
        ...(code === 'another-school-told' ? { leftAt: at } : {}),
      },
      sealed:
        continues === undefined ? personal : { ...personal, continues: [...personal.continues, { at, ...continues }] },
      notices: [{ code: 'child-supported-news', to: keeperOf(record) }],
    };
  },
});

/** Somebody of the school has read it and takes it on. */
export const takeOn = moveOf<SupportedChild>()({ input: z.strictObject({}), does: () => ({}) });

export const giveTo = moveOf<SupportedChild>()({
  input: z.strictObject({ to: z.uuid() }),
  requires: [
    {
      code: 'not-a-psychologist-here',
      says: {
        en: 'Choose a psychologist of this school who may be told',
        ru: 'Выберите психолога этой школы, которому разрешено сообщать',
        kk: 'Осы мектептің айтуға болатын психологын таңдаңыз',
      },
      looksAtInput: true,
      holds: ({ excluded }, { to }, { supplied }) =>
        (supplied as { isPsychologist?: boolean }).isPsychologist === true && !excluded.includes(to),
    },
  ],
  does: (_record, { to }) => ({
    change: { people: [{ subject: to, as: 'owner' }] },
    notices: [{ code: 'child-supported-here', to: { subject: to } }],
  }),
});

export const noteSupport = moveOf<SupportedChild>()({
  input: z.strictObject({
    kind: z.enum(['talk', 'class-work', 'family-talk', 'watch', 'other']),
    heldOn: z.iso.date(),
    note: narrative.min(1),
  }),
  unseals: true,
  does: (record, { note, ...held }) => {
    const personal = personalOf(record);
    return {
      change: { schoolSupport: [...record.schoolSupport, held] },
      sealed: { ...personal, notes: [...personal.notes, { ...held, note }] },
    };
  },
});

/** Nothing is to be done for the child at school any more. */
export const end = moveOf<SupportedChild>()({
  input: z.strictObject({ reason: z.enum(endReasons) }),
  does: (_record, { reason }) => ({ change: { endedBecause: reason } }),
});
