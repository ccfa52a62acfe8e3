import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { delegations } from '../api/delegations.js';
import { Fetched } from '../parts/fetched.js';
import { slowly } from '../shell/changes/slowly.js';
import { usePerson } from '../shell/person.js';
import { Area, useSay } from '../texts/spoken.js';
import { DelegationRow } from './delegation-row.js';
import { NameDeputy } from './name-deputy.js';
import { agenciesOf, answersFor } from './places.js';

/** Who stands in for the person and for whom they do; for whoever answers for a unit, the same of everybody in it. */
export function DeputiesPage() {
  return (
    <Area of={['forms', 'accounts', 'deputies']}>
      <Deputies />
    </Area>
  );
}

function Deputies() {
  const say = useSay();
  const { assignments } = usePerson();
  return (
    <Stack gap="lg">
      <Title order={1}>{say('deputies.title')}</Title>
      <Text>{say('deputies.text')}</Text>
      {agenciesOf(assignments).map((agency) => (
        <AtAgency key={agency} agency={agency} answers={answersFor(assignments, agency)} />
      ))}
    </Stack>
  );
}

const lists = [
  { list: 'now', status: 'named' },
  { list: 'earlier', status: 'ended,withdrawn' },
] as const;

function AtAgency({ agency, answers }: { readonly agency: string; readonly answers: boolean }) {
  const say = useSay();
  return (
    <Stack gap="lg">
      <NameDeputy agency={agency} answers={answers} />
      {lists.map(({ list, status }) => (
        <section key={list} className="group" aria-labelledby={`deputies-${agency}-${list}`}>
          <Title order={2} size="h4" id={`deputies-${agency}-${list}`}>
            {say(`deputies.${list}`)}
          </Title>
          <Listed {...{ agency, answers, list, status }} />
        </section>
      ))}
    </Stack>
  );
}

interface ListedTerms {
  readonly agency: string;
  readonly answers: boolean;
  readonly list: 'now' | 'earlier';
  readonly status: string;
}

function Listed({ agency, answers, list, status }: ListedTerms) {
  const say = useSay();
  const page = useQuery({
    queryKey: ['delegations', agency, list],
    queryFn: () => delegations.of(agency, status),
    refetchInterval: slowly,
  });
  return (
    <Fetched page={page}>
      {({ items }) =>
        items.length === 0 ? (
          <Text>{say(`deputies.none.${list}`)}</Text>
        ) : (
          items.map((each) => <DelegationRow key={each.id} of={each} agency={agency} answers={answers} />)
        )
      }
    </Fetched>
  );
}
