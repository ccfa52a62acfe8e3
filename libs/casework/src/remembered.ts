import type { RecordCore } from '#libs/lifecycle';

type Items = Readonly<Record<string, readonly unknown[]>>;

/** Records that are remembered, and items that they may have together: some 20 MB. */
const mostRecords = 32;
const mostItems = 20_000;

/**
 * The collections of the records that were read last. A record's version counts its changes and its time tells one change from another that was taken back, so that what was
 * loaded for a version holds for as long as that is the record's version; whether the reader may see the record is asked of the database each time. What was read longest ago
 * is forgotten first.
 */
export class Remembered {
  private readonly records = new Map<string, { readonly of: string; readonly items: Items; readonly count: number }>();
  private count = 0;

  of(record: RecordCore): Items | undefined {
    const found = this.records.get(record.id);
    if (found?.of !== stateOf(record)) return undefined;
    this.records.delete(record.id);
    this.records.set(record.id, found);
    return found.items;
  }

  keep(record: RecordCore, items: Items): void {
    this.forget(record.id);
    const count = Object.values(items).reduce((sum, each) => sum + each.length, 0);
    if (count > mostItems) return;
    this.records.set(record.id, { of: stateOf(record), items, count });
    this.count += count;
    for (const id of this.records.keys()) {
      if (this.records.size <= mostRecords && this.count <= mostItems) return;
      this.forget(id);
    }
  }

  private forget(id: string): void {
    this.count -= this.records.get(id)?.count ?? 0;
    this.records.delete(id);
  }
}

const stateOf = ({ version, changedAt }: RecordCore): string => `${String(version)} ${String(changedAt.getTime())}`;
