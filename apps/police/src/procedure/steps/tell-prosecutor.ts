import { identityNotHeld, identityTold } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { line } from '../inputs.js';
import { headsOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { personalOf } from '../investigation.parts.js';

/** The effect by which the access log says that the identity was read, by role and reason. */
export const noteProsecutorReading = 'note-prosecutor-reading';

/** Name and date of birth go to the prosecutor who asked, whoever has the case: oversight's right is by law, and nobody decides on it here. */
export const tellProsecutor = moveOf<Investigation>()({
  input: z.object({ requestId: z.uuid(), role: line, reason: line }),
  unseals: true,
  does: (investigation, { requestId, role, reason }) => {
    const { region, unitId } = investigation;
    const { familyName, givenName, patronymic, bornOn } = personalOf(investigation).child;
    if (familyName === undefined && givenName === undefined)
      return {
        keepsVersion: true,
        facts: [identityNotHeld.of({ open: { requestId, region, code: 'not-identified' } })],
      };
    return {
      keepsVersion: true,
      facts: [
        identityTold.of({
          open: { requestId, region, reason },
          sealed: { oversight: { child: { familyName, givenName, patronymic, bornOn } } },
        }),
      ],
      notices: [headsOf(unitId, 'identity-asked-by-prosecutor')],
      effects: [{ kind: noteProsecutorReading, payload: { role, reason } }],
    };
  },
});
