import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import asked from 'body:police/ChatsController_contact';
import { useState } from 'react';
import { investigations, type ReadConversation, type Measured, type MeasuredContact } from '../../api/police.js';
import { useReading } from '../../parts/reading.js';
import { Rows } from '../../parts/rows.js';
import { shownNumber } from '../../parts/talks/line.js';
import { useCodes } from '../../parts/talks/use-codes.js';
import { Failed } from '../../shell/failed.js';
import { TextLink } from '../../shell/links.js';
import { useLanguage, useSay } from '../../texts/spoken.js';
import { dateOf } from '../../texts/when.js';
import { Silence, usualSilence, useSilenceSays } from './silence.js';

/** Conversations that the service measures at once. */
const atOnce = asked.properties?.['chatIds']?.maxItems ?? Infinity;
/** Of the longest silences, those that stand on the page; all are counted. */
const shownGaps = 5;

interface ContactTerms {
  readonly id: string;
  readonly chats: readonly ReadConversation[];
}

/** Who wrote when, in conversations of a case on one axis; every figure leads to the lines on which it rests. */
export function Contact({ id, chats }: ContactTerms) {
  const say = useSay();
  const [gapHours, choose] = useState(usualSilence);
  const measure = async (from: number, purpose: string): Promise<Measuring> => {
    const chatIds = chats.slice(from, from + atOnce).map((chat) => chat.id);
    const of = await investigations.measureContact(id, { chatIds, purpose, gapHours });
    return { from, why: purpose, gapHours, of };
  };
  const { data, button, purpose } = useReading((why) => measure(0, why), {
    show: say('talks.contact.show'),
    hide: say('talks.contact.hide'),
    of: 'contact',
  });
  return (
    <Stack component="section" gap="sm" aria-labelledby="contact-measured">
      <Title order={2} size="h4" id="contact-measured">
        {say('talks.contact')}
      </Title>
      <Text>{say('talks.contact.text')}</Text>
      <div className="actions">
        <Silence chosen={gapHours} choose={choose} />
      </div>
      <div className="actions">{button}</div>
      {purpose}
      {data !== undefined && (
        <Measurements id={id} total={chats.length} first={data} chosen={gapHours} measure={measure} />
      )}
    </Stack>
  );
}

/** What was measured, from which conversation on, what for, and from how long a silence on as a new approach. */
interface Measuring {
  readonly from: number;
  readonly why: string;
  readonly gapHours: number;
  readonly of: MeasuredContact;
}

interface MeasurementsTerms {
  readonly id: string;
  readonly total: number;
  readonly first: Measuring;
  /** The silence that is chosen now: what stands here may have been measured by another. */
  readonly chosen: number;
  readonly measure: (from: number, why: string) => Promise<Measuring>;
}

/** As many conversations as the service measures at once, with the way to those beside them. */
function Measurements({ id, total, first, chosen, measure }: MeasurementsTerms) {
  const say = useSay();
  const turn = useMutation({ mutationFn: (from: number) => measure(from, first.why) });
  const { from, gapHours, of } = turn.data ?? first;
  const to = Math.min(from + atOnce, total);
  const beside = [
    ...(from > 0 ? [['before', from - atOnce, atOnce] as const] : []),
    ...(to < total ? [['further', to, Math.min(atOnce, total - to)] as const] : []),
  ];
  return (
    <>
      {gapHours !== chosen && <Anew by={chosen} isPending={turn.isPending} again={() => turn.mutate(from)} />}
      {beside.length > 0 && <Text role="status">{say('talks.contact.which', { from: from + 1, to, total })}</Text>}
      <Moves id={id} of={of} />
      {of.conversations.map((each) => (
        <Figures key={each.conversation} id={id} of={each} gapHours={gapHours} />
      ))}
      {beside.length > 0 && (
        <Group>
          {beside.map(([where, begins, count]) => (
            <Button
              key={where}
              variant="default"
              loading={turn.isPending}
              onClick={() => {
                turn.mutate(begins);
              }}
            >
              {say(`talks.contact.${where}`, { count })}
            </Button>
          ))}
        </Group>
      )}
      {turn.error !== null && <Failed error={turn.error} />}
    </>
  );
}

interface AnewTerms {
  readonly by: number;
  readonly isPending: boolean;
  readonly again: () => void;
}

/** Figures stay as they were measured until somebody measures by what they chose since: each measuring is journalled. */
function Anew({ by, isPending, again }: AnewTerms) {
  const say = useSay();
  const says = useSilenceSays();
  return (
    <div className="actions">
      <Button loading={isPending} onClick={again}>
        {say('talks.contact.again', { silence: says(by) })}
      </Button>
    </div>
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

interface FiguresTerms {
  readonly id: string;
  readonly of: Measured;
  /** By which it was measured. */
  readonly gapHours: number;
}

function Figures({ id, of, gapHours }: FiguresTerms) {
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
      <InTime id={id} of={of} gapHours={gapHours} />
    </Stack>
  );
}

function InTime({ id, of: { clock, days, undated, gaps, participants }, gapHours }: FiguresTerms) {
  const say = useSay();
  const says = useSilenceSays();
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
      <Text size="sm">{say('talks.contact.gaps', { count: gaps.total, silence: says(gapHours) })}</Text>
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
