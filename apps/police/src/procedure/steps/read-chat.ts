import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { settledOrders } from '../chat-items.js';
import { dateOrderIsOpen, itemHasFile, notReadYet } from '../chat.rules.js';
import { words } from '../inputs.js';
import { actionFact, handlersOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { known } from '../investigation.parts.js';

/** What the desk does: the reading is entered, and a timer carries it out. */
export const beginReading = 'begin-reading';
export const keepDateOrder = 'keep-date-order';
/** The timer by which an item is read. */
export const readItem = 'read-chat';

/** An item of evidence is read as a conversation. The original stays as it is; what is read is derived from it. */
export const readChat = moveOf<Investigation>()({
  input: z.object({ evidenceId: z.uuid() }),
  requires: [itemHasFile, notReadYet],
  does: (investigation, { evidenceId }, { newId }) => {
    const { fileId } = known(investigation.evidence, evidenceId);
    const readingId = newId();
    return {
      facts: [actionFact(investigation, 4, 'conversation-read', 'cpc-125')],
      effects: [{ kind: beginReading, payload: { readingId, evidenceId, fileId } }],
      timers: [{ kind: readItem, after: 0, payload: { readingId, fileId } }],
    };
  },
});

/** What became of it; who works on the case is told that there is something to look at. */
export const chatRead = moveOf<Investigation>()({
  input: z.object({ readingId: z.uuid(), refusedFor: z.string().optional() }),
  does: (investigation, { refusedFor }) => ({
    notices: handlersOf(investigation, refusedFor === undefined ? 'chat-read' : 'chat-refused'),
  }),
});

/** A person says which reading of an open date holds, and why. Both readings stay in the timeline. */
export const settleDateOrder = moveOf<Investigation>()({
  input: z.object({ chatId: z.uuid(), order: z.enum(settledOrders), reason: words }),
  requires: [dateOrderIsOpen],
  does: (_investigation, settled) => ({ effects: [{ kind: keepDateOrder, payload: settled }] }),
});
