import { asAgency, at, type Casework, type Desk, type Transaction } from '#libs/casework';
import { erasureGrounds, retentionTerms, type ErasureGroundCode } from '#libs/legal-basis';
import { may, rowOf } from '#libs/lifecycle';
import { Problem, type Texts } from '#libs/problems';
import type { z } from 'zod';
import { standingOf } from './chain-standing.js';
import { unnamed } from './due.js';
import { erasedIn, type erasureAnswer, type erasureProspectAnswer } from './erasure.answers.js';
import { begun, erasureReads, numberOf } from './erasure.desk.js';
import type { Erasure } from './erasure.js';
import type { ErasureRights } from './erasure.rights.js';

type Prospect = z.output<typeof erasureProspectAnswer>;

/** How it stands with the erasure of a record's chain: the rules of the step itself say whether it may be asked for. */
export async function prospectOf(
  tx: Transaction,
  { casework, desk, rights }: { casework: Casework; desk: Desk<Erasure>; rights: ErasureRights },
  recordId: string,
): Promise<Prospect> {
  return asAgency(tx, async () => {
    const found = await casework.records.lock(tx.manager, recordId);
    if (found === undefined || found.desk.aside === true || !may(rights.asks, found.record, tx.actor))
      throw new Problem('not-found');
    const { record } = found;
    const { kind: of, lifecycle } = found.desk;
    const { id, chainId, status } = record;
    const standing = await standingOf(tx, casework, rights, chainId, id);
    const asked = await desk.table.list(tx.manager, { chainId, limit: most });
    const why = (ground: ErasureGroundCode): Texts | null => {
      const erasure = begun(of, record, standing.keptUntil, { recordId, ground }, at(tx));
      const circumstances = { ...at(tx), supplied: standing };
      const { requires = [] } = rowOf(desk.lifecycle, 'ask').does;
      return requires.find((rule) => !rule.holds(erasure, { recordId, ground }, circumstances))?.says ?? null;
    };
    return {
      ...{ recordId, of, chainId, number: numberOf(record), records: standing.records },
      statusSays: lifecycle.states[status]?.says ?? unnamed,
      keptUntil: standing.keptUntil,
      termSays: retentionTerms[rights.termOf(of, status)].title,
      erased: erasedIn(record).erased ?? null,
      grounds:
        record.erased === undefined
          ? rights.grounds.map((ground) => {
              const refused = why(ground);
              return { ground, says: erasureGrounds[ground].says, why: refused, allowed: refused === null };
            })
          : [],
      erasures: asked
        .filter((erasure) => may(erasureReads(rights).read, erasure, tx.actor))
        .map((erasure) => desk.view(erasure, tx.actor, tx.now) as z.output<typeof erasureAnswer>),
    };
  });
}

/** A chain is asked about a few times at most. */
const most = 20;
