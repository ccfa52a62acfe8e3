import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { operation } from '../../api/operation.js';
import { Fetched } from '../../parts/fetched.js';
import { useSay } from '../../texts/spoken.js';
import { Event } from './event.js';

/** Events that could not be applied, without their content, and what helps against each. */
export function Quarantine({ agency }: { readonly agency: string }) {
  const say = useSay();
  const page = useQuery({
    queryKey: ['quarantine', agency],
    queryFn: () => operation.quarantine(agency),
    refetchInterval: 10_000,
  });
  return (
    <Stack gap="xs" mt="lg">
      <Title order={3} size="h4">
        {say('admin.quarantine')}
      </Title>
      <Text>{say('admin.quarantine.text')}</Text>
      <Fetched page={page}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>{say('admin.quarantine.none')}</Text>
          ) : (
            <ul className="plain">
              {items.map((each) => (
                <li key={each.id}>
                  <Event agency={agency} of={each} />
                </li>
              ))}
            </ul>
          )
        }
      </Fetched>
    </Stack>
  );
}
