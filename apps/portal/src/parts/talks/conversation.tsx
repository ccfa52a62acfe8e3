import { Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Talk, TalkLines, TalkMark } from '../../api/talks.js';
import { Failed } from '../../shell/failed.js';
import { useSay } from '../../texts/spoken.js';
import { useReading } from '../reading.js';
import { Rows } from '../rows.js';
import { StepButton } from '../step-button.js';
import { Lines } from './lines.js';
import { Marks } from './marks.js';
import { SearchLines } from './search-lines.js';
import type { TalkTerms } from './talk-terms.js';
import { useCodes } from './use-codes.js';

interface ConversationTerms {
  readonly terms: TalkTerms;
  readonly chatId: string;
  /** The line at which it opens, counted from 0. */
  readonly from?: number;
}

interface Begun {
  readonly purpose: string;
  readonly talk: Talk;
  readonly page: TalkLines;
  readonly marks: readonly TalkMark[];
}

/** One conversation: nothing of it is fetched before somebody says why, and one purpose opens names, lines and marks. */
export function Conversation({ terms, chatId, from = 0 }: ConversationTerms) {
  const say = useSay();
  const { talks } = terms;
  const { data, button, purpose } = useReading(
    async (why): Promise<Begun> => {
      // One after the other: custody says once that somebody looked.
      const talk = await talks.read(chatId, why);
      const page = await talks.lines(chatId, why, from);
      return { purpose: why, talk, page, marks: (await talks.marks(why)).items };
    },
    { show: say('talks.read'), hide: say('talks.hide'), of: 'talk' },
  );
  return (
    <Stack gap="md">
      {data === undefined && <Text>{say('talks.before')}</Text>}
      <div className="actions">{button}</div>
      {purpose}
      {data !== undefined && <Opened terms={terms} begun={data} />}
    </Stack>
  );
}

function Opened({ terms, begun }: { readonly terms: TalkTerms; readonly begun: Begun }) {
  const say = useSay();
  const { purpose, talk } = begun;
  const { talks, record, next, base, described } = terms;
  const [chosen, choose] = useState<readonly number[]>([]);
  const turn = useMutation({ mutationFn: (from: number) => talks.lines(talk.id, purpose, from) });
  const again = useMutation({ mutationFn: () => talks.marks(purpose) });
  const marks = again.data?.items ?? begun.marks;
  const mayMark = next.some((each) => each.step === 'markPhase');
  const changed = (): void => {
    choose([]);
    again.mutate();
  };
  return (
    <Stack gap="lg">
      <People of={talk} />
      <Stack component="section" gap="sm" aria-label={say('talks.lines')}>
        <Title order={3} size="h4">
          {say('talks.lines')}
        </Title>
        <SearchLines talks={talks} of={talk} purpose={purpose} goTo={turn.mutate} />
        {mayMark && <Text size="sm">{say('talks.choose')}</Text>}
        <Lines
          chatId={talk.id}
          total={talk.lines}
          page={turn.data ?? begun.page}
          marks={marks}
          turn={turn}
          chosen={mayMark ? chosen : undefined}
          onChoose={choose}
        />
        {chosen.length > 0 && (
          <Group className="actions">
            <span>{say('talks.chosen', { count: chosen.length })}</span>
            <StepButton
              {...{ record, next, base, described }}
              step="markPhase"
              of={talk.id}
              known={{ lines: chosen.map((line) => ({ chatId: talk.id, line })) }}
              hidden={['markId']}
              onDone={changed}
            />
          </Group>
        )}
      </Stack>
      {again.error !== null && <Failed error={again.error} again={changed} />}
      <Marks terms={terms} chatId={talk.id} of={marks} goTo={turn.mutate} onChanged={changed} />
    </Stack>
  );
}

/** Who is who: those who wrote, in the order of their first line. */
function People({ of: { platform, title, participants } }: { readonly of: Talk }) {
  const say = useSay();
  const { platform: named } = useCodes();
  return (
    <Stack component="section" gap="sm" aria-label={say('talks.people')}>
      <Title order={3} size="h4" className="words">
        {title === '' ? named(platform) : say('talks.title', { platform: named(platform), title })}
      </Title>
      <Rows
        named
        label={say('talks.people')}
        heads={[say('talks.person'), say('talks.person.id'), say('talks.person.lines')]}
        rows={participants.map(({ id, name, self, lines }) => [
          self === true ? say('talks.person.self', { name }) : name,
          id === name ? '—' : id,
          lines,
        ])}
      />
    </Stack>
  );
}
