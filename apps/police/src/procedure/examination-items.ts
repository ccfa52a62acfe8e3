import type { ExaminationKind } from '#libs/contracts';

/** An examination that the investigator ordered, as the police see it. */
export interface Examination {
  readonly id: string;
  readonly kind: ExaminationKind;
  readonly status:
    'ordered' | 'assigned' | 'materials-requested' | 'concluded' | 'conclusion-returned' | 'declined' | 'withdrawn';
  readonly orderedAt: string;
  readonly termDays: number;
  readonly dueAt?: string;
  readonly changedAt: string;
  readonly reasonCode?: string;
  readonly evidenceIds: readonly string[];
}
