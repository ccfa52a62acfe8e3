import { Stack, Text, Title } from '@mantine/core';
import { investigations, type ReadConversation, type Measured, type MeasuredContact } from '../../api/police.js';
import { useReading } from '../../parts/reading.js';
import { Rows } from '../../parts/rows.js';
import { shownNumber } from '../../parts/talks/line.js';
import { useCodes } from '../../parts/talks/use-codes.js';
import { TextLink } from '../../shell/links.js';
import { useLanguage, useSay } from '../../texts/spoken.js';
import { dateOf } from '../../texts/when.js';

/** Conversations that the service measures at once. */
const atOnce = 20;
/** Of the longest silences, those that stand on the page; all are counted. */
const shownGaps = 5;

interface ContactTerms {
  readonly id: string;
  readonly chats: readonly ReadConversation[];
}

/** Who wrote when, in all conversations of a case on one axis; every figure leads to the lines on which it rests. */
export function Contact({ id, chats }: ContactTerms) {
  const say = useSay();
  const measured = chats.slice(0, atOnce);
  const { data, button, purpose } = useReading(
    (why) =>
      investigations.measureContact(
        id,
        measured.map((chat) => chat.id),
        why,
      ),
    { show: say('talks.contact.show'), hide: say('talks.contact.hide'), of: 'contact' },
  );
  return (
    <Stack component="section" gap="sm" aria-labelledby="contact-measured">
      <Title order={2} size="h4" id="contact-measured">
        {say('talks.contact')}
      </Title>
      <Text>{say('talks.contact.text')}</Text>
      {measured.length < chats.length && <Text>{say('talks.contact.newest', { count: measured.length })}</Text>}
      <div className="actions">{button}</div>
      {purpose}
      {data !== undefined && (
        <>
          <Moves id={id} of={data} />
          {data.conversations.map((each) => (
            <Figures key={each.conversation} id={id} of={each} />
          ))}
        </>
      )}
    </Stack>
  );
}

interface ToLineTerms {
  readonly id: string;
  readonly at: { readonly conversation: string; readonly line: number };
}

function ToLine({ id, at: { conversation, line } }: ToLineTerms) {
  const say = useSay();
  return (
    <TextLink
      underline="always"
      to="/police/cases/$id"
      params={{ id }}
      search={{ tab: 'conversations', chat: conversation, line }}
    >
      {say('talks.contact.line', { number: shownNumber(line) })}
    </TextLink>
  );
}

function Moves({ id, of: { conversations, platformChanges } }: { readonly id: string; readonly of: MeasuredContact }) {
  const say = useSay();
  const { platform } = useCodes();
  const named = (chat: string): string =>
    platform(conversations.find(({ conversation }) => conversation === chat)?.platform ?? '');
  if (platformChanges.length === 0) return null;
  return (
    <ul className="plain">
      {platformChanges.map(({ from, to, kind, lastBefore, firstHere }) => (
        <li key={`${from} ${to}`}>
          {say(`talks.contact.${kind}`, { from: named(from), to: named(to) })} <ToLine id={id} at={lastBefore} />
          {', '}
          <ToLine id={id} at={firstHere} />
        </li>
      ))}
    </ul>
  );
}

function Figures({ id, of }: { readonly id: string; readonly of: Measured }) {
  const say = useSay();
  const { platform } = useCodes();
  const { participants, written, initiative, night } = of;
  const title = say('talks.contact.of', { platform: platform(of.platform), lines: of.lines });
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {title}
      </Title>
      <Rows
        named
        label={title}
        heads={[
          say('talks.person'),
          say('talks.contact.written'),
          say('talks.contact.first'),
          say('talks.contact.night', { from: night.from, to: night.to }),
        ]}
        rows={participants.map(({ name }, who) => {
          const first = initiative.find((each) => each.who === who);
          return [
            name,
            written[who] ?? 0,
            first === undefined
              ? 0
              : say('talks.contact.first.of', { count: first.approaches, share: Math.round(first.share * 100) }),
            night.counts[who] ?? 0,
          ];
        })}
      />
      <InTime id={id} of={of} />
    </Stack>
  );
}

function InTime({
  id,
  of: { clock, days, undated, gaps, participants },
}: {
  readonly id: string;
  readonly of: Measured;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const [first, last] = [days[0], days.at(-1)];
  return (
    <>
      {first !== undefined && last !== undefined && (
        <Text size="sm">
          {say('talks.contact.days', {
            count: days.length,
            from: dateOf(first.day, language),
            to: dateOf(last.day, language),
          })}
        </Text>
      )}
      {clock !== null && <Text size="sm">{say(`talks.contact.clock.${clock}`)}</Text>}
      {undated > 0 && <Text size="sm">{say('talks.contact.undated', { count: undated })}</Text>}
      <Text size="sm">{say('talks.contact.gaps', { count: gaps.total })}</Text>
      <ul className="plain">
        {gaps.longest.slice(0, shownGaps).map(({ hours, after, brokenAt, brokenBy }) => (
          <li key={brokenAt.line}>
            {say('talks.contact.gap', {
              hours,
              name: participants[brokenBy]?.name ?? say('talks.person.unknown'),
            })}{' '}
            <ToLine id={id} at={after} />
            {', '}
            <ToLine id={id} at={brokenAt} />
          </li>
        ))}
      </ul>
    </>
  );
}
