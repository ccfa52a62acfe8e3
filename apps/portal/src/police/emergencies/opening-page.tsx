import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { openings, openingsBase, type OpeningWords, type WholeOpening } from '../../api/police.js';
import { Deadlines, Due } from '../../parts/due.js';
import { Fetched } from '../../parts/fetched.js';
import { isOpen, OpeningState } from '../../parts/opening-state.js';
import { Pairs } from '../../parts/pairs.js';
import { useReading } from '../../parts/reading.js';
import { RecordPage } from '../../parts/record-page.js';
import { Steps } from '../../parts/steps.js';
import { slowly } from '../../shell/changes/slowly.js';
import { BackLink, ButtonLink } from '../../shell/links.js';
import { usePerson } from '../../shell/person.js';
import { Area, useLanguage, useSay, useTexts } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';

const route = getRouteApi('/police/police/emergencies/$id');
const described = () => import('steps:police/opening');

export function OpeningPage() {
  const { id } = route.useParams();
  const page = useQuery({ queryKey: ['opening', id], queryFn: () => openings.one(id), refetchInterval: slowly });
  return (
    <Fetched page={page}>
      {(whole) => (
        <Area of={['emergency']}>
          <OneOpening whole={whole} />
        </Area>
      )}
    </Fetched>
  );
}

/** One case that was opened in an emergency: by whom, why, until when; the words on demand; its end and its review. */
function OneOpening({ whole }: { readonly whole: WholeOpening }) {
  const say = useSay();
  const texts = useTexts();
  const { language } = useLanguage();
  const { record, next, blocked } = whole;
  const { number, openedBy, reasonSays, openedAt, endsAt, endedAt, reviewedAt, reviewedBy } = record;
  const at = (moment: string | null): string => (moment === null ? '' : momentOf(moment, language));
  return (
    <RecordPage
      back={<BackLink to="/police/emergencies">{say('emergency.back')}</BackLink>}
      title={say('emergency.of', { number })}
      state={<OpeningState {...record} />}
      next={<WhatNext whole={whole} />}
    >
      <Pairs
        of={[
          [say('emergency.by'), openedBy?.name ?? say('access.system')],
          [say('emergency.why'), texts(reasonSays)],
          [say('emergency.opened'), at(openedAt)],
          [say('emergency.ends'), isOpen(record) ? <Due by={endsAt} /> : ''],
          [say('emergency.ended'), isOpen(record) ? '' : at(endedAt ?? endsAt)],
          [
            say('emergency.reviewed'),
            reviewedAt === null
              ? ''
              : say('emergency.reviewedBy', { at: at(reviewedAt), name: reviewedBy?.name ?? say('access.system') }),
          ],
        ]}
      />
      <Words id={record.id} />
      {next.length > 0 && <Steps {...{ record, next, blocked, described }} base={openingsBase} />}
    </RecordPage>
  );
}

function WhatNext({ whole: { record, next, deadlines } }: { readonly whole: WholeOpening }) {
  const say = useSay();
  const { account } = usePerson();
  const reviews = next.some(({ step }) => step === 'review') && record.openedBy?.subject !== account.id;
  const own = record.openedBy?.subject === account.id && isOpen(record);
  return (
    <Stack gap="xs" mt="xs" align="flex-start">
      <Text>
        {say(
          record.status === 'reviewed'
            ? 'emergency.next.nothing'
            : own
              ? 'emergency.next.own'
              : reviews
                ? 'emergency.next.review'
                : 'emergency.next.waits',
        )}
      </Text>
      {reviews && <Deadlines of={deadlines} />}
      {(own || reviews) && (
        <ButtonLink to="/police/cases/$id" params={{ id: record.recordId }} variant={own ? 'filled' : 'default'}>
          {say('emergency.toCase')}
        </ButtonLink>
      )}
    </Stack>
  );
}

/** Free text may name a child: it is opened on demand. */
function Words({ id }: { readonly id: string }) {
  const say = useSay();
  const { data, button, purpose } = useReading((why) => openings.readIdentity<OpeningWords>(id, why), {
    show: say('emergency.show'),
    hide: say('emergency.hide'),
  });
  return (
    <Stack gap="xs" align="flex-start">
      {data !== undefined && (
        <Pairs
          of={[
            [say('emergency.words'), data.words],
            [say('emergency.review'), data.review ?? ''],
          ]}
        />
      )}
      {button}
      {purpose}
    </Stack>
  );
}
