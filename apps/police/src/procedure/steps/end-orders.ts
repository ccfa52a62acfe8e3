import { dataRequestWithdrawn, examinationWithdrawn, type Fact } from '#libs/contracts';
import { isOpenExamination, isOpenRequest } from '../completion.rules.js';
import type { DataRequest } from '../case-items.js';
import type { Examination } from '../examination-items.js';
import type { Investigation } from '../investigation.js';

const reasonCode = 'case-ended' as const;

/** Whether the other side still works on it and has to be told. */
export const isWithBureau = ({ status }: Examination): boolean =>
  !['concluded', 'declined', 'withdrawn'].includes(status);
export const isWithLiaison = ({ status }: DataRequest): boolean =>
  ['ordered', 'sent', 'acknowledged', 'partly-answered'].includes(status);

/** A case that ends leaves nobody working for it: what is still under way is withdrawn. */
export function endOrders(
  { examinations, dataRequests }: Investigation,
  now: Date,
): { readonly change: Pick<Investigation, 'examinations' | 'dataRequests'>; readonly facts: readonly Fact[] } {
  const ended = { status: 'withdrawn', reasonCode, changedAt: now.toISOString() } as const;
  return {
    change: {
      examinations: examinations.map((each) => (isOpenExamination(each) ? { ...each, ...ended } : each)),
      dataRequests: dataRequests.map((each) =>
        isOpenRequest(each) || isWithLiaison(each) ? { ...each, ...ended } : each,
      ),
    },
    facts: [
      ...examinations
        .filter(isWithBureau)
        .map(({ id }) => examinationWithdrawn.of({ open: { examinationId: id, reasonCode } })),
      ...dataRequests
        .filter(isWithLiaison)
        .map(({ id }) => dataRequestWithdrawn.of({ open: { requestId: id, reasonCode } })),
    ],
  };
}
