import { IconCheck, IconCircleDot, IconMessageQuestion, IconPencil, IconX, type Icon } from '@tabler/icons-react';
import { StateMark, type Tone } from '../parts/state-mark.js';
import { useSay, type MessageId } from '../texts/spoken.js';

const looks: Readonly<Record<string, readonly [Tone, Icon]>> = {
  draft: ['plain', IconPencil],
  'question-open': ['care', IconMessageQuestion],
  returned: ['care', IconMessageQuestion],
  refused: ['plain', IconX],
  terminated: ['plain', IconX],
  concluded: ['good', IconCheck],
  closed: ['plain', IconCheck],
};

export function State({ status }: { readonly status: string }) {
  const say = useSay();
  const [tone, sign] = looks[status] ?? ['plain', IconCircleDot];
  return <StateMark tone={tone} sign={sign} word={say(`state.${status}` as MessageId)} />;
}
