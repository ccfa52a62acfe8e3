import { emergencyEnded, emergencyOpened, emergencyReviewed, type RegionCode } from '#libs/contracts';
import { accessTerms, emergencyReasons, type EmergencyReason } from '#libs/legal-basis';
import { isSelf, lifecycleOf, moveOf, type Lifecycle, type Outcome, type Rule } from '#libs/lifecycle';
import { z } from 'zod';
import { findings, type Opening } from './opening.js';
import type { OpeningAgency, OpeningRights } from './opening.rights.js';

/** The effect by which the access log of the opened record says so, and whoever has the record is told. */
export const noteOnRecord = 'note-on-record';

const words = z.string().trim().min(10).max(1_000);
export const opening = z.object({
  number: z.string().trim().min(3).max(60),
  reason: z
    .enum(Object.keys(emergencyReasons) as [EmergencyReason, ...EmergencyReason[]])
    .meta({ 'x-says': emergencyReasons }),
  words,
  hours: z.number().int().min(1).max(accessTerms.emergency.length.n),
});
export type OpeningInput = z.output<typeof opening>;

const noted = (action: string, reason: string, tell = false): Outcome<Opening>['effects'] => [
  { kind: noteOnRecord, payload: { action, reason, tell } },
];
const told = ({ id: openingId, region }: Opening): { openingId: string; region: RegionCode } => ({
  openingId,
  region: region as RegionCode,
});

const open = (agency: OpeningAgency, head: string) =>
  moveOf<Opening>()({
    input: opening,
    does: (record, input) => {
      const { role, reason, endsAt, unitId } = record;
      return {
        facts: [
          emergencyOpened[agency].of({
            open: { ...told(record), role, reason, endsAt },
            sealed: { oversight: { words: input.words } },
          }),
        ],
        notices: [{ code: 'emergency-opened', to: { role: head, unitId } }],
        timers: [{ kind: 'step', after: input.hours * 3600, payload: { step: 'expire' } }],
        effects: noted('open', reason, true) ?? [],
      };
    },
  });

const end = (agency: OpeningAgency, early: boolean) =>
  moveOf<Opening>()({
    input: z.object({}),
    does: (record, _input, { now }) => ({
      change: { endedAt: now.toISOString() },
      facts: [emergencyEnded[agency].of({ open: { ...told(record), early } })],
      effects: noted(early ? 'end' : 'expire', record.reason) ?? [],
    }),
  });

const review = (agency: OpeningAgency) =>
  moveOf<Opening>()({
    input: z.object({ finding: z.enum(findings), words }),
    unseals: true,
    does: (record, input, { now, actor }) => {
      const { finding } = input;
      return {
        change: {
          finding,
          reviewedAt: now.toISOString(),
          reviewedBy: actor.subject,
          endedAt: record.endedAt ?? now.toISOString(),
        },
        sealed: { words: record.sealed?.words ?? '', review: input.words },
        facts: [
          emergencyReviewed[agency].of({
            open: { ...told(record), finding },
            sealed: { oversight: { words: input.words } },
          }),
        ],
        notices: record.people.map(({ subject }) => ({ code: 'emergency-reviewed' as const, to: { subject } })),
        effects: noted('review', finding) ?? [],
      };
    },
  });

/** Nobody reviews what they did themselves (quality, security case 17). */
const reviewedByAnother: Rule<Opening> = {
  code: 'reviewed-by-another',
  says: {
    en: 'Whoever opened the case does not review it',
    ru: 'Проверяет не тот, кто открыл дело',
    kk: 'Істі ашқан адам оны өзі тексермейді',
  },
  holds: ({ people }, _input, { actor }) => !people.some(({ subject }) => isSelf(actor, subject)),
};

/** How an emergency goes: opened for a time, ended by the clock or before, reviewed by the head of the unit that has the record. */
export const openingLifecycleOf = (
  agency: OpeningAgency,
  { opens, sees, reviews }: OpeningRights,
): Lifecycle<Opening> => {
  const head = Object.keys(reviews)[0] ?? '';
  // prettier-ignore
  return lifecycleOf<Opening>()({
    initial: 'open',
    states: {
      open: { says: { en: 'open now', ru: 'доступ открыт', kk: 'қазір ашық' } },
      ended: { says: { en: 'over, waits for its review', ru: 'завершён, ждёт проверки', kk: 'аяқталды, тексеруді күтуде' } },
      reviewed: { says: { en: 'reviewed', ru: 'проверен', kk: 'тексерілді' }, final: true },
    },
    steps: {
      open:   { says: { en: 'Open a case in an emergency', ru: 'Открыть дело в чрезвычайной ситуации', kk: 'Істі төтенше жағдайда ашу' }, from: [], to: 'open', by: opens, stepUp: true, basis: 'emergency-access', emits: [emergencyOpened[agency]], starts: ['emergency-review'], does: open(agency, head) },
      end:    { says: { en: 'End the access', ru: 'Завершить доступ', kk: 'Қолжетімділікті аяқтау' }, from: ['open'], to: 'ended', by: sees, basis: 'emergency-access', emits: [emergencyEnded[agency]], does: end(agency, true) },
      expire: { says: { en: 'The time is over', ru: 'Время истекло', kk: 'Уақыт бітті' }, from: ['open'], to: 'ended', by: { system: 'agency' }, basis: 'emergency-access', emits: [emergencyEnded[agency]], does: end(agency, false) },
      review: { says: { en: 'Review', ru: 'Проверить', kk: 'Тексеру' }, from: ['open', 'ended'], to: 'reviewed', by: reviews, basis: 'emergency-access', emits: [emergencyReviewed[agency]], meets: ['emergency-review'], requires: [reviewedByAnother], does: review(agency) },
    },
  });
};
