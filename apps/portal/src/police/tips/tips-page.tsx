import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { tips, type ListedTip } from '../../api/police.js';
import { DueNext } from '../../parts/due.js';
import { RecordList } from '../../parts/record-list.js';
import { ButtonLink, TextLink } from '../../shell/links.js';
import { present } from '../../shell/search.js';
import { Area, useLanguage, useSay, type MessageId } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { Urgency } from '../marks.js';
import { tipLists, type TipList } from './places.js';
import { TipState } from './tip-state.js';
import { slowly } from '../../shell/changes/slowly.js';

const route = getRouteApi('/police/police/tips');
const statesOf: Readonly<Record<TipList, string>> = {
  received: 'received',
  decided: 'with-experts,answered,raised,added-to-case,dismissed',
};

/** What people without an account wrote to this unit. */
export function TipsPage() {
  return (
    <Area of={['tips']}>
      <Tips />
    </Area>
  );
}

function Tips() {
  const say = useSay();
  const navigate = useNavigate();
  const { show = 'received', after, number } = route.useSearch();
  const page = useQuery({
    queryKey: ['tips', show, after, number],
    queryFn: () =>
      tips.list(
        number === undefined
          ? present({ status: statesOf[show], sort: show === 'received' ? ('due' as const) : undefined, after })
          : { number },
      ),
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say('tips.title')}
      filters={tipLists.map((each) => (
        <ButtonLink
          key={each}
          to="/police/tips"
          search={{ show: each }}
          variant={each === show && number === undefined ? 'filled' : 'default'}
          aria-current={each === show && number === undefined ? 'page' : undefined}
        >
          {say(`tips.${each}`)}
        </ButtonLink>
      ))}
      sought={{
        number,
        onChange: (wanted) => void navigate({ to: '/police/tips', search: present({ show, number: wanted }) }),
      }}
      page={page}
      label={say(`tips.${show}`)}
      empty={say(`tips.none.${show}`)}
      grouped={show === 'received'}
      row={(each) => <TipRow of={each} />}
      further={(next) => (
        <TextLink to="/police/tips" search={{ show, after: next }} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}

function TipRow({ of }: { readonly of: ListedTip }) {
  const say = useSay();
  const { language } = useLanguage();
  const { id, number, from, kind, openedAt, due, urgency, status, additions } = of;
  return (
    <Link to="/police/tips/$id" params={{ id }} className="row">
      <span className="grows">
        <span className="title">{number}</span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          {say(`tip.from.${from}` as MessageId)}, {say(`tip.kind.${kind}` as MessageId)} ·{' '}
          {momentOf(openedAt, language)}
          {additions > 0 && ` · ${say('tip.grew', { count: additions })}`}
        </Text>
      </span>
      {due !== null && <DueNext what={due.says} by={due.dueAt} />}
      <span className="marks">
        <Urgency urgency={urgency} />
        <TipState status={status} />
      </span>
    </Link>
  );
}
