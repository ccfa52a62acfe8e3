import { NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { delegations, delegationsBase, describedAt, type Delegable } from '../api/delegations.js';
import { Begin } from '../parts/begin.js';
import { Fetched } from '../parts/fetched.js';
import { usePerson } from '../shell/person.js';
import { useSay, useSayFirst } from '../texts/spoken.js';

interface NameDeputyTerms {
  readonly agency: string;
  /** Whether the person answers for the unit: then for anybody in it. */
  readonly answers: boolean;
}

/** Names who stands in: for whom first, where that is not plain, then a colleague of the same unit and role. */
export function NameDeputy({ agency, answers }: NameDeputyTerms) {
  const page = useQuery({ queryKey: ['delegables', agency], queryFn: () => delegations.colleagues(agency) });
  return <Fetched page={page}>{({ items }) => <Naming {...{ agency, answers }} among={items} />}</Fetched>;
}

function Naming({ agency, answers, among }: NameDeputyTerms & { readonly among: readonly Delegable[] }) {
  const say = useSay();
  const first = useSayFirst();
  const { account } = usePerson();
  const [chosen, setChosen] = useState(0);
  const described = describedAt[agency];
  const away = [
    ...among.filter(({ subject }) => subject === account.id),
    ...among.filter(({ subject }) => answers && subject !== account.id),
  ];
  const absent = away[chosen] ?? away[0];
  if (described === undefined || absent === undefined) return null;
  const { subject, role, unitId } = absent;
  const deputies = among.filter(
    (each) => each.role === role && each.unitId === unitId && each.subject !== subject && each.subject !== account.id,
  );
  return (
    <Stack gap="sm" align="flex-start" className="actions">
      {away.length > 1 && (
        <NativeSelect
          label={say('deputies.whoIsAway')}
          value={String(chosen)}
          data={away.map((each, place) => ({
            value: String(place),
            label: say('deputies.person', {
              name: each.subject === account.id ? say('deputies.myself') : each.name,
              role: first([`role.${each.role}`], each.role),
            }),
          }))}
          onChange={(event) => {
            setChosen(Number(event.currentTarget.value));
          }}
        />
      )}
      {deputies.length === 0 ? (
        <Text>{say('deputies.nobody')}</Text>
      ) : (
        <Begin
          key={`${subject} ${role} ${unitId}`}
          base={delegationsBase(agency)}
          described={described}
          step="name"
          known={{ absent: subject, role, unitId }}
          options={(field) =>
            field === 'deputy' ? deputies.map((each) => ({ value: each.subject, label: each.name })) : undefined
          }
          variant="filled"
        />
      )}
    </Stack>
  );
}
