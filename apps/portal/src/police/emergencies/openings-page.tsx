import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { openings, type Opening } from '../../api/police.js';
import { Due } from '../../parts/due.js';
import { isOpen, OpeningState } from '../../parts/opening-state.js';
import { RecordList } from '../../parts/record-list.js';
import { slowly } from '../../shell/changes/slowly.js';
import { ButtonLink, TextLink } from '../../shell/links.js';
import { present } from '../../shell/search.js';
import { Area, useLanguage, useSay, useTexts } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { BeginOpening } from './begin-opening.js';
import { openingLists, statesOf } from './places.js';

const route = getRouteApi('/police/police/emergencies');

/** Cases opened in an emergency: an officer's own, and those of the unit for its head. */
export function OpeningsPage() {
  return (
    <Area of={['emergency']}>
      <Openings />
    </Area>
  );
}

function Openings() {
  const say = useSay();
  const navigate = useNavigate();
  const { show = 'waits', after, number } = route.useSearch();
  const page = useQuery({
    queryKey: ['openings', show, after, number],
    queryFn: () => openings.list(number === undefined ? present({ status: statesOf[show], after }) : { number }),
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say('emergency.title')}
      tools={<BeginOpening />}
      filters={openingLists.map((each) => (
        <ButtonLink
          key={each}
          to="/police/emergencies"
          search={{ show: each }}
          variant={each === show && number === undefined ? 'filled' : 'default'}
          aria-current={each === show && number === undefined ? 'page' : undefined}
        >
          {say(`emergency.list.${each}`)}
        </ButtonLink>
      ))}
      sought={{
        number,
        onChange: (wanted) => void navigate({ to: '/police/emergencies', search: present({ show, number: wanted }) }),
      }}
      page={page}
      label={say(`emergency.list.${show}`)}
      empty={say(`emergency.none.${show}`)}
      row={(each) => <OpeningRow of={each} />}
      further={(next) => (
        <TextLink to="/police/emergencies" search={{ show, after: next }} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}

function OpeningRow({ of }: { readonly of: Opening }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { id, number, openedBy, reasonSays, openedAt, endsAt } = of;
  return (
    <Link to="/police/emergencies/$id" params={{ id }} className="row">
      <span className="grows">
        <span className="title">{number}</span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          {[openedBy?.name, momentOf(openedAt, language)].filter(Boolean).join(' · ')}
          <br />
          {texts(reasonSays)}
        </Text>
      </span>
      {isOpen(of) && <Due by={endsAt} />}
      <span className="marks">
        <OpeningState {...of} />
      </span>
    </Link>
  );
}
