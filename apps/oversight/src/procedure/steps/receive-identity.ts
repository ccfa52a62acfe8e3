import { notHeldCodes } from '#libs/contracts';
import { accessTerms } from '#libs/legal-basis';
import { moveOf, type Notice } from '#libs/lifecycle';
import { z } from 'zod';
import type { IdentityRequest } from '../identity-request.js';

/** The effects by which the desk keeps what was told, apart from the record, and lets go of it. */
export const keepChild = 'keep-child';
export const forgetChild = 'forget-child';

const seconds = accessTerms['prosecutor-identity'].length.n * 3_600;

const tellWhoAsked = ({ people }: IdentityRequest, code: Notice['code']): Notice[] =>
  people.map(({ subject }) => ({ code, to: { subject } }));

/** From now on whoever asked may read it, for a time. Whom the chain has named meanwhile as somebody who must not be told has no part in it: then it is not even kept. */
export const receiveIdentity = moveOf<IdentityRequest>()({
  input: z.object({ child: z.record(z.string(), z.string()) }),
  does: (request, { child }, { now }) => {
    const endsAt = new Date(now.getTime() + seconds * 1_000).toISOString();
    const [asker] = request.people;
    return {
      change: { answeredAt: now.toISOString(), endsAt },
      effects: asker === undefined ? [] : [{ kind: keepChild, payload: { child, subject: asker.subject, endsAt } }],
      // A moment later: then the database's clock says too that it is over.
      timers: [{ kind: 'step', after: seconds + 1, payload: { step: 'expire' } }],
      notices: tellWhoAsked(request, 'identity-told'),
    };
  },
});

export const receiveNotHeld = moveOf<IdentityRequest>()({
  input: z.object({ code: z.enum(notHeldCodes) }),
  does: (request, { code }, { now }) => ({
    change: { answeredAt: now.toISOString(), notHeld: code },
    notices: tellWhoAsked(request, 'identity-not-held'),
  }),
});

export const expireIdentity = moveOf<IdentityRequest>()({
  input: z.object({}),
  does: () => ({ effects: [{ kind: forgetChild, payload: {} }] }),
});
