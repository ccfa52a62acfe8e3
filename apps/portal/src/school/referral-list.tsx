import { Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { referrals, type Referral } from '../api/school.js';
import { Failed } from '../shell/failed.js';
import { ButtonLink, TextLink } from '../shell/links.js';
import { shown, type Shown } from '../shell/places.js';
import { useLanguage, useSay, useTexts } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';
import { State } from './state.js';
import { Due } from './due.js';

/** Which states stand under which heading. */
const states: Readonly<Record<Shown, readonly string[]>> = {
  answer: ['question-open', 'returned'],
  drafts: ['draft'],
  sent: ['sent', 'received', 'checking', 'case-opened', 'suspended', 'with-prosecutor', 'in-court'],
  closed: ['refused', 'terminated', 'concluded', 'closed'],
};

const list = getRouteApi('/referrals');

export function ReferralList() {
  const say = useSay();
  const { show = 'answer', after } = list.useSearch();
  const page = useQuery({
    queryKey: ['referrals', show, after],
    queryFn: () => referrals.list({ status: states[show].join(','), ...(after === undefined ? {} : { after }) }),
    refetchInterval: 20_000,
  });
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Title order={1}>{say('list.title')}</Title>
        <ButtonLink to="/referrals/new">{say('list.new')}</ButtonLink>
      </Group>
      <Group component="nav" aria-label={say('list.filter')} gap="xs" className="actions">
        {shown.map((each) => (
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
      </Group>
      {page.error !== null && <Failed error={page.error} again={() => void page.refetch()} />}
      {page.isPending && <Loader aria-label={say('loading')} />}
      {page.data !== undefined && (
        <section aria-label={say(`list.${show}`)}>
          {page.data.items.length === 0 && <Text>{say(`list.none.${show}`)}</Text>}
          {page.data.items.map((each) => (
            <Row key={each.id} referral={each} />
          ))}
          {page.data.next !== null && (
            <TextLink to="/referrals" search={{ show, after: page.data.next }} mt="md" display="inline-block">
              {say('list.more')}
            </TextLink>
          )}
        </section>
      )}
    </Stack>
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
