import type { Desk } from '#libs/casework';
import { tellOfSuspicious, type OnSuspicious } from '#libs/service';
import { dutyOfficersOf, handlersOf } from '../procedure/investigation.facts.js';
import type { Investigation } from '../procedure/investigation.js';
import type { Tip } from '../procedure/tip/tip.js';

/** A file of a message from the public is told to the officers before whom it lies; once a case has it, to whoever has the case. */
export function tellingOfSuspicious(cases: Desk<Investigation>, tips: Desk<Tip>): OnSuspicious {
  const ofCase = tellOfSuspicious(cases, 'investigationId', handlersOf);
  const ofTip = tellOfSuspicious(tips, 'tipId', ({ unitId }, code) => [dutyOfficersOf(unitId, code)]);
  return async (tx, item) => {
    const { tipId } = item.source;
    if (typeof tipId !== 'string') return ofCase(tx, item);
    const investigationId = (await tips.table.find(tx.manager, tipId))?.record.investigationId;
    return investigationId === undefined ? ofTip(tx, item) : ofCase(tx, { ...item, source: { investigationId } });
  };
}
