import { exclusion, exclusionNamedBySocialServices, type Exclusion, type Fact, type RegionCode } from '#libs/contracts';
import { moveOf, shutOut, shutOutOfChain } from '#libs/lifecycle';
import { z } from 'zod';
import { personalOf, withNote, type Support, type SupportPersonal } from '../support.js';
import { representativeIsExcluded } from './representative.js';
import { schoolOfChild } from './tell-school.js';

const withExclusions = (personal: SupportPersonal, exclusions: readonly Exclusion[]): SupportPersonal => ({
  ...personal,
  exclusions: [
    ...personal.exclusions,
    ...exclusions.filter((each) => !personal.exclusions.some((known) => isSame(known, each))),
  ],
});

const isSame = (one: Exclusion, other: Exclusion): boolean =>
  one.kind === other.kind &&
  one.subject === other.subject &&
  one.name === other.name &&
  one.relation === other.relation;

/** A school that we told of the child is not among those whom the police tell: it learns from us whom nobody may tell. */
export const toldToSchool = (record: Support, subjects: readonly string[]): Fact[] =>
  schoolOfChild(record) === undefined || subjects.length === 0
    ? []
    : [
        exclusionNamedBySocialServices.of({
          to: ['school'],
          open: { region: record.region as RegionCode, excludedSubjects: [...subjects] },
          sealed: {},
        }),
      ];

/** The police learnt that somebody more must not be told. */
export const recordExclusions = moveOf<Support>()({
  input: z.object({ exclusions: z.array(exclusion) }),
  unseals: true,
  does: (record, { exclusions }) => {
    const sealed = withExclusions(personalOf(record), exclusions);
    return {
      change: { representativeExcluded: representativeIsExcluded(sealed) },
      sealed,
      // By now whoever was named is shut out of the record.
      facts: toldToSchool(record, record.excluded),
      notices:
        exclusions.length === 0
          ? []
          : [{ code: 'exclusion-named', to: { role: 'coordinator', unitId: record.unitId } }],
    };
  },
});

/** Who works with the child learnt that somebody must not be told. The police are told at once, and pass it on. */
export const nameExclusion = moveOf<Support>()({
  input: z.object({ exclusions: z.array(exclusion).min(1).max(10), reason: z.string().trim().min(1).max(20_000) }),
  unseals: true,
  does: (record, { exclusions, reason }, { now }) => {
    const subjects = exclusions.flatMap(({ subject }) => subject ?? []);
    const sealed = withNote(withExclusions(personalOf(record), exclusions), now, 'exclusion', reason);
    return {
      change: { ...shutOut(record, subjects), representativeExcluded: representativeIsExcluded(sealed) },
      sealed,
      facts: [
        exclusionNamedBySocialServices.of({
          to: ['police', 'oversight'],
          open: { region: record.region as RegionCode, excludedSubjects: subjects },
          sealed: { police: { exclusions, reason } },
        }),
        ...toldToSchool(record, subjects),
      ],
      effects: [{ kind: 'hide-notices', payload: {} }],
      timers: subjects.length === 0 ? [] : [shutOutOfChain(subjects)],
    };
  },
});
