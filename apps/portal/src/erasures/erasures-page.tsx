import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
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

/** What has been kept long enough and nobody has asked for; what was asked, and what became of it. A number is looked for in all of it. */
export function ErasuresPage() {
  const own = agenciesOf(usePerson().assignments);
  const { at = own[0] ?? 'school', show = 'due', number, after } = route.useSearch();
  const around = { own, at, after };
  if (number !== undefined) return <Found {...around} show={show} number={number} />;
  return show === 'due' ? <DueList {...around} show={show} /> : <AskedList {...around} show={show} />;
}

interface ListTerms<S extends ErasureList> {
  readonly own: readonly ErasingAgency[];
  readonly at: ErasingAgency;
  readonly show: S;
  /** What a record is known by that is looked for. */
  readonly number?: string;
  readonly after: string | undefined;
}

const asListed = (each: DueErasure) => ({ ...each, id: each.recordId, due: null });

function DueList(terms: ListTerms<'due'>) {
  const { at, show, after } = terms;
  const page = useQuery({
    queryKey: ['erasures', at, show, after],
    queryFn: async () => {
      const { items, next } = await erasuresOf(at).due(present({ after }));
      return { items: items.map(asListed), next };
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

/** One record's, whether it has to be asked for or was: a few at most. */
function Found(terms: ListTerms<ErasureList> & { readonly number: string }) {
  const { at, number } = terms;
  const page = useQuery({
    queryKey: ['erasures', at, 'number', number],
    queryFn: async () => {
      const [due, asked] = await Promise.all([erasuresOf(at).due({ number }), erasuresOf(at).list({ number })]);
      return { items: [...due.items.map(asListed), ...asked.items], next: null };
    },
    refetchInterval: slowly,
  });
  return (
    <RecordList
      {...useAround(terms)}
      page={page}
      row={(each) => ('mayAsk' in each ? <DueRow of={each} at={at} /> : <AskedRow of={each} at={at} />)}
    />
  );
}

/** What stands around a list, whichever it is. */
function useAround({ own, at, show, number }: ListTerms<ErasureList>) {
  const say = useSay();
  const navigate = useNavigate();
  const isShown = (list: ErasureList): boolean => list === show && number === undefined;
  return {
    title: say('erasures.title'),
    filters: erasureLists.map((each) => (
      <ButtonLink
        key={each}
        to="/erasures"
        search={{ at, show: each }}
        variant={isShown(each) ? 'filled' : 'default'}
        aria-current={isShown(each) ? 'page' : undefined}
      >
        {say(`erasures.list.${each}`)}
      </ButtonLink>
    )),
    about: number === undefined && <Text maw="44rem">{say(`erasures.text.${show}`)}</Text>,
    tools: own.length > 1 && (
      <Stack gap="xs">
        {own.map((each) => (
          <TextLink
            key={each}
            to="/erasures"
            search={{ at: each, show }}
            aria-current={each === at ? 'true' : undefined}
          >
            {say(`erasures.at.${each}`)}
          </TextLink>
        ))}
      </Stack>
    ),
    sought: {
      number,
      onChange: (wanted: string | undefined) =>
        void navigate({ to: '/erasures', search: present({ at, show, number: wanted }) }),
    },
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
