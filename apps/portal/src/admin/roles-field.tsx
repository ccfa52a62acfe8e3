import { Button, Checkbox, Fieldset, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { AssignedRole, Choices } from '../api/accounts.js';
import { useSay, useSayFirst, useTexts } from '../texts/spoken.js';
import { useRoleName } from './account-marks.js';

interface RolesFieldTerms {
  readonly choices: Choices;
  readonly value: readonly AssignedRole[];
  readonly onChange: (roles: AssignedRole[]) => void;
}

/** A role as it begins: the first of the agency, in the region of its first unit. */
export const firstRole = ({ roles, units, regions }: Choices): AssignedRole => ({
  role: roles[0] ?? '',
  region: units.find(({ closed }) => !closed)?.region ?? regions[0]?.code ?? '',
  units: [],
});

/** All roles of somebody at an agency are in the same units and region: what is changed of one is changed of all (ADR 0053). */
const together = (roles: readonly AssignedRole[], { region, units }: AssignedRole): AssignedRole[] =>
  roles.map((each) => ({ ...each, region, units }));

/** The roles of somebody at the agency, all in one region and the same units. */
export function RolesField({ choices, value, onChange }: RolesFieldTerms) {
  const say = useSay();
  const change = (place: number, role: AssignedRole): void => {
    onChange(
      together(
        value.map((each, at) => (at === place ? role : each)),
        role,
      ),
    );
  };
  return (
    <Stack gap="md">
      {value.length > 1 && <Text>{say('accounts.oneScope')}</Text>}
      {value.map((role, place) => (
        <Fieldset key={place} legend={say('accounts.roleNumber', { number: place + 1 })}>
          <OneRole
            choices={choices}
            value={role}
            onChange={(changed) => {
              change(place, changed);
            }}
          />
          {value.length > 1 && (
            <Button
              mt="md"
              variant="default"
              onClick={() => {
                onChange(value.filter((_, at) => at !== place));
              }}
            >
              {say('accounts.removeRole', { number: place + 1 })}
            </Button>
          )}
        </Fieldset>
      ))}
      <Group>
        <Button
          variant="default"
          onClick={() => {
            const [first] = value;
            const added = firstRole(choices);
            onChange([...value, first === undefined ? added : { ...added, region: first.region, units: first.units }]);
          }}
        >
          {say('accounts.addRole')}
        </Button>
      </Group>
    </Stack>
  );
}

interface OneRoleTerms {
  readonly choices: Choices;
  readonly value: AssignedRole;
  readonly onChange: (role: AssignedRole) => void;
}

function OneRole({ choices, value, onChange }: OneRoleTerms) {
  const say = useSay();
  const texts = useTexts();
  const first = useSayFirst();
  const name = useRoleName();
  // A closed unit is offered to nobody; whoever is there sees that they are.
  const [held] = useState(value.units);
  const here = choices.units.filter(
    ({ id, region, closed }) => region === value.region && (!closed || held.includes(id)),
  );
  return (
    <Stack gap="sm">
      <NativeSelect
        label={say('accounts.role')}
        value={value.role}
        data={choices.roles.map((role) => ({ value: role, label: name(role) }))}
        onChange={(event) => {
          onChange({ ...value, role: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label={say('accounts.region')}
        value={value.region}
        data={choices.regions.map((each) => ({ value: each.code, label: texts(each.name) }))}
        onChange={(event) => {
          onChange({ ...value, region: event.currentTarget.value, units: [] });
        }}
      />
      <Checkbox.Group
        label={say('accounts.units')}
        description={here.length === 0 ? say('accounts.noUnits') : undefined}
        value={[...value.units]}
        onChange={(units) => {
          onChange({ ...value, units });
        }}
      >
        <Stack gap="xs" mt="xs">
          {here.map((unit) => (
            <Checkbox key={unit.id} value={unit.id} label={texts(unit.name)} />
          ))}
        </Stack>
      </Checkbox.Group>
      {value.role === 'expert' && (
        <Checkbox.Group
          label={say('accounts.kinds')}
          value={value.kinds ?? []}
          onChange={(kinds) => {
            onChange({ ...value, kinds });
          }}
        >
          <Stack gap="xs" mt="xs">
            {choices.kinds.map((kind) => (
              <Checkbox key={kind} value={kind} label={first([`kind.${kind}`], kind)} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Stack>
  );
}
