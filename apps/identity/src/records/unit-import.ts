import { v7 as uuid } from 'uuid';
import type { AgencyId } from '#libs/contracts';
import type { Row, Wrong } from '../procedure/table.js';
import { unitPlanOf, type PlannedUnit } from '../procedure/unit-import.js';
import type { UnitPreviewAnswer, UnitsImported } from './import.answers.js';
import { changedSince, refuseWrongNow, toldWrong } from './import-refusals.js';
import type { Once } from './once.js';
import { changedBy, type Order } from './order.js';
import { changeUnit, makeUnit } from './unit-change.js';
import { holdUnits, type UnitDirectory } from './unit-directory.js';

/** The state on which a person decided: of each unit of the file that was there the version that they saw. */
export type UnitBasis = readonly { readonly id: string; readonly version: number }[];

export interface UnitImportAsked {
  readonly file: string;
  readonly rows: readonly Row[];
  readonly wrong: readonly Wrong[];
  readonly basis: UnitBasis;
}

/** Units out of a file: looked at first, then written all or none. */
export class UnitImport {
  constructor(
    private readonly directory: UnitDirectory,
    private readonly once: Once,
  ) {}

  /** What the file would do. Nothing is written. */
  async preview(rows: readonly Row[], wrong: readonly Wrong[], agency: AgencyId): Promise<UnitPreviewAnswer> {
    const plan = unitPlanOf(rows, agency, await this.directory.of(agency));
    return {
      rows: plan.planned.map(({ line, kind, region, name, effect, known }) => ({
        ...{ line, kind, region, name, effect, id: known?.id ?? null, version: known?.version ?? null },
      })),
      wrong: toldWrong([...wrong, ...plan.wrong]),
    };
  }

  /** Writes all of it or nothing. @throws Problem `rule-unmet`: `import-wrong`, or `import-changed` with the lines that changed since the preview */
  apply(order: Order, { file, rows, wrong, basis }: UnitImportAsked): Promise<UnitsImported> {
    const { subject, agency, key } = order;
    const asked = { actor: subject, key, action: 'unit.import', input: [agency, file, basis] };
    return this.once.carryOut(asked, async (client) => {
      await holdUnits(client, agency, 'to change');
      const plan = unitPlanOf(rows, agency, await this.directory.of(agency, client));
      refuseChanged(plan.planned, basis);
      refuseWrongNow([...wrong, ...plan.wrong]);
      const by = changedBy(order);
      for (const { effect, known, ...unit } of plan.planned) {
        if (effect === 'make') await makeUnit(client, { id: uuid(), agency, ...unit }, by);
        if (effect === 'change' && known !== undefined)
          await changeUnit(client, { action: 'change', before: known, after: unit, by });
      }
      const count = (effect: PlannedUnit['effect']): number =>
        plan.planned.filter((each) => each.effect === effect).length;
      return { made: count('make'), changed: count('change'), unchanged: count('unchanged') };
    });
  }
}

function refuseChanged(planned: readonly PlannedUnit[], basis: UnitBasis): void {
  const seen = new Map(basis.map(({ id, version }) => [id, version]));
  const lines = planned.filter(({ known }) => known !== undefined && known.version !== seen.get(known.id));
  if (lines.length > 0) throw changedSince(lines.map(({ line }) => line));
}
