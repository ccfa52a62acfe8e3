import { Group, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { base, examinations, type Conversations, type Whole } from '../api/bureau.js';
import { talksOf } from '../api/talks.js';
import { Fetched } from '../parts/fetched.js';
import { Rows } from '../parts/rows.js';
import { StepButton } from '../parts/step-button.js';
import { Conversation } from '../parts/talks/conversation.js';
import { ReadingState } from '../parts/talks/reading-state.js';
import { useCodes } from '../parts/talks/use-codes.js';
import { slowly } from '../shell/changes/slowly.js';
import { BackLink, TextLink } from '../shell/links.js';
import { usePerson } from '../shell/person.js';
import { Area, useSay } from '../texts/spoken.js';
import { describedSteps } from './examination-steps.js';

const route = getRouteApi('/bureau/bureau/examinations/$id');

/** Materials that are read as conversations, or one conversation that the address names. Its marks go to the police with the conclusion. */
export function ConversationsTab({ whole }: { readonly whole: Whole }) {
  const { chat } = route.useSearch();
  return (
    <Area of={['talks', 'media']}>
      {chat === undefined ? <All whole={whole} /> : <One key={chat} whole={whole} chatId={chat} />}
    </Area>
  );
}

function All({ whole }: { readonly whole: Whole }) {
  const say = useSay();
  const { record } = whole;
  const page = useQuery({
    queryKey: ['examination', record.id, 'chats', record.version],
    queryFn: () => examinations.conversations(record.id),
    refetchInterval: slowly,
    placeholderData: keepPreviousData,
  });
  if (record.materials.length === 0) return <Text>{say('talks.none.materials')}</Text>;
  return (
    <Fetched page={page}>
      {(read) => (
        <Rows
          named
          label={say('talks.readings')}
          heads={[say('talks.material'), say('talks.state'), say('talks.list')]}
          rows={record.materials.map((_material, place) => [
            say('bureau.material', { number: place + 1 }),
            <State key="state" whole={whole} material={place} of={read} />,
            <Found key="found" id={record.id} material={place} of={read} />,
          ])}
        />
      )}
    </Fetched>
  );
}

interface StateTerms {
  readonly whole: Whole;
  readonly material: number;
  readonly of: Conversations;
}

/** How far the newest reading is; what was not read, or could not be, may be asked for. */
function State({ whole: { record, next }, material, of: { readings } }: StateTerms) {
  const say = useSay();
  const newest = readings.find((each) => each.material === material);
  return (
    <Group gap="sm">
      <span>{newest === undefined ? say('talks.state.not') : <ReadingState of={newest} />}</span>
      {(newest === undefined || newest.state === 'refused') && (
        <StepButton
          {...{ record, next, base, described: describedSteps }}
          step="readChat"
          of={String(material)}
          known={{ material }}
        />
      )}
    </Group>
  );
}

interface FoundTerms {
  readonly id: string;
  readonly material: number;
  readonly of: Conversations;
}

function Found({ id, material, of: { chats } }: FoundTerms) {
  const say = useSay();
  const { platform } = useCodes();
  const own = chats.filter((chat) => chat.material === material);
  if (own.length === 0) return '—';
  return (
    <ul className="plain">
      {own.map((chat) => (
        <li key={chat.id}>
          <TextLink
            underline="always"
            to="/bureau/examinations/$id"
            params={{ id }}
            search={{ tab: 'conversations', chat: chat.id }}
          >
            {say('talks.open', { platform: platform(chat.platform), lines: chat.lines })}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

function One({ whole: { record, next }, chatId }: { readonly whole: Whole; readonly chatId: string }) {
  const say = useSay();
  const { account } = usePerson();
  return (
    <Stack gap="md">
      <BackLink to="/bureau/examinations/$id" params={{ id: record.id }} search={{ tab: 'conversations' }}>
        {say('talks.back')}
      </BackLink>
      <Text>{say('talks.travels')}</Text>
      <Conversation
        terms={{
          ...{ record, next, base, described: describedSteps },
          talks: talksOf(`${base}/${record.id}`),
          authorOf: ({ by }) => (by === account.id ? account.name : by.slice(-12)),
        }}
        chatId={chatId}
      />
    </Stack>
  );
}
