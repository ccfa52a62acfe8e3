import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { referrals, type Referral } from '../api/school.js';
import { OnlyMine } from '../parts/only-mine.js';
import { RecordList } from '../parts/record-list.js';
import { ButtonLink, TextLink } from '../shell/links.js';
import { present } from '../shell/search.js';
import { shown } from './places.js';
import { useLanguage, useSay } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';
import { SchoolCounts } from './school-counts.js';
import { State } from './state.js';
import { states } from './states.js';
import { DueNext } from '../parts/due.js';
import { slowly } from '../shell/changes/slowly.js';

const list = getRouteApi('/school/referrals');

export function ReferralList() {
  const say = useSay();
  const navigate = useNavigate();
  const { show = 'answer', mine, after, number } = list.useSearch();
  const page = useQuery({
    queryKey: ['referrals', show, mine, after, number],
    queryFn: () =>
      referrals.list(
        number === undefined
          ? present({
              status: states[show].join(','),
              sort: show === 'closed' || show === 'drafts' ? undefined : ('due' as const),
              mine: mine === undefined ? undefined : ('true' as const),
              after,
            })
          : { number },
      ),
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say('list.title')}
      actions={<ButtonLink to="/referrals/new">{say('list.new')}</ButtonLink>}
      filters={shown.map((each) => (
        <ButtonLink
          key={each}
          to="/referrals"
          search={present({ show: each, mine })}
          variant={each === show && number === undefined ? 'filled' : 'default'}
          aria-current={each === show && number === undefined ? 'page' : undefined}
        >
          {say(`list.${each}`)}
        </ButtonLink>
      ))}
      about={<SchoolCounts />}
      tools={
        <OnlyMine
          mine={mine === true}
          onChange={(wanted) => void navigate({ to: '/referrals', search: present({ show, mine: wanted }) })}
        />
      }
      sought={{
        number,
        onChange: (wanted) => void navigate({ to: '/referrals', search: present({ show, mine, number: wanted }) }),
      }}
      page={page}
      label={say(`list.${show}`)}
      empty={say(`list.none.${show}`)}
      row={(each) => <Row referral={each} />}
      further={(next) => (
        <TextLink to="/referrals" search={present({ show, mine, after: next })} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}

function Row({ referral }: { readonly referral: Referral }) {
  const say = useSay();
  const { language } = useLanguage();
  const to = referral.status === 'draft' ? '/referrals/$id/draft' : '/referrals/$id';
  return (
    <Link to={to} params={{ id: referral.id }} className="row">
      <span className="grows">
        <span className="title">{referral.number ?? say('list.unsent')}</span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          {say('list.changed', { at: momentOf(referral.changedAt, language) })}
        </Text>
      </span>
      {referral.expects !== null && <DueNext what={referral.expects.what} by={referral.expects.by} />}
      {referral.status !== 'draft' && (
        <span className="marks">
          <State status={referral.status} />
        </span>
      )}
    </Link>
  );
}
