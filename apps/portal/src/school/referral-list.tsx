import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { referrals, type Referral } from '../api/school.js';
import { RecordList } from '../parts/record-list.js';
import { ButtonLink, TextLink } from '../shell/links.js';
import { shown, type Shown } from './places.js';
import { useLanguage, useSay, useTexts } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';
import { State } from './state.js';
import { Due } from '../parts/due.js';

/** Which states stand under which heading. */
const states: Readonly<Record<Shown, readonly string[]>> = {
  answer: ['question-open', 'returned'],
  drafts: ['draft'],
  sent: ['sent', 'received', 'checking', 'case-opened', 'suspended', 'with-prosecutor', 'in-court'],
  closed: ['refused', 'terminated', 'concluded', 'closed'],
};

const list = getRouteApi('/school/referrals');

export function ReferralList() {
  const say = useSay();
  const { show = 'answer', after } = list.useSearch();
  const page = useQuery({
    queryKey: ['referrals', show, after],
    queryFn: () => referrals.list({ status: states[show].join(','), ...(after === undefined ? {} : { after }) }),
    refetchInterval: 20_000,
  });
  return (
    <RecordList
      title={say('list.title')}
      actions={<ButtonLink to="/referrals/new">{say('list.new')}</ButtonLink>}
      filters={shown.map((each) => (
        <ButtonLink
          key={each}
          to="/referrals"
          search={{ show: each }}
          variant={each === show ? 'filled' : 'default'}
          aria-current={each === show ? 'page' : undefined}
        >
          {say(`list.${each}`)}
        </ButtonLink>
      ))}
      page={page}
      label={say(`list.${show}`)}
      empty={say(`list.none.${show}`)}
      row={(each) => <Row referral={each} />}
      further={(next) => (
        <TextLink to="/referrals" search={{ show, after: next }} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}

function Row({ referral }: { readonly referral: Referral }) {
  const say = useSay();
  const texts = useTexts();
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
      {referral.expects !== null && (
        <span className="grows">
          <Text component="span" size="sm">
            {texts(referral.expects.what)}
          </Text>
          <br />
          <Due by={referral.expects.by} />
        </span>
      )}
      <State status={referral.status} />
    </Link>
  );
}
