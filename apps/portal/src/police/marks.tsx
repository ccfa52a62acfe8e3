import {
  IconAlertTriangle,
  IconCheck,
  IconCircleDot,
  IconClock,
  IconInbox,
  IconMessageQuestion,
  IconPlayerPause,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import { StateMark, UrgencyMark, type Tone } from '../parts/state-mark.js';
import { useSay, type MessageId } from '../texts/spoken.js';

type Look = readonly [Tone, Icon];
const plain: Look = ['plain', IconCircleDot];

const states: Readonly<Record<string, Look>> = {
  arrived: ['care', IconInbox],
  rerouted: ['care', IconInbox],
  'question-open': ['plain', IconMessageQuestion],
  returned: ['plain', IconMessageQuestion],
  registering: ['plain', IconClock],
  suspended: ['care', IconPlayerPause],
  completed: ['good', IconCheck],
  consented: ['good', IconCheck],
  concluded: ['good', IconCheck],
  refused: ['plain', IconX],
  terminated: ['plain', IconX],
};

export function CaseState({ status }: { readonly status: string }) {
  const say = useSay();
  const [tone, sign] = states[status] ?? plain;
  return <StateMark tone={tone} sign={sign} word={say(`state.${status}` as MessageId)} />;
}

export function Urgency({ urgency }: { readonly urgency: string | undefined }) {
  const say = useSay();
  return <UrgencyMark urgency={urgency} says={(each) => say(`urgency.${each}` as MessageId)} />;
}

const done = new Set(['answered', 'concluded', 'held', 'met', 'agreed']);
const wrong = new Set(['silent', 'refused', 'declined', 'stopped', 'not-met', 'returned', 'advised-against']);

/** Where a part of the case stands: a request, an examination, an interview, a check. */
export function PartState({ of, status }: { readonly of: string; readonly status: string }) {
  const say = useSay();
  const [tone, sign]: Look = done.has(status)
    ? ['good', IconCheck]
    : wrong.has(status)
      ? ['care', IconAlertTriangle]
      : plain;
  return <StateMark tone={tone} sign={sign} word={say(`${of}.${status}` as MessageId)} />;
}
