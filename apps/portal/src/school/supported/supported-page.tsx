import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { supportedChildren, type ListedChild } from '../../api/school.js';
import { numberOf } from '../../parts/number.js';
import { RecordList } from '../../parts/record-list.js';
import { slowly } from '../../shell/changes/slowly.js';
import { ButtonLink, TextLink } from '../../shell/links.js';
import { present } from '../../shell/search.js';
import { useLanguage, useSay } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { supportedLists, supportedStates } from './places.js';
import { SupportedState, useAge } from './marks.js';

const route = getRouteApi('/supported/supported');

/** Children of whom social services told the school. */
export function SupportedPage() {
  const say = useSay();
  const navigate = useNavigate();
  const { show = 'open', after, number } = route.useSearch();
  const page = useQuery({
    queryKey: ['supported-children', show, after, number],
    queryFn: () =>
      supportedChildren.list(number === undefined ? present({ status: supportedStates[show], after }) : { number }),
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say('supported.title')}
      filters={supportedLists.map((each) => (
        <ButtonLink
          key={each}
          to="/supported"
          search={{ show: each }}
          variant={each === show && number === undefined ? 'filled' : 'default'}
          aria-current={each === show && number === undefined ? 'page' : undefined}
        >
          {say(`supported.${each}`)}
        </ButtonLink>
      ))}
      sought={{
        number,
        onChange: (wanted) => void navigate({ to: '/supported', search: present({ show, number: wanted }) }),
      }}
      page={page}
      label={say(`supported.${show}`)}
      empty={say(`supported.none.${show}`)}
      row={(each) => <ChildRow of={each} />}
      further={(next) => (
        <TextLink to="/supported" search={{ show, after: next }} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}

function ChildRow({ of }: { readonly of: ListedChild }) {
  const say = useSay();
  const { language } = useLanguage();
  const ageOf = useAge();
  return (
    <Link to="/supported/$id" params={{ id: of.id }} className="row">
      <span className="grows">
        <span className="title">{ageOf(of)}</span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          {say('row.number', { number: numberOf(of) })} · {momentOf(of.openedAt, language)}
        </Text>
      </span>
      <SupportedState status={of.status} />
    </Link>
  );
}
