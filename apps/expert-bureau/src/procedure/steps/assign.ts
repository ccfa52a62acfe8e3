import { examinationAssigned, examinationKind } from '#libs/contracts';
import { moveOf, type Notice, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import { kindsOpen, type Examination } from '../examination.js';
import {
  expertHasNoConflict,
  expertIsOfThisKind,
  expertMayBeTold,
  kindAssigned,
  kindIsOpen,
  repeatIsByAnother,
} from '../examination.rules.js';
import type { SuppliedToAssign } from '../expert.js';

/** The coordinator gives the examination to an expert of each of its kinds; with the last of them the order's term begins. */
export const assign = moveOf<Examination>()({
  input: z.object({
    /** Account id of the expert, from the workload of the bureau. */
    expert: z.uuid(),
    /** Of a comprehensive examination; the first that has nobody where none is named. */
    kind: examinationKind.optional(),
  }),
  requires: [expertMayBeTold, expertIsOfThisKind, kindIsOpen, expertHasNoConflict, repeatIsByAnother],
  does: (record, input, { now, supplied }): Outcome<Examination> => {
    const { expert } = input;
    const assignedAt = now.toISOString();
    const experts = [
      ...record.experts,
      { subject: expert, kind: kindAssigned(record, input) ?? record.kind, assignedAt },
    ];
    const people = [...record.people, { subject: expert, as: 'assignee' as const }];
    const notices: readonly Notice[] = [{ code: 'examination-assigned', to: { subject: expert } }];
    if (kindsOpen({ ...record, experts }).length > 0) return { to: 'same', change: { experts, people }, notices };
    const { dueAt } = supplied as SuppliedToAssign;
    return {
      to: 'assigned',
      change: { experts, people, assignedAt, dueAt },
      facts: [examinationAssigned.of({ open: { examinationId: record.id, dueAt } })],
      clocks: {
        meet: ['assign-examination'],
        start: [{ rule: 'examination', given: { calendarDays: record.termDays } }],
      },
      notices,
    };
  },
});
