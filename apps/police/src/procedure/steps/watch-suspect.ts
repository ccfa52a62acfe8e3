import { dayInAlmaty, person } from '#libs/contracts';
import { authorities, measures as kinds } from '#libs/legal-basis';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { measureCode, words } from '../inputs.js';
import { actionFact } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { changed, known, written } from '../investigation.parts.js';
import {
  canBeExtended,
  extensionIsLonger,
  fitsTheAge,
  hasItsTerm,
  isAuthorised,
  measureHolds,
} from '../measures.rules.js';
import { minorSuspectHasInspector, minorSuspectHasRepresentative } from '../minor-suspect.rules.js';
import type { AppliedMeasure } from '../suspect-items.js';
import { clocksOf, dayAfter, unwatched } from '../watched.js';

const termDays = z.number().int().min(1).max(730);
const basisOf = (kind: AppliedMeasure['kind']) => kinds[kind].basis;

/** What holds for this suspect so far gives way to what is ordered now. */
const replaced = (measures: readonly AppliedMeasure[], suspectId: string, at: string): AppliedMeasure[] =>
  measures.map((each) =>
    each.suspectId === suspectId && each.status === 'applied' ? { ...each, status: 'changed', endedAt: at } : each,
  );

/** A measure is applied, or takes the place of the one before. */
export const applyMeasure = moveOf<Investigation>()({
  input: z.object({
    suspectId: z.uuid(),
    measure: measureCode,
    authorisedBy: z.enum(authorities),
    termDays: termDays.optional(),
    reason: words,
  }),
  unseals: true,
  requires: [fitsTheAge, isAuthorised, hasItsTerm, minorSuspectHasInspector, minorSuspectHasRepresentative],
  does: (investigation, { suspectId, measure, authorisedBy, termDays: days, reason }, { now, newId }) => {
    const at = now.toISOString();
    const id = newId();
    const before = replaced(investigation.measures, suspectId, at);
    const isChange = before.some((each, place) => each !== investigation.measures[place]);
    const until = days === undefined ? {} : { until: dayAfter(dayInAlmaty(now), days) };
    const applied: AppliedMeasure = {
      id,
      suspectId,
      kind: measure,
      authorisedBy,
      status: 'applied',
      appliedAt: at,
      ...until,
      extensions: [],
    };
    const all = [...before, applied];
    return {
      change: { measures: all },
      sealed: written(investigation, { kind: 'suspect', about: suspectId, at, text: reason }),
      facts: [actionFact(investigation, 7, isChange ? 'measure-changed' : 'measure-applied', basisOf(measure))],
      clocks: clocksOf(investigation, all, dayInAlmaty(now)),
    };
  },
});

/** The term of a measure becomes longer: its whole length from the day on which it was applied. */
export const extendMeasure = moveOf<Investigation>()({
  input: z.object({ measureId: z.uuid(), authorisedBy: z.enum(authorities), termDays, reason: words }),
  unseals: true,
  requires: [measureHolds, canBeExtended, extensionIsLonger],
  does: (investigation, { measureId, termDays: days, reason }, { now }) => {
    const at = now.toISOString();
    const measure = known(investigation.measures, measureId);
    const { suspectId, kind, appliedAt, extensions } = measure;
    const until = dayAfter(dayInAlmaty(new Date(appliedAt)), days);
    const all = changed(investigation.measures, measureId, { until, extensions: [...extensions, { at, until }] });
    return {
      change: { measures: all },
      sealed: written(investigation, { kind: 'suspect', about: suspectId, at, text: reason }),
      facts: [actionFact(investigation, 7, 'measure-extended', basisOf(kind))],
      clocks: clocksOf(investigation, all, dayInAlmaty(now)),
    };
  },
});

/** A measure ends before its time. The suspect is unwatched again until something else is decided. */
export const cancelMeasure = moveOf<Investigation>()({
  input: z.object({ measureId: z.uuid(), reason: words }),
  unseals: true,
  requires: [measureHolds],
  does: (investigation, { measureId, reason }, { now }) => {
    const at = now.toISOString();
    const { suspectId, kind } = known(investigation.measures, measureId);
    const all = changed(investigation.measures, measureId, { status: 'cancelled', endedAt: at });
    const clocks = clocksOf(investigation, all, dayInAlmaty(now));
    const isLeft = unwatched({ ...investigation, measures: all }, dayInAlmaty(now)).includes(suspectId);
    return {
      change: { measures: all },
      sealed: written(investigation, { kind: 'suspect', about: suspectId, at, text: reason }),
      facts: [actionFact(investigation, 7, 'measure-cancelled', basisOf(kind))],
      clocks: isLeft ? { ...clocks, start: [...(clocks.start ?? []), { rule: 'decide-on-measure' }] } : clocks,
    };
  },
});

/** Somebody decides that no measure is needed, and says why. */
export const declineMeasure = moveOf<Investigation>()({
  input: z.object({ suspectId: z.uuid(), reason: words }),
  unseals: true,
  does: (investigation, { suspectId, reason }, { now, actor }) => {
    const at = now.toISOString();
    const { id } = known(investigation.suspects, suspectId);
    const noMeasures = [...investigation.noMeasures, { suspectId: id, at, by: actor.subject }];
    return {
      change: { noMeasures },
      sealed: written(investigation, { kind: 'suspect', about: id, at, text: reason }),
      facts: [actionFact(investigation, 7, 'measure-not-needed', 'suspect-watched')],
      clocks:
        unwatched({ ...investigation, noMeasures }, dayInAlmaty(now)).length === 0
          ? { meet: ['decide-on-measure'] }
          : {},
    };
  },
});

/** Who stands by a suspect under eighteen. Their name is in the personal part. */
export const nameSuspectRepresentative = moveOf<Investigation>()({
  input: z.object({ suspectId: z.uuid(), representative: person, relation: words }),
  unseals: true,
  does: (investigation, { suspectId, representative, relation }, { now }) => {
    const { familyName = '', givenName = '', phone = '' } = representative;
    const data = Object.entries({ familyName, givenName, phone }).map(([name, value]) => ({ name, value }));
    return {
      change: { suspects: changed(investigation.suspects, suspectId, { representativeNamed: true }) },
      sealed: written(investigation, {
        kind: 'suspect',
        about: suspectId,
        at: now.toISOString(),
        text: relation,
        data,
      }),
      facts: [actionFact(investigation, 7, 'suspect-representative-named', 'minor-suspect')],
    };
  },
});
