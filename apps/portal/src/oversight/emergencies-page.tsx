import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { oversight, type Emergency } from '../api/oversight.js';
import { isOpen, OpeningState } from '../parts/opening-state.js';
import { Due } from '../parts/due.js';
import { Pairs } from '../parts/pairs.js';
import { RecordList } from '../parts/record-list.js';
import { Failed } from '../shell/failed.js';
import { slowly } from '../shell/changes/slowly.js';
import { ButtonLink, TextLink } from '../shell/links.js';
import { present } from '../shell/search.js';
import { Area, useLanguage, useSay, useSayFirst } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';
import { emergencyLists } from './places.js';

const route = getRouteApi('/oversight/oversight/emergencies');

/** Cases of the region that somebody opened in an emergency, by role and reason; who it was, the agency knows. */
export function EmergenciesPage() {
  return (
    <Area of={['emergency']}>
      <Emergencies />
    </Area>
  );
}

function Emergencies() {
  const say = useSay();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const { show = 'waits', after, number } = route.useSearch();
  const page = useQuery({
    queryKey: ['oversight', 'emergencies', show, after, number, language],
    queryFn: async () => {
      const waits = show === 'waits' ? ('true' as const) : ('false' as const);
      const { items, next } = await oversight.emergencies(
        number === undefined ? { waits, ...present({ after }) } : { number },
      );
      return { items: items.map((each) => ({ ...each, id: each.openingId, due: null })), next };
    },
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say('emergency.title')}
      filters={emergencyLists.map((each) => (
        <ButtonLink
          key={each}
          to="/oversight/emergencies"
          search={{ show: each }}
          variant={each === show && number === undefined ? 'filled' : 'default'}
          aria-current={each === show && number === undefined ? 'page' : undefined}
        >
          {say(`emergency.list.${each}`)}
        </ButtonLink>
      ))}
      sought={{
        number,
        onChange: (wanted) =>
          void navigate({ to: '/oversight/emergencies', search: present({ show, number: wanted }) }),
      }}
      page={page}
      label={say(`emergency.list.${show}`)}
      empty={say(`emergency.none.${show}`)}
      row={(each) => <EmergencyRow of={each} />}
      further={(next) => (
        <TextLink to="/oversight/emergencies" search={{ show, after: next }} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}

function EmergencyRow({ of }: { readonly of: Emergency }) {
  const say = useSay();
  const first = useSayFirst();
  const { language } = useLanguage();
  const words = useMutation({ mutationFn: () => oversight.emergencyWords(of.openingId) });
  const { chainId, number, agency, role, says, openedAt, endsAt } = of;
  return (
    <article className="row">
      <Stack gap="xs" className="grows" align="flex-start">
        <TextLink to="/oversight/chains/$id" params={{ id: chainId }} search={{ tab: 'timeline' }}>
          {say('emergency.told.chain', { number: number ?? '–' })}
        </TextLink>
        <Text size="sm">
          {say('emergency.told.by', { agency: say(`agency.${agency}`), role: first([`emergency.role.${role}`], role) })}{' '}
          · {momentOf(openedAt, language)}
          <br />
          {says}
        </Text>
        {words.data === undefined ? (
          <Button
            className="actions"
            size="compact-md"
            variant="default"
            loading={words.isPending}
            onClick={() => {
              words.mutate();
            }}
          >
            {say('emergency.show')}
          </Button>
        ) : (
          <Pairs
            of={[
              [say('emergency.words'), words.data.words],
              [say('emergency.review'), words.data.review ?? ''],
            ]}
          />
        )}
        {words.error !== null && <Failed error={words.error} />}
      </Stack>
      {isOpen(of) && <Due by={endsAt} />}
      <span className="marks">
        <OpeningState {...of} />
      </span>
    </article>
  );
}
