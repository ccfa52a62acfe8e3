import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { examinations } from '../api/bureau.js';
import { RecordList } from '../parts/record-list.js';
import { ButtonLink, TextLink } from '../shell/links.js';
import { present } from '../shell/search.js';
import { useSay } from '../texts/spoken.js';
import { ExaminationRow } from './examination-row.js';
import { statesOf, workLists } from './places.js';
import { slowly } from '../shell/changes/slowly.js';

const route = getRouteApi('/bureau/bureau/mine');

/** What lies on an expert's desk, the nearest end of term first. */
export function MinePage() {
  const say = useSay();
  const navigate = useNavigate();
  const { show = 'mine', after, number } = route.useSearch();
  const page = useQuery({
    queryKey: ['examinations', show, after, number],
    queryFn: () =>
      examinations.list(
        number === undefined
          ? present({
              status: statesOf[show].join(','),
              sort: show === 'mine' ? ('due' as const) : undefined,
              mine: 'true' as const,
              after,
            })
          : { number, mine: 'true' as const },
      ),
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say('bureau.mine')}
      filters={workLists.map((each) => (
        <ButtonLink
          key={each}
          to="/bureau/mine"
          search={{ show: each }}
          variant={each === show && number === undefined ? 'filled' : 'default'}
          aria-current={each === show && number === undefined ? 'page' : undefined}
        >
          {say(`bureau.list.${each}`)}
        </ButtonLink>
      ))}
      sought={{
        number,
        onChange: (wanted) => void navigate({ to: '/bureau/mine', search: present({ show, number: wanted }) }),
      }}
      page={page}
      label={say(`bureau.list.${show}`)}
      empty={say(`bureau.none.${show}`)}
      grouped={show === 'mine'}
      row={(each) => <ExaminationRow of={each} />}
      further={(next) => (
        <TextLink to="/bureau/mine" search={present({ show, after: next })} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}
