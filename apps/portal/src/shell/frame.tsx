import { Button, Container, Group, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { isSigningOut, mySignIn, session, signIn, signOut, type Session } from '../api/session.js';
import { useLanguage, useSay } from '../texts/spoken.js';
import { agenciesOf } from '../deputies/places.js';
import { AskBeforeLeaving } from './ask-before-leaving.js';
import { Beginning } from './beginning.js';
import { saveAll } from './before-leaving.js';
import { Colours } from './colours.js';
import { Changes } from './changes/changes.js';
import { linksOf } from './desks.js';
import { Failed } from './failed.js';
import { Keys } from './keys/keys.js';
import { Languages } from './languages.js';
import { Bell } from './notices/bell.js';
import { TextLink } from './links.js';
import { Person } from './person.js';
import { SessionEnd } from './session-end.js';
import { Sheet } from './sheet.js';
import { SignInAgain } from './sign-in-again.js';
import { tellSignedIn } from './signed-in-news.js';
import { useWaiting, waitForThem } from './waiting.js';

/** Decided before the page goes that shows it: what is typed is held by what goes. */
async function whoIsThere(): Promise<Session | null> {
  const found = await session();
  if (found === null && !isSigningOut()) waitForThem();
  return found;
}

/** Nothing of a page stays on the screen once its session is over. */
export function Frame() {
  return useWaiting() ? <SignInAgain /> : <Page />;
}

function Page() {
  const say = useSay();
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['session'],
    queryFn: whoIsThere,
    refetchInterval: 60_000,
  });
  const nobody = data === null;
  const somebody = data?.account.id;
  useEffect(() => {
    if (nobody && !isSigningOut()) signIn(language);
  }, [nobody, language]);
  useEffect(() => {
    if (somebody !== undefined) tellSignedIn();
  }, [somebody]);
  if (error !== null && data === undefined) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined || data === null)
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
  const { language } = useLanguage();
  return (
    <Group gap="md" id="me" className={open ? 'me open' : 'me'}>
      <Languages />
      <Text size="sm">{person.account.name}</Text>
      {agenciesOf(person.assignments).length > 0 && (
        <TextLink to="/deputies" className="tab-of-head">
          {say('deputies')}
        </TextLink>
      )}
      <Group gap="md" wrap="nowrap">
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
    </Group>
  );
}
