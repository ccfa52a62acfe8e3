import { identityAsked, type RegionCode } from '#libs/contracts';
import { identityReasons, type IdentityReasonCode } from '#libs/legal-basis';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { IdentityRequest, IdentitySupply } from '../identity-request.js';

const codes = Object.keys(identityReasons) as [IdentityReasonCode, ...IdentityReasonCode[]];
const says = Object.fromEntries(codes.map((code) => [code, identityReasons[code].says]));

/** The police learn role and reason; the words stay here. */
export const askIdentity = moveOf<IdentityRequest>()({
  input: z.object({
    chainId: z.uuid(),
    reason: z.enum(codes).meta({ 'x-says': says }),
    words: z.string().trim().min(10).max(1_000),
  }),
  does: ({ id: requestId, region, role, reason }, _input, { actor, supplied }) => ({
    change: { excluded: (supplied as IdentitySupply).excluded },
    facts: [
      identityAsked.of({
        open: { requestId, region: region as RegionCode, role, reason },
        sealed: { police: { askedBy: actor.subject } },
      }),
    ],
  }),
});
