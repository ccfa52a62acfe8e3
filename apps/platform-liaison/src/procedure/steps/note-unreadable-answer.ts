import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { holderOf, type DataRequest } from '../data-request.js';

/** Something came from the platform that cannot be read by machine: the officer looks at it and records what it says. */
export const noteUnreadableAnswer = moveOf<DataRequest>()({
  input: z.object({}),
  does: (record, _, { now }) => ({
    change: { unreadableAt: [...record.unreadableAt, now.toISOString()] },
    notices: [{ code: 'platform-answer-unreadable', to: holderOf(record) }],
  }),
});
