import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconInbox,
  IconPencil,
  IconSend,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import { StateMark, type Tone } from '../parts/state-mark.js';
import { useSay, useSayFirst, type MessageId } from '../texts/spoken.js';

const applicationLooks: Readonly<Record<string, readonly [Tone, Icon]>> = {
  draft: ['plain', IconPencil],
  filed: ['plain', IconClock],
  arrived: ['care', IconInbox],
  confirmed: ['care', IconAlertTriangle],
  answered: ['good', IconCheck],
  closed: ['good', IconCheck],
};

export function ApplicationState({ status }: { readonly status: string }) {
  const say = useSay();
  const [tone, sign] = applicationLooks[status] ?? (['plain', IconX] as const);
  return <StateMark tone={tone} sign={sign} word={say(`app.state.${status}` as MessageId)} />;
}

const takedownLooks: Readonly<Record<string, readonly [Tone, Icon]>> = {
  arrived: ['care', IconInbox],
  sending: ['plain', IconSend],
  undelivered: ['danger', IconAlertTriangle],
  sent: ['plain', IconSend],
  received: ['plain', IconClock],
  overdue: ['danger', IconAlertTriangle],
  refused: ['danger', IconX],
  removed: ['good', IconCheck],
};

export function TakedownState({ status }: { readonly status: string }) {
  const say = useSay();
  const [tone, sign] = takedownLooks[status] ?? (['plain', IconX] as const);
  return <StateMark tone={tone} sign={sign} word={say(`take.state.${status}` as MessageId)} />;
}

/** How a platform is called, and a kind of cyberbullying. */
export function useCalled(): { readonly platform: (code: string) => string; readonly kind: (code: string) => string } {
  const first = useSayFirst();
  return {
    platform: (code) => first([`value.platform.${code}`, `value.${code}`], code),
    kind: (code) => first([`value.kinds.${code}`], code),
  };
}

/** Places, one to a line. */
export function usePlaces(): (
  of: readonly { readonly platform?: string; readonly url?: string; readonly handle?: string }[],
) => string {
  const { platform } = useCalled();
  return (of) =>
    of
      .map(({ platform: on = '', url = '', handle = '' }) =>
        [on === '' ? '' : platform(on), handle, url].filter((each) => each !== '').join(' '),
      )
      .join('\n');
}
