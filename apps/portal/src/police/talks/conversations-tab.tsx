import { Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { base, investigations } from '../../api/police.js';
import { talksOf, type TalkMark } from '../../api/talks.js';
import { Fetched } from '../../parts/fetched.js';
import { Conversation } from '../../parts/talks/conversation.js';
import { slowly } from '../../shell/changes/slowly.js';
import { BackLink } from '../../shell/links.js';
import { Area, useSay } from '../../texts/spoken.js';
import { CaseSteps, describedSteps } from '../case-steps.js';
import type { TabTerms } from '../tabs/tab-terms.js';
import { useOfficers } from '../use-officers.js';
import { Contact } from './contact.js';
import { Readings, TalkList } from './talk-list.js';

const route = getRouteApi('/police/police/cases/$id');

/** Conversations that were read from items of evidence: a list of them, or one that the address names. */
export function ConversationsTab(terms: TabTerms) {
  const { chat, line } = route.useSearch();
  return (
    <Area of={['talks', 'media']}>
      {chat === undefined ? (
        <All {...terms} />
      ) : (
        <One {...terms} key={`${chat} ${String(line)}`} chatId={chat} {...(line === undefined ? {} : { line })} />
      )}
    </Area>
  );
}

function All({ whole }: TabTerms) {
  const say = useSay();
  const { record } = whole;
  const page = useQuery({
    queryKey: ['investigation', record.id, 'chats', record.version],
    queryFn: () => investigations.conversations(record.id),
    refetchInterval: slowly,
    // What stands there stays until what changed is known: figures and a typed purpose are not lost meanwhile.
    placeholderData: keepPreviousData,
  });
  return (
    <Stack gap="lg">
      <CaseSteps whole={whole} only={['readChat']} />
      <Fetched page={page}>
        {({ readings, chats }) =>
          readings.length === 0 ? (
            <Text>{say('talks.none')}</Text>
          ) : (
            <>
              <Readings whole={whole} of={readings} />
              {chats.length > 0 && <TalkList whole={whole} of={chats} />}
              {chats.length > 0 && <Contact id={record.id} chats={chats} />}
            </>
          )
        }
      </Fetched>
    </Stack>
  );
}

interface OneTerms extends TabTerms {
  readonly chatId: string;
  readonly line?: number;
}

function One({ whole: { record, next }, chatId, line }: OneTerms) {
  const say = useSay();
  const officers = useOfficers(record.unitId);
  const authorOf = ({ by, author }: TalkMark): string =>
    author === undefined
      ? (officers.data?.items.find(({ subject }) => subject === by)?.name ?? by.slice(-12))
      : say('talks.mark.expert', { name: author });
  return (
    <Stack gap="md">
      <BackLink to="/police/cases/$id" params={{ id: record.id }} search={{ tab: 'conversations' }}>
        {say('talks.back')}
      </BackLink>
      <Conversation
        terms={{
          ...{ record, next, base, authorOf },
          described: describedSteps,
          talks: talksOf(`${base}/${record.id}`),
        }}
        chatId={chatId}
        {...(line === undefined ? {} : { from: line })}
      />
    </Stack>
  );
}
