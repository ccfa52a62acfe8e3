import { referralRerouted, region } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { words } from '../inputs.js';
import { unitTakesIt } from '../intake.rules.js';
import { dutyOfficersOf, headsOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { written } from '../investigation.parts.js';
import { suppliedTo, type WithUnit } from '../supplied.js';

/** Another unit has jurisdiction: it gets the record with its running clocks, and who had it loses access. */
export const reroute = moveOf<Investigation>()({
  input: z.object({ toRegion: region, unitId: z.uuid().optional(), reason: words }),
  unseals: true,
  requires: [unitTakesIt],
  does: (investigation, { toRegion, reason }, at) => {
    const { unitId = null } = suppliedTo<WithUnit>(at);
    const code = investigation.urgency === 'immediate' ? 'referral-arrived-immediate' : 'referral-rerouted';
    return {
      change: { region: toRegion, unitId, people: [], juvenileInspector: null },
      sealed: written(investigation, { kind: 'reason', at: at.now.toISOString(), text: reason }),
      facts: [
        referralRerouted.of({
          open: { referralId: investigation.referral.referralId, fromRegion: investigation.region, toRegion },
        }),
      ],
      notices: [dutyOfficersOf(unitId, code), headsOf(unitId, code)],
    };
  },
});
