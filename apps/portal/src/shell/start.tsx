import { Stack, Text, Title } from '@mantine/core';
import { Navigate } from '@tanstack/react-router';
import { useSay } from '../texts/spoken.js';
import { linksOf } from './desks.js';
import { usePerson } from './person.js';

/** Sends everybody to where their day begins; says plainly who has no role. */
export function Start() {
  const say = useSay();
  const { assignments } = usePerson();
  const [first] = linksOf(assignments);
  if (first !== undefined) return <Navigate to={first.to} replace />;
  return (
    <Stack>
      <Title order={1}>{say('noRole.title')}</Title>
      <Text>{say('noRole.text')}</Text>
    </Stack>
  );
}
