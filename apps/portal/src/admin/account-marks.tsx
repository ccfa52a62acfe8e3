import { IconBan, IconCheck, IconKey } from '@tabler/icons-react';
import type { Account, AssignedRole, Choices } from '../api/accounts.js';
import { StateMark } from '../parts/state-mark.js';
import { useSay, useSayFirst, useTexts } from '../texts/spoken.js';

/** Whether somebody can sign in, and whether they have done so for the first time. */
export function AccountState({ of }: { readonly of: Account }) {
  const say = useSay();
  if (of.disabledAt !== null) return <StateMark tone="plain" sign={IconBan} word={say('accounts.is.disabled')} />;
  if (of.oneTimeUntil !== null)
    return <StateMark tone="care" sign={IconKey} word={say('accounts.is.first-password')} />;
  return <StateMark tone="good" sign={IconCheck} word={say('accounts.is.enabled')} />;
}

/** How a role is called. */
export function useRoleName(): (role: string) => string {
  const first = useSayFirst();
  return (role) => first([`role.${role}`], role);
}

/** A role with its region, its units and what the person is qualified for. */
export function useRoleSays(choices: Choices | undefined): (role: AssignedRole) => string {
  const say = useSay();
  const texts = useTexts();
  const name = useRoleName();
  const first = useSayFirst();
  return ({ role, region, units, kinds = [] }) => {
    const where = choices?.regions.find(({ code }) => code === region);
    const names = units.map((id) => {
      const unit = choices?.units.find((each) => each.id === id);
      return unit === undefined ? id.slice(-12) : texts(unit.name);
    });
    const shown =
      names.length > 3 ? [...names.slice(0, 2), say('accounts.moreUnits', { count: names.length - 2 })] : names;
    return [
      `${name(role)}, ${where === undefined ? region : texts(where.name)}`,
      ...shown,
      ...kinds.map((kind) => first([`kind.${kind}`], kind)),
    ].join(' · ');
  };
}
