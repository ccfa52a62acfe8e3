import type { Casework, Desk, Transaction } from '#libs/casework';
import { setTimers, type OutwardCall } from '#libs/deadlines';
import type { Investigation } from '../procedure/investigation.js';
import { askErdr, erdrQuestion } from '../procedure/steps/register.js';
import type { Erdr, ErdrAnswer } from './erdr.port.js';

/**
 * Asks the register outside any transaction, as often as it takes, and applies its answer as a step. An answer to an earlier request, or
 * one that comes when the number was entered by hand meanwhile, means nothing any more.
 */
export function askingErdr(
  erdr: Erdr,
  casework: Casework,
  desk: Desk<Investigation>,
  limitMs: number,
): OutwardCall<Transaction, ErdrAnswer> {
  return {
    limitMs,
    call: ({ recordId, payload }, signal) => {
      const { attempt, region, reference } = erdrQuestion.parse(payload);
      return erdr.register({ applicationId: `${recordId}:${String(attempt)}`, region, reference }, signal);
    },
    apply: async (tx, { recordId, payload }, answer) => {
      const found = await desk.table.lock(tx.manager, recordId);
      const { attempt } = erdrQuestion.parse(payload);
      if (
        found === undefined ||
        found.record.registration.attempt !== attempt ||
        !casework.mayTakeNow(desk, 'recordRegistration', found.record)
      )
        return;
      switch (answer.kind) {
        case 'registered':
          await casework.takeWithin(tx, desk, 'recordRegistration', recordId, {
            number: answer.number,
            registeredAt: answer.registeredAt,
          });
          return;
        case 'refused':
          await casework.takeWithin(tx, desk, 'registrationRefused', recordId, { reasonCode: answer.reasonCode });
          return;
        case 'later': {
          const dueAt = new Date(tx.now.getTime() + answer.seconds * 1000);
          await setTimers(tx.manager, [{ kind: askErdr, recordId, dueAt, payload }]);
          return;
        }
      }
    },
  };
}
