import { Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useSay } from '../texts/spoken.js';
import { ButtonLink } from './links.js';

/** Where a window of `SignInAgain` comes back to. It closes itself; a tab that somebody opened by a link may not, and says what to do. */
export function SignedIn() {
  const say = useSay();
  useEffect(() => {
    window.close();
  }, []);
  return (
    <Stack align="flex-start">
      <Title order={1}>{say('signedIn.title')}</Title>
      <Text>{say('signedIn.text')}</Text>
      <ButtonLink to="/">{say('signedIn.here')}</ButtonLink>
    </Stack>
  );
}
