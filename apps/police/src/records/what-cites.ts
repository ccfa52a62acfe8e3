import { measures, readinessConditions } from '#libs/legal-basis';
import type { CitedHere } from '#libs/service';
import { investigativeActions } from '../procedure/investigative-actions.js';

/** Makes known what of the police cites provisions, besides documents and steps: measures against a suspect, checks of readiness, investigative actions. */
export function makeKnownWhatCites(here: CitedHere): void {
  here.add(
    'measure',
    Object.entries(measures).map(([code, { title, basis }]) => ({ code, says: title, basis: [basis] })),
  );
  here.add(
    'check',
    Object.entries(readinessConditions).map(([code, { says, basis }]) => ({ code, says, basis: [basis] })),
  );
  here.add(
    'step',
    Object.entries(investigativeActions).map(([code, { says, basis }]) => ({ code, says, basis: [basis] })),
  );
}
