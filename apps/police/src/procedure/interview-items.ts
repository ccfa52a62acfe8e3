/** The interview of the child, as its protocol. */
export interface Interview {
  readonly id: string;
  readonly status: 'advised-against' | 'planned' | 'held' | 'stopped';
  readonly advice: 'now' | 'later' | 'not-at-all';
  readonly plannedFor?: string;
  readonly heldAt?: string;
  readonly representative: 'first' | 'other';
  /** The approval on which a repeated interview rests. */
  readonly approval?: string;
}

export interface RepeatApproval {
  readonly id: string;
  readonly by: string;
  readonly at: string;
}
