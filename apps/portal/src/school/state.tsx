import { IconCheck, IconCircleDot, IconMessageQuestion, IconPencil, IconX, type Icon } from '@tabler/icons-react';
import type { MessageId } from '../texts/en.js';
import { useSay } from '../texts/spoken.js';

/** A state is a word, a colour and a sign: nobody has to tell colours apart. */
const looks: Readonly<Record<string, { readonly tone: string; readonly sign: Icon }>> = {
  draft: { tone: '', sign: IconPencil },
  'question-open': { tone: 'care', sign: IconMessageQuestion },
  returned: { tone: 'care', sign: IconMessageQuestion },
  refused: { tone: '', sign: IconX },
  terminated: { tone: '', sign: IconX },
  concluded: { tone: 'good', sign: IconCheck },
  closed: { tone: '', sign: IconCheck },
};
const plain = { tone: '', sign: IconCircleDot };

export function State({ status }: { readonly status: string }) {
  const say = useSay();
  const { tone, sign: Sign } = looks[status] ?? plain;
  return (
    <span className={`state ${tone}`}>
      <Sign size={16} aria-hidden />
      {say(`state.${status}` as MessageId)}
    </span>
  );
}
