import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { oversight, remarks } from '../api/oversight.js';
import { RecordList } from '../parts/record-list.js';
import { ButtonLink, TextLink } from '../shell/links.js';
import { present } from '../shell/search.js';
import { useSay } from '../texts/spoken.js';
import { remarkLists, remarkStates } from './places.js';
import { RemarkRow } from './remark-row.js';
import { slowly } from '../shell/changes/slowly.js';

const most = 100;
const route = getRouteApi('/oversight/oversight/remarks');

/** Remarks of the region: those with an answer to judge first. */
export function RemarksPage() {
  const say = useSay();
  const navigate = useNavigate();
  const { show = 'answered', after, number } = route.useSearch();
  const page = useQuery({
    queryKey: ['oversight', 'remarks', show, after, number],
    queryFn: async () => {
      if (number === undefined) return remarks.list({ status: remarkStates[show], sort: 'due', ...present({ after }) });
      // A remark has no number but that of its chain.
      const [chain] = (await oversight.chains({ number })).items;
      return chain === undefined ? { items: [], next: null } : remarks.list({ chainId: chain.chainId, limit: most });
    },
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
          variant={each === show && number === undefined ? 'filled' : 'default'}
          aria-current={each === show && number === undefined ? 'page' : undefined}
        >
          {say(`remarks.${each}`)}
        </ButtonLink>
      ))}
      sought={{
        number,
        onChange: (wanted) => void navigate({ to: '/oversight/remarks', search: present({ show, number: wanted }) }),
      }}
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
