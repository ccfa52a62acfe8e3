import { IconAlertTriangle, IconCheck, IconClock, IconLockOpen } from '@tabler/icons-react';
import { useSay } from '../texts/spoken.js';
import { StateMark } from './state-mark.js';

interface OpeningStateTerms {
  readonly endsAt: string;
  readonly endedAt: string | null;
  readonly finding: 'right' | 'not-right' | null;
}

/** Where an opening in an emergency stands; that its time has passed counts at once, whenever the service says so. */
export function OpeningState({ endsAt, endedAt, finding }: OpeningStateTerms) {
  const say = useSay();
  if (finding === 'right') return <StateMark tone="good" sign={IconCheck} word={say('emergency.state.right')} />;
  if (finding === 'not-right')
    return <StateMark tone="danger" sign={IconAlertTriangle} word={say('emergency.state.not-right')} />;
  return isOpen({ endsAt, endedAt, finding }) ? (
    <StateMark tone="care" sign={IconLockOpen} word={say('emergency.state.open')} />
  ) : (
    <StateMark tone="care" sign={IconClock} word={say('emergency.state.ended')} />
  );
}

export const isOpen = ({ endsAt, endedAt, finding }: OpeningStateTerms): boolean =>
  finding === null && endedAt === null && Date.parse(endsAt) > Date.now();
