import { IconAlertTriangle, IconCheck, IconCircleDot, IconInbox, IconX, type Icon } from '@tabler/icons-react';
import type { Support } from '../api/social.js';
import { StateMark, type Tone } from '../parts/state-mark.js';
import { useSay, type MessageId } from '../texts/spoken.js';

const looks: Readonly<Record<string, readonly [Tone, Icon]>> = {
  arrived: ['care', IconInbox],
  referred: ['care', IconInbox],
  declined: ['plain', IconX],
  ended: ['plain', IconX],
  missed: ['care', IconAlertTriangle],
  closed: ['good', IconCheck],
  delivered: ['good', IconCheck],
  held: ['good', IconCheck],
};

/** Where support, a service or a visit stands; `of` begins the ids of its words. */
export function State({ of, status }: { readonly of: 'sstate' | 'service' | 'visits'; readonly status: string }) {
  const say = useSay();
  const [tone, sign] = looks[status] ?? ['plain', IconCircleDot];
  return <StateMark tone={tone} sign={sign} word={say(`${of}.${status}` as MessageId)} />;
}

/** What may be known of the child without opening the personal part. */
export function useChild(): (of: Pick<Support, 'sex' | 'ageBand'>) => string {
  const say = useSay();
  return ({ sex, ageBand }) =>
    say('support.child', { sex: say(`sex.${sex}` as MessageId), age: say(`age.${ageBand}` as MessageId) });
}

/** The next visit that was agreed, if there is one; one that has passed and was not written down comes first. */
export const nextVisit = ({ sessions }: Pick<Support, 'sessions'>): string | undefined =>
  sessions
    .filter(({ state }) => state === 'planned')
    .map(({ at }) => at)
    .toSorted()[0];
