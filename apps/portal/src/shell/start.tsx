import { Stack, Text, Title } from '@mantine/core';
import { Navigate } from '@tanstack/react-router';
import { useSay } from '../texts/spoken.js';
import { linksOf } from './desks.js';
import { usePerson } from './person.js';

/** Sends everybody to where their day begins; says plainly whose pages are not there, and where the same work can be done until they are. */
export function Start() {
  const say = useSay();
  const { assignments } = usePerson();
  const [first] = linksOf(assignments);
  if (first !== undefined) return <Navigate to={first.to} replace />;
  const agencies = [...new Set(assignments.map(({ agency }) => agency))];
  return (
    <Stack>
      <Title order={1}>{say('notHere.title')}</Title>
      <Text>{say('notHere.text')}</Text>
      <ul>
        {agencies.map((agency) => (
          <li key={agency}>
            <a href={`/api/${agency}/docs`}>{`/api/${agency}/docs`}</a>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
