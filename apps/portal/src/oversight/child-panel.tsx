import { Alert, Button, List, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { identities, identitiesBase, type IdentityRequest, type ToldChild } from '../api/oversight.js';
import { Begin } from '../parts/begin.js';
import { Due } from '../parts/due.js';
import { Fetched } from '../parts/fetched.js';
import { Pairs } from '../parts/pairs.js';
import { slowly } from '../shell/changes/slowly.js';
import { Failed } from '../shell/failed.js';
import { useHeld } from '../shell/held.js';
import { useLanguage, useSay, useSayFirst, useTexts, type Texts } from '../texts/spoken.js';
import { dateOf, momentOf } from '../texts/when.js';

interface ChildPanelTerms {
  readonly chainId: string;
  /** Why nobody may be asked now; null where the prosecutor may. */
  readonly blocked: { readonly code: string; readonly why: Texts } | null;
}

/** Who the child is: asked of the police with a reason, shown to whoever asked for a time, and never on paper. */
export function ChildPanel({ chainId, blocked }: ChildPanelTerms) {
  const say = useSay();
  const texts = useTexts();
  const page = useQuery({
    queryKey: ['oversight', 'identity-requests', 'of', chainId],
    queryFn: () => identities.list({ chainId, limit: 100 }),
    refetchInterval: slowly,
  });
  return (
    <Stack component="section" gap="xs" className="actions" aria-labelledby="who-the-child-is" align="flex-start">
      <Title order={2} size="h4" id="who-the-child-is">
        {say('who.title')}
      </Title>
      <Fetched page={page}>
        {({ items }) => {
          const [newest] = items.filter(({ own }) => own);
          return (
            <>
              {newest === undefined ? <Text>{say('who.unknown')}</Text> : <Own key={newest.id} of={newest} />}
              {blocked === null && <Ask chainId={chainId} />}
              {blocked !== null && blocked.code !== 'asked-already' && <Text size="sm">{texts(blocked.why)}</Text>}
              {items.length > 0 && <Past of={items} />}
            </>
          );
        }}
      </Fetched>
    </Stack>
  );
}

/** The interruption: what will happen then. Who is there is asked before anything is typed. */
function Ask({ chainId }: { readonly chainId: string }) {
  const say = useSay();
  const [open, setOpen] = useHeld(`open who the child is ${chainId}`, false, false);
  const asked = useMutation({
    mutationFn: () => identities.mayAsk(),
    onSuccess: () => {
      setOpen(true);
    },
  });
  if (!open)
    return (
      <>
        <Button
          variant="default"
          loading={asked.isPending}
          onClick={() => {
            asked.mutate();
          }}
        >
          {say('who.need')}
        </Button>
        {asked.error !== null && <Failed error={asked.error} />}
      </>
    );
  return (
    <Alert color="yellow" variant="outline" title={say('who.before.title')}>
      <Stack gap="sm" align="flex-start">
        <List>
          <List.Item>{say('who.before.entered')}</List.Item>
          <List.Item>{say('who.before.words')}</List.Item>
          <List.Item>{say('who.before.shown')}</List.Item>
        </List>
        <Begin
          base={identitiesBase}
          described={() => import('steps:oversight/identity-request')}
          step="ask"
          known={{ chainId }}
        />
      </Stack>
    </Alert>
  );
}

/** Where the reader's own request stands. */
function Own({ of }: { readonly of: IdentityRequest }) {
  const say = useSay();
  const { language } = useLanguage();
  const { id, status, openedAt, answeredAt, endsAt, notHeld } = of;
  const now = useTime();
  if (status === 'told' && endsAt !== null && Date.parse(endsAt) > now)
    return <Told id={id} at={answeredAt ?? openedAt} endsAt={endsAt} />;
  return (
    <Text role="status">
      {status === 'asked'
        ? say('who.asked', { at: momentOf(openedAt, language) })
        : notHeld === null
          ? say('who.over')
          : say(`who.notHeld.${notHeld}`)}
    </Text>
  );
}

/** Told: the name on demand, with the time that is left beside it. It goes from the page when that is over. */
function Told({ id, at, endsAt }: { readonly id: string; readonly at: string; readonly endsAt: string }) {
  const say = useSay();
  const { language } = useLanguage();
  const show = useMutation({ mutationFn: () => identities.show(id), gcTime: 0 });
  return (
    <>
      <Text role="status">{say('who.told', { at: momentOf(at, language) })}</Text>
      <Text size="sm">{say('who.entered')}</Text>
      <Due by={endsAt} />
      {show.data !== undefined && <Child of={show.data} />}
      <Button
        variant="default"
        loading={show.isPending}
        onClick={() => {
          if (show.data === undefined) show.mutate();
          else show.reset();
        }}
      >
        {say(show.data === undefined ? 'who.show' : 'who.hide')}
      </Button>
      {show.error !== null && <Failed error={show.error} />}
    </>
  );
}

function Child({ of: { familyName, givenName, patronymic, bornOn } }: { readonly of: ToldChild }) {
  const say = useSay();
  const { language } = useLanguage();
  const name = [familyName, givenName, patronymic].filter(Boolean).join(' ');
  return (
    <Pairs
      of={[
        [say('who.name'), name || say('who.unnamed')],
        [say('who.bornOn'), bornOn === undefined ? '' : dateOf(bornOn, language)],
      ]}
    />
  );
}

/** That it was asked: in which role, why and when, never the name nor who it was. */
function Past({ of }: { readonly of: readonly IdentityRequest[] }) {
  const say = useSay();
  const first = useSayFirst();
  const texts = useTexts();
  const { language } = useLanguage();
  return (
    <>
      <Text fw={600}>{say('who.past')}</Text>
      <List>
        {of.map(({ id, role, reasonSays, openedAt, status }) => (
          <List.Item key={id}>
            {say('who.line', { role: first([`who.role.${role}`], role), reason: texts(reasonSays) })} ·{' '}
            {momentOf(openedAt, language)} · {say(`who.state.${status}`)}
          </List.Item>
        ))}
      </List>
    </>
  );
}

const everyMs = 5_000;

/** The time, again and again: what may be shown for a while goes without anybody asking. */
function useTime(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const ticking = setInterval(() => {
      setNow(Date.now());
    }, everyMs);
    return () => {
      clearInterval(ticking);
    };
  }, []);
  return now;
}
