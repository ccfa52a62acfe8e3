import { Text } from '@mantine/core';
import { IconCheck, IconClock, IconMessageQuestion, type Icon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Remark } from '../api/oversight.js';
import { Apart } from '../parts/apart.js';
import { Due } from '../parts/due.js';
import { StateMark, type Tone } from '../parts/state-mark.js';
import { useLanguage, useSay } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';

/** A remark in a list: to whom, about what, by when the answer is due. */
export function RemarkRow({ of }: { readonly of: Remark }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <Link to="/oversight/remarks/$id" params={{ id: of.id }} className="row">
      <span className="grows">
        <span className="title">
          {say(`agency.${of.agency}`)}: {say(`value.topic.${of.topic}`)}
        </span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          <Apart
            of={[
              of.number === null ? '' : say('row.number', { number: of.number }),
              momentOf(of.openedAt, language),
              of.times > 1 && say('remark.times', { count: of.times }),
            ]}
          />
        </Text>
      </span>
      {waits(of) && <Due by={of.dueAt} />}
      <RemarkState of={of} />
    </Link>
  );
}

export const waits = ({ status }: Remark): boolean => status === 'made' || status === 'insisted';

const looks: Readonly<Record<Remark['status'], readonly [Tone, Icon]>> = {
  made: ['plain', IconClock],
  insisted: ['care', IconClock],
  answered: ['care', IconMessageQuestion],
  accepted: ['good', IconCheck],
};

export function RemarkState({ of: { status } }: { readonly of: Remark }) {
  const say = useSay();
  const [tone, sign] = looks[status];
  return <StateMark tone={tone} sign={sign} word={say(`remark.${status}`)} />;
}
