import { Text } from '@mantine/core';
import { TextLink } from '../../shell/links.js';
import { useSay } from '../../texts/spoken.js';
import { useAccessCounts } from './use-access-counts.js';

/** Whether anybody's access is due for review, with the way there. */
export function AccessStanding({ agency }: { readonly agency: string }) {
  const say = useSay();
  const counts = useAccessCounts(agency).data;
  // Its line is kept free, so that nothing moves when it comes.
  if (counts === undefined)
    return (
      <Text mt="sm" aria-hidden>
        &nbsp;
      </Text>
    );
  const says = say('access.standing', { due: counts.due });
  return (
    <Text mt="sm">
      {counts.due === 0 ? (
        says
      ) : (
        <TextLink to="/admin/access" search={{ show: 'due' }}>
          {says}
        </TextLink>
      )}
    </Text>
  );
}
