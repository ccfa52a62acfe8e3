import { Button, Stack, Text, Title } from '@mantine/core';
import { useSay } from '../texts/spoken.js';
import { ButtonLink } from './links.js';

/** An address that leads to nothing, or to what somebody else has by now: a notice outlives its case. */
export function Nowhere() {
  const say = useSay();
  return (
    <Stack align="flex-start">
      <Title order={1}>{say('nowhere.title')}</Title>
      <Text>{say('nowhere.text')}</Text>
      <ButtonLink to="/">{say('nowhere.start')}</ButtonLink>
    </Stack>
  );
}

/** A part of the page could not be made or fetched; after an upgrade a new copy of the page has the right parts. */
export function Broken() {
  const say = useSay();
  return (
    <Stack align="flex-start" role="alert">
      <Title order={1}>{say('broken.title')}</Title>
      <Text>{say('broken.text')}</Text>
      <Button
        onClick={() => {
          window.location.reload();
        }}
      >
        {say('broken.reload')}
      </Button>
    </Stack>
  );
}
