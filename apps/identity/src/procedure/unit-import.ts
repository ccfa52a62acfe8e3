import { regionCodes, unitKinds, type AgencyId, type Letterhead } from '#libs/contracts';
import { locales, type Texts } from '#libs/problems';
import { letterheadOf, saysTheSame } from './letterhead-columns.js';
import { Cells, type Row, type Wrong } from './table.js';
import { mayBelongTo, namedAlike, type KnownUnit } from './units.js';

/** What a file would do to one unit. */
export interface PlannedUnit {
  readonly line: number;
  readonly effect: 'make' | 'change' | 'unchanged';
  readonly kind: string;
  readonly region: (typeof regionCodes)[number];
  readonly name: Texts;
  readonly parent: string | null;
  readonly letterhead: Letterhead | null;
  readonly known: KnownUnit | undefined;
}
export interface UnitPlan {
  readonly planned: readonly PlannedUnit[];
  readonly wrong: readonly Wrong[];
}

/** What the rows would make, change and leave of an agency's units, or what is wrong with them. A row without an id is a new unit. */
export function unitPlanOf(rows: readonly Row[], agency: AgencyId, units: readonly KnownUnit[]): UnitPlan {
  const cells = new Cells();
  const read = rows.map((row) => ({ row, planned: planned(row, cells, agency, units) }));
  const seen = new Set<string>();
  read.forEach(({ row, planned: { known } }) => {
    if (known === undefined) return;
    if (seen.has(known.id)) cells.refuse(row, 'id', 'twice');
    seen.add(known.id);
  });
  // Units as they will be: a file must not let two of them belong to one another.
  const parents = new Map(
    read.flatMap(({ planned: { known, parent } }) => (known === undefined ? [] : [[known.id, parent]])),
  );
  const future = units.map((each) => ({ ...each, parent: parents.get(each.id) ?? each.parent }));
  for (const {
    row,
    planned: { parent, known },
  } of read)
    if (parent !== null && parent !== known?.parent && !mayBelongTo(parent, known?.id ?? null, future))
      cells.refuse(row, 'part-of', 'part-of');
  const others = units.filter(({ id, closed }) => !closed && !seen.has(id));
  read.forEach(({ row, planned: each }, place) => {
    if (each.effect === 'unchanged') return;
    const taken = others.filter((other) => namedAlike(other, each)).map(({ id }) => id);
    if (taken.length > 0) cells.refuse(row, 'name-kk', 'unit-name', taken);
    if (read.some(({ planned: other }, at) => at < place && namedAlike(other, each)))
      cells.refuse(row, 'name-kk', 'name-twice');
  });
  const wrong = cells.wrong.sort((a, b) => a.line - b.line);
  const lines = new Set(wrong.map(({ line }) => line));
  return { planned: read.map((each) => each.planned).filter(({ line }) => !lines.has(line)), wrong };
}

function planned(row: Row, cells: Cells, agency: AgencyId, units: readonly KnownUnit[]): PlannedUnit {
  const id = cells.at(row, 'id').toLowerCase();
  const known = units.find((each) => each.id === id);
  if (id !== '' && known === undefined) cells.refuse(row, 'id', 'unit');
  const kind = cells.oneOf(row, 'kind', known === undefined ? unitKinds[agency] : [known.kind], true);
  const region = cells.oneOf(row, 'region', regionCodes) as PlannedUnit['region'];
  const name = Object.fromEntries(
    locales.map((locale) => [locale, cells.name(row, `name-${locale}`)]),
  ) as unknown as Texts;
  // A file without the column changes nothing of what the unit belongs to.
  const parent =
    row.cells['part-of'] === undefined ? (known?.parent ?? null) : cells.at(row, 'part-of').toLowerCase() || null;
  const letterhead = letterheadOf(row, cells, known?.letterhead ?? null);
  const state = known?.closed === true ? 'closed' : 'open';
  if (![state, ''].includes(cells.at(row, 'state').toLowerCase())) cells.refuse(row, 'state', 'unit-kept', [state]);
  const isSame =
    known !== undefined &&
    known.region === region &&
    known.parent === parent &&
    saysTheSame(known.letterhead, letterhead) &&
    locales.every((locale) => known.name[locale] === name[locale]);
  if (known?.closed === true && !isSame) cells.refuse(row, 'id', 'unit-kept');
  const effect = known === undefined ? 'make' : isSame ? 'unchanged' : 'change';
  return { line: row.line, effect, kind, region, name, parent, letterhead, known };
}
