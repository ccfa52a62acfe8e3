import { IconBan, IconCheck } from '@tabler/icons-react';
import type { Unit, UnitChoices } from '../../api/units.js';
import { StateMark } from '../../parts/state-mark.js';
import { useSay, useSayFirst, useTexts } from '../../texts/spoken.js';

/** Whether something can be addressed to the unit. */
export function UnitState({ of }: { readonly of: Unit }) {
  const say = useSay();
  return of.closedAt === null ? (
    <StateMark tone="good" sign={IconCheck} word={say('units.is.open')} />
  ) : (
    <StateMark tone="plain" sign={IconBan} word={say('units.is.closed')} />
  );
}

/** How a kind of unit is called. */
export function useKindName(): (kind: string) => string {
  const first = useSayFirst();
  return (kind) => first([`units.kind.${kind}`], kind);
}

/** How regions, and units that others belong to, are called. */
export function useNames(choices: UnitChoices | undefined) {
  const texts = useTexts();
  return {
    region: (code: string): string => {
      const region = choices?.regions.find((each) => each.code === code);
      return region === undefined ? code : texts(region.name);
    },
    unit: (id: string): string => {
      const unit = choices?.parents.find((each) => each.id === id);
      return unit === undefined ? id.slice(-12) : texts(unit.name);
    },
  };
}
