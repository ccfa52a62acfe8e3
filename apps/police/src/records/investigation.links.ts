import type { Effect, Transaction } from '#libs/casework';
import type { Account, Child, Person } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import type { Participant } from '#libs/lifecycle';
import { comparedAs } from '../procedure/attributes/attribute.js';
import { attributesOf } from '../procedure/attributes/attributes-of.js';
import type { Investigation, InvestigationPersonal } from '../procedure/investigation.js';
import { caseReferenceOf } from '../procedure/investigation.facts.js';
import { silent, stateOf, type Match, type MatchKind, type SharedDetails } from '../procedure/match-items.js';
import type { MatchThere, NoticeThere } from '../procedure/steps/link.js';
import type { OtherCase, WithLinks } from '../procedure/supplied.js';

/** How many other cases one look takes in; the next look goes on behind them. */
export const casesInOneLook = 50;

interface ToFind {
  readonly child?: Pick<Child, 'iin'> | undefined;
  readonly accounts: readonly Account[];
  readonly suspects?: readonly Person[];
}

type Compared = Readonly<Record<string, Account | undefined>>;

/** Keyed indexes with the account from which each came. What is doubtful has none. */
function indexed(keys: KeyRing, { child, accounts, suspects = [] }: ToFind): Compared {
  const marks: Record<string, Account | undefined> = {};
  if (child?.iin !== undefined) marks[`iin:${keys.indexOf('iin', child.iin)}`] = undefined;
  for (const { iin, phone } of suspects) {
    if (iin !== undefined) marks[`suspect:${keys.indexOf('iin', iin)}`] = undefined;
    if (phone !== undefined) addTo(marks, keys, { platform: 'operator', handle: phone, belongsTo: 'suspect' });
  }
  for (const account of accounts) addTo(marks, keys, account);
  return marks;
}

function addTo(marks: Record<string, Account | undefined>, keys: KeyRing, account: Account): void {
  for (const attribute of attributesOf(account)) {
    const compared = comparedAs(attribute);
    if (compared !== undefined) marks[`${attribute.kind}:${keys.indexOf(attribute.kind, compared)}`] ??= account;
  }
}

/** Keyed indexes of everything by which the case would be found again: never the values themselves. */
export const marksOf = (keys: KeyRing, what: ToFind): string[] => Object.keys(indexed(keys, what));

/** Everything by which a case is found. */
export const toFindIn = ({ child, accounts, suspects }: InvestigationPersonal): ToFind => ({
  child,
  accounts,
  suspects: Object.values(suspects),
});

const kinds: Readonly<Record<string, MatchKind>> = { iin: 'child' };
const kindOf = (mark: string): MatchKind => {
  const prefix = mark.slice(0, mark.indexOf(':'));
  return kinds[prefix] ?? (prefix as MatchKind);
};
const kindsOf = (marks: readonly string[]): MatchKind[] => [...new Set(marks.map(kindOf))];

interface Found {
  readonly id: string;
  readonly chain_id: string;
  readonly people: readonly Participant[];
  readonly excluded: string[];
  readonly common: string[];
  readonly named: boolean;
  readonly held: boolean;
}

const first = '00000000-0000-0000-0000-000000000000';

/**
 * The next page of other cases in which something of this one appears, in whatever unit: asked by the agency itself, anybody else would
 * find what they see anyhow. `cases_like` goes by the indexes of marks and numbers (see its migration) and holds what nobody works on.
 */
export async function nextLinks(
  tx: Transaction,
  { id, searches }: Pick<Investigation, 'id' | 'searches'>,
  marks: readonly string[],
  after = first,
): Promise<WithLinks> {
  const victims = [...new Set(searches.flatMap((search) => search.victims))];
  if (marks.length + victims.length === 0) return { marks, others: [] };
  const rows = await tx.manager.query<Found[]>('SELECT * FROM cases_like($1, $2, $3, $4, $5)', [
    id,
    marks,
    victims,
    after,
    casesInOneLook + 1,
  ]);
  const page = rows.slice(0, casesInOneLook);
  const last = rows.length > casesInOneLook ? page.at(-1)?.id : undefined;
  return { marks, others: page.map(otherOf), ...(last === undefined ? {} : { goesOnAfter: last }) };
}

