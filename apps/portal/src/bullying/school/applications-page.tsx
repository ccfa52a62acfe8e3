import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { applications } from '../../api/school.js';
import { DueNext } from '../../parts/due.js';
import { RecordList } from '../../parts/record-list.js';
import { ButtonLink, TextLink } from '../../shell/links.js';
import { present } from '../../shell/search.js';
import { useLanguage, useSay } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { ApplicationState } from '../marks.js';
import { applicationLists, type ApplicationList } from '../places.js';
import { slowly } from '../../shell/changes/slowly.js';

const route = getRouteApi('/bullying/applications');
const statesOf: Readonly<Record<ApplicationList, string>> = {
  open: 'filed,confirmed,not-confirmed',
  drafts: 'draft',
  ended: 'closed,withdrawn',
};
type Listed = Awaited<ReturnType<typeof applications.list>>['items'][number];

/** A school's applications about cyberbullying. */
export function ApplicationsPage() {
  const say = useSay();
  const navigate = useNavigate();
  const { show = 'open', after, number } = route.useSearch();
  const page = useQuery({
    queryKey: ['applications', show, after, number],
    queryFn: () => applications.list(number === undefined ? present({ status: statesOf[show], after }) : { number }),
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say('app.title')}
      actions={<ButtonLink to="/applications/new">{say('app.new')}</ButtonLink>}
      filters={applicationLists.map((each) => (
        <ButtonLink
          key={each}
          to="/applications"
          search={{ show: each }}
          variant={each === show && number === undefined ? 'filled' : 'default'}
          aria-current={each === show && number === undefined ? 'page' : undefined}
        >
          {say(`app.list.${each}`)}
        </ButtonLink>
      ))}
      sought={{
        number,
        onChange: (wanted) => void navigate({ to: '/applications', search: present({ show, number: wanted }) }),
      }}
      page={page}
      label={say(`app.list.${show}`)}
      empty={say(`app.none.${show}`)}
      row={(each) => <Row of={each} />}
      further={(next) => (
        <TextLink to="/applications" search={{ show, after: next }} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}

function Row({ of }: { readonly of: Listed }) {
  const say = useSay();
  const { language } = useLanguage();
  const { id, status, number, changedAt, expects } = of;
  return (
    <Link to={status === 'draft' ? '/applications/$id/draft' : '/applications/$id'} params={{ id }} className="row">
      <span className="grows">
        <span className="title">{number ?? say('app.unsent')}</span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          {say('app.changed', { at: momentOf(changedAt, language) })}
        </Text>
      </span>
      {expects !== null && <DueNext what={expects.what} by={expects.by} />}
      <ApplicationState status={status} />
    </Link>
  );
}
