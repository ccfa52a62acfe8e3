import { Button, Container, Group, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { mySignIn, session, signIn, signOut, type Session } from '../api/session.js';
import { languageNames, languages, useLanguage, useSay } from '../texts/spoken.js';
import { agenciesOf } from '../deputies/places.js';
import { AskBeforeLeaving } from './ask-before-leaving.js';
import { Beginning } from './beginning.js';
import { saveAll } from './before-leaving.js';
import { Colours } from './colours.js';
import { Changes } from './changes/changes.js';
import { linksOf } from './desks.js';
import { Failed } from './failed.js';
import { Keys } from './keys/keys.js';
import { Bell } from './notices/bell.js';
import { TextLink } from './links.js';
import { Person } from './person.js';
import { SessionEnd } from './session-end.js';
import { Sheet } from './sheet.js';

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
      <Beginning>
        <Group justify="center" p="xl">
          <Loader role="status" aria-label={say('loading')} />
        </Group>
      </Beginning>
    );
  return (
    <Person value={data}>
      <a className="skip" href="#main">
        {say('skip')}
      </a>
      <Head person={data} />
      <SessionEnd session={data} look={refetch} />
      <Changes />
      <AskBeforeLeaving />
      <Sheet>
        <Container component="main" id="main" size="lg" py="lg">
          <Outlet />
        </Container>
      </Sheet>
      <Container component="footer" size="lg" py="md" className="actions">
        <Group gap="md">
          <Colours />
          <Keys />
        </Group>
      </Container>
    </Person>
  );
}

/** On a phone languages and the account wait behind "Menu", so that the page begins high up. */
function Head({ person }: { readonly person: Session }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const links = linksOf(person.assignments);
  return (
    <header className="head">
      <Container size="lg" py="xs">
        <Group gap="md" className="line-of-head">
          <TextLink to="/" className="product" c="#fff" fw={600} underline="never">
            {say('product')}
          </TextLink>
          {links.length > 1 && (
            <Group component="nav" gap="md" className="nav-of-head" aria-label={say('nav')}>
              {links.map(({ to, says }) => (
                <TextLink key={to} to={to} className="tab-of-head">
                  {say(says)}
                </TextLink>
              ))}
            </Group>
          )}
          <Group gap="md" className="tools-of-head">
            <Bell />
            <Button
              className="menu-of-head"
              size="compact-sm"
              variant="outline"
              color="gray.0"
              aria-expanded={open}
              aria-controls="me"
              onClick={() => {
                setOpen(!open);
              }}
            >
              {say('menu')}
            </Button>
          </Group>
          <Me person={person} open={open} />
        </Group>
      </Container>
    </header>
  );
}

function Me({ person, open }: { readonly person: Session; readonly open: boolean }) {
  const say = useSay();
  const { language, choose } = useLanguage();
  return (
    <Group gap="md" id="me" className={open ? 'me open' : 'me'}>
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
            {languageNames[each]}
          </Button>
        ))}
      </Group>
      <Text size="sm">{person.account.name}</Text>
      {agenciesOf(person.assignments).length > 0 && (
        <TextLink to="/deputies" className="tab-of-head">
          {say('deputies')}
        </TextLink>
      )}
      <Button
        size="compact-sm"
        variant="outline"
        color="gray.0"
        onClick={() => {
          void saveAll().then(() => {
            mySignIn(language);
          });
        }}
      >
        {say('mySignIn')}
      </Button>
      <Button size="compact-sm" variant="outline" color="gray.0" onClick={() => void signOut()}>
        {say('signOut')}
      </Button>
    </Group>
  );
}
