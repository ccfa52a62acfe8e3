import { Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { notices } from '../../api/notices.js';
import { useLanguage, useSay, useTexts } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { Apart } from '../../parts/apart.js';
import { Failed } from '../failed.js';
import { ButtonLink, TextLink } from '../links.js';
import { present } from '../search.js';
import { placeOf } from './place-of.js';
import { useNotices, type Told } from './use-notices.js';

const route = getRouteApi('/notices');
const filters = ['all', 'deadlines'] as const;

/** What waits for the person or was told to them, newest first. What they have not looked at before stands apart while they look. */
export function NoticesPage() {
  const say = useSay();
  const client = useQueryClient();
  const { show = 'all', after } = route.useSearch();
  const { told, next, isPending, errors } = useNotices(present({ about: show === 'all' ? undefined : show, after }));
  // Who looks at a part has not looked at all up to its newest.
  const looksAtAll = show === 'all' && after === undefined;
  // What was new when the page was opened stays under "New" although looking makes it seen.
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const unseen = told.filter(({ seen }) => !seen);
  const unseenIds = unseen.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (unseen.length === 0 || !looksAtAll) return;
    setFresh((before) => new Set([...before, ...unseen.map(({ id }) => id)]));
    const agencies = [...new Set(unseen.map(({ agency }) => agency))];
    void Promise.all(
      agencies.map((agency) => notices.seen(agency, unseen.find((each) => each.agency === agency)?.id ?? '')),
    ).then(
      () => client.invalidateQueries({ queryKey: ['notices'] }),
      // It stays unseen and is said again with the next look.
      () => undefined,
    );
    // By the ids: the list itself is another one with each render.
  }, [unseenIds, looksAtAll, client]);
  const isFresh = ({ id, seen }: Told): boolean => !seen || fresh.has(id);
  const groups = [
    ['notices.new', told.filter(isFresh)],
    ['notices.earlier', told.filter((each) => !isFresh(each))],
  ] as const;
  return (
    <Stack gap="lg">
      <Title order={1}>{say('notices.title')}</Title>
      <Text>{say('notices.text')}</Text>
      <Group component="nav" aria-label={say('list.filters')} gap="xs" className="actions">
        {filters.map((each) => (
          <ButtonLink
            key={each}
            to="/notices"
            search={{ show: each }}
            variant={each === show ? 'filled' : 'default'}
            aria-current={each === show ? 'page' : undefined}
          >
            {say(`notices.${each}`)}
          </ButtonLink>
        ))}
      </Group>
      {errors.map((error, place) => (
        <Failed key={place} error={error} again={() => void client.invalidateQueries({ queryKey: ['notices'] })} />
      ))}
      {isPending && <Loader role="status" aria-label={say('loading')} />}
      {!isPending && told.length === 0 && errors.length === 0 && (
        <Text>{say(looksAtAll ? 'notices.none' : 'notices.noneSuch')}</Text>
      )}
      {groups
        .filter(([, members]) => members.length > 0)
        .map(([says, members]) => (
          <section key={says} className="group" aria-labelledby={says}>
            <Title order={2} size="h4" id={says}>
              {say(says)} · {members.length}
            </Title>
            {members.map((each) => (
              <Row key={each.id} of={each} />
            ))}
          </section>
        ))}
      {next !== null && (
        <TextLink to="/notices" search={{ show, after: next }}>
          {say('list.more')}
        </TextLink>
      )}
    </Stack>
  );
}

function Row({ of }: { readonly of: Told }) {
  const say = useSay();
  const texts = useTexts();
  const { language } = useLanguage();
  const place = placeOf(of);
  return (
    <div className="row">
      <span className="grows">
        {place === undefined ? texts(of.says) : <TextLink {...place}>{texts(of.says)}</TextLink>}
        <br />
        {of.moved !== null && (
          <>
            <Text component="span" display="block">
              {say('notices.moved', { from: momentOf(of.moved.from, language), to: momentOf(of.moved.to, language) })}
            </Text>
            <Text component="span" display="block" size="sm">
              {texts(of.moved.because)}
            </Text>
          </>
        )}
        <Text component="span" size="sm" c="dimmed">
          <Apart of={[of.number === null ? '' : say('row.number', { number: of.number }), momentOf(of.at, language)]} />
        </Text>
      </span>
    </div>
  );
}
