import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { decisions, oversight } from '../api/oversight.js';
import { useReading } from '../parts/reading.js';
import { RecordList } from '../parts/record-list.js';
import { slowly } from '../shell/changes/slowly.js';
import { TextLink } from '../shell/links.js';
import { present } from '../shell/search.js';
import { useLanguage, useSay } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';

const most = 100;
const route = getRouteApi('/oversight/oversight/decisions');

/** What the prosecutors of the region decided on completed cases, newest first; why, on a stated need. */
export function DecisionsPage() {
  const say = useSay();
  const navigate = useNavigate();
  const { after, number } = route.useSearch();
  const page = useQuery({
    queryKey: ['oversight', 'decisions', after, number],
    queryFn: async () => {
      const { items, next } = await listed(number, after);
      return { items: items.map((each) => ({ ...each, due: null })), next };
    },
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say('decisions.title')}
      sought={{
        number,
        onChange: (wanted) => void navigate({ to: '/oversight/decisions', search: present({ number: wanted }) }),
      }}
      page={page}
      label={say('decisions.title')}
      empty={say('decisions.none')}
      row={(each) => <DecisionRow of={each} />}
      further={(next) => (
        <TextLink to="/oversight/decisions" search={{ after: next }} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}

/** A decision has no number but that of its chain. */
async function listed(number: string | undefined, after: string | undefined): ReturnType<typeof decisions.list> {
  if (number === undefined) return decisions.list(present({ after }));
  const [chain] = (await oversight.chains({ number })).items;
  return chain === undefined ? { items: [], next: null } : decisions.list({ chainId: chain.chainId, limit: most });
}

type Decision = Awaited<ReturnType<typeof decisions.list>>['items'][number];

function DecisionRow({ of: { id, chainId, decision, number, openedAt } }: { readonly of: Decision }) {
  const say = useSay();
  const { language } = useLanguage();
  const why = useReading((purpose) => decisions.readIdentity<{ readonly reason: string }>(id, purpose), {
    show: say('decisions.reason'),
    hide: say('decisions.hide'),
    of: id,
  });
  return (
    <article className="row">
      <Stack gap="xs" className="grows" align="flex-start">
        <Text fw={600}>{say(`value.decision.${decision}`)}</Text>
        <Text size="sm">{momentOf(openedAt, language)}</Text>
        <TextLink to="/oversight/chains/$id" params={{ id: chainId }}>
          {number === null ? say('decisions.chain') : say('chain.title', { number })}
        </TextLink>
        {why.button}
        {why.purpose}
        {why.data !== undefined && <Text className="words">{why.data.reason}</Text>}
      </Stack>
    </article>
  );
}
