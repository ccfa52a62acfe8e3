import { IconCheck, IconClock } from '@tabler/icons-react';
import type { Remark } from '../api/remarks.js';
import { StateMark } from '../parts/state-mark.js';
import { useSay } from '../texts/spoken.js';

export const waits = ({ status }: Pick<Remark, 'status'>): boolean => status === 'to-answer';

/** How it stands with a remark: one that waits for the second time was insisted on. */
export const standing = (of: Pick<Remark, 'status' | 'times'>): 'to-answer' | 'insisted' | 'answered' | 'accepted' =>
  waits(of) && of.times > 1 ? 'insisted' : of.status;

export function RemarkState({ of }: { readonly of: Pick<Remark, 'status' | 'times'> }) {
  const say = useSay();
  const stands = standing(of);
  return (
    <StateMark
      tone={stands === 'accepted' ? 'good' : stands === 'insisted' ? 'care' : 'plain'}
      sign={stands === 'answered' || stands === 'accepted' ? IconCheck : IconClock}
      word={say(`remarks.state.${stands}`)}
    />
  );
}
