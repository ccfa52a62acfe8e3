import { Button, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { operation, type QuarantinedEvent } from '../api/operation.js';
import { Fetched } from '../parts/fetched.js';
import { Failed } from '../shell/failed.js';
import { useLanguage, useSay } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';

/** Events that could not be applied, without their content, and a way to apply each again. */
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

function Event({ agency, of }: { readonly agency: string; readonly of: QuarantinedEvent }) {
  const say = useSay();
  const { language } = useLanguage();
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: () => operation.retry(agency, of.id),
    onSettled: () => client.invalidateQueries({ queryKey: ['quarantine', agency] }),
  });
  return (
    <Stack gap={4} mb="md">
      <Text fw={600}>
        {say('admin.quarantine.event', { subject: of.subject, number: of.number ?? 0 })} ·{' '}
        {say('admin.quarantine.at', { at: momentOf(of.quarantinedAt, language) })}
      </Text>
      <Text size="sm">{of.reason}</Text>
      <div className="actions">
        <Button
          size="compact-md"
          variant="default"
          loading={again.isPending}
          onClick={() => {
            again.mutate();
          }}
        >
          {say('admin.quarantine.retry')}
        </Button>
      </div>
      <div role="status">
        {again.data?.released === false && <Text size="sm">{say('admin.quarantine.still')}</Text>}
      </div>
      {again.error !== null && <Failed error={again.error} />}
    </Stack>
  );
}
