import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { oversight, type ListedReadiness } from '../api/oversight.js';
import { RecordList } from '../parts/record-list.js';
import { TextLink } from '../shell/links.js';
import { present } from '../shell/search.js';
import { useLanguage, useSay, useSayFirst } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';
import { slowly } from '../shell/changes/slowly.js';

const route = getRouteApi('/oversight/oversight/overrides');

/** Cases in which a head of unit let a readiness check pass. The reasons stand on the page of the chain, where reading them is journalled. */
export function OverridesPage() {
  const say = useSay();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const { after, number } = route.useSearch();
  const page = useQuery({
    queryKey: ['oversight', 'overrides', after, number, language],
    queryFn: async () => {
      const { items, next } = await oversight.readinessList({ overridden: 'true', ...present({ after, number }) });
      return { items: items.map((each) => ({ ...each, id: each.chainId, due: null })), next };
    },
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say('overrides.title')}
      sought={{
        number,
        onChange: (wanted) => void navigate({ to: '/oversight/overrides', search: present({ number: wanted }) }),
      }}
      page={page}
      label={say('overrides.title')}
      empty={say('overrides.none')}
      row={(each) => <OverrideRow of={each} />}
      further={(next) => (
        <TextLink to="/oversight/overrides" search={{ after: next }} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}

function OverrideRow({ of }: { readonly of: ListedReadiness }) {
  const say = useSay();
  const first = useSayFirst();
  const { language } = useLanguage();
  const named = (wanted: string): string =>
    of.checks
      .filter(({ state }) => state === wanted)
      .map(({ says }) => says)
      .join('; ');
  return (
    <Link to="/oversight/chains/$id" params={{ id: of.chainId }} search={{ tab: 'readiness' }} className="row">
      <span className="grows">
        <span className="title">{of.number ?? say('chains.unnumbered')}</span>
        <br />
        <Text component="span" size="sm">
          {say('overrides.passed', { checks: named('overridden') })}
          {of.notMet.length > 0 && (
            <>
              <br />
              {say('overrides.unmet', { checks: named('not-met') })}
            </>
          )}
        </Text>
      </span>
      <Text component="span" size="sm" c="dimmed">
        {first([`at.${of.stage}`], of.stage)} · {momentOf(of.changedAt, language)}
      </Text>
    </Link>
  );
}
