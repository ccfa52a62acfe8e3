import { Paper, Stack, Text, Title } from '@mantine/core';
import type { Profile } from '../api/liaison.js';
import { Fetched } from '../parts/fetched.js';
import { Pairs } from '../parts/pairs.js';
import { useSay, useSayFirst, useTexts } from '../texts/spoken.js';
import { usePlatforms } from './identity.js';
import { useNamed } from './names.js';

/** How each platform and operator is asked, to be read: the profiles that the service works by. */
export function PlatformsPage() {
  const say = useSay();
  const page = usePlatforms();
  return (
    <Stack gap="lg">
      <Title order={1}>{say('liaison.platforms.title')}</Title>
      <Text>{say('liaison.platforms.text')}</Text>
      <Fetched page={page}>{({ items }) => items.map((each) => <ProfileOf key={each.platform} of={each} />)}</Fetched>
    </Stack>
  );
}

function ProfileOf({ of }: { readonly of: Profile }) {
  const say = useSay();
  const first = useSayFirst();
  const texts = useTexts();
  const named = useNamed();
  const { platform, jurisdiction, language, routes, note } = of;
  return (
    <Paper component="section" p="md" withBorder aria-labelledby={`platform-${platform}`}>
      <Title order={2} size="h3" id={`platform-${platform}`}>
        {named(platform)}
      </Title>
      <Text>
        {say('liaison.platforms.law', {
          country:
            jurisdiction === null
              ? say('liaison.country.unknown')
              : first([`liaison.country.${jurisdiction}`], jurisdiction),
        })}{' '}
        · {say('liaison.platforms.language', { language: say(`liaison.language.${language}`) })}
      </Text>
      {note !== undefined && <Text mt="xs">{texts(note)}</Text>}
      {routes.map((route, place) => (
        <Stack key={`${route.channel} ${route.legalBasis}`} gap={4} mt="md">
          <Title order={3} size="h5">
            {place + 1}. {named(route.channel)}
          </Title>
          <Pairs
            of={[
              [say('liaison.platforms.serves'), route.serves.map(named).join(', ')],
              [say('liaison.law'), texts(route.cited)],
              [say('liaison.platforms.gives'), route.gives.map(({ says }) => texts(says)).join(', ')],
              [say('liaison.platforms.usual'), say('liaison.days', { count: route.usualDays })],
              [
                say('liaison.platforms.reminders'),
                say('liaison.platforms.onDays', { days: route.remindAfterDays.join(', ') }),
              ],
            ]}
          />
        </Stack>
      ))}
    </Paper>
  );
}
