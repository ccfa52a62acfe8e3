import type { Casework, Desk } from '#libs/casework';
import { system, type RecordCore } from '#libs/lifecycle';
import type { FactoryProvider, InjectionToken, Type } from '@nestjs/common';
import type { AgencyParts } from '../agency-parts.js';
import { recordRoutes } from '../record-routes.js';
import { openingAnswer } from './opening.answers.js';
import { OPENING_DESK, openingDesk } from './opening.desk.js';
import { openingLifecycleOf } from './opening.lifecycle.js';
import { openingRights } from './opening.rights.js';

export interface EmergencyTerms {
  readonly agency: keyof typeof openingRights;
  /** Singular, in names of actions: `investigation`. */
  readonly kind: string;
  /** Token of the desk whose records may be opened. */
  readonly desk: InjectionToken;
  /** Where the numbers of such a record stand in its particulars, as JSON paths: by one of them it is asked for. */
  readonly numbers: readonly `{${string}}`[];
}

/** The routes below `openings`, made of the lifecycle like those of every record. */
export function openingRoutes({ agency }: Pick<EmergencyTerms, 'agency'>): Type<unknown> {
  const rights = openingRights[agency];
  return recordRoutes({
    path: 'openings',
    kind: 'opening',
    lifecycle: openingLifecycleOf(agency, rights),
    reads: { read: rights.sees, identity: rights.sees },
    desk: OPENING_DESK,
    numbers: ['{number}'],
    answers: { view: openingAnswer },
  });
}

/** The desk behind them. Each opening is an alarm; so is one that somebody tried who must not be told of the record. */
export function openingProvider<R extends RecordCore>(parts: AgencyParts, terms: EmergencyTerms): FactoryProvider {
  const { keys, staff, metrics, logger, casework } = parts;
  const { agency, kind, numbers } = terms;
  return {
    provide: OPENING_DESK,
    inject: [terms.desk],
    useFactory: (records: Desk<R>) =>
      openingDesk({
        ...{ agency, rights: openingRights[agency], keys, staff, records, numbers },
        onOpened: () => {
          metrics.alarms.inc({ code: 'emergency-opened' });
        },
        // Not waited for: the time that the refusal takes would tell that there is such a case.
        onRefused: (record, subject) => {
          metrics.alarms.inc({ code: 'emergency-refused' });
          noteRefused(casework, agency, kind, record, subject).catch((error: unknown) => {
            logger.error({ err: error }, 'an attempt to open a record could not be noted');
          });
        },
      }),
  };
}

/** Who must not be told tried to open the record: its access log says so, and the head of the unit is told. */
function noteRefused(
  { transactions }: Casework,
  agency: EmergencyTerms['agency'],
  kind: string,
  record: RecordCore,
  subject: string,
): Promise<void> {
  const { id: recordId, chainId, unitId, region } = record;
  const [head = ''] = Object.keys(openingRights[agency].reviews);
  return transactions.within({ actor: system(agency, region) }, (tx) => {
    tx.audit(
      { action: `${kind}.opening-refused`, recordId, chainId, reason: 'must-not-be-told' },
      { ...system(agency, region), subject, roles: [] },
    );
    tx.tell({ code: 'emergency-refused', to: { role: head, unitId } }, record);
    return Promise.resolve();
  });
}
