import { IconCheck, IconCircleDot, IconInbox, type Icon } from '@tabler/icons-react';
import type { SupportedChild } from '../../api/school.js';
import { StateMark, type Tone } from '../../parts/state-mark.js';
import { useSay, type MessageId } from '../../texts/spoken.js';

const looks: Readonly<Record<string, readonly [Tone, Icon]>> = {
  told: ['care', IconInbox],
  ended: ['good', IconCheck],
};

export function SupportedState({ status }: { readonly status: string }) {
  const say = useSay();
  const [tone, sign] = looks[status] ?? ['plain', IconCircleDot];
  return <StateMark tone={tone} sign={sign} word={say(`supported.state.${status}` as MessageId)} />;
}

/** What may be known of the child before somebody says why they need the name. */
export function useAge(): (of: Pick<SupportedChild, 'sex' | 'ageBand'>) => string {
  const say = useSay();
  return ({ sex, ageBand }) => `${say(`sex.${sex}` as MessageId)}, ${say(`age.${ageBand}` as MessageId)}`;
}
