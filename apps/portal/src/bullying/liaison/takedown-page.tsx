import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { takedowns, takedownsBase, type TakedownWords, type WholeTakedown } from '../../api/liaison.js';
import { usePlatforms } from '../../liaison/identity.js';
import { IssueLetter } from '../../liaison/issue-letter.js';
import { Documents } from '../../parts/documents.js';
import { Deadlines } from '../../parts/due.js';
import { Fetched } from '../../parts/fetched.js';
import { leading } from '../../parts/leading.js';
import { Pairs } from '../../parts/pairs.js';
import { useReading } from '../../parts/reading.js';
import { RecordPage } from '../../parts/record-page.js';
import { Steps } from '../../parts/steps.js';
import { BackLink } from '../../shell/links.js';
import { Area, useLanguage, useSay, type MessageId } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { SealedFiles } from '../files.js';
import { TakedownState, useCalled, usePlaces } from '../marks.js';
import { takedownLeadingOn } from '../places.js';
import { SendFiles } from '../send-files.js';
import { slowly } from '../../shell/changes/slowly.js';

const route = getRouteApi('/bullying/liaison/takedowns/$id');
const described = () => import('steps:platform-liaison/takedown');

export function TakedownPage() {
  const { id } = route.useParams();
  const page = useQuery({ queryKey: ['takedown', id], queryFn: () => takedowns.one(id), refetchInterval: slowly });
  return <Fetched page={page}>{(whole) => <Order whole={whole} />}</Fetched>;
}

function Order({ whole }: { readonly whole: WholeTakedown }) {
  const say = useSay();
  const called = useCalled();
  const queries = useQueryClient();
  const { record, next, blocked, deadlines } = whole;
  const { id, status, platform, files } = record;
  const steps = { record, next, blocked, described, base: takedownsBase };
  const onward = leading(takedownLeadingOn, record, next);
  const others = next.length > onward.length || blocked.some(({ code }) => code !== 'wrong-state');
  const takesProofs = ['undelivered', 'sent', 'received', 'overdue', 'refused'].includes(status);
  return (
    <RecordPage
      back={<BackLink to="/liaison/takedowns">{say('take.title')}</BackLink>}
      title={say('take.one', { platform: called.platform(platform), number: record.number })}
      state={<TakedownState status={status} />}
      about={say('take.about')}
      identity={<About whole={whole} />}
      next={
        <Stack gap="xs" mt="xs">
          <Deadlines of={deadlines} />
          <Text>{say(`take.hint.${hintOf(record)}` as MessageId)}</Text>
          {onward.length > 0 && <Steps {...steps} only={onward} />}
        </Stack>
      }
    >
      <Stack gap="lg">
        {(others || onward.length === 0) && <Steps {...steps} without={onward} />}
        <Area of={['liaison']}>
          <OrderPaper of={record} />
        </Area>
        {(takesProofs || files.length > 0) && (
          <section aria-label={say('take.proofs')}>
            <Title order={2} size="h3">
              {say('take.proofs')}
            </Title>
            {takesProofs && (
              <SendFiles
                label={say('take.proofs.add')}
                to={`${takedownsBase}/${id}/files`}
                onSent={() => queries.invalidateQueries({ queryKey: ['takedown', id] })}
              />
            )}
            <SealedFiles of={files} at={(itemId) => takedowns.fileAt(id, itemId)} empty={say('take.proofs.none')} />
          </section>
        )}
      </Stack>
    </RecordPage>
  );
}

/** What is to be done now, and what the owner last said of it. */
function hintOf({ status, byMachine, words }: WholeTakedown['record']): string {
  if (status === 'removed' || status === 'not-removed') return 'ended';
  if (status === 'arrived' && !byMachine) return 'by-hand';
  const said = words.findLast(({ says }) => says !== 'unreadable')?.says;
  if (status !== 'received' || said === undefined) return status;
  return said === 'removed' ? 'said-removed' : said;
}

/** The order on paper, in the language in which the owner takes it: with links and term, without the child. */
function OrderPaper({ of: record }: { readonly of: WholeTakedown['record'] }) {
  const say = useSay();
  const { id, status, platform } = record;
  const profiles = usePlatforms();
  const isOpen = status !== 'removed' && status !== 'not-removed';
  return (
    <Stack component="section" gap="sm" aria-label={say('take.paper')}>
      <Title order={2} size="h3">
        {say('take.paper')}
      </Title>
      {isOpen && (
        <Fetched page={profiles}>
          {({ items }) => (
            <IssueLetter
              // A platform without a profile is written to in English, as the service does.
              theirs={items.find((each) => each.platform === platform)?.language ?? 'en'}
              button={say('take.paper.issue')}
              quiet
              record={['takedown', id]}
              issue={(languages, key) => takedowns.issue(id, languages, key)}
            />
          )}
        </Fetched>
      )}
      <Documents of={record} kind="takedown" base={takedownsBase} read={(each) => takedowns.documents(each)} />
    </Stack>
  );
}

/** What is to be removed and since when; links and notes on demand, which is journalled. Nothing of the child is here. */
function About({ whole: { record } }: { readonly whole: WholeTakedown }) {
  const say = useSay();
  const called = useCalled();
  const { language } = useLanguage();
  const reading = useReading((purpose) => takedowns.readIdentity<TakedownWords>(record.id, purpose), {
    show: say('take.read'),
    hide: say('take.hide'),
  });
  const { number, kinds, sentAt, undelivered, platformReference, words } = record;
  const { receivedAt, missedAt, removal, resourceCount } = record;
  const at = (moment: string | null): string => (moment === null ? '' : momentOf(moment, language));
  const late = removal?.late === true ? `, ${say('take.late')}` : '';
  return (
    <Stack gap="xs" w="100%">
      <Pairs
        of={[
          [say('take.number'), number],
          [say('take.resources'), say('group.count', { count: resourceCount })],
          [say('field.kinds'), kinds.map(called.kind).join(', ')],
          [
            say('take.undelivered'),
            undelivered === null
              ? ''
              : say('take.undelivered.tries', { at: at(undelivered.at), tries: undelivered.tries }),
          ],
          [say('take.sent'), sentAt.map(at).join('\n')],
          [say('take.reference'), platformReference ?? ''],
          [say('take.received'), at(receivedAt)],
          [say('take.words'), words.map((word) => `${at(word.at)}: ${say(`take.word.${word.says}`)}`).join('\n')],
          [say('take.missed'), at(missedAt)],
          [say('take.removed'), removal === null ? '' : `${at(removal.at)}${late}`],
        ]}
      />
      <Group>{reading.button}</Group>
      {reading.purpose}
      {reading.data !== undefined && <Words of={reading.data} />}
    </Stack>
  );
}

function Words({ of: { resources, notes } }: { readonly of: TakedownWords }) {
  const say = useSay();
  const places = usePlaces();
  return (
    <Alert color="gray" variant="white">
      <Pairs
        of={[
          [say('take.resources'), places(resources)],
          [say('take.notes'), notes.map(({ text }) => text).join('\n')],
        ]}
      />
    </Alert>
  );
}