function otherOf({ id, chain_id: chainId, people, excluded, common, named, held }: Found): OtherCase {
  const assignees = people.filter((person) => person.as === 'assignee').map(({ subject }) => subject);
  return {
    id,
    excluded,
    on: [...kindsOf(common), ...namedIn(named)],
    ...(held ? { held: { chainId, assignees } } : {}),
  };
}

/** Writes into every other case that this one was found: one statement for all of them, and none of their versions is raised by it. */
export const writeMatchesThere: Effect<Investigation> = async (tx, _record, { matches, notices }) => {
  await tx.unawaited.query(
    `INSERT INTO matches (record_id, id, place, body)
     SELECT record_id, id, (SELECT coalesce(max(place) + 1, 0) FROM matches m WHERE m.record_id = t.record_id), body
       FROM jsonb_to_recordset($1::jsonb) AS t(record_id uuid, id uuid, body jsonb)
     ON CONFLICT DO NOTHING`,
    [
      JSON.stringify(
        (matches as MatchThere[]).map(({ recordId, match }) => ({ record_id: recordId, id: match.id, body: match })),
      ),
    ],
  );
  for (const { notice, of } of notices as NoticeThere[]) tx.tell(notice, of);
};

const namedIn = (named: boolean): MatchKind[] => (named ? ['named'] : []);
const names = ({ searches }: Investigation, { referral }: Investigation): boolean =>
  searches.some(({ victims }) => victims.includes(referral.number));

/** The two sides of a match, as the agency itself sees both. */
interface Sides {
  readonly here: Investigation;
  readonly there: Investigation;
  readonly marks: readonly string[];
}

const matchWith = ({ matches }: Investigation, id: string): Match | undefined =>
  matches.find((each) => each.with === id);
const lastSaid = (personal: InvestigationPersonal | undefined, matchId: string | undefined): string | undefined =>
  personal?.writings.findLast(({ kind, about, data }) => kind === 'match' && about === matchId && data === undefined)
    ?.text;

function bothAreWilling({ here, there }: Omit<Sides, 'marks'>): boolean {
  const [ours, theirs] = [matchWith(here, there.id)?.ours ?? silent, matchWith(there, here.id)?.ours ?? silent];
  return stateOf({ ours, theirs }) === 'agreed';
}

/** How the other case stands to this one: in what they agree, what that side says, and, where both are willing, what it shares. */
export function otherCase(
  keys: KeyRing,
  { here, there, marks }: Sides,
  personal: InvestigationPersonal | undefined,
  nameOf: (subject: string) => string | null,
): OtherCase {
  const theirMatch = matchWith(there, here.id);
  const common = there.marks.filter((mark) => marks.includes(mark));
  const said = lastSaid(personal, theirMatch?.id);
  const other: OtherCase = {
    id: there.id,
    excluded: there.excluded,
    on: [...kindsOf(common), ...namedIn(names(here, there) || names(there, here))],
    theirs: theirMatch?.ours ?? silent,
    ...(said === undefined ? {} : { said }),
  };
  if (personal === undefined || !bothAreWilling({ here, there })) return other;
  const found = indexed(keys, toFindIn(personal));
  const accounts = common.flatMap((mark) => found[mark] ?? []);
  return { ...other, shares: { details: detailsOf(there, personal, accounts, nameOf), accounts } };
}

function detailsOf(
  there: Investigation,
  { period }: InvestigationPersonal,
  accounts: readonly Account[],
  nameOf: (subject: string) => string | null,
): SharedDetails {
  return {
    caseNumber: caseReferenceOf(there),
    unitId: there.unitId,
    investigators: there.people
      .filter((person) => person.as === 'assignee')
      .map(({ subject }) => ({ subject, name: nameOf(subject) })),
    platforms: [...new Set(accounts.map(({ platform }) => platform))],
    period,
  };
}
