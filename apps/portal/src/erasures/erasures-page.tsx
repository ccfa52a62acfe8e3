import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { erasuresOf, type DueErasure, type Erasure, type ErasingAgency } from '../api/erasures.js';
import { RecordList } from '../parts/record-list.js';
import { slowly } from '../shell/changes/slowly.js';
import { ButtonLink, TextLink } from '../shell/links.js';
import { usePerson } from '../shell/person.js';
import { present } from '../shell/search.js';
import { useLanguage, useSay, useTexts } from '../texts/spoken.js';
import { dateOf } from '../texts/when.js';
import { ErasureState, useCalled } from './marks.js';
import { agenciesOf, erasureLists, statesOf, type ErasureList } from './places.js';

const route = getRouteApi('/erasures/erasures');

/** What has been kept long enough and nobody has asked for; what was asked, and what became of it. */
export function ErasuresPage() {
  const own = agenciesOf(usePerson().assignments);
  const { at = own[0] ?? 'school', show = 'due', after } = route.useSearch();
  return show === 'due' ? (
    <DueList own={own} at={at} show={show} after={after} />
  ) : (
    <AskedList own={own} at={at} show={show} after={after} />
  );
}

interface ListTerms<S extends ErasureList> {
  readonly own: readonly ErasingAgency[];
  readonly at: ErasingAgency;
  readonly show: S;
  readonly after: string | undefined;
}

function DueList(terms: ListTerms<'due'>) {
  const { at, show, after } = terms;
  const page = useQuery({
    queryKey: ['erasures', at, show, after],
    queryFn: async () => {
      const { items, next } = await erasuresOf(at).due(after);
      return { items: items.map((each) => ({ ...each, id: each.recordId, due: null })), next };
    },
    refetchInterval: slowly,
  });
  return <RecordList {...useAround(terms)} page={page} row={(each) => <DueRow of={each} at={at} />} />;
}

function AskedList(terms: ListTerms<Exclude<ErasureList, 'due'>>) {
  const { at, show, after } = terms;
  const page = useQuery({
    queryKey: ['erasures', at, show, after],
    queryFn: () => erasuresOf(at).list({ status: statesOf[show], ...present({ after }) }),
    refetchInterval: slowly,
  });
  return <RecordList {...useAround(terms)} page={page} row={(each) => <AskedRow of={each} at={at} />} />;
}

/** What stands around a list, whichever it is. */
function useAround({ own, at, show }: ListTerms<ErasureList>) {
  const say = useSay();
  return {
    title: say('erasures.title'),
    filters: erasureLists.map((each) => (
      <ButtonLink
        key={each}
        to="/erasures"
        search={{ at, show: each }}
        variant={each === show ? 'filled' : 'default'}
        aria-current={each === show ? 'page' : undefined}
      >
        {say(`erasures.list.${each}`)}
      </ButtonLink>
    )),
    tools: (
      <Stack gap="xs">
        {own.length > 1 &&
          own.map((each) => (
            <TextLink
              key={each}
              to="/erasures"
              search={{ at: each, show }}
              aria-current={each === at ? 'true' : undefined}
            >
              {say(`erasures.at.${each}`)}
            </TextLink>
          ))}
        <Text maw="44rem">{say(`erasures.text.${show}`)}</Text>
      </Stack>
    ),
    label: say(`erasures.list.${show}`),
    empty: say(`erasures.none.${show}`),
    further: (next: string) => (
      <TextLink to="/erasures" search={{ at, show, after: next }} mt="md" display="inline-block">
        {say('list.more')}
      </TextLink>
    ),
  };
}

/** Whoever decides sees it, too, and waits for whoever has the case. */
function DueRow({ of, at }: { readonly of: DueErasure; readonly at: ErasingAgency }) {
  const say = useSay();
  const texts = useTexts();
  const called = useCalled();
  const { language } = useLanguage();
  const { recordId, mayAsk, statusSays, termSays, keptUntil } = of;
  const told = (
    <>
      <span className="grows">
        <span className={mayAsk ? 'title' : undefined}>{called(of)}</span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          {texts(statusSays)} · {texts(termSays)}
        </Text>
      </span>
      <span>{say('erasures.keptUntil', { at: dateOf(keptUntil, language) })}</span>
    </>
  );
  return mayAsk ? (
    <Link to="/erasures/$agency/of/$recordId" params={{ agency: at, recordId }} className="row">
      {told}
    </Link>
  ) : (
    <div className="row">{told}</div>
  );
}

function AskedRow({ of, at }: { readonly of: Erasure; readonly at: ErasingAgency }) {
  const say = useSay();
  const texts = useTexts();
  const called = useCalled();
  const { language } = useLanguage();
  const { id, groundSays, openedAt, decidedAt, status } = of;
  return (
    <Link to="/erasures/$agency/$id" params={{ agency: at, id }} className="row">
      <span className="grows">
        <span className="title">{called(of)}</span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          {texts(groundSays)} ·{' '}
          {decidedAt === null
            ? say('erasures.askedOn', { at: dateOf(openedAt, language) })
            : say('erasures.decidedOn', { at: dateOf(decidedAt, language) })}
        </Text>
      </span>
      <span className="marks">
        <ErasureState status={status} />
      </span>
    </Link>
  );
}
