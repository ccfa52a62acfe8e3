import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { remarks } from '../api/oversight.js';
import { RecordList } from '../parts/record-list.js';
import { ButtonLink, TextLink } from '../shell/links.js';
import { present } from '../shell/search.js';
import { useSay } from '../texts/spoken.js';
import { remarkLists, remarkStates } from './places.js';
import { RemarkRow } from './remark-row.js';
import { slowly } from '../shell/changes/slowly.js';

const route = getRouteApi('/oversight/oversight/remarks');

/** Remarks of the region: those with an answer to judge first. */
export function RemarksPage() {
  const say = useSay();
  const { show = 'answered', after } = route.useSearch();
  const page = useQuery({
    queryKey: ['oversight', 'remarks', show, after],
    queryFn: () => remarks.list({ status: remarkStates[show], sort: 'due', ...present({ after }) }),
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say('remarks.title')}
      filters={remarkLists.map((each) => (
        <ButtonLink
          key={each}
          to="/oversight/remarks"
          search={{ show: each }}
          variant={each === show ? 'filled' : 'default'}
          aria-current={each === show ? 'page' : undefined}
        >
          {say(`remarks.${each}`)}
        </ButtonLink>
      ))}
      page={page}
      label={say(`remarks.${show}`)}
      empty={say(`remarks.none.${show}`)}
      row={(each) => <RemarkRow of={each} />}
      further={(next) => (
        <TextLink to="/oversight/remarks" search={{ show, after: next }} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}
