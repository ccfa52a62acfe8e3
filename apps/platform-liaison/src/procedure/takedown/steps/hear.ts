import { narrative } from '#libs/contracts';
import { moveOf, type Notice } from '#libs/lifecycle';
import { z } from 'zod';
import { unitOf, withNote, type OwnersWord, type Takedown } from '../takedown.js';

/** What the owner said is kept, and the unit is told: by the owner's word alone no order ends. */
const told = (record: Takedown, says: OwnersWord['says'], now: Date, code: Notice['code']) => ({
  change: { words: [...(record.words ?? []), { at: now.toISOString(), says }] },
  notices: [{ code, to: unitOf(record) }],
});

/** The owner says that the material is gone, or a part of it: an officer looks at the page and records what was seen. */
export const noteOwnersWord = moveOf<Takedown>()({
  input: z.object({ whole: z.boolean(), note: narrative.min(1) }),
  unseals: true,
  does: (record, { whole, note }, { now }) => ({
    ...(whole
      ? told(record, 'removed', now, 'takedown-said-removed')
      : told(record, 'partly-removed', now, 'takedown-partly-removed')),
    sealed: withNote(record, now, note),
  }),
});

/** Something came from the owner that cannot be read by machine; its bytes are among the files. */
export const noteUnreadableAnswer = moveOf<Takedown>()({
  input: z.object({}),
  does: (record, _, { now }) => told(record, 'unreadable', now, 'takedown-answer-unreadable'),
});
