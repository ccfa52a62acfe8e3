import { Alert, Group, Stack, Text } from '@mantine/core';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { dataRequests, type Asked, type DataRequest } from '../api/liaison.js';
import { Due } from '../parts/due.js';
import { Pairs } from '../parts/pairs.js';
import { useReading } from '../parts/reading.js';
import { usePerson } from '../shell/person.js';
import { useLanguage, useSay, useTexts } from '../texts/spoken.js';
import { dateOf, momentOf } from '../texts/when.js';
import { useNamed } from './names.js';
import { holderOf, isEnded } from './places.js';

export const usePlatforms = (): UseQueryResult<Awaited<ReturnType<typeof dataRequests.platforms>>> =>
  useQuery({ queryKey: ['platforms'], queryFn: dataRequests.platforms, staleTime: 600_000 });

/** What is asked of whom, by which law, channel and language; accounts and words on demand, which is journalled. */
export function Identity({ of: record }: { readonly of: DataRequest }) {
  const say = useSay();
  const texts = useTexts();
  const named = useNamed();
  const profiles = usePlatforms();
  const { account } = usePerson();
  const reading = useReading((purpose) => dataRequests.readIdentity<Asked>(record.id, purpose), {
    show: say('liaison.read'),
    hide: say('liaison.hide'),
  });
  const { platform, kind, route, routes, accountCount, platformReference, expectedBy, assignee, status } = record;
  const profile = profiles.data?.items.find((each) => each.platform === platform);
  const way = route ?? routes[0];
  const cited = profile?.routes.find(
    ({ channel, legalBasis }) => channel === way?.channel && legalBasis === way.legalBasis,
  )?.cited;
  return (
    <Stack gap="xs" w="100%">
      <Pairs
        of={[
          [say('field.platform'), profile?.name ?? named(platform)],
          [say('liaison.kind'), `${named(kind)}, ${say('liaison.accounts', { count: accountCount })}`],
          [say('liaison.law'), cited === undefined ? '' : texts(cited)],
          [
            say(route === null ? 'liaison.channel.usual' : 'liaison.channel'),
            way === undefined ? '' : named(way.channel),
          ],
          [say('liaison.language'), profile === undefined ? '' : say(`liaison.language.${profile.language}`)],
          [say('liaison.reference'), platformReference ?? ''],
          [say('liaison.holder'), isEnded(status) ? '' : say(holderOf(assignee, account.id))],
          [say('liaison.expected'), expectedBy === null ? '' : <Due by={expectedBy} />],
        ]}
      />
      <Group>
        {reading.button}
        {profile?.note !== undefined && <Text size="sm">{texts(profile.note)}</Text>}
      </Group>
      {reading.purpose}
      {reading.data !== undefined && <Words of={reading.data} />}
    </Stack>
  );
}

function Words({ of }: { readonly of: Asked }) {
  const say = useSay();
  const named = useNamed();
  const { language } = useLanguage();
  const { caseReference, investigator, accounts, period, asked, answers = [], refusal = '', returned = '' } = of;
  const days = [period.from, period.to].map((each) => (each === undefined ? '…' : dateOf(each, language)));
  return (
    <Alert color="gray" variant="outline">
      <Pairs
        of={[
          [say('liaison.case'), caseReference],
          [say('liaison.investigator'), investigator],
          [
            say('liaison.accountsNamed'),
            accounts.map(({ platform, handle, url = '' }) => `${named(platform)} ${handle} ${url}`.trim()).join('\n'),
          ],
          [say('liaison.period'), period.from === undefined && period.to === undefined ? '' : days.join(' – ')],
          [say('liaison.asked'), asked],
          ...answers.map(({ at, note, data }): readonly [string, string] => [
            say('liaison.answerOf', { at: momentOf(at, language) }),
            [note, ...data.map(({ name, value }) => `${name}: ${value}`)].filter((each) => each !== '').join('\n'),
          ]),
          [say('liaison.refusal'), refusal],
          [say('liaison.returned'), returned],
        ]}
      />
    </Alert>
  );
}
