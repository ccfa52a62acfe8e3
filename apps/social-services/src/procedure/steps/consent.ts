import { narrative, supportConsented, supportDeclined, supportReopened } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { openPart, personalOf, servicesEnded, withNote, type Support } from '../support.js';
import {
  childIsHeard,
  consentIsMissing,
  consentNotFromExcluded,
  declinerMayDecide,
  onlyUrgent,
  representativeMayBeAsked,
  rightPersonConsents,
} from '../support.rules.js';

const giver = z.enum(['representative', 'other-representative', 'guardianship-authority', 'person']);

export const askConsent = moveOf<Support>()({
  input: z.strictObject({ of: giver, how: z.enum(['meeting', 'call', 'letter']), note: narrative.optional() }),
  unseals: true,
  requires: [representativeMayBeAsked],
  does: (record, { note }, { now }) => ({ sealed: withNote(personalOf(record), now, 'consent-asked', note) }),
});

export const recordConsent = moveOf<Support>()({
  input: z.strictObject({
    givenBy: giver,
    name: z.string().max(200).optional(),
    relation: z.string().max(100).optional(),
    childAssents: z.enum(['yes', 'no', 'too-young']),
    form: z.enum(['written', 'spoken', 'electronic']),
    givenOn: z.iso.date(),
  }),
  unseals: true,
  requires: [consentIsMissing, consentNotFromExcluded, childIsHeard, rightPersonConsents],
  does: (record, { givenBy, name, relation, form, givenOn }, { now }) => {
    const to = record.status === 'under-way' ? 'under-way' : (record.resumesTo ?? 'consented');
    const who = [givenBy, relation, name].filter(Boolean).join(', ');
    return {
      change: { consent: { givenBy, form, givenOn }, withoutConsent: false, resumesTo: null },
      sealed: withNote(personalOf(record), now, 'consent', who),
      facts: [supportConsented.of({ open: openPart(record) })],
      to,
      clocks: {
        start: to === 'consented' && record.kind === 'rehabilitation' ? [{ rule: 'assessment' as const }] : [],
      },
    };
  },
});

/** Declining ends nothing for good: it may be taken up again at any time. */
export const recordDecline = moveOf<Support>()({
  input: z.strictObject({
    by: z.enum(['child', 'representative', 'both']),
    name: z.string().max(200).optional(),
    relation: z.string().max(100).optional(),
    reason: narrative.optional(),
  }),
  unseals: true,
  requires: [declinerMayDecide],
  does: (record, { by, reason }, { now }) => ({
    change: { consent: null, withoutConsent: false, resumesTo: null, ...servicesEnded(record) },
    sealed: withNote(personalOf(record), now, 'declined', reason),
    facts: [supportDeclined.of({ open: { ...openPart(record), by } })],
    effects: [{ kind: 'end-services', payload: {} }],
  }),
});

/** The family comes back: consent is asked for anew. */
export const reopen = moveOf<Support>()({
  input: z.strictObject({ note: narrative.optional() }),
  unseals: true,
  does: (record, { note }, { now }) => ({
    sealed: withNote(personalOf(record), now, 'reopened', note),
    facts: [supportReopened.of({ open: openPart(record) })],
    clocks: {
      start: [{ rule: record.kind === 'urgent' ? ('urgent-support' as const) : ('rehabilitation-consent' as const) }],
    },
  }),
});

/** The child is in danger: support begins, consent follows, and its clock sees that it does. */
export const startWithoutConsent = moveOf<Support>()({
  input: z.strictObject({ danger: narrative.min(1) }),
  unseals: true,
  requires: [onlyUrgent],
  does: (record, { danger }, { now }) => ({
    change: { withoutConsent: true },
    sealed: withNote(personalOf(record), now, 'danger', danger),
    clocks: { start: [{ rule: 'rehabilitation-consent', unless: 'open' }] },
  }),
});
