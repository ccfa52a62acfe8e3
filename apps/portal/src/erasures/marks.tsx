import { IconBan, IconCheck, IconCircleDot, IconClock, IconPlayerPause, type Icon } from '@tabler/icons-react';
import { StateMark, type Tone } from '../parts/state-mark.js';
import { useSay, useSayFirst, type MessageId } from '../texts/spoken.js';

const looks: Readonly<Record<string, readonly [Tone, Icon]>> = {
  asked: ['care', IconClock],
  held: ['care', IconPlayerPause],
  erased: ['good', IconCheck],
  refused: ['plain', IconBan],
  withdrawn: ['plain', IconBan],
};

/** Where an erasure stands. */
export function ErasureState({ status }: { readonly status: string }) {
  const say = useSay();
  const [tone, sign] = looks[status] ?? ['plain', IconCircleDot];
  return <StateMark tone={tone} sign={sign} word={say(`erasures.state.${status}` as MessageId)} />;
}

/** What the record is by which it is asked for, with its number. */
export function useCalled(): (of: { of: string; number: string }) => string {
  const first = useSayFirst();
  return ({ of, number }) => `${first([`erasures.of.${of}`], of)} ${number}`;
}
