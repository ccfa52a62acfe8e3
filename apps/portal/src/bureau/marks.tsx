import { IconCheck, IconClock, IconInbox, IconPencil, IconX, type Icon } from '@tabler/icons-react';
import { StateMark, UrgencyMark, type Tone } from '../parts/state-mark.js';
import { useSay, useSayFirst, type MessageId } from '../texts/spoken.js';

const states: Readonly<Record<string, readonly [Tone, Icon]>> = {
  arrived: ['care', IconInbox],
  assigned: ['care', IconInbox],
  'in-progress': ['plain', IconPencil],
  'materials-awaited': ['plain', IconClock],
  concluded: ['good', IconCheck],
};

/** Where it stands, and its urgency where that is more than usual. */
export function ExaminationMarks({ of }: { readonly of: { readonly status: string; readonly urgency: string } }) {
  const say = useSay();
  const { status, urgency } = of;
  const [tone, sign] = states[status] ?? (['plain', IconX] as const);
  return (
    <span className="marks">
      <UrgencyMark urgency={urgency} says={(each) => say(`bureau.urgency.${each}` as MessageId)} />
      <StateMark tone={tone} sign={sign} word={say(`bureau.state.${status}` as MessageId)} />
    </span>
  );
}

/** How kinds of examinations and other codes are called. */
export function useNamed(): (code: string) => string {
  const first = useSayFirst();
  return (code) => first([`value.${code}`], code);
}

/** What an examination is called by its kinds. */
export function useExaminationName(): (kinds: readonly string[]) => string {
  const say = useSay();
  const named = useNamed();
  return (kinds) => {
    const [first = '', ...others] = kinds.map(named);
    return say('bureau.one', { kinds: [first, ...others.map((each) => each.toLocaleLowerCase())].join(', ') });
  };
}
