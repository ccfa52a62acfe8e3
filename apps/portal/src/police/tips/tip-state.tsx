import { IconCheck, IconInbox, IconX } from '@tabler/icons-react';
import { StateMark } from '../../parts/state-mark.js';
import { useSay, type MessageId } from '../../texts/spoken.js';

export function TipState({ status }: { readonly status: string }) {
  const say = useSay();
  const waits = status === 'received';
  return (
    <StateMark
      tone={waits ? 'care' : status === 'dismissed' ? 'plain' : 'good'}
      sign={waits ? IconInbox : status === 'dismissed' ? IconX : IconCheck}
      word={say(`tip.state.${status}` as MessageId)}
    />
  );
}
