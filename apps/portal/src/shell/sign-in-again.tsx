import { Alert, Anchor, Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { endSession, session, signIn, signInBeside } from '../api/session.js';
import { useLanguage, useSay } from '../texts/spoken.js';
import { leaveUnasked } from './before-leaving.js';
import { Languages } from './languages.js';
import { hearSignedIn } from './signed-in-news.js';
import { goOn, isAnother } from './waiting.js';

/** Large enough for the sign-in page; a phone makes a tab of it. */
const small = 'popup,width=480,height=760';

/**
 * What a page shows whose session is over, instead of itself. The person signs in in a window beside it, since leaving would end what they typed.
 * That window only says that somebody signed in: who it is, the service says.
 */
export function SignInAgain() {
  const say = useSay();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isBlocked, block] = useState(false);
  const look = useCallback(async (): Promise<void> => {
    // Not reached: whoever comes back to this window has it look again.
    const found = await session().catch(() => null);
    if (found === null) return;
    if (!isAnother(found)) {
      await endSession().catch(() => undefined);
      return;
    }
    queries.setQueryData(['session'], found);
    goOn();
  }, [queries]);
  useEffect(() => {
    // Nothing that was read stays in memory, either.
    queries.clear();
    heading.current?.focus();
    return hearSignedIn(() => void look());
  }, [queries, look]);
  return (
    <>
      <header className="head">
        <Container size="lg" py="xs">
          <Group justify="space-between">
            <Text className="product" c="#fff" fw={600}>
              {say('product')}
            </Text>
            <Languages />
          </Group>
        </Container>
      </header>
      <Container component="main" id="main" size="sm" py="xl">
        <Stack align="flex-start">
          <Title order={1} ref={heading} tabIndex={-1}>
            {say('end.again.title')}
          </Title>
          <Text>{say('end.again.text')}</Text>
          <Text>{say('end.again.other')}</Text>
          <Button
            onClick={() => {
              block(window.open(signInBeside(language), 'qorgan-sign-in', small) === null);
            }}
          >
            {say('end.again.do')}
          </Button>
          {isBlocked && (
            <Alert color="yellow" role="alert">
              <Text>{say('end.again.blocked')}</Text>
              <Anchor href={signInBeside(language)} target="_blank" rel="noopener">
                {say('end.again.tab')}
              </Anchor>
            </Alert>
          )}
          <Button
            variant="default"
            onClick={() => {
              leaveUnasked();
              signIn(language);
            }}
          >
            {say('end.again.forget')}
          </Button>
        </Stack>
      </Container>
    </>
  );
}
