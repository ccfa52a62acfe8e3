import { narrative } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { personalOf, withNote, type Support } from '../support.js';
import { partnerIsKnown } from '../support.rules.js';

/** A crisis centre or an NGO delivers a service: it gets a record of that service and sees nothing else. */
export const referToPartner = moveOf<Support>()({
  input: z.strictObject({
    unitId: z.uuid(),
    kind: z.string().trim().min(1).max(60),
    what: narrative.min(1),
    contact: z.string().max(200).optional(),
  }),
  unseals: true,
  requires: [partnerIsKnown],
  does: (record, { unitId, kind, what, contact }, { newId }) => {
    const serviceId = newId();
    const { givenName, ageYears, sex } = personalOf(record).child;
    return {
      change: { services: [...record.services, { serviceId, kind, unitId, state: 'referred' }] },
      effects: [
        {
          kind: 'begin-service',
          payload: {
            serviceId,
            unitId,
            kind,
            personal: { child: { givenName, ageYears, sex }, what, contact, notes: [] },
          },
        },
      ],
    };
  },
});

/** The partner told how its service goes. */
export const recordService = moveOf<Support>()({
  input: z.object({
    serviceId: z.uuid(),
    state: z.enum(['accepted', 'delivered', 'declined', 'ended']),
    note: narrative.optional(),
  }),
  unseals: true,
  does: (record, { serviceId, state, note }, { now }) => ({
    change: {
      services: record.services.map((service) => (service.serviceId === serviceId ? { ...service, state } : service)),
    },
    sealed: withNote(personalOf(record), now, `service-${state}`, note),
    notices: [{ code: `service-${state}`, to: { role: 'coordinator', unitId: record.unitId } }],
  }),
});
