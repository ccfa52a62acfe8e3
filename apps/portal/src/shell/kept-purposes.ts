import { accountOfPage } from '../api/call.js';
import { usePerson } from './person.js';

/**
 * What was typed as the purpose of a reading, kept while somebody confirms that it is them: in this tab alone, for the same person, page and
 * quarter of an hour, never in an address. It is taken out of the browser as soon as a page is there again, whether it needs it or not.
 */
interface Kept {
  readonly account: string;
  readonly page: string;
  readonly until: number;
  readonly purposes: Readonly<Record<string, string | undefined>>;
}

const shelf = 'qorgan-purposes';
const keptMs = 900_000;
/** A page that waits is in nobody else's hands: somebody else who signs in empties it. */
const waitingMs = 86_400_000;
const here = (): string => location.pathname;

/** Taken once, when the page is loaded; or kept by the page itself, while it waits for the same person. */
let kept = ((): Kept | undefined => {
  const found = sessionStorage.getItem(shelf);
  sessionStorage.removeItem(shelf);
  return found === null ? undefined : (JSON.parse(found) as Kept);
})();

/** What readings of a page were opened with: what is open has to be opened again after the way through the sign-in. */
let given: Pick<Kept, 'page' | 'purposes'> = { page: '', purposes: {} };

const withPurpose = (of: string, purpose: string | undefined): typeof given => ({
  page: here(),
  purposes: { ...(given.page === here() ? given.purposes : {}), [of]: purpose },
});

/** The session is over, and the page waits for its person: what was read goes, and what it was opened for is there again when they are. */
export function keepGivenPurposes(): void {
  kept = { ...given, account: accountOfPage(), until: Date.now() + waitingMs };
  given = { page: '', purposes: {} };
}

export interface KeptPurposes {
  /** What was typed for this reading of the page before. */
  readonly of: (reading: string) => string | undefined;
  /** The reading is asked for with this purpose. */
  readonly give: (reading: string, purpose: string) => void;
  /** What was asked for is done and stays not open: after the way through the sign-in nobody wants it again. */
  readonly done: (reading: string) => void;
  /** Keeps it, and what is open already, for after the way through the sign-in. */
  readonly keep: (reading: string, purpose: string) => void;
}

export function useKeptPurposes(): KeptPurposes {
  const { account } = usePerson();
  return {
    of: (reading) => {
      const before = kept;
      const isMine = before?.account === account.id && before.page === here() && before.until > Date.now();
      const isUsed = given.page === here() && reading in given.purposes;
      return isMine && !isUsed ? before.purposes[reading] : undefined;
    },
    give: (reading, purpose) => {
      given = withPurpose(reading, purpose);
    },
    done: (reading) => {
      given = withPurpose(reading, undefined);
    },
    keep: (reading, purpose) => {
      const what: Kept = { ...withPurpose(reading, purpose), account: account.id, until: Date.now() + keptMs };
      sessionStorage.setItem(shelf, JSON.stringify(what));
    },
  };
}
