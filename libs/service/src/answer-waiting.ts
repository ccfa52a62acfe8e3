import { waitingFor } from '#libs/casework';
import { system } from '#libs/lifecycle';
import { answerWhoIsWaitedFor, type Waits } from '#libs/waiting';
import type { AgencyParts } from './agency-parts.js';

/** Identity asks for whom something waits, so that it can tell them by e-mail or Telegram: they are found as the portal's notices are. */
export function answerWaiting(parts: AgencyParts): void {
  const { agency, transactions } = parts;
  answerWhoIsWaitedFor(parts, (people) =>
    transactions.within({ actor: system(agency, '') }, async ({ manager }) => {
      const found: Waits[] = [];
      for (const person of people) {
        const waits = await waitingFor(manager, person);
        if (waits !== undefined) found.push({ subject: person.subject, ...waits });
      }
      return found;
    }),
  );
}
