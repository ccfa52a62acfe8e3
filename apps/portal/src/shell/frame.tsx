import { Button, Container, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { session, signIn, signOut, type Session } from '../api/session.js';
import { languages, useLanguage, useSay } from '../texts/spoken.js';
import { Failed } from './failed.js';
import { TextLink } from './links.js';

const schoolRoles = ['psychologist', 'teacher', 'head-of-school'];

export function Frame() {
  const say = useSay();
  const { language } = useLanguage();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['session'],
    queryFn: session,
    refetchInterval: 60_000,
  });
  const nobody = !isPending && error === null && data === undefined;
  useEffect(() => {
    if (nobody) signIn(language);
  }, [nobody, language]);
  if (error !== null && data === undefined) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined)
    return (
      <Group justify="center" p="xl">
        <Loader aria-label={say('loading')} />
      </Group>
    );
  const here = data.assignments.some(({ role }) => schoolRoles.includes(role));
  return (
    <>
      <a className="skip" href="#main">
        {say('skip')}
      </a>
      <Head person={data} />
      <Container component="main" id="main" size="md" py="lg">
        {here ? <Outlet /> : <NotHereYet assignments={data.assignments} />}
      </Container>
    </>
  );
}

function Head({ person }: { readonly person: Session }) {
  const say = useSay();
  const { language, choose } = useLanguage();
  return (
    <header style={{ background: '#14202b', color: '#fff' }}>
      <Container size="md" py="xs">
        <Group justify="space-between" gap="xs">
          <TextLink to="/" c="#fff" fw={600} underline="never">
            {say('product')}
          </TextLink>
          <Group gap="md">
            <Group gap={4} role="group" aria-label={say('language')}>
              {languages.map((each) => (
                <Button
                  key={each}
                  size="compact-sm"
                  variant={each === language ? 'white' : 'subtle'}
                  c={each === language ? '#14202b' : '#fff'}
                  aria-pressed={each === language}
                  lang={each}
                  onClick={() => {
                    choose(each);
                  }}
                >
                  {{ kk: 'Қазақша', ru: 'Русский', en: 'English' }[each]}
                </Button>
              ))}
            </Group>
            <Text size="sm">{person.account.name}</Text>
            <Button size="compact-sm" variant="outline" color="gray.0" onClick={() => void signOut()}>
              {say('signOut')}
            </Button>
          </Group>
        </Group>
      </Container>
    </header>
  );
}

/** Says plainly which pages are not there, and where the same work can be done until they are. */
function NotHereYet({ assignments }: { readonly assignments: Session['assignments'] }) {
  const say = useSay();
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
