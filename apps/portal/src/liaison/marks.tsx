import { IconAlertTriangle, IconCheck, IconClock, IconInbox, IconSend, IconX, type Icon } from '@tabler/icons-react';
import { StateMark, UrgencyMark, type Tone } from '../parts/state-mark.js';
import { useSay, type MessageId } from '../texts/spoken.js';

const states: Readonly<Record<string, readonly [Tone, Icon]>> = {
  arrived: ['care', IconInbox],
  sent: ['plain', IconSend],
  acknowledged: ['plain', IconClock],
  'partly-answered': ['care', IconClock],
  answered: ['good', IconCheck],
  silent: ['care', IconAlertTriangle],
};

export function RequestState({ status }: { readonly status: string }) {
  const say = useSay();
  const [tone, sign] = states[status] ?? (['plain', IconX] as const);
  return <StateMark tone={tone} sign={sign} word={say(`liaison.state.${status}` as MessageId)} />;
}

export function RequestUrgency({ urgency }: { readonly urgency: string }) {
  const say = useSay();
  return <UrgencyMark urgency={urgency} says={(each) => say(`liaison.urgency.${each}` as MessageId)} />;
}
