import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { oversight, type Clock } from '../api/oversight.js';
import { Due } from '../parts/due.js';
import { Choice } from '../parts/choice.js';
import { RecordList } from '../parts/record-list.js';
import { TextLink } from '../shell/links.js';
import { present } from '../shell/search.js';
import { useLanguage, useSay, useSayFirst } from '../texts/spoken.js';
import { agencies } from './places.js';
import { slowly } from '../shell/changes/slowly.js';

const route = getRouteApi('/oversight/oversight/overdue');

/** What is overdue now, at whom, the longest first. */
export function OverduePage() {
  const say = useSay();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { agency, after, number } = route.useSearch();
  const page = useQuery({
    queryKey: ['oversight', 'deadlines', agency, after, number, language],
    queryFn: async () => {
      const { items, next } = await oversight.deadlines({
        overdue: 'true',
        ...present(number === undefined ? { agency, after } : { number }),
      });
      return { items: items.map((each) => ({ ...each, due: null })), next };
    },
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say('overdue.title')}
      tools={
        <Choice
          label={say('overdue.agency')}
          any={say('chains.any')}
          among={agencies}
          says={(value) => say(`agency.${value}`)}
          chosen={agency}
          onChange={(chosen) => void navigate({ to: '/oversight/overdue', search: present({ agency: chosen }) })}
        />
      }
      sought={{
        number,
        onChange: (wanted) => void navigate({ to: '/oversight/overdue', search: present({ agency, number: wanted }) }),
      }}
      page={page}
      label={say('overdue.title')}
      empty={say('overdue.none')}
      row={(each) => <OverdueRow of={each} />}
      further={(next) => (
        <TextLink to="/oversight/overdue" search={present({ agency, after: next })} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}

function OverdueRow({ of }: { readonly of: Clock }) {
  const say = useSay();
  const first = useSayFirst();
  return (
    <Link to="/oversight/chains/$id" params={{ id: of.chainId }} search={{ tab: 'deadlines' }} className="row">
      <span className="grows">
        <span className="title">{of.says}</span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          {say(`agency.${of.agency}`)} · {of.number ?? say('chains.unnumbered')} ·{' '}
          {first([`value.${of.region}`], of.region)}
        </Text>
      </span>
      {of.dueAt !== null && <Due by={of.dueAt} />}
    </Link>
  );
}
