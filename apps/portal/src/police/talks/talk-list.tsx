import { Group, Stack, Title } from '@mantine/core';
import { base, type ChatReading, type ReadConversation } from '../../api/police.js';
import { Rows } from '../../parts/rows.js';
import { StepButton } from '../../parts/step-button.js';
import { ReadingState } from '../../parts/talks/reading-state.js';
import { useCodes } from '../../parts/talks/use-codes.js';
import { TextLink } from '../../shell/links.js';
import { useLanguage, useSay } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { describedSteps } from '../case-steps.js';
import type { TabTerms } from '../tabs/tab-terms.js';

interface ReadingsTerms extends TabTerms {
  readonly of: readonly ChatReading[];
}

/** What was asked to be read, newest first, and what became of it. */
export function Readings({ whole: { record }, of }: ReadingsTerms) {
  const say = useSay();
  const { language } = useLanguage();
  const exhibitOf = (id: string): string =>
    (record.evidence ?? []).flatMap((item) => (item.id === id ? [`№ ${item.exhibit}`] : []))[0] ?? '—';
  return (
    <Stack component="section" gap="xs" aria-labelledby="talk-readings">
      <Title order={2} size="h4" id="talk-readings">
        {say('talks.readings')}
      </Title>
      <Rows
        named
        label={say('talks.readings')}
        heads={[say('talks.exhibit'), say('talks.state'), say('talks.asked')]}
        rows={of.map((reading) => [
          exhibitOf(reading.evidenceId),
          <ReadingState key="state" of={reading} />,
          momentOf(reading.askedAt, language),
        ])}
      />
    </Stack>
  );
}

interface TalkListTerms extends TabTerms {
  readonly of: readonly ReadConversation[];
}

/** Each conversation that was read: platform, length, order of dates; no names and no words. */
export function TalkList({ whole, of }: TalkListTerms) {
  const say = useSay();
  const { platform } = useCodes();
  return (
    <Stack component="section" gap="xs" aria-labelledby="talk-list">
      <Title order={2} size="h4" id="talk-list">
        {say('talks.list')}
      </Title>
      <Rows
        named
        label={say('talks.list')}
        heads={[say('talks.platform'), say('talks.person.lines'), say('talks.dates'), say('talks.actions')]}
        rows={of.map((chat) => [
          platform(chat.platform),
          chat.lines,
          <Dates key="dates" of={chat} />,
          <ToDo key="do" whole={whole} of={chat} />,
        ])}
      />
    </Stack>
  );
}

function Dates({ of: { dateOrder, settled } }: { readonly of: ReadConversation }) {
  const say = useSay();
  return settled === null
    ? say(`talks.dates.${dateOrder}`)
    : say('talks.dates.settled', { order: say(`talks.dates.${settled}`) });
}

function ToDo({ whole: { record, next }, of }: TabTerms & { readonly of: ReadConversation }) {
  const say = useSay();
  const { platform } = useCodes();
  return (
    <Group gap="sm">
      <TextLink
        underline="always"
        to="/police/cases/$id"
        params={{ id: record.id }}
        search={{ tab: 'conversations', chat: of.id }}
      >
        {say('talks.open', { platform: platform(of.platform), lines: of.lines })}
      </TextLink>
      {of.orderIsOpen && (
        <StepButton
          {...{ record, next, base, described: describedSteps }}
          step="settleDateOrder"
          of={of.id}
          known={{ chatId: of.id }}
        />
      )}
    </Group>
  );
}
