import { Alert, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { referrals, type Correspondence, type Referral, type WholeToRead } from '../api/school.js';
import { ErasureOfRecord } from '../erasures/of-record.js';
import { Blocked } from '../parts/blocked.js';
import { Fetched } from '../parts/fetched.js';
import { InsteadOf } from '../parts/instead-of.js';
import { Timeline } from '../parts/timeline.js';
import { withWholeNumber } from '../parts/whole-number.js';
import { Failed } from '../shell/failed.js';
import { BackLink } from '../shell/links.js';
import type { MessageId } from '../texts/spoken.js';
import { useLanguage, useSay, useTexts } from '../texts/spoken.js';
import { dateOf, momentOf } from '../texts/when.js';
import { Due } from '../parts/due.js';
import { State } from './state.js';
import { Files } from './files.js';
import { FiveLinks } from './five-links.js';
import { Receipts } from './receipts.js';
import { SameChild } from './same-child.js';
import { AddInformation, AnswerQuestion, AskForSupport, CloseAtSchool, RecordSupport, SendAgain } from './steps.js';
import { slowly } from '../shell/changes/slowly.js';

const route = getRouteApi('/school/referrals/$id');
const ended = ['closed', 'discarded'];

export function ReferralPage() {
  const { id } = route.useParams();
  const page = useQuery({ queryKey: ['referral', id], queryFn: () => referrals.one(id), refetchInterval: slowly });
  return (
    <Fetched page={page}>
      {(whole) =>
        whole.record.status === 'draft' ? (
          <Navigate to="/referrals/$id/draft" params={{ id }} replace />
        ) : (
          <Sent whole={whole} />
        )
      }
    </Fetched>
  );
}

function Sent({ whole }: { readonly whole: WholeToRead }) {
  const say = useSay();
  const texts = useTexts();
  const { record } = whole;
  /** Whoever raised it sees its codes and files; the words are its owner's, to whom a teacher may have handed it. */
  const raised = record.mine !== undefined;
  const words = useQuery({
    queryKey: ['referral', record.id, 'words', record.version],
    queryFn: () => referrals.correspondence(record.id),
    enabled: record.mine === true && record.erased === undefined,
  });
  const may = (step: string): boolean => whole.next.some((each) => each.step === step);
  const others = whole.blocked.filter(({ code }) => code !== 'wrong-state');
  return (
    <Stack gap="lg">
      <BackLink to="/referrals">{say('list.title')}</BackLink>
      <Group justify="space-between">
        <Title order={1}>{withWholeNumber(say('referral.title', { number: record.number ?? '' }))}</Title>
        <State status={record.status} />
      </Group>
      <InsteadOf of={whole.insteadOf} />
      <ErasureOfRecord agency="school" record={record} ended={ended.includes(record.status)} />
      {record.expects !== null && (
        <Alert
          color="blue"
          variant="light"
          title={say(record.expects.of === 'school' ? 'referral.yours' : 'referral.next')}
        >
          <Text>{texts(record.expects.what)}</Text>
          <Due by={record.expects.by} />
        </Alert>
      )}
      <FiveLinks of={record.links} />
      {record.mine === true && record.erased === undefined && <SameChild of={record} />}
      {words.error !== null && <Failed error={words.error} again={() => void words.refetch()} />}
      {words.data !== undefined && <Words record={record} words={words.data} mayAnswer={may('answerQuestion')} />}
      {may('resubmit') && <SendAgain record={record} />}
      {raised && <Files record={record} mayAdd={may('amend')} />}
      {may('amend') && <AddInformation record={record} />}
      <Progress record={record} />
      <Receipts record={record} />
      {may('requestUrgentSupport') && <AskForSupport record={record} />}
      {may('recordSchoolSupport') && <RecordSupport record={record} />}
      {may('closeAtSchool') && <CloseAtSchool record={record} />}
      {others.length > 0 && (
        <details>
          <summary>{say('referral.notNow')}</summary>
          <Blocked steps={others} />
        </details>
      )}
    </Stack>
  );
}

function Words({
  record,
  words,
  mayAnswer,
}: {
  readonly record: Referral;
  readonly words: Correspondence;
  readonly mayAnswer: boolean;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const open = new Set(
    (record.questions ?? []).filter(({ answeredAt }) => answeredAt === null).map(({ questionId }) => questionId),
  );
  return (
    <>
      {words.reasons.map(({ at, about, reason }) => (
        <section key={at}>
          <Title order={2} size="h3">
            {say(`referral.${about}`, { at: momentOf(at, language) })}
          </Title>
          <Text className="words">{reason}</Text>
        </section>
      ))}
      {words.questions.map(({ questionId, question, answer }) => (
        <section key={questionId}>
          <Title order={2} size="h3">
            {say('referral.question')}
          </Title>
          <Text className="words">{question}</Text>
          {answer !== undefined && (
            <>
              <Title order={3} size="h4" mt="sm">
                {say('referral.answer')}
              </Title>
              <Text className="words">{answer}</Text>
            </>
          )}
          {mayAnswer && open.has(questionId) && <AnswerQuestion record={record} questionId={questionId} />}
        </section>
      ))}
      {words.continues.map(({ at, what, contact, until }) => (
        <section key={at}>
          <Title order={2} size="h3">
            {say('referral.continues', { at: dateOf(at, language) })}
          </Title>
          <Text className="words">{what}</Text>
          <Text>{say('referral.contact', { contact })}</Text>
          {until !== undefined && <Text>{say('referral.until', { at: dateOf(until, language) })}</Text>}
        </section>
      ))}
      {words.notes.length > 0 && (
        <section>
          <Title order={2} size="h3">
            {say('referral.notes')}
          </Title>
          {words.notes.map(({ heldOn, kind, note }, place) => (
            <Text key={place} className="words">
              {dateOf(heldOn, language)} · {say(`support.${kind}` as MessageId)}: {note}
            </Text>
          ))}
        </section>
      )}
    </>
  );
}

/** What happened; the child's support has its own line, since it goes on beside the investigation. */
function Progress({ record }: { readonly record: Referral }) {
  const say = useSay();
  const texts = useTexts();
  const lists = [
    ['referral.way', record.milestones],
    ['referral.support', record.supportMilestones],
  ] as const;
  return lists.map(([title, milestones]) => (
    <section key={title}>
      <Title order={2} size="h3">
        {say(title)}
      </Title>
      <Timeline of={milestones.map(({ code, at, says }) => ({ id: `${code} ${at}`, at, says: texts(says) }))} />
    </section>
  ));
}
