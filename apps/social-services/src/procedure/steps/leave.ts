import {
  ageBand,
  narrative,
  region,
  supportClosed,
  supportContinuesAtSchool,
  supportTransferred,
  type RegionCode,
} from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { ageOfChild, fullAge, openPart, personalOf, servicesEnded, withNote, type Support } from '../support.js';
import { anotherRegion, reasonIsGiven, regionHasCentre, schoolKnows } from '../support.rules.js';
import { consentToThisSupport, schoolKnowsChild, schoolOfChild } from './tell-school.js';

/** The closed loop: the school learns what continues there. */
export const continueAtSchool = moveOf<Support>()({
  input: z.strictObject({
    what: narrative.min(1),
    contact: z.string().trim().min(1).max(200),
    until: z.iso.date().optional(),
  }),
  unseals: true,
  requires: [schoolKnowsChild, consentToThisSupport],
  does: (record, { what, contact, until }, { now }) => {
    const schoolId = schoolOfChild(record);
    return {
      change: { schoolToldAt: now.toISOString() },
      sealed: withNote(personalOf(record), now, 'continues-at-school', what),
      facts: [
        supportContinuesAtSchool.of({
          open: { ...openPart(record), ...(schoolId === undefined ? {} : { schoolId }) },
          sealed: { school: { what, contact, ...(until === undefined ? {} : { until }) } },
        }),
      ],
    };
  },
});

/** The child moves: the centre of the other region has the same record, and must accept it. */
export const transfer = moveOf<Support>()({
  input: z.strictObject({ toRegion: region, reason: narrative.min(1) }),
  unseals: true,
  requires: [anotherRegion, regionHasCentre],
  does: (record, { toRegion, reason }, { now, supplied }) => {
    const { unitId } = supplied as { unitId: string };
    return {
      change: {
        unitId,
        region: toRegion,
        people: [],
        resumesTo: null,
        ...servicesEnded(record),
        transfers: [...record.transfers, { at: now.toISOString(), from: record.region as RegionCode, to: toRegion }],
      },
      sealed: withNote(personalOf(record), now, 'transfer', reason),
      facts: [supportTransferred.of({ open: { ...openPart(record), toRegion } })],
      notices: [{ code: 'support-transferred-to-you', to: { role: 'coordinator', unitId } }],
      effects: [{ kind: 'end-services', payload: {} }],
    };
  },
});

const needsConsentAnew = ['consented', 'assessed', 'planned', 'under-way', 'in-review'];

/** At 18 what others consented to lapses: the person is asked. Taken by a timer; repeated, it changes nothing. */
export const childCameOfAge = moveOf<Support>()({
  input: z.strictObject({}),
  unseals: true,
  does: (record, _input, { now, actor }) => {
    const age = ageOfChild(personalOf(record), now);
    // A timer that was set by a birth date that has been corrected since.
    if (record.adult || (age !== undefined && age < fullAge) || (age === undefined && actor.subject === 'system'))
      return { to: 'same' };
    const lapses =
      record.consent !== null && record.consent.givenBy !== 'person' && needsConsentAnew.includes(record.status);
    return {
      change: {
        adult: true,
        ageBand: '18-and-over',
        representativeExcluded: false,
        ...(lapses ? { consent: null, resumesTo: record.status } : {}),
      },
      notices: [{ code: 'support-came-of-age', to: { role: 'coordinator', unitId: record.unitId } }],
      to: lapses ? 'consent-asked' : 'same',
      clocks: { start: lapses ? [{ rule: 'rehabilitation-consent' as const }] : [] },
    };
  },
});

/** The police know the birth date and we may not: the coordinator learns that other rules may hold now. */
export const recordAgeBand = moveOf<Support>()({
  input: z.object({ ageBand }),
  does: (record, { ageBand: band }) =>
    band === record.ageBand
      ? {}
      : {
          change: { ageBand: band },
          notices: [{ code: 'support-age-band-changed', to: { role: 'coordinator', unitId: record.unitId } }],
        },
});

export const close = moveOf<Support>()({
  input: z.strictObject({
    result: z.enum(['goals-met', 'goals-partly-met', 'moved-away', 'came-of-age', 'other']),
    note: narrative.optional(),
    nothingContinues: z.boolean().optional(),
  }),
  unseals: true,
  requires: [schoolKnows, reasonIsGiven],
  does: (record, { result, note }, { now }) => ({
    change: { result, ...servicesEnded(record) },
    sealed: withNote(personalOf(record), now, 'closed', note),
    facts: [supportClosed.of({ open: { ...openPart(record), result } })],
    effects: [{ kind: 'end-services', payload: {} }],
  }),
});
