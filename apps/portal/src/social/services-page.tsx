import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { services, type ListedService } from '../api/social.js';
import { numberOf } from '../parts/number.js';
import { RecordList } from '../parts/record-list.js';
import { ButtonLink, TextLink } from '../shell/links.js';
import { present } from '../shell/search.js';
import { useLanguage, useSay } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';
import { State } from './marks.js';
import { serviceLists, serviceStates } from './places.js';
import { useServiceName } from './service-name.js';
import { slowly } from '../shell/changes/slowly.js';

const route = getRouteApi('/social/social/services');

/** Services that were asked of a partner: nothing else of the child's case is seen there. */
export function ServicesPage() {
  const say = useSay();
  const navigate = useNavigate();
  const { show = 'open', after, number } = route.useSearch();
  const page = useQuery({
    queryKey: ['services', show, after, number],
    queryFn: () => services.list(number === undefined ? present({ status: serviceStates[show], after }) : { number }),
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say('services.title')}
      filters={serviceLists.map((each) => (
        <ButtonLink
          key={each}
          to="/social/services"
          search={{ show: each }}
          variant={each === show && number === undefined ? 'filled' : 'default'}
          aria-current={each === show && number === undefined ? 'page' : undefined}
        >
          {say(`services.${each}`)}
        </ButtonLink>
      ))}
      sought={{
        number,
        onChange: (wanted) => void navigate({ to: '/social/services', search: present({ show, number: wanted }) }),
      }}
      page={page}
      label={say(`services.${show}`)}
      empty={say(`services.none.${show}`)}
      row={(each) => <ServiceRow of={each} />}
      further={(next) => (
        <TextLink to="/social/services" search={{ show, after: next }} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}

function ServiceRow({ of }: { readonly of: ListedService }) {
  const say = useSay();
  const nameOf = useServiceName();
  const { language } = useLanguage();
  return (
    <Link to="/social/services/$id" params={{ id: of.id }} className="row">
      <span className="grows">
        <span className="title">{nameOf(of)}</span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          {say('row.number', { number: numberOf(of) })} · {momentOf(of.openedAt, language)} ·{' '}
          {say('services.deliveries', { count: of.deliveries.length })}
        </Text>
      </span>
      <State of="service" status={of.status} />
    </Link>
  );
}
