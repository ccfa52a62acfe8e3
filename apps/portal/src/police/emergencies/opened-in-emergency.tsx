import { Alert, Stack, Text } from '@mantine/core';
import { IconLockOpen } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { openings } from '../../api/police.js';
import { Due } from '../../parts/due.js';
import { isOpen } from '../../parts/opening-state.js';
import { TextLink } from '../../shell/links.js';
import { Area, useSay } from '../../texts/spoken.js';

/** On the page of a case: that it is open in an emergency, and until when. */
export function OpenedInEmergency({ id }: { readonly id: string }) {
  const running = useQuery({
    queryKey: ['openings', 'running'],
    queryFn: () => openings.list({ status: 'open', mine: 'true' }),
    // One answer for every case that is looked at; a change is told by the stream.
    staleTime: 60_000,
  });
  const opening = running.data?.items.find((each) => each.recordId === id && isOpen(each));
  if (opening === undefined) return null;
  return (
    <Area of={['emergency']}>
      <Banner id={opening.id} endsAt={opening.endsAt} />
    </Area>
  );
}

function Banner({ id, endsAt }: { readonly id: string; readonly endsAt: string }) {
  const say = useSay();
  return (
    <Alert color="yellow" variant="outline" icon={<IconLockOpen aria-hidden />}>
      <Stack gap="xs">
        <Text>{say('emergency.banner')}</Text>
        <Due by={endsAt} />
        <TextLink to="/police/emergencies/$id" params={{ id }}>
          {say('emergency.banner.link')}
        </TextLink>
      </Stack>
    </Alert>
  );
}
