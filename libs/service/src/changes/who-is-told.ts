import {
  addressedBy,
  everybodyStandingIn,
  isTo,
  type Casework,
  type Outline,
  type Sight,
  type Touched,
} from '#libs/casework';
import { may, system, type Actor, type RecordCore } from '#libs/lifecycle';

/** What somebody is told: the kind of record, and which one where they may read it. */
export interface Hint {
  readonly kind: string;
  readonly id?: string;
}

/** What one change says to a person; nothing where it is none of their business. */
export type Telling = (actor: Actor) => Hint | undefined;

/**
 * Decides, for whatever changed, who is told: read once for everybody, as it stands now, and held against the same row of the rights
 * table as the record itself.
 */
export async function whoIsTold(casework: Casework, touched: readonly Touched[]): Promise<Telling[]> {
  return casework.transactions.within({ actor: system(casework.agency, '') }, async (tx) => {
    const tellings: Telling[] = [];
    // A stream stays open for an hour: for whom its reader stands in is asked now.
    const deputies = await everybodyStandingIn(tx.manager);
    const now = (actor: Actor): Actor => ({ ...actor, standsInFor: deputies.get(actor.subject) ?? [] });
    for (const kind of new Set(touched.map((each) => each.kind))) {
      const changes = touched.filter((each) => each.kind === kind);
      const ids = [...new Set(changes.map(({ id }) => id))];
      if (kind === 'notice') {
        for (const notice of await addressedBy(tx.manager, ids))
          tellings.push((actor) => (isTo(notice, now(actor)) ? { kind } : undefined));
        continue;
      }
      const before = new Map(changes.map((change) => [change.id, change.before]));
      for (const outline of await casework.records.outlines(tx, kind, ids)) {
        const telling = ofRecord(kind, outline, before.get(outline.record.id));
        tellings.push((actor) => telling(now(actor)));
      }
    }
    return tellings;
  });
}

/** Who may read it is told which record it was. Who might until now is told of the kind alone: it vanishes from their page. */
function ofRecord(kind: string, { record, readableBy, by }: Outline, before: Sight | undefined): Telling {
  const earlier: RecordCore | undefined = before === undefined ? undefined : { ...record, ...before };
  return (actor) => {
    if (may(readableBy, record, actor)) return { kind, id: record.id };
    return earlier !== undefined && may(by, earlier, actor) ? { kind } : undefined;
  };
}
