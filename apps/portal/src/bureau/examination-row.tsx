import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Listed } from '../api/bureau.js';
import { Due } from '../parts/due.js';
import { numberOf } from '../parts/number.js';
import { useSay, useTexts } from '../texts/spoken.js';
import { ExaminationMarks, useNamed } from './marks.js';

/** An examination in a list: kinds, how far it is, what is due. */
export function ExaminationRow({ of }: { readonly of: Listed }) {
  const say = useSay();
  const texts = useTexts();
  const named = useNamed();
  const { id, kinds, questionCount, answered, kindsOpen, due, status, returns } = of;
  const more = [
    say('bureau.number', { number: numberOf(of) }),
    say('bureau.answered', { done: answered.length, count: questionCount }),
    status === 'arrived' && kindsOpen.length < kinds.length
      ? say('bureau.kindsOpen', { kinds: kindsOpen.map(named).join(', ') })
      : '',
    returns > 0 ? say('bureau.returns', { count: returns }) : '',
  ];
  return (
    <Link to="/bureau/examinations/$id" params={{ id }} className="row">
      <span className="grows">
        <span className="title">{kinds.map(named).join(', ')}</span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          {more.filter((each) => each !== '').join(' · ')}
        </Text>
      </span>
      {due !== null && (
        <span className="grows">
          <Text component="span" size="sm">
            {texts(due.says)}
          </Text>
          <br />
          <Due by={due.dueAt} />
        </span>
      )}
      <ExaminationMarks of={of} />
    </Link>
  );
}
