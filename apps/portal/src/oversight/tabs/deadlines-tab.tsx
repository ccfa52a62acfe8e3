import { Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconClock, IconPlayerPause, IconX } from '@tabler/icons-react';
import type { Clock } from '../../api/oversight.js';
import { Due } from '../../parts/due.js';
import { StateMark } from '../../parts/state-mark.js';
import { useSay, useSayFirst } from '../../texts/spoken.js';
import type { ChainTerms } from './chain-terms.js';

/** Every clock of the chain at every agency: how it stands, why its date, on which basis. */
export function DeadlinesTab({ deadlines }: ChainTerms) {
  const say = useSay();
  const open = deadlines.filter(({ isOpen }) => isOpen);
  const done = deadlines.filter(({ isOpen }) => !isOpen);
  return (
    <Stack gap="lg">
      <section aria-labelledby="clocks-open">
        <Title order={2} size="h4" id="clocks-open">
          {say('clocks.open')} · {open.length}
        </Title>
        {open.length === 0 && <Text>{say('clocks.none')}</Text>}
        {open.map((each) => (
          <ClockRow key={each.id} of={each} isWhyOpen />
        ))}
      </section>
      {done.length > 0 && (
        <section aria-labelledby="clocks-done">
          <Title order={2} size="h4" id="clocks-done">
            {say('clocks.done')} · {done.length}
          </Title>
          {done.map((each) => (
            <ClockRow key={each.id} of={each} isWhyOpen={false} />
          ))}
        </section>
      )}
    </Stack>
  );
}

function ClockRow({ of, isWhyOpen }: { readonly of: Clock; readonly isWhyOpen: boolean }) {
  const say = useSay();
  return (
    <div className="row">
      <div className="grows">
        <Text fw={600}>{of.says}</Text>
        <Text size="sm" c="dimmed">
          {say(`agency.${of.agency}`)}
        </Text>
        <details open={isWhyOpen}>
          <summary>{say('clocks.why')}</summary>
          <ul className="plain">
            {of.why.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      </div>
      <ClockState of={of} />
    </div>
  );
}

function ClockState({ of: { isOpen, dueAt, state } }: { readonly of: Clock }) {
  const say = useSay();
  const first = useSayFirst();
  if (isOpen && dueAt !== null) return <Due by={dueAt} />;
  if (isOpen) return <StateMark tone="care" sign={IconPlayerPause} word={say('clocks.still')} />;
  const word = first([`clock.${state}`], state);
  if (state === 'met') return <StateMark tone="good" sign={IconCheck} word={word} />;
  return <StateMark tone="plain" sign={state === 'cancelled' ? IconX : IconClock} word={word} />;
}
