import { Problem } from '#libs/problems';
import type { PoolClient } from 'pg';
import { v7 as uuid } from 'uuid';
import {
  isKind,
  keptLetterhead,
  mayBelongTo,
  unitRefused,
  whyNotClosed,
  whyNotSo,
  type GivenUnit,
  type KnownUnit,
  type NewUnit,
  type UnitRefusal,
} from '../procedure/units.js';
import type { Once } from './once.js';
import { changedBy, refuseOtherVersion, type Order } from './order.js';
import { changeUnit, makeUnit, type UnitChange } from './unit-change.js';
import { holdUnits, type ListedUnit, type UnitDirectory } from './unit-directory.js';
import type { UnitAnswer } from './unit.answers.js';

interface Changed {
  readonly unit: UnitAnswer;
}
interface Deciding {
  readonly unit: ListedUnit;
  /** All of the agency. */
  readonly units: readonly KnownUnit[];
}

/** What an administrator does with the units of their own agency: each once, audited, in one transaction. */
export class UnitAdministration {
  constructor(
    private readonly directory: UnitDirectory,
    private readonly once: Once,
  ) {}

  /** @throws Problem `rule-unmet` (`unit-name`, `unit-parent`) */
  create(order: Order, given: NewUnit): Promise<Changed> {
    if (!isKind(order.agency, given.kind))
      throw new Problem('input-invalid', { errors: [{ pointer: '/kind', code: 'unknown_kind' }] });
    return this.carryOut(order, 'create', [given], async (client) => {
      refuse(whyNotSo({ ...given, id: null }, await this.directory.of(order.agency, client)));
      const id = uuid();
      const letterhead = keptLetterhead(order.agency, given.letterhead ?? null);
      await makeUnit(client, { id, agency: order.agency, ...given, letterhead }, changedBy(order));
      return this.answer(client, id);
    });
  }

  change(order: Order, id: string, given: GivenUnit): Promise<Changed> {
    return this.decide(order, id, 'change', [given], ({ unit, units }) => {
      if (unit.closed) throw unitRefused('unit-closed');
      refuse(whyNotSo({ ...given, id }, units));
      const { letterhead = unit.letterhead } = given;
      return { ...given, letterhead: keptLetterhead(order.agency, letterhead) };
    });
  }

  close(order: Order, id: string): Promise<Changed> {
    return this.decide(order, id, 'close', [], ({ unit, units }) => {
      refuse(whyNotClosed(unit, units, unit.people));
      return undefined;
    });
  }

  reopen(order: Order, id: string): Promise<Changed> {
    return this.decide(order, id, 'reopen', [], ({ unit, units }) => {
      if (!unit.closed) throw unitRefused('unit-state');
      // It stood below this one before, which may have been closed since.
      if (unit.parent !== null && !mayBelongTo(unit.parent, id, units)) throw unitRefused('unit-parent');
      refuse(whyNotSo(unit, units));
      return undefined;
    });
  }

  private decide(
    order: Order,
    id: string,
    action: UnitChange['action'],
    input: readonly unknown[],
    decision: (deciding: Deciding) => UnitChange['after'],
  ): Promise<Changed> {
    return this.carryOut(order, action, [id, ...input], async (client) => {
      const unit = await this.found(client, order, id);
      const after = decision({ unit, units: await this.directory.of(order.agency, client) });
      await changeUnit(client, { action, before: unit, after, by: changedBy(order) });
      return this.answer(client, id);
    });
  }

  private carryOut(
    { subject, agency, key }: Order,
    action: string,
    input: readonly unknown[],
    work: (client: PoolClient) => Promise<Changed>,
  ): Promise<Changed> {
    const asked = { actor: subject, key, action: `unit.${action}`, input: [agency, ...input] };
    return this.once.carryOut(asked, async (client) => {
      await holdUnits(client, agency, 'to change');
      return work(client);
    });
  }

  /** @throws Problem `not-found` where it is another agency's, or `changed-meanwhile` */
  private async found(client: PoolClient, { agency, expectedVersion }: Order, id: string): Promise<ListedUnit> {
    const unit = await this.directory.find(id, client);
    if (unit?.agency !== agency) throw new Problem('not-found');
    refuseOtherVersion(unit.version, expectedVersion);
    return unit;
  }

  private async answer(client: PoolClient, id: string): Promise<Changed> {
    const unit = await this.directory.find(id, client);
    if (unit === undefined) throw new Problem('not-found');
    return { unit: shownUnit(unit) };
  }
}

function refuse(why: UnitRefusal | undefined): void {
  if (why !== undefined) throw unitRefused(why);
}

export const shownUnit = ({
  closed: _closed,
  agency: _agency,
  closedAt,
  changedAt,
  ...unit
}: ListedUnit): UnitAnswer => ({
  ...unit,
  closedAt: closedAt?.toISOString() ?? null,
  changedAt: changedAt.toISOString(),
});
